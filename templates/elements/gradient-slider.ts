/**
 * <gradient-slider>: moves along the gradient one signal at a time. The server sends a section for each mode with both views,
 * readable as it stands; this element adds a native range input, shows one section and one view, and keeps the address up to
 * date. All words come from the markup.
 */
import { matchingStop, neighbourMode, readStops } from './stops.ts';
import type { Stop } from './stops.ts';

/** How long the mark must rest before the address follows it; browsers refuse many changes of address in a short time. */
const REST_MS = 250;

/** The element. Browsers ask for a class; what it does is in functions on its state. */
export class GradientSlider extends HTMLElement {
  connectedCallback(): void {
    if (this.dataset['live'] === undefined) start(this);
  }
}

type State = {
  readonly host: HTMLElement;
  readonly input: HTMLInputElement;
  readonly panels: readonly HTMLElement[];
  readonly zones: readonly HTMLElement[];
  readonly views: readonly HTMLInputElement[];
  view: string;
  stops: readonly Stop[];
  index: number;
  rest: number;
};

function start(host: HTMLElement): void {
  const template = host.querySelector('template');
  const panels = all(host, '.panel');
  const views = all<HTMLInputElement>(host, 'input[name=view]');
  const chosen = views.find((radio) => radio.checked) ?? views[0];
  if (!template || !chosen) return;
  chosen.checked = true;
  template.after(template.content.cloneNode(true));
  const input = host.querySelector<HTMLInputElement>('input[type=range]');
  if (!input) return;
  const view = chosen.value;
  const stops = readStops(panels, view);
  if (stops.length === 0) return;
  const state: State = {
    host,
    input,
    panels,
    zones: all(host, '.track__zones li'),
    views,
    view,
    stops,
    index: 0,
    rest: 0,
  };
  host.dataset['live'] = '';
  layOut(state);
  show(state, 0);
  follow(state);
  listen(state);
}

function all<Kind extends HTMLElement = HTMLElement>(host: HTMLElement, selector: string): Kind[] {
  return [...host.querySelectorAll<Kind>(selector)];
}

function listen(state: State): void {
  const { host, input, views } = state;
  input.addEventListener('input', () => {
    show(state, input.valueAsNumber);
    clearTimeout(state.rest);
    state.rest = window.setTimeout(() => remember(state), REST_MS);
  });
  input.addEventListener('change', () => remember(state));
  input.addEventListener('keydown', (event) => {
    const direction = event.key === 'PageUp' ? 1 : event.key === 'PageDown' ? -1 : 0;
    if (direction === 0) return;
    event.preventDefault();
    show(state, neighbourMode(state.stops, state.index, direction));
    remember(state);
  });
  for (const radio of views) {
    radio.addEventListener('change', () => {
      changeView(state, radio.value);
      remember(state);
    });
  }
  host.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (!link || !go(state, link.getAttribute('href')!.slice(1))) return;
    event.preventDefault();
    history.replaceState(null, '', link.getAttribute('href'));
  });
  window.addEventListener('hashchange', () => follow(state));
}

/** The widths of the zones, the distance between stops and their ticks, which depend on the view. */
function layOut({ host, input, stops, zones, panels }: State): void {
  input.max = String(stops.length - 1);
  input.parentElement!.hidden = stops.length < 2;
  host.style.setProperty('--stops', String(stops.length));
  host
    .querySelector('.track__ticks')!
    .replaceChildren(...stops.map((_stop, index) => tick(((index + 0.5) / stops.length) * 100)));
  zones.forEach((zone, mode) => {
    const share = stops.filter((stop) => stop.panel === panels[mode]).length;
    zone.style.setProperty('--share', String(share));
  });
}

function tick(percent: number): Element {
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of [
    ['x', `${percent}%`],
    ['width', '1'],
    ['height', '100%'],
  ] as const)
    rect.setAttribute(name, value);
  return rect;
}

/** Puts the mark on a stop and shows its mode. */
function show(state: State, index: number): void {
  const { host, input, panels, zones, stops } = state;
  const stop = stops[index];
  if (!stop) return;
  state.index = index;
  input.value = String(index);
  const name = stop.signal.querySelector('strong')?.textContent ?? '';
  const words = { number: stop.mode + 1, count: panels.length, mode: stop.panel.dataset['name'] ?? '', signal: name };
  const pattern = host.dataset['positionText'] ?? '';
  input.setAttribute(
    'aria-valuetext',
    Object.entries(words).reduce((text, [key, word]) => text.replace(`{${key}}`, String(word)), pattern),
  );
  panels.forEach((panel) => panel.toggleAttribute('data-current', panel === stop.panel));
  zones.forEach((zone, mode) => zone.toggleAttribute('data-current', mode === stop.mode));
  all(host, '.signals li[data-current]').forEach((signal) => signal.removeAttribute('data-current'));
  stop.signal.toggleAttribute('data-current', true);
  host.dataset['mode'] = String(stop.mode + 1);
}

function changeView(state: State, view: string): void {
  if (view === state.view) return;
  const before = state.stops;
  state.view = view;
  state.stops = readStops(state.panels, view);
  state.views.forEach((radio) => (radio.checked = radio.value === view));
  layOut(state);
  show(state, matchingStop(before, state.index, state.stops));
}

/** Goes to a mode's section or to a signal, changing the view where the signal stands in the other. Says whether there is one. */
function go(state: State, id: string): boolean {
  const target = document.getElementById(id);
  if (!target || !state.host.contains(target)) return false;
  const view = target.closest<HTMLElement>('[data-view]')?.dataset['view'];
  if (view) changeView(state, view);
  const index = state.stops.findIndex(({ panel, signal }) => signal === target || panel === target);
  if (index >= 0) show(state, index);
  return index >= 0;
}

function follow(state: State): void {
  go(state, location.hash.slice(1));
}

function remember({ stops, index, rest }: State): void {
  clearTimeout(rest);
  const id = stops[index]?.signal.id;
  if (id && location.hash !== `#${id}`) history.replaceState(null, '', `#${id}`);
}
