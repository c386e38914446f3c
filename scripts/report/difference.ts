/** Differences between two models, for people and programs. */
import { BUMPS, describeChange, leastVersion, type Bump, type Difference, type ModelChange } from '../model/index.ts';
import { reportDifferenceJson } from './difference-json.ts';
import { visible } from './escape.ts';
import { excerptsOf } from './excerpts.ts';
import { plural } from './findings.ts';
import { codeCell, proseCell } from './markdown.ts';

/** The names of the formats, the usual one first. */
export const DIFFERENCE_FORMATS = ['text', 'markdown', 'json'] as const;
/** The name of a format. */
export type DifferenceFormat = (typeof DIFFERENCE_FORMATS)[number];

/** How a difference is printed. Only `text` looks at it. */
type Options = { readonly color: boolean };

const HEADINGS: Readonly<Record<Bump, string>> = {
  major: 'Major: means something else now, or no longer resolves',
  minor: 'Minor: stays valid, but was answered or cited in other words',
  patch: 'Patch: results and citations stay as they are',
};

const printers: Readonly<Record<DifferenceFormat, (difference: Difference, options: Options) => string>> = {
  text: reportText,
  markdown: reportMarkdown,
  json: reportDifferenceJson,
};

/**
 * A difference in a format, with a final line break: by bump, the greatest first, then in the order of the framework. Texts are cut
 * to what differs in them; JSON has them whole. `from` has to be a semantic version. Markdown is for release notes and summaries.
 */
export function reportDifference(difference: Difference, format: DifferenceFormat, options: Options): string {
  return printers[format](difference, options);
}

function reportText(difference: Difference, { color }: Options): string {
  const bold = (text: string): string => (color ? `\u001B[1m${text}\u001B[0m` : text);
  const groups = groupsOf(difference).map(([bump, changes]) => {
    return `${bold(HEADINGS[bump])}\n\n${changes.map((change) => `${linesOf(change).join('\n')}\n`).join('')}\n`;
  });
  return `${groups.join('')}${visible(summarize(difference))}\n`;
}

function linesOf(change: ModelChange): string[] {
  const { before, after } = textsOf(change);
  return [
    `  ${visible(describeChange(change))}`,
    ...(before ? [`    - ${visible(before)}`] : []),
    ...(after ? [`    + ${visible(after)}`] : []),
    `    ${visible(change.reason)}`,
  ];
}

function reportMarkdown(difference: Difference): string {
  const groups = groupsOf(difference).map(([bump, changes]) => {
    return `\n### ${HEADINGS[bump]}\n\n${changes.map((change) => `${itemsOf(change).join('\n')}\n`).join('')}`;
  });
  return `## What changed\n\n${proseCell(summarize(difference))}\n${groups.join('')}`;
}

function itemsOf(change: ModelChange): string[] {
  const { before, after } = textsOf(change);
  return [
    `- ${proseCell(`${describeChange(change)} ${change.reason}`)}`,
    ...(before ? [`  - Before: ${codeCell(before)}`] : []),
    ...(after ? [`  - After: ${codeCell(after)}`] : []),
  ];
}

/** What differs in a text that was reworded; of all else the sentence tells the values. */
function textsOf({ kind, before, after }: ModelChange): { before: string; after: string } {
  const isText = kind === 'reworded' || kind === 'reformatted';
  const [old, now] = [before, after].map((value) => (isText && typeof value === 'string' ? value : ''));
  return excerptsOf(old!, now!);
}

function groupsOf({ changes }: Difference): [Bump, ModelChange[]][] {
  const groups = BUMPS.map((bump): [Bump, ModelChange[]] => [bump, changes.filter((change) => change.bump === bump)]);
  return groups.filter(([, found]) => found.length > 0);
}

/** How much has changed, and what follows, in one or two sentences. */
function summarize(difference: Difference): string {
  const { from, to, changes } = difference;
  if (changes.length === 0) return `Nothing differs between ${from} and ${to}.`;
  const least = leastVersion(from, difference).version;
  return `${plural(changes.length, 'change')} from ${from} to ${to}. The least version after ${from} is ${least}.`;
}
