/** XML as files. It needs the same signs escaped as HTML, so the `html` tag writes it; but it cannot hold all that texts can. */
import { fitForXml, html } from './html.ts';
import type { Html } from './html.ts';

/** A whole XML document, with a final line break. */
export function xmlDocument(root: Html): Html {
  return fitForXml(html`<?xml version="1.0" encoding="utf-8"?>\n${root}\n`);
}
