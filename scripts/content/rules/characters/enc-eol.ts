import { lineEndingsOf } from '../../syntax/source.ts';
import type { Rule } from '../rule.ts';

/** Kinds of line ending with their names; where two are equally common, the one that comes first here is taken for the right one. */
const NAMES = new Map([
  ['\n', 'LF'],
  ['\r\n', 'CRLF'],
  ['\r', 'CR'],
]);

export const encEol: Rule<'enc-eol'> = {
  id: 'enc-eol',
  family: 'Characters',
  severity: 'warning',
  suppressible: false,
  keepsFromReading: true,
  what: 'All line endings of a file are of one kind.',
  why: 'An editor that finds two kinds of line ending changes one of them when it saves the file. Lines that nobody edited then appear as changed.',
  mends: 'Every line ending becomes LF. A carriage return alone, where lines end otherwise, is left to a person.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'The timer ran dry once.\n',
    wrong: 'The timer ran dry once.⟦\r\n',
    right: 'The timer ran dry once.\n',
  },
  *text({ decoded, lineStarts }) {
    if (!decoded.includes('\r')) return;
    const endings = lineEndingsOf(decoded);
    const counts = [...NAMES.keys()].map((kind) => endings.filter((ending) => ending === kind).length);
    const most = [...NAMES.keys()][counts.indexOf(Math.max(...counts))]!;
    const odd = endings.findIndex((ending) => ending !== most);
    if (odd === -1) return;
    const end = { line: odd + 1, column: lineStarts[odd + 1]! - lineStarts[odd]! };
    const message = `Mixed line endings: this line ends with ${NAMES.get(endings[odd]!) ?? 'several CR and LF'}, most others with ${NAMES.get(most)}.`;
    yield { range: { start: end, end }, message, advice: 'End every line with LF.', fix: 'line-endings' };
  },
};
