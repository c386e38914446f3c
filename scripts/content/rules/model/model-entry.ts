import { idsOf, retiredIdsOf, type Collection } from '../../analysis/collection.ts';
import { agreedModeCount } from '../../analysis/ladder.ts';
import { isValidKind, type ValidDocument } from '../../analysis/document.ts';
import type { Finding, Rule } from '../rule.ts';

export const modelEntry: Rule<'model-entry'> = {
  id: 'model-entry',
  family: 'Model and references',
  severity: 'error',
  suppressible: false,
  what: 'Each mode after the first asks at least one dimension for its own number, and no dimension for more.',
  why: 'A mode is reached when its entry conditions and those of the modes before it hold. A mode that asks for less than its number would be reached too early, and one that asks for more might never be reached.',
  example: {
    file: 'modes/delegated.md',
    replaces: 'entry:\n  D1: 3\n  D4: 2',
    wrong: 'entry:\n  D1: ⟦4\n  D4: 2',
    right: 'entry:\n  D1: 3\n  D4: 2',
  },
  *document(document, { collection }) {
    if (!isValidKind(document, 'mode')) return;
    const { entry = {}, order, status } = document.data;
    // A retired mode keeps what it asked for; only the form of it still matters.
    if (status === 'retired') yield* findBeyond(document, Object.entries(entry), Infinity);
    if (status === 'retired' || !agreedModeCount(collection)) return;
    if (order === 1) {
      if (Object.keys(entry).length > 0) yield firstMode(document);
      return;
    }
    const beyond = findBeyond(document, Object.entries(entry), order);
    yield* beyond;
    const isUncertain = beyond.length > 0 || Object.keys(entry).some((id) => !isAskable(collection, id));
    if (!isUncertain && !Object.values(entry).includes(order)) yield noneAtTheTop(document, order);
  },
};

function firstMode({ yaml }: ValidDocument<'mode'>): Finding {
  const message = 'The first mode is the beginning of the gradient, so it has no entry conditions.';
  return { range: yaml.keyRange(['entry']), message, advice: 'Remove `entry`.' };
}

/** Whether a name is that of a dimension in use: any other has its own finding, and may be the one that was meant. */
function isAskable(collection: Collection, id: string): boolean {
  return idsOf(collection, 'dimension').has(id) && !retiredIdsOf(collection, 'dimension').has(id);
}

function findBeyond(
  { data, yaml }: ValidDocument<'mode'>,
  entry: readonly [string, number][],
  most: number,
): Finding[] {
  return entry
    .filter(([, least]) => !Number.isInteger(least) || least < 2 || least > most)
    .map(([id, least]) => ({
      range: yaml.valueRange(['entry', id]),
      message: `Mode ${data.order} asks for ${least} on ${id}, which is not a valid condition.`,
      advice: adviseAnswer(most),
    }));
}

function adviseAnswer(most: number): string {
  if (most === Infinity) return 'Write a whole number of 2 or more.';
  return most === 2 ? 'Write 2.' : `Write a whole number from 2 to ${most}.`;
}

function noneAtTheTop({ data, yaml }: ValidDocument<'mode'>, order: number): Finding {
  return {
    range: yaml.keyRange([data.entry ? 'entry' : 'order']),
    message: `No entry condition of mode ${order} asks for the answer ${order}.`,
    advice: data.entry
      ? `Write ${order} for at least one dimension.`
      : `Add \`entry\`, with ${order} for at least one dimension.`,
  };
}
