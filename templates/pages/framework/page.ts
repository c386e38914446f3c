/** The framework page: the introduction, the sections in order, the modes with their signals, dimensions as rows, and how scoring works. */
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';
import { layout } from '../../layout.ts';
import type { Heading, Page } from '../../page.ts';
import { contents } from '../../parts/contents.ts';
import { partHeading } from '../../parts/heading.ts';
import { modeSummaries } from '../../parts/mode-summaries.ts';
import { dimensionRows } from '../../parts/rows.ts';
import { strings } from '../../strings.ts';

const text = strings.framework;

/** The page at `/framework/`. */
export function frameworkPage(page: Page): Html {
  const { model } = page;
  return layout(
    page,
    'framework',
    html`
<h1>${text.title}</h1>
<div class="with-contents">
  ${contents(parts(page))}
  <div class="with-contents__body">
    <div class="introduction">${page.prose(model.introduction, { owner: 'introduction' })}</div>
    ${model.sections.map(
      (section) => html`
    <section>
      ${partHeading(section.id, section.title)}
      ${page.prose(section.body, { owner: section.id, under: 2 })}
    </section>`,
    )}
    <section>
      ${partHeading('modes', text.modes)}
      <p>${text.modesLead(page.modes.length)}</p>
      ${modeSummaries(page)}
    </section>
    <section>
      ${partHeading('dimensions', text.dimensions)}
      <p>${text.dimensionsLead(page.dimensions.length)}</p>
      ${dimensionRows(page, page.dimensions, 3)}
    </section>
    <section>
      ${partHeading('scoring', text.scoring)}
      ${page.prose(model.scoring.body, { owner: 'scoring', under: 2 })}
    </section>
  </div>
</div>`,
  );
}

function parts({ model }: Page): Heading[] {
  return [
    ...model.sections.map(({ id, title }) => ({ id, title })),
    { id: 'modes', title: text.modes },
    { id: 'dimensions', title: text.dimensions },
    { id: 'scoring', title: text.scoring },
  ];
}
