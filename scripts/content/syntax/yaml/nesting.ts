/** How deep YAML nests, told before a parser sees it. */

/** Levels of nesting that a value may have. */
export const MAX_DEPTH = 8;

/** Levels of brackets, or of marks on one line, from which on no parser is let near. */
const MAX_MARKS = MAX_DEPTH * 4;

/** The first bracket or mark that opens far more levels than allowed, found by a linear scan so that no parser ever recurses that deep. */
export function findNesting(source: string): number | undefined {
  if (countMarks(source) <= MAX_MARKS) return undefined;
  // Quoted text and comments nest nothing.
  const bare = source.replace(/"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|(?<=^|\s)#.*$/gm, (text) => ' '.repeat(text.length));
  let depth = 0;
  let marks = 0;
  for (let at = 0; at < bare.length; at += 1) {
    const character = bare[at]!;
    if (character === '\n') marks = 0;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    else if ((character === '-' || character === '?') && /\s/.test(bare[at + 1] ?? '')) marks += 1;
    if (depth > MAX_MARKS || marks > MAX_MARKS) return at;
  }
  return undefined;
}

/** More brackets in all, or more marks on one line, than can be open at once. */
function countMarks(source: string): number {
  let brackets = 0;
  let marks = 0;
  let most = 0;
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) brackets += 1;
    else if (code === 0x2d || code === 0x3f) most = Math.max(most, (marks += 1));
    else if (code === 0x0a) marks = 0;
  }
  return Math.max(brackets, most);
}
