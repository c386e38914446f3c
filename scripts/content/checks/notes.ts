/** Field notes: moves that agree with themselves and with the gradient, and sources. */
import { idsOf, modeCount, validOf, type Collection } from '../collection.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { ValidDocument } from '../document.ts';
import type { ValuePath } from '../yaml.ts';
import { at, atValue } from './finding.ts';
import { checkDimensionNames } from './references.ts';

/** The moves and sources of every note. */
export function* checkNotes(collection: Collection): Generator<Diagnostic> {
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
