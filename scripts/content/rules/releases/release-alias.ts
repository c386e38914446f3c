import { findIdProblems, type IdProblem } from '../../../model/index.ts';
import { validOf, type Collection } from '../../analysis/collection.ts';
import type { PlacedFinding, Rule } from '../rule.ts';

export const releaseAlias: Rule<'release-alias'> = {
  id: 'release-alias',
  family: 'Releases',
  severity: 'error',
  suppressible: false,
  isBesideReleases: true,
  what: 'Every id that a release published still leads to what it named, and to nothing else.',
  why: 'Saved answers, citations and links name modes and dimensions by their ids. An id that is gone leads nowhere, and one that is used again leads to something that nobody meant.',
  *model(model, { collection, released: { releases } }) {
    const problems = findIdProblems(
      releases.map((release) => release.model),
      model,
    );
    for (const problem of problems) yield placedAt(problem, collection);
  },
};

/** At the entry that has the id, or claims it; what has vanished has no place but the title page, whose version says that it may. */
function placedAt({ type, id, message, advice }: IdProblem, collection: Collection): PlacedFinding {
  const documents = validOf(collection, type);
  const owner = documents.find(({ data }) => data.id === id);
  if (owner) return { source: owner, range: owner.yaml.valueRange(['id']), message, advice };
  const claims = documents.filter(({ data }) => 'formerly' in data && data.formerly?.includes(id));
  const claim = claims.at(-1);
  if (claim) return { source: claim, range: claim.yaml.valueRange(['formerly']), message, advice };
  const titlePage = validOf(collection, 'framework')[0]!;
  return { source: titlePage, range: titlePage.yaml.valueRange(['version']), message, advice };
}
