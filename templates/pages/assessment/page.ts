/**
 * The assessment: every question as a card, complete without a script and on paper, with the sheet by which a person works out the
 * position. The element in `elements/assessment-app.ts` shows one question at a time, keeps the answers, and shows what they amount to.
 */
import { mediaType, VIEWS } from '../../../scripts/model/index.ts';
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';
import { layout } from '../../layout.ts';
import type { Page } from '../../page.ts';
import { questionCard } from '../../parts/question.ts';
import { worksheet } from '../../parts/worksheet.ts';
import { strings } from '../../strings.ts';

const text = strings.assessmentPage;

/** The page at `/assessment/`. */
export function assessmentPage(page: Page): Html {
  return layout(
    page,
    'assess',
    html`
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p>${text.privacy} <a href="${page.to.scoring}">${text.method}</a></p>
<p class="no-script notice">${text.paper}</p>
<assessment-app class="assessment" data-source="${page.assessment?.data}" data-root="${page.assessment?.root}">
  <template>${head()}</template>
  <section class="asking" aria-labelledby="questions">
    <h2 id="questions" class="hidden" tabindex="-1">${text.questions}</h2>
    <div class="asking__bar">
      <fieldset class="views-toggle">
        <legend>${strings.views.legend}</legend>
        ${VIEWS.map((view) => html`<label><input type="radio" name="view" value="${view}"> <span>${strings.views[view]}</span></label>`)}
      </fieldset>
    </div>
    <div class="asking__cards">${page.dimensions.map((dimension) => questionCard(page, dimension))}</div>
    <template><p class="actions steps__move">${button('previous', text.previous)} ${button('next', text.next)}</p></template>
  </section>
  <template>${tail()}</template>
</assessment-app>
${worksheet(page, { level: 2, id: 'worksheet' })}`,
  );
}

/** What the script puts before the questions: messages, subsystems, the result in short, and the way through the questions. */
function head(): Html {
  return html`
<div class="assessment__messages" data-part="banner"></div>
<p class="assessment__message" data-part="message" role="status"></p>
<section class="assessment__subsystems" aria-labelledby="subsystems">
  <h2 id="subsystems">${text.subsystems}</h2>
  <div data-part="subsystems"></div>
  <p class="actions">
    ${button('add', text.add)} ${button('rename', text.rename)} ${button('duplicate', text.duplicate)} ${button('remove', text.remove)}
  </p>
</section>
<section class="assessment__summary" aria-labelledby="result">
  <h2 id="result">${text.result}</h2>
  <p class="assessment__headline" data-part="headline" role="status"></p>
  <div data-part="summary"></div>
  <p class="assessment__status" data-part="status"></p>
</section>
<div class="steps">
  <fieldset class="views-toggle steps__switch">
    <legend>${text.show}</legend>
    <label><input type="radio" name="layout" value="one" checked> <span>${text.oneQuestion}</span></label>
    <label><input type="radio" name="layout" value="all"> <span>${text.allQuestions}</span></label>
  </fieldset>
  <nav class="steps__list" aria-label="${text.questions}" data-part="steps"></nav>
</div>`;
}

/** What the script puts after them: the result in full, history, sharing and keeping, several people. */
function tail(): Html {
  return html`
<div class="assessment__details" data-part="details"></div>
<section class="block" aria-labelledby="history">
  <h2 id="history">${text.history}</h2>
  <div class="block__body">
    <p>${text.historyLead}</p>
    <div data-part="history"></div>
    <p class="actions">${button('snapshot', text.takeSnapshot)}</p>
  </div>
</section>
<section class="block assessment__keep" aria-labelledby="keep">
  <h2 id="keep">${text.keep}</h2>
  <div class="block__body">
    <p>${text.shareNote}</p>
    <p class="actions">${button('share', text.share)} ${button('print', text.print)}</p>
    <p class="actions"><strong>${text.exportLabel}</strong> ${Object.entries(text.exportAs).map(([kind, label]) => html`<button type="button" class="button button--quiet" data-action="export" data-kind="${kind}">${label}</button>`)}</p>
    <p class="field"><label>${text.importLabel} <input type="file" name="import" accept=".json,${mediaType('.json')}"></label></p>
    <p class="actions">${button('clear', text.clear)}</p>
  </div>
</section>
<section class="block assessment__people" aria-labelledby="people">
  <h2 id="people">${text.people}</h2>
  <div class="block__body">
    <p>${text.peopleLead}</p>
    <p class="field"><label>${text.peopleLinks} <textarea name="people" rows="4" spellcheck="false" autocomplete="off"></textarea></label></p>
    <p class="actions">${button('people', text.compare)}</p>
    <div data-part="people"></div>
  </div>
</section>
${dialogs()}`;
}

function button(action: string, label: string): Html {
  return html`<button type="button" class="button button--quiet" data-action="${action}">${label}</button>`;
}

function dialogs(): Html {
  return html`
<dialog class="dialog" data-dialog="name" aria-labelledby="dialog-name">
  <form method="dialog">
    <p class="field"><label id="dialog-name">${text.name} <input type="text" name="name" maxlength="80" required autocomplete="off"></label></p>
    <p class="actions"><button type="submit" class="button" value="save">${text.save}</button> <button type="submit" class="button button--quiet" value="" formnovalidate>${text.cancel}</button></p>
  </form>
</dialog>
<dialog class="dialog" data-dialog="import" aria-labelledby="dialog-import">
  <form method="dialog">
    <h2 id="dialog-import">${text.importLabel}</h2>
    <div data-part="import"></div>
    <p class="actions"><button type="submit" class="button" value="merge">${text.merge}</button> <button type="submit" class="button button--quiet" value="replace">${text.replace}</button> <button type="submit" class="button button--quiet" value="">${text.cancel}</button></p>
  </form>
</dialog>
<dialog class="dialog" data-dialog="link" aria-labelledby="dialog-link">
  <form method="dialog">
    <p class="field"><label id="dialog-link">${text.copyLink} <input type="text" name="link" readonly></label></p>
    <p class="actions"><button type="submit" class="button" value="">${text.close}</button></p>
  </form>
</dialog>`;
}
