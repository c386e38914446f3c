import type { Blockquote } from 'mdast';
import { isCallout } from '../../../body/index.ts';
import { CALLOUT_KINDS, openingText } from '../../syntax/markdown.ts';
import type { Finding, Rule } from '../rule.ts';
import { rangeAt, type Text } from '../../syntax/source.ts';
import { adviseChoice } from '../advice.ts';
import { isSameButCase } from '../../syntax/suggest.ts';

/** What is meant as the mark of a callout, and what else stands on its line. An escaped bracket is meant as a bracket. */
const MARK = /\[!([^\]\\\n]{1,40})\][^\S\n]*(.*)/y;

export const calloutMark: Rule<'callout-mark'> = {
  id: 'callout-mark',
  family: 'Markup',
  severity: 'warning',
  suppressible: true,
  what: 'The mark of a callout is `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]`, alone on its line.',
  mends: 'A mark that differs only in the case of letters is written in capitals.',
  why: 'A quotation with another mark stays a quotation, and readers see the mark in its text.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: '> ⟦[!Note]\n> The can holds ten litres.',
    right: '> [!NOTE]\n> The can holds ten litres.',
  },
  *document(document) {
    for (const node of document.nodes('blockquote')) {
      const finding = judge(document.text, node);
      if (finding) yield finding;
    }
  },
};

function judge(text: Text, quotation: Blockquote): Finding | null {
  const opening = openingText(quotation);
  if (isCallout(quotation) || !opening) return null;
  const start = opening.position!.start.offset!;
  MARK.lastIndex = start;
  const [, found, rest] = MARK.exec(text.content) ?? [];
  if (found === undefined) return null;
  const range = rangeAt(text, start, start + found.length + '[!]'.length);
  const isKind = CALLOUT_KINDS.some((kind) => kind === found);
  if (isKind && rest !== '')
    return {
      range,
      message: `\`[!${found}]\` does not stand alone on its line.`,
      advice: 'Begin its text on the next line.',
    };
  const meant = CALLOUT_KINDS.find((kind) => isSameButCase(found, kind));
  return {
    range,
    message: `\`[!${found}]\` is not the mark of a callout.`,
    advice: meant ? `Write \`[!${meant}]\`.` : adviseChoice(found, CALLOUT_KINDS),
    ...(meant && { fix: [{ range, text: `[!${meant}]` }] }),
  };
}
