/** What sources say of each other by id: dimensions, modes, aspects, notes and terms. */
import { idsOf, validOf, type Collection } from '../collection.ts';
import { diagnose } from '../diagnose.ts';
import { type Diagnostic } from '../diagnostics.ts';
import type { ValidDocument } from '../document.ts';
import type { Kind } from '../kinds.ts';
import { adviseChoice } from '../suggest.ts';
import type { ValuePath } from '../yaml.ts';
import { atValue } from './finding.ts';

/** Everything that scoring, dimensions, the title page and the language rules name exists. */
export function* checkReferences(collection: Collection): Generator<Diagnostic> {
  yield* checkScoring(collection);
  yield* checkReplacements(collection, 'mode', 'ref-mode');
  yield* checkReplacements(collection, 'dimension', 'ref-dimension');
  yield* checkTitlePage(collection);
  yield* checkTerminology(collection);
}

function* checkScoring(collection: Collection): Generator<Diagnostic> {
  const dimensions = [...idsOf(collection, 'dimension')];
  for (const document of validOf(collection, 'scoring')) {
    const { gate, aspects, pairs, 'may-not-apply': mayNotApply } = document.data;
    const modes = [...idsOf(collection, 'mode')];
    if (gate !== undefined && !modes.includes(gate))
      yield atValue(document, ['gate'], 'ref-mode', `Unknown mode \`${gate}\`.`, adviseChoice(gate, modes));
    const named: [ValuePath, string | undefined][] = [
      ...pairs.flatMap((pair, index): [ValuePath, string][] => [
        [['pairs', index, 'authority'], pair.authority],
        [['pairs', index, 'control'], pair.control],
      ]),
      ...mayNotApply.flatMap((entry, index): [ValuePath, string | undefined][] => [
        [['may-not-apply', index, 'dimension'], entry.dimension],
        [['may-not-apply', index, 'only-with'], entry['only-with']],
      ]),
    ];
    yield* checkDimensionNames(document, named, dimensions);
    const ids = aspects.map(({ id }) => id);
    const repeat = ids.findIndex((id, index) => ids.indexOf(id) !== index);
    if (repeat !== -1)
      yield atValue(
        document,
        ['aspects', repeat, 'id'],
        'model-id-dup',
        `Aspect \`${ids[repeat]}\` stands twice.`,
        'Give it another id.',
      );
    // A repeated id hides the one that was meant, so what names it is not judged.
    else
      yield* checkAspects(
        collection,
        aspects.map(({ id }) => id),
      );
  }
}

/** What replaces a retired mode or dimension exists. */
function* checkReplacements(
  collection: Collection,
  kind: 'mode' | 'dimension',
  rule: 'ref-mode' | 'ref-dimension',
): Generator<Diagnostic> {
  const ids = [...idsOf(collection, kind)];
  for (const document of validOf(collection, kind)) {
    const successor = document.data['replaced-by'];
    if (successor === undefined || ids.includes(successor)) continue;
    yield atValue(document, ['replaced-by'], rule, `Unknown ${kind} \`${successor}\`.`, adviseChoice(successor, ids));
  }
}

function* checkAspects(collection: Collection, aspects: readonly string[]): Generator<Diagnostic> {
  for (const document of validOf(collection, 'dimension')) {
    const { aspect } = document.data;
    if (!aspects.includes(aspect))
      yield atValue(document, ['aspect'], 'ref-aspect', `Unknown aspect \`${aspect}\`.`, adviseChoice(aspect, aspects));
  }
}

/** Dimensions that front matter names, each with its place. */
export function* checkDimensionNames(
  document: ValidDocument<Kind>,
  named: readonly [ValuePath, string | undefined][],
  dimensions: readonly string[],
): Generator<Diagnostic> {
  for (const [path, id] of named) {
    if (id !== undefined && !dimensions.includes(id))
      yield atValue(document, path, 'ref-dimension', `Unknown dimension \`${id}\`.`, adviseChoice(id, dimensions));
  }
}

function* checkTitlePage(collection: Collection): Generator<Diagnostic> {
  const notes = [...idsOf(collection, 'field-note')];
  for (const document of validOf(collection, 'framework')) {
    for (const [index, slug] of (document.data['booklet-notes'] ?? []).entries()) {
      if (!notes.includes(slug))
        yield atValue(
          document,
          ['booklet-notes', index],
          'ref-note',
          `Unknown field note \`${slug}\`.`,
          adviseChoice(slug, notes),
        );
    }
  }
}

function* checkTerminology({ terminology, documents }: Collection): Generator<Diagnostic> {
  const glossary = documents.find(({ kind }) => kind === 'glossary');
  if (!terminology || !glossary) return;
  const terms = glossary.sections.map(({ title }) => title.toLowerCase());
  for (const [index, { term }] of terminology.data.preferred.entries()) {
    if (terms.includes(term.toLowerCase())) continue;
    const range = terminology.yaml.valueRange(['preferred', index, 'term']);
    yield diagnose(terminology.text.path, terminology.text, {
      rule: 'ref-term',
      range,
      message: `\`${term}\` is not in the glossary.`,
      advice: adviseChoice(term, terms),
    });
  }
}
