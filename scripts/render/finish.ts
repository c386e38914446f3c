/** What every page gets when it is finished: headings that link to themselves, and code in its colours. */
import bash from 'highlight.js/lib/languages/bash';
import json from 'highlight.js/lib/languages/json';
import markdown from 'highlight.js/lib/languages/markdown';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { toString } from 'mdast-util-to-string';
import { createLowlight } from 'lowlight';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const parser = unified().use(rehypeParse, { fragment: true });
const printer = unified().use(rehypeStringify);
const highlighter = createLowlight({ bash, json, markdown, xml, yaml });
highlighter.registerAlias({ bash: ['sh', 'shell'], xml: ['html', 'svg'], markdown: ['md'], yaml: ['yml', 'cff'] });

/** A heading of a part of the page, without a link in it; and code with a language. */
const HEADING = /<(h[23]) id="([^"]+)">((?:(?!<a\b|<h\d)[\s\S])*?)<\/\1>/g;
const BLOCK = /<pre\b[\s\S]*?<\/pre>/g;
const CODE = /(<code class="language-([\w-]+)">)([\s\S]*?)<\/code>/g;

/** The markup with every heading that has an id as a link to itself. Headings that hold a link stay as they are. */
export function withHeadingLinks(markup: string): string {
  return markup.replace(
    HEADING,
    (_all, tag: string, id: string, content: string) =>
      `<${tag} id="${id}"><a class="self" href="#${id}">${content}</a></${tag}>`,
  );
}

/**
 * The markup with the words of code in elements whose classes style sheets colour; code in a language that is not known stays plain.
 * Blocks stand in boxes, in which a script can put a button without moving anything.
 */
export function withColouredCode(markup: string): string {
  return markup
    .replace(BLOCK, (block) => `<div class="code">${block}</div>`)
    .replace(CODE, (all, start: string, language: string, content: string) => {
      if (!highlighter.registered(language)) return all;
      const tree = highlighter.highlight(language, toString(parser.parse(content)), { prefix: 'code-' });
      return `${start}${printer.stringify(tree)}</code>`;
    });
}
