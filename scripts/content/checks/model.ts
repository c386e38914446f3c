/** The framework as a whole: what no single source can show. */
import { RESERVED_ANCHORS } from '../../model/index.ts';
import { activeByOrder, isComplete, validOf, type Collection } from '../collection.ts';
import { diagnose } from '../diagnose.ts';
import { FILE_START, type Diagnostic, type Problem } from '../diagnostics.ts';
import type { ValidDocument } from '../document.ts';
import { signalId } from '../entries.ts';
import { isOfKind, REQUIRED_FILES, SOURCE_FOLDER } from '../kinds.ts';
import { nodeRange } from '../markdown.ts';
import { at, atValue } from './finding.ts';
import type { Range } from '../source.ts';
import { checkModes, signalsOf } from './modes.ts';
import { checkNotes } from './notes.ts';
import { checkReferences } from './references.ts';

/** Every check that looks at more than one source. */
export function* checkModel(collection: Collection): Generator<Diagnostic> {
  yield* checkFiles(collection);
  yield* checkIds(collection);
  yield* checkReservedIds(collection);
  yield* checkOrders(collection, 'mode', 'model-modes');
  yield* checkOrders(collection, 'section', 'model-sections');
  yield* checkDimensionNumbers(collection);
  yield* checkModes(collection);
  yield* checkReferences(collection);
  yield* checkNotes(collection);
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
    const range = nodeRange(document.text, entry.item);
    if (signalId(entry.name) === '') {
      const message = 'The name of this signal has no letter or digit to make an address from.';
      yield at(document, { rule: 'signal-form', range, message, advice: 'Give it a name.' });
    }
    if (!RESERVED_ANCHORS.signal.test(signalId(entry.name))) continue;
    yield at(document, reservedName(entry.name, range));
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
    documents.at(-1)!,
    ['order'],
    rule,
    `${name} must run from 1 with no gap; order ${gap + 1} is missing.`,
    `Write \`order: ${gap + 1}\`, or add what is missing.`,
  );
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
