/** Plain sentences in which backquotes hold code, as rules and descriptions of changes have them. */

/** A part of a sentence. */
export type SentencePiece = { readonly isCode: boolean; readonly text: string };

/** The parts of a sentence, without the backquotes around code. A backquote that nothing closes is a sign like others. */
export function sentencePieces(sentence: string): SentencePiece[] {
  // The pattern captures the marks and what they hold, so that of every three parts the last one is code.
  const parts = sentence.split(/(`+)(.+?)\1(?!`)/s);
  return parts.flatMap((text, index): SentencePiece[] => {
    if (index % 3 === 0) return text === '' ? [] : [{ isCode: false, text }];
    return index % 3 === 2 ? [{ isCode: true, text: text.replace(/^ (.*) $/s, '$1') }] : [];
  });
}
