import type { Problem } from '../diagnostics.ts';
import type { Rule } from '../rule.ts';
import { lineAt } from '../source.ts';
import { here, onLine, type Mistake } from '../yaml-mistake.ts';

/** Front matter and `terminology.yaml` are valid YAML. */
export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  severity: 'error',
  suppressible: false,
  what: 'Front matter and `terminology.yaml` are valid YAML.',
  why: 'A source that cannot be read cannot be checked or published. One line in the wrong place can change what all lines after it belong to.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: '  - scope: Choice of soil\n    from: 1\n    to: 1\n    direction: held\n    dimensions: [D2]',
    wrong: '  - scope: Choice of soil\n    from: 1\n   ⟦to: 1\n    direction: held\n    dimensions: [D2]',
    right: '  - scope: Choice of soil\n    from: 1\n    to: 1\n    direction: held\n    dimensions: [D2]',
  },
};

/** A line that stands further in or out than its neighbours. The parser often blames the line above. */
export function explainIndent({ code, text, point, parserMessage }: Mistake): Problem | undefined {
  const isAbove = code === 'BLOCK_AS_IMPLICIT_KEY';
  if (!isAbove && code !== 'BAD_INDENT' && !/without - indicator|same column/.test(parserMessage)) return undefined;
  const line = isAbove ? point.line + 1 : point.line;
  const content = lineAt(text, line);
  const indent = content.length - content.trimStart().length;
  return {
    rule: 'yaml-syntax',
    range: { start: { line, column: indent + 1 }, end: { line, column: content.length + 1 } },
    message: 'This line is indented differently from the others of its block.',
    advice: 'Begin it in the same column as the other lines of its block.',
  };
}

/** What the parser says, and what it means to somebody who has never read a grammar. */
const IN_PLAIN_WORDS: readonly (readonly [parser: RegExp, message: string, advice: string])[] = [
  [
    /^Implicit keys need/,
    'This line is neither a key with a value nor a part of the value above it.',
    'Write one `key: value` on each line.',
  ],
  [/^Unexpected , in flow/, 'This comma has no entry before it.', 'Remove it.'],
  [
    /^(?:Block collections are not allowed within flow|Missing , )/,
    'Entries in brackets or braces need a comma between them.',
    'Put a comma between them, as in `[a, b]` or `{a: 1, b: 2}`.',
  ],
];

/** What is told where nothing else explains the error. */
export function explainOtherwise(mistake: Mistake): Problem {
  const { parserMessage, point, line } = mistake;
  const rule = 'yaml-syntax';
  const [pattern, message, advice] = IN_PLAIN_WORDS.find(([parser]) => parser.test(parserMessage)) ?? [];
  if (pattern && message && advice) {
    const isWholeLine = point.column - 1 === line.search(/\S/);
    return { rule, range: isWholeLine ? onLine(mistake, point.column - 1) : here(mistake), message, advice };
  }
  return {
    rule,
    range: here(mistake),
    message: `This is not valid YAML: ${parserMessage.replace(/\s+/g, ' ').replace(/[.:]$/, '')}.`,
    advice: 'Write one `key: value` on each line, and put values with special characters in quotes.',
  };
}
