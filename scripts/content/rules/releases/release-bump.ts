import {
  diffModels,
  judgeVersion,
  newestOf,
  releaseOf,
  versionsOf,
  type Difference,
  type Model,
  type Release,
} from '../../../model/index.ts';
import { validOf } from '../../analysis/collection.ts';
import type { Rule } from '../rule.ts';

export const releaseBump: Rule<'release-bump'> = {
  id: 'release-bump',
  family: 'Releases',
  severity: 'error',
  suppressible: false,
  isBesideReleases: true,
  what: 'The version of the framework is as large as the changes since the last release ask for.',
  why: 'Whoever has saved answers or cited the framework reads from the version alone whether they still hold: a major version says that something now means something else, a minor one that a text has changed, a patch that neither has.',
  mends: 'Always: the least version that will do is put in.',
  example: {
    file: 'framework.md',
    replaces: 'version: 0.2.0',
    wrong: 'version: ⟦0.2.0',
    right: 'version: 0.3.0',
    beside: [{ file: 'glossary.md', text: '## Bucket\n\nIt holds water.' }],
    isReleased: true,
  },
  *model(model, { collection, released: { releases } }) {
    const [titlePage] = validOf(collection, 'framework');
    const { newest, final } = newestOf(versionsOf(releases));
    const since = { newest: sinceRelease(newest, releases, model), final: sinceRelease(final, releases, model) };
    const problem = judgeVersion(model.version, since);
    if (!titlePage || !problem) return;
    const range = titlePage.yaml.valueRange(['version']);
    const { message, advice, version } = problem;
    yield { source: titlePage, range, message, advice, fix: [{ range, text: version }] };
  },
};

function sinceRelease(version: string | null, releases: readonly Release[], model: Model): Difference | null {
  const release = releaseOf(version, releases);
  return release ? diffModels(release.model, model) : null;
}
