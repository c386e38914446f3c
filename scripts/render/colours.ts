/** Code in its colours. */
import bash from 'highlight.js/lib/languages/bash';
import json from 'highlight.js/lib/languages/json';
import markdown from 'highlight.js/lib/languages/markdown';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { createLowlight } from 'lowlight';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const printer = unified().use(rehypeStringify);
const highlighter = createLowlight({ bash, json, markdown, xml, yaml });
highlighter.registerAlias({ bash: ['sh', 'shell'], xml: ['html', 'svg'], markdown: ['md'], yaml: ['yml', 'cff'] });

/** Code as markup whose words stand in elements that style sheets colour; undefined for a language that is not known. */
export function coloured(text: string, language: string): string | undefined {
  if (!highlighter.registered(language)) return undefined;
  return printer.stringify(highlighter.highlight(language, text, { prefix: 'code-' }));
}
