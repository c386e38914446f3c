/**
 * The gradient on the landing page, as the server sends it: a section for each mode with both views, complete without a script.
 * The element in `elements/gradient-slider.ts` adds the range input from the template and shows one mode at a time.
 */
import { landingAnchor, type Mode, pageAnchor, VIEWS } from '../../scripts/model/index.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import type { Page } from '../page.ts';
import { strings } from '../strings.ts';
import { modeClass, modeMark } from './mode.ts';
import { signalList } from './signals.ts';

const text = strings.landing;

const POSITION = pageAnchor('position');

/** The view toggle, the track with its mode links, and the panels of all active modes. */
export function gradientSlider(page: Page): Html {
  return html`
<gradient-slider class="slider" data-position-text="${text.positionText}">
  <fieldset class="views-toggle">
    <legend>${strings.views.legend}</legend>
    ${VIEWS.map((view) => html`<label><input type="radio" name="view" value="${view}"> <span>${strings.views[view]}</span></label>`)}
  </fieldset>
  <div class="track">
    <p class="track__ends"><span>${strings.gradient.start}</span> <span>${strings.gradient.end}</span></p>
    <template>
      <div class="track__range">
        <svg class="track__ticks" aria-hidden="true"></svg>
        <label class="hidden" for="${POSITION}">${text.position}</label>
        <input id="${POSITION}" type="range" min="0" step="1">
      </div>
    </template>
    <nav aria-label="${text.zones}">
      <ol class="track__zones">
        ${page.modes.map((mode) => html`<li class="${modeClass(mode)}"><a href="#${landingAnchor(mode.id)}">${modeMark(mode)}</a></li>`)}
      </ol>
    </nav>
  </div>
  <div class="panels">${page.modes.map((mode) => panel(page, mode))}</div>
</gradient-slider>`;
}

function panel(page: Page, mode: Mode): Html {
  return html`
<section class="panel ${modeClass(mode)}" id="${landingAnchor(mode.id)}" data-name="${mode.name}">
  <div class="panel__mode">
    <h3>${modeMark(mode)}</h3>
    <p class="panel__definition">${page.phrase(mode.definition)}</p>
    <p class="panel__role"><small>${text.role}</small> ${mode.role.title}</p>
    <p>${page.phrase(mode.role.description)}</p>
    <p><a href="${page.to.mode(mode.id)}">${text.more(mode.order, mode.name)}</a></p>
  </div>
  <div class="panel__views">
    ${VIEWS.map(
      (view) => html`
    <div data-view="${view}">
      <h4>${strings.views[view]}</h4>
      ${signalList(page, mode.signals[view])}
    </div>`,
    )}
  </div>
</section>`;
}
