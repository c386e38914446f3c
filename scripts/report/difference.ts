/** Differences between two models, for people and programs. */
import {
  describeChange,
  excerptsOf,
  groupChanges,
  leastVersion,
  type Difference,
  type ModelChange,
} from '../model/index.ts';
import { differencePage } from './difference-html.ts';
import { reportDifferenceJson } from './difference-json.ts';
import { visible, visibleLines } from './escape.ts';
import { plural } from './findings.ts';
import { codeLines, proseCell } from './markdown.ts';
import { painter } from './paint.ts';

/** The names of the formats, the usual one first. */
export const DIFFERENCE_FORMATS = ['text', 'markdown', 'html', 'json'] as const;
/** The name of a format. */
export type DifferenceFormat = (typeof DIFFERENCE_FORMATS)[number];

/** How a difference is printed. Only `text` looks at it. */
type Options = { readonly color: boolean };

const printers: Readonly<Record<DifferenceFormat, (difference: Difference, options: Options) => string>> = {
  text: reportText,
  markdown: reportMarkdown,
  html: (difference) => differencePage(difference, summarize(difference)),
  json: reportDifferenceJson,
};

/**
 * A difference in a format, with a final line break: by bump, the greatest first, then in the order of the framework. Texts are cut
 * to what differs in them; JSON has them whole. `from` has to be a semantic version. Markdown is for release notes and summaries, HTML is one page that stands alone.
 */
export function reportDifference(difference: Difference, format: DifferenceFormat, options: Options): string {
  return printers[format](difference, options);
}

function reportText(difference: Difference, { color }: Options): string {
  const paint = painter(color);
  const groups = groupChanges(difference).map(({ heading, changes }) => {
    return `${paint(heading, 'bold')}\n\n${changes.map((change) => `${linesOf(change).join('\n')}\n`).join('')}\n`;
  });
  return `${groups.join('')}${visible(summarize(difference))}\n`;
}

function linesOf(change: ModelChange): string[] {
  const { before, after } = excerptsOf(change);
  return [
    `  ${visible(describeChange(change))}`,
    ...marked('-', before),
    ...marked('+', after),
    `    ${visible(change.reason)}`,
  ];
}

/** The lines of an excerpt, the first of them after a mark; none of an empty one. */
function marked(mark: string, excerpt: string): string[] {
  if (excerpt === '') return [];
  return visibleLines(excerpt).map((line, index) => `    ${index === 0 ? mark : ' '} ${line}`.trimEnd());
}

function reportMarkdown(difference: Difference): string {
  const groups = groupChanges(difference).map(({ heading, changes }) => {
    return `\n### ${heading}\n\n${changes.map((change) => `${itemsOf(change).join('\n')}\n`).join('')}`;
  });
  return `## What changed\n\n${proseCell(summarize(difference))}\n${groups.join('')}`;
}

function itemsOf(change: ModelChange): string[] {
  const { before, after } = excerptsOf(change);
  return [
    `- ${proseCell(`${describeChange(change)} ${change.reason}`)}`,
    ...(before ? [`  - Before: ${codeLines(before, 4)}`] : []),
    ...(after ? [`  - After: ${codeLines(after, 4)}`] : []),
  ];
}

/** How much has changed, and what follows, in one or two sentences. */
function summarize(difference: Difference): string {
  const { from, to, changes } = difference;
  if (changes.length === 0) return `Nothing differs between ${from} and ${to}.`;
  const least = leastVersion(from, difference).version;
  return `${plural(changes.length, 'change')} from ${from} to ${to}. The least version after ${from} is ${least}.`;
}
