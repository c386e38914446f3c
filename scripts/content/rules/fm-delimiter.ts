import type { Problem } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';
import { lineAt, lineRange, type Text } from '../source.ts';

/** Front matter begins and ends with a line of exactly three hyphens. */
export const fmDelimiter: Rule = {
  id: 'fm-delimiter',
  severity: 'error',
  suppressible: false,
  what: 'Front matter begins and ends with a line of exactly three hyphens.',
  why: 'Tools look for exactly these lines. With a space, a fourth hyphen or a dash on one of them, some tools find no front matter.',
  example: {
    file: 'sections/third.md',
    replaces: null,
    wrong: '⟦----\nid: third\norder: 3\ntitle: Pots\nsummary: Pots differ.\n---\n\nPots differ.\n',
    right: '---\nid: third\norder: 3\ntitle: Pots\nsummary: Pots differ.\n---\n\nPots differ.\n',
  },
};

/** The finding for a line that was meant to open or close front matter. */
export function wrongDelimiter(text: Text, line: number, verb: 'opens' | 'closes'): Problem {
  return {
    rule: 'fm-delimiter',
    range: lineRange(text, line),
    message: `Front matter ${verb} with a line that is not exactly \`---\`.`,
    advice: 'Write `---` and nothing else on this line.',
  };
}

/** Lines that people and editors write for three hyphens: fewer of them, dashes, and the dots that end a YAML document. */
const NEAR = /^\s*(?:[-\u2010-\u2015\u2212]{1,4}|\.\.\.|\u2026|\*\*\*|___|===|\+\+\+)\s*$/;

/** Whether a line stands for a delimiter where one is missing. */
export function isNearDelimiter(line: string): boolean {
  return NEAR.test(line);
}

/** The finding for an opening line that is near, if keys follow it; undefined where it is not. */
export function findNearOpening(text: Text): Problem | undefined {
  const isOpening =
    isNearDelimiter(lineAt(text, 1)) && !/^\s/.test(lineAt(text, 1)) && /^[A-Za-z][\w-]*:/.test(lineAt(text, 2));
  return isOpening ? wrongDelimiter(text, 1, 'opens') : undefined;
}

/** The finding for the first line that is near a delimiter, in front matter without one; undefined where no line is. */
export function findNearClosing(text: Text): Problem | undefined {
  for (let line = 2; line <= text.lineStarts.length; line += 1) {
    const content = lineAt(text, line);
    if (isNearDelimiter(content)) return wrongDelimiter(text, line, 'closes');
    // From here on it is the body, and what looks like a delimiter is a rule or an underline.
    if (/^#{2,6} \S/.test(content)) return undefined;
  }
  return undefined;
}
