/** What changed between two models. */
import { describeChange, excerptsOf } from '../../scripts/model/index.ts';
import type { ChangeGroup, ModelChange } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import {
  bullets,
  headingMarkdown as heading,
  plainMarkdown as plain,
  sentenceMarkdown as sentence,
} from '../markdown.ts';
import { strings } from '../strings.ts';
import { withCode } from './sentence.ts';

const text = strings.release;

/** How many changes there are since a version, as a sentence. */
export function changesInWords(version: string, groups: readonly ChangeGroup[]): string {
  const count = groups.reduce((sum, { changes }) => sum + changes.length, 0);
  return count === 0 ? text.noChanges(version) : text.changesLead(count, version);
}

/** A list for each group, under a heading of the third order. */
export function changeLists(groups: readonly ChangeGroup[]): Html {
  return html`${groups.map(
    ({ heading, changes }) => html`
<h3>${heading}</h3>
<ul class="changes">${changes.map(changeItem)}</ul>`,
  )}`;
}

function changeItem(change: ModelChange): Html {
  const { before, after } = excerptsOf(change);
  return html`
<li>
  <p>${withCode(describeChange(change))}</p>
  <p class="changes__reason">${withCode(change.reason)}</p>
  ${(before || after) && html`<dl>${excerpt(text.before, before)}${excerpt(text.after, after)}</dl>`}
</li>`;
}

function excerpt(label: string, words: string): Html | '' {
  return words && html`<div><dt>${label}</dt><dd>${words}</dd></div>`;
}

/** The same lists as Markdown. */
export function changeListsMarkdown(groups: readonly ChangeGroup[]): string[] {
  return groups.flatMap(({ heading: title, changes }) => [
    `### ${heading(title)}`,
    bullets(changes.map(changeItemMarkdown)),
  ]);
}

function changeItemMarkdown(change: ModelChange): string {
  const { before, after } = excerptsOf(change);
  const excerpts = [
    ...(before ? [`${text.before}: ${plain(before)}`] : []),
    ...(after ? [`${text.after}: ${plain(after)}`] : []),
  ];
  return [`${sentence(describeChange(change))} ${sentence(change.reason)}`, bullets(excerpts)]
    .filter((part) => part !== '')
    .join('\n');
}
