import { hasFrontMatter } from '../../syntax/front-matter.ts';
import { placeOf } from '../../schema/kinds.ts';
import { textOf } from '../../analysis/prose.ts';
import type { Rule } from '../rule.ts';
import { lineAt, rangeAt, type Text } from '../../syntax/source.ts';

/** Constructs that are template syntax wherever they stand. */
const ANYWHERE = [
  String.raw`\$?\{\{[^\n]*?\}\}+`,
  String.raw`\{%[^\n]*?%\}`,
  String.raw`<%[^\n]*?%>`,
  String.raw`\$\{[^{}\n]*\}`,
];
const IN_BODIES = [
  ...ANYWHERE,
  // Attributes, as {#id}, {.class} or {: .class}
  String.raw`\{(?:[#.][A-Za-z][\w-]*|:\s?[^{}\n]+)(?:\s+[^{}\n]*)?\}`,
  // Expressions, as {name} or {page.title}
  String.raw`\{[A-Za-z_$][\w$]*(?:\.[\w$]+)*(?:\([^(){}\n]*\))?\}`,
  String.raw`\{/\*[^\n]*?\*/\}`,
  // Links of a wiki
  String.raw`!?\[\[[^[\]\n]+\]\](?![(\[])`,
  String.raw`^[ \t]*:::+[ \t]*[{A-Za-z][^\n]*`,
  String.raw`^[ \t]*(?:!!!|\?\?\?\+?)[ \t]+[A-Za-z][^\n]*`,
  String.raw`^(?:import\s+(?:[\w*{][^\n'"]*\sfrom\s+)?(["'])[^'"\n]+\1;?|export\s+(?:default|const|function|let)\s[^\n]*)[ \t]*$`,
  String.raw`^[ \t]*\[TOC\][ \t]*$`,
];
const IN_FRONT_MATTER = new RegExp(ANYWHERE.join('|'), 'g');
const CONSTRUCT = new RegExp(String.raw`(?<!\\)(?:${IN_BODIES.join('|')})`, 'gm');
/** What every construct has in it. */
const SUSPICIOUS = /[{]|<%|\[\[|:::|!!!|\?\?\?|^(?:import|export)\s|\[TOC\]/m;

export const templateSyntax: Rule<'template-syntax'> = {
  id: 'template-syntax',
  family: 'Markup',
  severity: 'error',
  suppressible: true,
  what: 'Sources are plain Markdown, without template syntax.',
  why: 'Nothing here fills in templates, so readers would see the braces and brackets. Text that comes from another generator often contains some.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'The timer ran dry once.',
    wrong: 'The timer ran dry ⟦{{ count }} times.',
    right: 'The timer ran dry once.',
  },
  // Braces in front matter are YAML of another meaning, so they are looked for before it is parsed.
  *text(text) {
    if (placeOf(text.path).type !== 'document' || !hasFrontMatter(text)) return;
    const end = endOfFrontMatter(text);
    for (const { 0: found, index } of text.content.slice(0, end).matchAll(IN_FRONT_MATTER)) {
      yield describe(text, found, index);
    }
  },
  *document(document) {
    if (!SUSPICIOUS.test(document.text.content)) return;
    for (const { 0: found, index } of textOf(document).matchAll(CONSTRUCT)) {
      const name = /^!?\[\[([^\]]+)\]\]$/.exec(found)?.[1];
      // Brackets around a link are brackets.
      if (name !== undefined && document.references.definitions.has(name.toLowerCase())) continue;
      // What closes a construct belongs to what opened it.
      if (/^(?:\{%-?\s*(?:end|else)|\{\{[<%]?\s*\/)/.test(found)) continue;
      const indent = /^\s*/.exec(found)![0].length;
      yield describe(document.text, found.trim(), index + indent);
    }
  },
};

function describe(text: Text, found: string, index: number) {
  const shown = found.length > 40 ? `${found.slice(0, 40)}…` : found;
  const message = `\`${shown}\` is template syntax, which is not filled in here.`;
  const advice = found.includes('[[')
    ? 'Write a link: `[text](path)`.'
    : 'Write the text itself, or put it in backquotes to show it as it is.';
  return { range: rangeAt(text, index, index + found.length), message, advice };
}

/** Where the closing line stands, or, where none does, the end of the lines that look like front matter. */
function endOfFrontMatter(text: Text): number {
  for (let line = 2; line <= text.lineStarts.length; line += 1) {
    if (lineAt(text, line).startsWith('---')) return text.lineStarts[line - 1]!;
    if (/^#{2,6} /.test(lineAt(text, line))) return text.lineStarts[line - 1]!;
  }
  return text.content.length;
}
