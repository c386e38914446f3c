import {
  describeChange,
  diffModels,
  previousOf,
  releaseOf,
  versionsOf,
  type Model,
  type ModelChange,
  type Release,
} from '../../../model/index.ts';
import { validOf } from '../../analysis/collection.ts';
import type { ValidDocument } from '../../analysis/document.ts';
import type { Rule } from '../rule.ts';

export const releaseNotes: Rule<'release-notes'> = {
  id: 'release-notes',
  family: 'Releases',
  severity: 'error',
  suppressible: false,
  isBesideReleases: true,
  what: 'The notes of the next release are for the version that the framework declares, and name every change that breaks something.',
  why: 'People decide by the notes whether to move to a new version. What makes their saved answers or citations mean something else must not be missing there.',
  example: {
    file: 'release-notes.md',
    replaces: null,
    wrong: '---\nversion: ⟦0.1.0\nsummary: The first version.\n---\nEverything is new.\n',
    right: '---\nversion: 0.2.0\nsummary: The first version.\n---\nEverything is new.\n',
  },
  *document(document, { collection }) {
    const [titlePage] = validOf(collection, 'framework');
    const [notes] = validOf(collection, 'release-notes');
    if (!notes || notes.path !== document.path || !titlePage || notes.data.version === titlePage.data.version) return;
    const range = notes.yaml.valueRange(['version']);
    const message = `These notes are for ${notes.data.version}; the framework says ${titlePage.data.version}.`;
    const advice = `Write \`version: ${titlePage.data.version}\`.`;
    yield { range, message, advice };
  },
  *model(model, { collection, released: { releases } }) {
    const [notes] = validOf(collection, 'release-notes');
    if (!notes) return;
    for (const change of breakingChanges(model, releases)) {
      if (isNamed(change, notes)) continue;
      yield {
        source: notes,
        range: notes.yaml.valueRange(['summary']),
        severity: 'warning',
        message: `The notes do not name \`${change.subject.in ?? change.subject.id}\`. ${describeChange(change)} ${change.reason}`,
        advice: 'Say in the notes what has changed, and what to do about it.',
      };
    }
  },
};

/** One change for each subject that the notes have to name. */
function breakingChanges(model: Model, releases: readonly Release[]): ModelChange[] {
  const previous = releaseOf(previousOf(model.version, versionsOf(releases)), releases);
  if (!previous) return [];
  const breaking = diffModels(previous.model, model).changes.filter(({ bump }) => bump === 'major');
  const named = new Map(breaking.map((change) => [change.subject.in ?? change.subject.id, change]));
  return [...named.values()];
}

/** By its id, its name, or the id that it had; in any case of letters. */
function isNamed({ subject, before }: ModelChange, { text }: ValidDocument<'release-notes'>): boolean {
  const content = text.content.toLowerCase();
  const names = [subject.in ?? subject.id, subject.name, ...(typeof before === 'string' ? [before] : [])];
  return names.some((name) => content.includes(name.toLowerCase()));
}
