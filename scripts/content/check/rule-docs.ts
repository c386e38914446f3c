/** The catalogue of rules as documentation: what pages and the terminal say of each. */
import { type RuleDoc, type RuleExample, INKLESS, ownValue } from '../../model/index.ts';
import { SOURCE_FOLDER } from '../schema/kinds.ts';
import type { PathExample, Rule } from '../rules/rule.ts';
import { rules, type RuleId } from '../rules/index.ts';
import { findNearest } from '../syntax/suggest.ts';

const LANGUAGES: Record<string, string> = { md: 'markdown', yaml: 'yaml', svg: 'xml', json: 'json' };

/** Longest example shown; what is left out is one line with an ellipsis. */
const MAX_LINES = 12;
const MAX_CHARACTERS = 600;

/** The documentation of every rule, in the order of the catalogue. */
export function ruleDocs(): RuleDoc[] {
  return Object.entries(rules).map(([id, rule]) => documentRule(id as RuleId, rule));
}

/** The rule with this id, or else the id that is nearest to it, where one is near. */
export function findRule(id: string): { doc: RuleDoc } | { nearest?: string } {
  const rule = ownValue<Rule>(rules, id);
  if (rule) return { doc: documentRule(id as RuleId, rule) };
  const nearest = findNearest(id, Object.keys(rules));
  return nearest === undefined ? {} : { nearest };
}

function documentRule(id: RuleId, { severity, family, what, why, mends, suppressible, example }: Rule): RuleDoc {
  return {
    id,
    severity,
    what,
    why: why ?? '',
    mends: mends ?? null,
    suppressible,
    wrong: example ? showExample(example, 'wrong') : null,
    right: example ? showExample(example, 'right') : null,
    family,
  };
}

function showExample(example: NonNullable<Rule['example']>, side: 'wrong' | 'right'): RuleExample {
  if ('wrongPath' in example) return { text: showPath(example, side), language: 'text' };
  const ending = example.file.slice(example.file.lastIndexOf('.') + 1);
  const text = example[side].replaceAll('⟦', '').replace(/\n+$/, '');
  return { text: shorten(text), language: ownValue(LANGUAGES, ending) ?? 'text' };
}

/** The path from the project's root; where the file at it is wrong and not the path, with words for what stands there. */
function showPath({ wrongPath, rightPath, wrongFile }: PathShown, side: 'wrong' | 'right'): string {
  if (side === 'right') return showHidden(`${SOURCE_FOLDER}/${rightPath}`);
  return showHidden(`${SOURCE_FOLDER}/${wrongPath}${wrongFile ? ` (${wrongFile.words})` : ''}`);
}

type PathShown = PathExample & { readonly wrongFile?: { readonly words: string } };

/** The beginning of a long text and a line that says so, with hidden characters shown. */
function shorten(text: string): string {
  const head = text.split('\n', MAX_LINES).join('\n').slice(0, MAX_CHARACTERS);
  if (head.length === text.length) return showHidden(text);
  // A pair that the cut went through must not be shown as a lone half.
  return `${showHidden(head.replace(/[\uD800-\uDBFF]$/, ''))}\n…`;
}

/** Whatever has no shape of its own: controls, what sets direction or joins, white space other than the plain space, fillers. */
const HIDDEN = new RegExp(`(?![\\n ])[\\p{C}\\p{Zs}${INKLESS}]`, 'gu');

/**
 * A text with every character that a reader cannot see, or cannot tell from another, as its code point: `<U+202E>`. That is hidden
 * characters, accents that a letter stands apart from, and letters of another script in a Latin word. A half surrogate that
 * stands for a byte is shown as the byte: `<0xFF>`.
 */
export function showHidden(text: string): string {
  return text
    .replace(/\P{M}\p{M}*/gu, (cluster) => (cluster.normalize('NFC') === cluster ? cluster : showDecomposed(cluster)))
    .replace(/[\p{L}\p{M}]+/gu, (word) =>
      /\p{Script=Latin}/u.test(word)
        ? word.replace(/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/gu, codePoint)
        : word,
    )
    .replace(HIDDEN, codePoint);
}

function showDecomposed(cluster: string): string {
  const [base = '', ...marks] = cluster;
  return marks.length === 0 ? codePoint(base) : base + marks.map(codePoint).join('');
}

function codePoint(character: string): string {
  const code = character.codePointAt(0)!;
  const hex = code.toString(16).toUpperCase();
  return code >= 0xdc80 && code <= 0xdcff ? `<0x${hex.slice(2)}>` : `<U+${hex.padStart(4, '0')}>`;
}
