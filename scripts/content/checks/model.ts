/** The framework as a whole: what no single source can show. */
import type { Collection } from '../collection.ts';
import { idsOf, isComplete, validOf } from '../collection.ts';
import { diagnose, FILE_START, type Diagnostic, type Problem, type Range } from '../diagnostics.ts';
import { findSection, type SourceDocument, type ValidDocument } from '../document.ts';
import { readAnchors, readEntries, signalId, type Entry } from '../entries.ts';
import { placeOf, REQUIRED_FILES, SOURCE_FOLDER, type Kind } from '../kinds.ts';
import { nodeRange } from '../markdown.ts';
import { RESERVED_ANCHORS } from '../../model/index.ts';
import type { RuleId } from '../rules.ts';
import { adviseChoice } from '../suggest.ts';
import type { ValuePath } from '../yaml.ts';

/** Every check that looks at more than one source. */
export function* checkModel(collection: Collection): Generator<Diagnostic> {
  yield* checkFiles(collection);
  yield* checkIds(collection);
  yield* checkOrders(collection, 'mode', 'model-modes');
  yield* checkOrders(collection, 'section', 'model-sections');
  yield* checkDimensionNumbers(collection);
  yield* checkReservedIds(collection);
  yield* checkSignals(collection);
  yield* checkViews(collection);
  yield* checkAnchorCounts(collection);
  yield* checkEntryConditions(collection);
  yield* checkScoring(collection);
  yield* checkNotes(collection);
  yield* checkTitlePage(collection);
  yield* checkTerminology(collection);
}

function at(document: SourceDocument, problem: Problem): Diagnostic {
  return diagnose(document.path, document.text, problem);
}

/** A problem at a value of front matter. */
function atValue(
  document: ValidDocument<Kind>,
  path: ValuePath,
  rule: RuleId,
  message: string,
  advice: string,
): Diagnostic {
  return at(document, { rule, range: document.yaml.valueRange(path), message, advice });
}

function* checkFiles(collection: Collection): Generator<Diagnostic> {
  const missing = (path: string, what: string): Diagnostic =>
    diagnose(path, null, {
      rule: 'file-missing',
      range: FILE_START,
      message: `There is no ${what}.`,
      advice: `Add ${path}.`,
    });
  for (const path of REQUIRED_FILES) if (!collection.paths.has(path)) yield missing(path, path);
  for (const [kind, folder, example] of [
    ['mode', 'modes', '<id>.md'],
    ['dimension', 'dimensions', 'd1.md'],
  ] as const) {
    const isThere = [...collection.paths].some((path) => isOfKind(path, kind));
    if (!isThere) yield missing(`${SOURCE_FOLDER}/${folder}/${example}`, kind);
  }
}

function isOfKind(path: string, kind: Kind): boolean {
  const place = placeOf(path);
  return place.type === 'document' && place.kind === kind;
}

/** Ids agree with file names. One that another file already has, by name, is a duplicate: that is the mistake to tell. */
function* checkIds(collection: Collection): Generator<Diagnostic> {
  for (const kind of ['section', 'mode', 'dimension'] as const) {
    const documents = validOf(collection, kind);
    for (const document of documents) {
      const { id } = document.data;
      const expected = kind === 'dimension' ? document.stem.toUpperCase() : document.stem;
      if (id === expected) continue;
      const twin = documents.find((other) => other !== document && other.data.id === id);
      const range = document.yaml.valueRange(['id']);
      if (twin) {
        const start = twin.yaml.valueRange(['id']).start;
        const advice = `Write \`id: ${expected}\`.`;
        yield at(document, {
          rule: 'model-id-dup',
          range,
          message: `id \`${id}\` is already used by ${twin.path}:${start.line}:${start.column}.`,
          advice,
          related: { path: twin.path, start },
        });
      } else {
        yield at(document, {
          rule: 'fm-id-file',
          range,
          message: `id \`${id}\` does not match the file name \`${document.stem}.md\`.`,
          advice: `Write \`id: ${expected}\`, or rename the file.`,
        });
      }
    }
  }
}

