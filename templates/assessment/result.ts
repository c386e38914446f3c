/** What the answers of one subsystem amount to: in short beside the questions, in full below them. */
import { fill, ownValue, rangeInWords, resultSections } from '../../scripts/model/assessment/index.ts';
import type { Block, Result, Standing } from '../../scripts/model/assessment/index.ts';
import { html } from '../html.ts';
import type { Content, Html } from '../html.ts';
import { rangeScale } from '../parts/gradient.ts';
import type { AssessmentData } from './data.ts';
import { dimensionLink, part, placeOf, textTable } from './parts.ts';

/** The bar with the possible range, how much is answered, and the range in words. The headline stands apart, so that it is announced. */
export function resultSummary({ framework, words }: AssessmentData, result: Result): Html {
  const { low, high, position, answered, questions } = result;
  const place = position === null ? null : placeOf(framework, position);
  const [first, last] = [framework.modes[0]!, framework.modes.at(-1)!];
  return html`
${rangeScale(placeOf(framework, low), placeOf(framework, high), place, framework.modes.length)}
<p class="assessment__ends"><span>${first.order} ${first.name}</span> <span>${last.order} ${last.name}</span></p>
<p>${fill(words.answered, { answered, questions })}</p>
${answered > 0 && html`<p>${rangeInWords(framework, result, words)}</p>`}`;
}

/** Why it stands there, what would narrow it, delegation ahead of its control, what the next mode asks, why staying is sound. */
export function resultDetails(data: AssessmentData, { subsystem, result }: Standing): Html | null {
  const { framework, words } = data;
  if (result.answered === 0) return null;
  const links: Readonly<Record<string, Content>> = { [words.aheadTitle]: boundIt(data, result) };
  return html`
<h2 class="assessment__title" id="result-details">${fill(words.resultOf, { name: subsystem.name })}</h2>
${sectionsOf(resultSections(framework, result, words)).map(({ title, content }, index) =>
  part(`result-${index + 1}`, title, html`${content}${ownValue(links, title)}`),
)}
${part('staying', words.staying, linkedDimensions(data, words.stayingText, stayingDimensions(result), 'sound-to-stay'))}`;
}

/** Blocks below the title that they belong to, each as HTML. */
function sectionsOf(blocks: readonly Block[]): { title: string; content: Html[] }[] {
  const sections: { title: string; content: Html[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'title') sections.push({ title: block.text, content: [] });
    else sections.at(-1)?.content.push(blockHtml(block));
  }
  return sections;
}

function blockHtml(block: Exclude<Block, { kind: 'title' }>): Html {
  if (block.kind === 'text') return html`<p>${block.text}</p>`;
  if (block.kind === 'list') return html`<ul>${block.items.map((item) => html`<li>${item}</li>`)}</ul>`;
  return textTable('', block.table);
}

/** Ways to bound or reverse each delegation that is ahead. */
function boundIt(data: AssessmentData, { ahead }: Result): Html | null {
  const authorities = [...new Set(ahead.map(({ authority }) => authority))];
  return authorities.length > 0 ? linkedDimensions(data, data.words.boundIt, authorities, 'to-delegate-more') : null;
}

function linkedDimensions(data: AssessmentData, text: string, ids: readonly string[], anchor: string): Html {
  return html`<p>${text}</p><ul>${ids.map((id) => html`<li>${dimensionLink(data, id, anchor)}</li>`)}</ul>`;
}

/** What the result is held by, or what the next mode asks about; every dimension at the top. */
function stayingDimensions({ placements, next, profile }: Result): string[] {
  const { heldBy } = placements.position ?? placements.low;
  const held = heldBy.length > 0 ? heldBy : (next?.asks ?? []);
  return (held.length > 0 ? held : profile).map(({ dimension }) => dimension);
}
