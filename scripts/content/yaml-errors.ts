/** YAML syntax errors in a contributor's words, at the place where the mistake begins. */
import { parseDocument, type YAMLError } from 'yaml';
import type { Problem } from './diagnostics.ts';
import type { Edit } from './rule.ts';
import { explainColon } from './rules/yaml-colon.ts';
import { explainEscape } from './rules/yaml-escape.ts';
import { explainNoColon } from './rules/yaml-key.ts';
import { explainReserved } from './rules/yaml-reserved.ts';
import { explainSmartQuote } from './rules/yaml-smart-quote.ts';
import { explainDash, explainSpace } from './rules/yaml-space.ts';
import { explainIndent, explainOtherwise } from './rules/yaml-syntax.ts';
import { explainTab } from './rules/yaml-tab.ts';
import { explainTrailing } from './rules/yaml-trailing.ts';
import { explainUnclosed } from './rules/yaml-unclosed.ts';
import { lineAt, offsetAt, pointAt, type Text } from './source.ts';
import type { Mistake } from './yaml-mistake.ts';

/** How YAML is read here. Keys that are set twice are found afterwards: the parser takes time for it that grows with their square. */
export const YAML_OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** From the one that explains an error best to the one that is left. */
const EXPLANATIONS: readonly ((mistake: Mistake) => Problem | undefined)[] = [
  explainTab,
  explainUnclosed,
  explainSmartQuote,
  explainReserved,
  explainColon,
  explainDash,
  explainIndent,
  explainEscape,
  explainTrailing,
  explainSpace,
  explainNoColon,
];

/** The finding for a parser's error in the YAML that begins at `start` of a text: the first explanation that fits it. */
export function explainSyntax(text: Text, source: string, start: number, error: YAMLError): Problem {
  const [at] = error.pos;
  const point = pointAt(text, start + at);
  const line = lineAt(text, point.line);
  const value = /^\s*(?:- )*[^:#]+:\s+(\S.*)$/
    .exec(line)?.[1]
    ?.replace(/\s#.*$/, '')
    .trimEnd();
  const mistake = { text, source, start, code: error.code, parserMessage: error.message, at, point, line, value };
  for (const explain of EXPLANATIONS) {
    const problem = explain(mistake);
    if (problem) return withCertainFix(problem, mistake);
  }
  return explainOtherwise(mistake);
}

/** A fix is given only where the parser gets beyond the mistake with it. */
function withCertainFix({ fix, ...problem }: Problem, mistake: Mistake): Problem {
  if (typeof fix !== 'object' || fix.length === 0) return problem;
  const mended = apply(mistake, fix);
  const [next] = parseDocument(mended, YAML_OPTIONS).errors;
  const lineOf = (source: string, offset: number): number => source.slice(0, offset).split('\n').length;
  const isCertain = !next || lineOf(mended, next.pos[0]) > lineOf(mistake.source, mistake.at);
  return isCertain ? { ...problem, fix } : problem;
}

/** The YAML after edits that stand in the order of the text. */
function apply({ text, source, start }: Mistake, edits: readonly Edit[]): string {
  let mended = '';
  let from = 0;
  for (const { range, text: replacement } of edits) {
    mended += source.slice(from, offsetAt(text, range.start) - start) + replacement;
    from = offsetAt(text, range.end) - start;
  }
  return mended + source.slice(from);
}