/** Anchors that the site needs for itself. */
function* checkReservedIds(collection: Collection): Generator<Diagnostic> {
  for (const document of validOf(collection, 'section')) {
    if (!RESERVED_ANCHORS.section.test(document.data.id)) continue;
    const message = `id \`${document.data.id}\` is an anchor that the site needs for itself.`;
    yield atValue(document, ['id'], 'model-slug-reserved', message, 'Choose another id, and name the file after it.');
  }
  for (const document of collection.documents.filter(({ kind }) => kind === 'glossary')) {
    const taken = document.headings.filter(
      ({ node, anchor }) => node.depth === 2 && RESERVED_ANCHORS.term.test(anchor),
    );
    for (const { node, title } of taken) yield at(document, reservedName(title, nodeRange(document.text, node)));
  }
  for (const { document, entry } of signalsOf(collection)) {
    if (!RESERVED_ANCHORS.signal.test(signalId(entry.name))) continue;
    yield at(document, reservedName(entry.name, nodeRange(document.text, entry.item)));
  }
}

function reservedName(name: string, range: Range): Problem {
  const message = `The address of “${name}” is an anchor that the site needs for itself.`;
  return { rule: 'model-slug-reserved', range, message, advice: 'Choose another name.' };
}

/** Orders of a kind run from 1 without gap or repeat. A repeat explains a gap, so only the repeat is told. */
function* checkOrders(
  collection: Collection,
  kind: 'mode' | 'section',
  rule: 'model-modes' | 'model-sections',
): Generator<Diagnostic> {
  if (!isComplete(collection, kind)) return;
  const documents = activeByOrder(collection, kind);
  const repeats = documents.filter((document, index) => documents[index - 1]?.data.order === document.data.order);
  for (const document of repeats) {
    const twin = documents.find((other) => other.data.order === document.data.order)!;
    const start = twin.yaml.valueRange(['order']).start;
    const message = `Order ${document.data.order} is already used by ${twin.path}:${start.line}:${start.column}.`;
    yield at(document, {
      rule: 'model-order-dup',
      range: document.yaml.valueRange(['order']),
      message,
      advice: 'Give each its own number.',
      related: { path: twin.path, start },
    });
  }
  if (repeats.length > 0) return;
  const gap = documents.findIndex((document, index) => document.data.order !== index + 1);
  if (gap === -1) return;
  const name = kind === 'mode' ? 'Modes' : 'Sections';
  yield atValue(
    documents[gap]!,
    ['order'],
    rule,
    `${name} must run from 1 with no gap; order ${gap + 1} is missing.`,
    `Write \`order: ${gap + 1}\`, or add what is missing.`,
  );
}

function activeByOrder<K extends 'mode' | 'section'>(collection: Collection, kind: K): ValidDocument<K>[] {
  return validOf(collection, kind)
    .filter(({ data }) => !('status' in data) || data.status === 'active')
    .sort((a, b) => a.data.order - b.data.order);
}

function numberOf(document: ValidDocument<'dimension'>): number {
  return Number(document.data.id.slice(1));
}

function* checkDimensionNumbers(collection: Collection): Generator<Diagnostic> {
  if (!isComplete(collection, 'dimension')) return;
  // One whose id is not its file's has its own finding; the number in the file name is the one meant.
  const documents = validOf(collection, 'dimension').sort((a, b) => fileNumber(a) - fileNumber(b));
  const gap = documents.findIndex((document, index) => fileNumber(document) !== index + 1);
  if (gap === -1) return;
  yield atValue(
    documents[gap]!,
    ['id'],
    'model-dimensions',
    `Dimensions must run from D1 with no gap; D${gap + 1} is missing.`,
    `Add d${gap + 1}.md, or number this one D${gap + 1}.`,
  );
}

function fileNumber(document: ValidDocument<'dimension'>): number {
  const number = Number(document.stem.slice(1));
  return Number.isInteger(number) ? number : numberOf(document);
}

const VIEW_SECTIONS = ['Enterprise view', 'Individual view'] as const;

/** The signals of all active modes, in order. */
function signalsOf(collection: Collection): { document: ValidDocument<'mode'>; entry: Entry }[] {
  return activeByOrder(collection, 'mode').flatMap((document) =>
    VIEW_SECTIONS.flatMap((title) => {
      const section = findSection(document, title);
      return (section ? readEntries(section, document.text).entries : []).map((entry) => ({ document, entry }));
    }),
  );
}

