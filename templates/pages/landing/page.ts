/** The landing page: the question, the gradient to move along, that mixed positions are normal, and what is new. */
import { type NoteRecord, pageAnchor } from '../../../scripts/model/index.ts';
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';
import { layout } from '../../layout.ts';
import type { Page } from '../../page.ts';
import { gradientSlider } from '../../parts/gradient-slider.ts';
import { positionScale } from '../../parts/gradient.ts';
import { partHeading } from '../../parts/heading.ts';
import { positionInWords } from '../../parts/mode.ts';
import { noteList } from '../../parts/notes.ts';
import { strings } from '../../strings.ts';

const text = strings.landing;
const NOTES_SHOWN = 3;

/** Where the invented subsystems of the illustration stand, as shares of the gradient; rounded to half steps of its modes. */
const SAMPLE_PLACES = [0.625, 0.25, 0.5];

/** The page at `/`. */
export function landingPage(page: Page): Html {
  const { model } = page;
  return layout(
    page,
    'landing',
    html`
<header class="hero">
  <h1>${model.question}</h1>
  <p class="hero__summary">${model.summary}</p>
  <p class="hero__tagline">${model.tagline}</p>
  <ul class="hero__links">
    <li><a class="button" href="${page.to.assessment}">${strings.assessmentPage.find}</a></li>
    <li><a class="button button--quiet" href="${page.to.framework}">${text.readFramework}</a></li>
    <li><a class="button button--quiet" href="${page.to.fieldNotes}">${text.readNotes}</a></li>
  </ul>
</header>
<section class="stage">
  ${partHeading(pageAnchor('gradient'), text.gradient)}
  <p class="lead">${text.gradientLead(page.modes.length)} ${text.gradientViews(page.modes.length)}</p>
  ${gradientSlider(page)}
</section>
${page.modes.length > 1 && mixedPositions(page)}
${latestNotesBlock(page)}
<section class="block">
  ${partHeading(pageAnchor('version'), text.version)}
  <div class="block__body">
    <p>${text.versionText(model.title, model.version, model.stage)}</p>
    <p><a href="${page.to.releases}">${text.releases}</a></p>
  </div>
</section>`,
  );
}

function mixedPositions(page: Page): Html {
  const steps = page.modes.length - 1;
  return html`
<section class="block">
  ${partHeading(pageAnchor('mixed'), text.mixed)}
  <div class="block__body">
    <p>${text.mixedLead}</p>
    <figure class="sample">
      <ul>
        ${samplePositions(page).map(
          ({ name, position, words }) =>
            html`<li><strong>${name}</strong> ${positionScale((position - 1) / steps, page.modes.length)} <span>${words}</span></li>`,
        )}
      </ul>
      <figcaption>${text.mixedCaption}</figcaption>
    </figure>
  </div>
</section>`;
}

/** The invented subsystems of the illustration: the name of each, and where it stands, also in words. */
export function samplePositions(page: Pick<Page, 'modes'>): { name: string; position: number; words: string }[] {
  const steps = page.modes.length - 1;
  return text.samples.map((name, index) => {
    const position = 1 + Math.round(SAMPLE_PLACES[index]! * steps * 2) / 2;
    const words = positionInWords(page, position, strings.gradient.between);
    return { name, position, words: Number.isInteger(position) ? strings.gradient.at(words) : words };
  });
}

/** The notes that the page shows. */
export function latestNotes({ notes }: Pick<Page, 'notes'>): readonly NoteRecord[] {
  return notes.slice(0, NOTES_SHOWN);
}

function latestNotesBlock(page: Page): Html {
  const latest = latestNotes(page);
  return html`
<section class="block">
  ${partHeading(pageAnchor('notes'), text.notes)}
  <div class="block__body">
    ${latest.length > 0 ? noteList(page, latest, 3) : html`<p>${text.noNotes}</p>`}
    <p><a href="${page.to.fieldNotes}">${text.allNotes}</a></p>
  </div>
</section>`;
}
