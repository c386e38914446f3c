import type { SourceDocument } from '../../analysis/document.ts';
import { proseOf } from '../../analysis/prose.ts';
import type { Finding, Rule } from '../rule.ts';
import { rangeAt } from '../../syntax/source.ts';
import { findNearest } from '../../syntax/suggest.ts';

/** `[text][name]` and `[text][]`, also for pictures; not `m[1][2]`. */
const REFERENCE = /(?<![\\\w\]!])!?\[((?:[^[\]\n]|\n(?![ \t]*\n))*)\]\[((?:[^[\]\n]|\n(?![ \t]*\n))*)\]/g;

/** What is an address to anyone, and no remark in parentheses. */
const ADDRESS = String.raw`(?:https?://|mailto:|www\.|#|\.{1,2}/|/?(?:[\w-]+/)*[\w-]+\.(?:md|png|jpe?g|svg|webp)\b)[^\s()\[\]]*`;

/** A link with a space between its parts, and one with its brackets exchanged. */
const MISWRITTEN = new RegExp(
  String.raw`(?<!\\)\[([^[\]\n]{1,200})\](?:[ \t]+|[ \t]*\n[ \t]*)\((${ADDRESS})\)|\(([^()\n]{1,200})\)\[(${ADDRESS})\]`,
  'g',
);

export const linkUndefined: Rule<'link-undefined'> = {
  id: 'link-undefined',
  family: 'Links and pictures',
  severity: 'error',
  suppressible: true,
  what: 'Every reference link and every reference picture has a definition, and no link is left as text.',
  why: 'Without a definition, or with a space between its parts, readers see the brackets in place of the link or the picture.',
  mends: 'A link with a space between its parts, or with its brackets exchanged, is written as a link.',
  example: {
    file: 'framework.md',
    replaces:
      'An introduction with a [mode](modes/shared.md), a [section](sections/why.md#details) and a [reference link][why].\n\n[why]: sections/why.md',
    wrong: 'An introduction with a ⟦[reference link][wherefore].\n\n[why]: sections/why.md',
    right: 'An introduction with a [reference link][why].\n\n[why]: sections/why.md',
  },
  *document(document) {
    yield* findMiswritten(document);
    yield* findOtherBrackets(document);
    if (!document.text.content.includes('][')) return;
    for (const { 0: all, 1: label = '', 2: name = '', index } of proseOf(document).matchAll(REFERENCE)) {
      if (label.startsWith('^') || name.startsWith('^')) continue;
      const wanted = (name.trim() || label.trim()).replace(/\s+/g, ' ');
      if (isDefinedInText(document, wanted)) continue;
      const nearest = findNearest(wanted, document.references.definitions.keys());
      const advice = nearest
        ? `Did you mean \`[${nearest}]\`?`
        : `Add \`[${wanted || 'name'}]: address\`, or write \`[text](address)\`.`;
      const message = `The ${all.startsWith('!') ? 'picture' : 'link'} \`[${wanted}]\` is not defined.`;
      yield { range: rangeAt(document.text, index, index + all.length), message, advice };
    }
  },
};

/** Whether a definition stands in running text, where it is none: that is the mistake then. */
function isDefinedInText({ text }: SourceDocument, name: string): boolean {
  return text.content.toLowerCase().includes(`\n[${name.toLowerCase()}]: `);
}

/** Links that Markdown leaves as text, because of one character. */
function* findMiswritten(document: SourceDocument): Generator<Finding> {
  if (!/\]\s+\(|\)\[/.test(document.text.content)) return;
  for (const { 0: all, 1: label, 2: url, 3: otherLabel, 4: otherUrl, index } of proseOf(document).matchAll(
    MISWRITTEN,
  )) {
    const range = rangeAt(document.text, index, index + all.length);
    const better = `[${label ?? otherLabel}](${url ?? otherUrl})`;
    const message = `\`${all.replace(/\s+/g, ' ')}\` is not a link.`;
    yield { range, message, advice: `Write \`${better}\`.`, fix: [{ range, text: better }] };
  }
}

/** Text in brackets of other kinds, or an address in such or in none, or a sign between the two. */
const OTHER_BRACKETS = new RegExp(
  [
    String.raw`(?<!\\)\[([^[\]\n]{1,200})\](?:[:;=>|/\\-]\(|[:;=>|/\\-]?[{<])[ \t]*(?!#)(${ADDRESS})[ \t]*[)}>]`,
    String.raw`(?<!\\)\[([^[\]\n]{1,200})\](?=https?://|\.{1,2}/)(${ADDRESS})`,
    String.raw`(?<![\\\]\p{L}\p{N}])(?:[({]([^()[\]{}\n]{1,200})[)}]|\[([^()[\]{}\n]{1,200})[)}])\((${ADDRESS})\)`,
  ].join('|'),
  'gu',
);

function* findOtherBrackets(document: SourceDocument): Generator<Finding> {
  if (!/\][^\s([]{1,2}|[)}]\(/.test(document.text.content)) return;
  for (const { 0: all, index, ...found } of proseOf(document).matchAll(OTHER_BRACKETS)) {
    const label = found[1] ?? found[3] ?? found[5] ?? found[6]!;
    const address = (found[2] ?? found[4] ?? found[7])!.replace(/[}>]+$|[.,;:!?]+$/, '');
    const range = rangeAt(document.text, index, index + all.length);
    yield { range, message: `\`${all}\` is not a link.`, advice: `Write \`[${label}](${address})\`.` };
  }
}