function* checkSignals(collection: Collection): Generator<Diagnostic> {
  const seen = new Map<string, { document: SourceDocument; range: Range }>();
  for (const { document, entry } of signalsOf(collection)) {
    const range = nodeRange(document.text, entry.item);
    const first = seen.get(signalId(entry.name));
    if (!first) {
      seen.set(signalId(entry.name), { document, range });
      continue;
    }
    const { start } = first.range;
    const place = `${first.document.path}:${start.line}:${start.column}`;
    const message = `Signal "${entry.name}" is already used by mode ${first.document.stem} (${place}).`;
    const related = { path: first.document.path, start };
    yield at(document, { rule: 'model-signal-dup', range, message, advice: 'Give it another name.', related });
  }
}

/** Questions stand in both views. For modes the two sections are required, which is another rule's finding. */
function* checkViews(collection: Collection): Generator<Diagnostic> {
  for (const document of collection.documents) {
    if (document.kind !== 'dimension') continue;
    const section = findSection(document, 'Question');
    if (!section || section.blocks.length === 0) continue;
    const { entries, problems } = readEntries(section, document.text);
    if (problems.length > 0) continue;
    const names = entries.map(({ name }) => name);
    const strange = entries.find(
      ({ name }, index) => !(VIEW_SECTIONS as readonly string[]).includes(name) || names.indexOf(name) !== index,
    );
    const missing = VIEW_SECTIONS.find((view) => !names.includes(view));
    if (strange) {
      yield at(document, {
        rule: 'model-views',
        range: nodeRange(document.text, strange.item),
        message: `A question has no “${strange.name}” here.`,
        advice: adviseChoice(strange.name, missing ? [missing] : [...VIEW_SECTIONS]),
      });
    } else if (missing) {
      yield at(document, {
        rule: 'model-views',
        range: nodeRange(document.text, section.heading),
        message: `The question has no “${missing}”.`,
        advice: `Add \`- **${missing}**: the question?\`.`,
      });
    }
  }
}

/** The number of active modes, or undefined while their own findings leave it open. */
function modeCount(collection: Collection): number | undefined {
  if (!isComplete(collection, 'mode')) return undefined;
  const modes = activeByOrder(collection, 'mode');
  return modes.every((mode, index) => mode.data.order === index + 1) ? modes.length : undefined;
}

function* checkAnchorCounts(collection: Collection): Generator<Diagnostic> {
  const modes = modeCount(collection);
  if (!modes) return;
  const counted = collection.documents.flatMap((document) => {
    const section = document.kind === 'dimension' ? findSection(document, 'Anchors') : undefined;
    if (!section || section.blocks.length === 0) return [];
    const { anchors, problems } = readAnchors(section, document.text);
    return problems.length > 0 ? [] : [{ document, section, count: anchors.length }];
  });
  const wrong = counted.filter(({ count }) => count !== modes);
  const [first] = wrong;
  // Where all dimensions agree against the modes, the mistake is one, and it is about the modes.
  const isAboutModes =
    first && wrong.length === counted.length && counted.length > 1 && wrong.every(({ count }) => count === first.count);
  for (const { document, section, count } of isAboutModes ? [first] : wrong) {
    const message = isAboutModes
      ? `Dimensions have ${count} anchors, but there are ${modes} modes.`
      : `This dimension has ${count} anchors, but there are ${modes} modes.`;
    yield at(document, {
      rule: 'model-anchors',
      range: nodeRange(document.text, section.heading),
      message,
      advice: 'Write one anchor a mode.',
    });
  }
}

function* checkEntryConditions(collection: Collection): Generator<Diagnostic> {
  const dimensions = idsOf(collection, 'dimension');
  for (const document of activeByOrder(collection, 'mode')) {
    const entry = Object.entries(document.data.entry ?? {});
    const { order } = document.data;
    let hasProblem = false;
    for (const [dimension, least] of entry) {
      const path = ['entry', dimension];
      if (!dimensions.has(dimension)) {
        hasProblem = true;
        yield at(document, {
          rule: 'ref-dimension',
          range: document.yaml.keyRange(path),
          message: `Unknown dimension \`${dimension}\`.`,
          advice: adviseChoice(dimension, [...dimensions]),
        });
      } else if (order > 1 && (!Number.isInteger(least) || least < 2 || least > order)) {
        hasProblem = true;
        yield atValue(
          document,
          path,
          'model-entry',
          `Mode ${order} asks for ${dimension} at ${least}.`,
          order === 2 ? 'Write 2.' : `Write a whole number from 2 to ${order}.`,
        );
      }
    }
    if (hasProblem || modeCount(collection) === undefined) continue;
    if (order === 1 && entry.length > 0) {
      yield at(document, {
        rule: 'model-entry',
        range: document.yaml.keyRange(['entry']),
        message: 'The first mode is where everyone begins; it has no entry conditions.',
        advice: 'Remove `entry`.',
      });
    } else if (order > 1 && !entry.some(([, least]) => least === order)) {
      const key = document.data.entry ? ['entry'] : ['order'];
      const advice = document.data.entry
        ? `Ask at least one dimension for ${order}.`
        : `Add \`entry\` with at least one dimension at ${order}.`;
      yield at(document, {
        rule: 'model-entry',
        range: document.yaml.keyRange(key),
        message: `No entry condition of mode ${order} asks for ${order}.`,
        advice,
      });
    }
  }
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
    yield* checkAspects(
      collection,
      aspects.map(({ id }) => id),
    );
  }
}

