/** The glossary. */
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';
import { layout } from '../../layout.ts';
import type { Page } from '../../page.ts';
import { contents } from '../../parts/contents.ts';
import { partHeading } from '../../parts/heading.ts';
import { strings } from '../../strings.ts';

const text = strings.glossary;

/** The page at `/glossary/`: an index of the terms, then each with its definition under its own id, and the other words for it. */
export function glossaryPage(page: Page, synonyms: ReadonlyMap<string, readonly string[]>): Html {
  const { title, introduction, terms } = page.model.glossary;
  return layout(
    page,
    'glossary',
    html`
<h1>${title}</h1>
<div class="lead">${page.prose(introduction, { owner: 'glossary' })}</div>
<div class="with-contents">
  ${contents(
    terms.map(({ id, term }) => ({ id, title: term })),
    text.terms,
  )}
  <div class="with-contents__body terms">
    ${terms.map(
      ({ id, term, definition, insteadOf }) => html`
    <section class="term">
      ${partHeading(id, term)}
      ${page.prose(definition, { owner: id, under: 2 })}
      ${insteadOf.length > 0 && html`<p class="term__instead">${text.insteadOf(insteadOf)}</p>`}
      ${synonyms.has(id) && html`<p class="term__instead">${text.synonyms(synonyms.get(id)!)}</p>`}
    </section>`,
    )}
  </div>
</div>`,
  );
}
