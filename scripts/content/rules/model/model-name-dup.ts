import { expectedId, validOf } from '../../analysis/collection.ts';
import type { ValidDocument } from '../../analysis/document.ts';
import { repeatsOf } from '../../analysis/ladder.ts';
import type { PlacedFinding, Rule } from '../rule.ts';

export const modelNameDup: Rule<'model-name-dup'> = {
  id: 'model-name-dup',
  family: 'Model and references',
  severity: 'error',
  suppressible: false,
  what: 'No two active modes, no two active dimensions and no two aspects have the same name.',
  why: 'Readers know modes, dimensions and aspects by their names. Where two have one name, nobody can tell which of them a sentence, a result or a citation means.',
  example: {
    file: 'dimensions/d2.md',
    replaces: 'name: Soil',
    wrong: 'name: ⟦Tools',
    right: 'name: Soil',
  },
  *collection({ collection }) {
    const isRepeated = new Set(repeatsOf(collection, 'mode').map(({ document }) => document.path));
    for (const kind of ['mode', 'dimension'] as const) {
      const firsts = new Map<string, ValidDocument<'mode' | 'dimension'>>();
      for (const document of validOf(collection, kind)) {
        // A copy that is one by its id or its order is told as such.
        if (document.data.status !== 'active' || document.data.id !== expectedId(document)) continue;
        if (isRepeated.has(document.path)) continue;
        const name = document.data.name.toLowerCase();
        const twin = firsts.get(name);
        if (twin) yield explain(document, twin);
        else firsts.set(name, document);
      }
    }
    for (const scoring of validOf(collection, 'scoring')) yield* judgeAspects(scoring);
  },
};

function* judgeAspects(source: ValidDocument<'scoring'>): Generator<PlacedFinding> {
  const firsts = new Map<string, number>();
  for (const [index, { id, name }] of source.data.aspects.entries()) {
    const first = firsts.get(name.toLowerCase());
    if (first === undefined) firsts.set(name.toLowerCase(), index);
    // One that has the id of another as well is told as its copy.
    if (first === undefined || source.data.aspects[first]!.id === id) continue;
    const { start } = source.yaml.valueRange(['aspects', first, 'name']);
    yield {
      source,
      range: source.yaml.valueRange(['aspects', index, 'name']),
      message: `The name \`${name}\` is already that of another aspect (line ${start.line}).`,
      advice: 'Write a name that no other one has.',
      related: { path: source.path, start },
    };
  }
}

function explain(
  document: ValidDocument<'mode' | 'dimension'>,
  twin: ValidDocument<'mode' | 'dimension'>,
): PlacedFinding {
  const { start } = twin.yaml.valueRange(['name']);
  return {
    source: document,
    range: document.yaml.valueRange(['name']),
    message: `The name \`${document.data.name}\` is already used by ${twin.path}:${start.line}:${start.column}.`,
    advice: 'Write a name that no other one has.',
    related: { path: twin.path, start },
  };
}
