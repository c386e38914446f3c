/** Modes and dimensions together: signals, views, anchors and entry conditions. */
import { activeByOrder, idsOf, modeCount, type Collection } from '../collection.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { findSection, type SourceDocument, type ValidDocument } from '../document.ts';
import { readAnchors, readEntries, signalId, type Entry } from '../entries.ts';
import { VIEW_SECTIONS } from '../kinds.ts';
import { nodeRange } from '../markdown.ts';
import type { Range } from '../source.ts';
import { adviseChoice } from '../suggest.ts';
import { at, atValue } from './finding.ts';

/** Signals once each, questions in both views, as many anchors as modes, and entry conditions that form a ladder. */
export function* checkModes(collection: Collection): Generator<Diagnostic> {
  yield* checkSignals(collection);
  yield* checkViews(collection);
  yield* checkAnchorCounts(collection);
  yield* checkEntryConditions(collection);
}

/** The signals of all active modes, in order. */
export function signalsOf(collection: Collection): { document: ValidDocument<'mode'>; entry: Entry }[] {
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
      } else if (
        modeCount(collection) !== undefined &&
        order > 1 &&
        (!Number.isInteger(least) || least < 2 || least > order)
      ) {
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
