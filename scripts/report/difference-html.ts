/** A difference between two models as a page that stands alone: no script, and nothing that is loaded from elsewhere. */
import {
  describeChange,
  excerptsOf,
  groupChanges,
  ownValue,
  sentencePieces,
  type ChangeGroup,
  type Difference,
  type ModelChange,
} from '../model/index.ts';
import { visible, visibleLines } from './escape.ts';

const STYLES = `
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.0625rem/1.6 Georgia, serif; overflow-wrap: anywhere; }
h1, h2 { line-height: 1.2; }
h2 { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid; font-size: 1.25rem; }
ul { padding: 0; list-style: none; }
li { margin-top: 1rem; }
p, dl { margin: 0; }
dl { margin-top: .25rem; padding-left: 1rem; border-left: 2px solid; }
dt { font-weight: bold; }
dd { margin: 0; }
`;

/** The page, with a final line break. `summary` is a sentence on the whole; texts are cut to what differs in them. */
export function differencePage(difference: Difference, summary: string): string {
  const title = escape(`What changed from ${difference.from} to ${difference.to}`);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLES}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${escape(summary)}</p>
${groupChanges(difference).map(sectionOf).join('')}</main>
</body>
</html>
`;
}

function sectionOf({ heading, changes }: ChangeGroup): string {
  return `<section>\n<h2>${heading}</h2>\n<ul>\n${changes.map(itemOf).join('')}</ul>\n</section>\n`;
}

function itemOf(change: ModelChange): string {
  const { before, after } = excerptsOf(change);
  const texts = termOf('Before', before) + termOf('After', after);
  return `<li>
<p>${sentence(describeChange(change))}</p>
<p>${sentence(change.reason)}</p>
${texts && `<dl>\n${texts}</dl>\n`}</li>
`;
}

function termOf(label: string, text: string): string {
  return text && `<dt>${label}</dt>\n<dd>${visibleLines(text).map(escape).join('<br>\n')}</dd>\n`;
}

function sentence(text: string): string {
  const pieces = sentencePieces(text);
  return pieces.map((piece) => (piece.isCode ? `<code>${escape(piece.text)}</code>` : escape(piece.text))).join('');
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return visible(text).replace(/[&<>"]/g, (sign) => ownValue(ESCAPES, sign)!);
}
