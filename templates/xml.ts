/** XML as files. It needs the same signs escaped as HTML, so the `html` tag writes it; but it cannot hold all that texts can. */
import { html, trusted } from './html.ts';
import type { Html } from './html.ts';

/** Markup in which characters that no XML document may hold are replaced. */
export function fitForXml({ markup }: Html): Html {
  return trusted(markup.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD'));
}

/** A whole XML document, with a final line break. */
export function xmlDocument(root: Html): Html {
  return fitForXml(html`<?xml version="1.0" encoding="utf-8"?>\n${root}\n`);
}
