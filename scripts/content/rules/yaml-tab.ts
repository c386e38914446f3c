import type { Problem } from '../diagnostics.ts';
import type { Edit, Rule } from '../rule.ts';
import { rangeAt } from '../source.ts';
import { onLine, type Mistake } from '../yaml-mistake.ts';

/** YAML is indented with spaces. */
export const yamlTab: Rule = {
  id: 'yaml-tab',
  severity: 'error',
  suppressible: false,
  what: 'YAML is indented with spaces.',
  why: 'The width of a tab differs between editors, so YAML does not allow tabs where the indentation shows what belongs together.',
  mends: 'Where the result is YAML that can be read, each tab is replaced by two spaces.',
  example: {
    file: 'modes/shared.md',
    replaces: 'entry:\n  D1: 2\n  D2: 2',
    wrong: 'entry:\n⟦\tD1: 2\n\tD2: 2',
    right: 'entry:\n  D1: 2\n  D2: 2',
  },
};

/** The finding for a tab in the indentation of a line. */
export function explainTab(mistake: Mistake): Problem | undefined {
  const tab = /^[ \t]*/.exec(mistake.line)![0].indexOf('\t');
  if (mistake.code !== 'TAB_AS_INDENT' && tab === -1) return undefined;
  const place = tab === -1 ? mistake.line.indexOf('\t') : tab;
  return {
    rule: 'yaml-tab',
    range: onLine(mistake, place, place + 1),
    message: 'This line of YAML is indented with a tab.',
    advice: 'Indent it with spaces, two for each level.',
    fix: tab === -1 ? [] : replaceTabs(mistake),
  };
}

/** Lines of tabs that are mended at once; more of them are for an editor. */
const MOST_LINES = 500;

/** Every tab of every indentation, since lines that belong together have to move together. */
function replaceTabs({ text, source, start }: Mistake): Edit[] {
  const indents = [...source.matchAll(/^ *\t[ \t]*/gm)];
  if (indents.length > MOST_LINES) return [];
  return indents.map(({ index, 0: indent }) => ({
    range: rangeAt(text, start + index, start + index + indent.length),
    text: indent.replaceAll('\t', '  '),
  }));
}
