/** Plain sentences in which backquotes hold code. */
import { sentencePieces } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';

/** Plain text in which backquotes hold code, as Markdown has them. */
export function withCode(text: string): Html {
  return html`${sentencePieces(text).map((piece) => (piece.isCode ? html`<code>${piece.text}</code>` : piece.text))}`;
}