function* checkAspects(collection: Collection, aspects: readonly string[]): Generator<Diagnostic> {
  for (const document of validOf(collection, 'dimension')) {
    const { aspect } = document.data;
    if (!aspects.includes(aspect))
      yield atValue(document, ['aspect'], 'ref-aspect', `Unknown aspect \`${aspect}\`.`, adviseChoice(aspect, aspects));
  }
}

function* checkDimensionNames(
  document: ValidDocument<Kind>,
  named: readonly [ValuePath, string | undefined][],
  dimensions: readonly string[],
): Generator<Diagnostic> {
  for (const [path, id] of named) {
    if (id !== undefined && !dimensions.includes(id))
      yield atValue(document, path, 'ref-dimension', `Unknown dimension \`${id}\`.`, adviseChoice(id, dimensions));
  }
}

function* checkNotes(collection: Collection): Generator<Diagnostic> {
  const dimensions = [...idsOf(collection, 'dimension')];
  const modes = modeCount(collection);
  for (const document of validOf(collection, 'field-note')) {
    const { moves } = document.data;
    const named = moves.flatMap((move, index) =>
      move.dimensions.map((id, place): [ValuePath, string] => [['moves', index, 'dimensions', place], id]),
    );
    yield* checkDimensionNames(document, named, dimensions);
    for (const [index, move] of moves.entries()) yield* checkMove(document, index, move, modes);
    yield* checkNoteSources(document);
  }
}

type Move = ValidDocument<'field-note'>['data']['moves'][number];

function* checkMove(
  document: ValidDocument<'field-note'>,
  index: number,
  move: Move,
  modes: number | undefined,
): Generator<Diagnostic> {
  for (const end of ['from', 'to'] as const) {
    if (modes !== undefined && move[end] > modes) {
      yield atValue(
        document,
        ['moves', index, end],
        'note-position',
        `Position ${move[end]} is off the gradient.`,
        `Positions run from 1 to ${modes} in halves.`,
      );
      return;
    }
  }
  const direction = move.to > move.from ? 'advanced' : move.to < move.from ? 'regressed' : 'held';
  if (move.direction !== direction) {
    yield atValue(
      document,
      ['moves', index, 'direction'],
      'note-direction',
      `The move goes from ${move.from} to ${move.to}, so its direction is \`${direction}\`.`,
      `Write \`direction: ${direction}\`.`,
    );
  }
}

function* checkNoteSources(document: ValidDocument<'field-note'>): Generator<Diagnostic> {
  const { origin, sources = [], authors } = document.data;
  const ids = sources.map(({ id }) => id);
  const repeat = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (repeat !== -1)
    yield atValue(
      document,
      ['sources', repeat, 'id'],
      'model-id-dup',
      `Source id \`${ids[repeat]}\` is used twice in this note.`,
      'Give it another id.',
    );
  if (origin !== 'published-account') return;
  if (sources.length === 0) {
    const range = document.data.sources ? document.yaml.keyRange(['sources']) : document.yaml.valueRange(['origin']);
    yield at(document, {
      rule: 'note-source',
      range,
      message: 'A published account names its sources.',
      advice: 'Add `sources`, each with author, title and url.',
    });
  }
  for (const [index, author] of authors.entries()) {
    if (!sources.some((source) => source.author.includes(author))) continue;
    yield atValue(
      document,
      ['authors', index],
      'note-source',
      `${author} wrote the account, not this note on it.`,
      'Name who wrote the note.',
    );
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
