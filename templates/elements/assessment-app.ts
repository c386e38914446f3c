/**
 * <assessment-app>: the questions, answered in the browser. The server sends every question as native inputs; this element shows one
 * at a time, keeps the answers, and shows what they amount to from the first one on. Nothing is sent anywhere.
 */
import { emptyAssessment, fill, isLink, ownValue } from '../../scripts/model/assessment/index.ts';
import type { AssessmentData } from '../assessment/data.ts';
import { actions } from './assessment/actions.ts';
import { change, commitCard, goTo } from './assessment/change.ts';
import { show } from './assessment/show.ts';
import { cardsOf } from './assessment/state.ts';
import type { App } from './assessment/state.ts';
import { readData } from './read-data.ts';
import { storeKey } from './store-key.ts';
import { openStore } from './store.ts';
import { today } from './today.ts';

/** The element. Browsers ask for a class; what it does is in functions on its state. */
export class AssessmentApp extends HTMLElement {
  connectedCallback(): void {
    if (this.dataset['live'] === undefined) void readData(this).then((data) => start(this, data));
  }
}

function start(host: HTMLElement, data: AssessmentData): void {
  const initial = emptyAssessment(data.framework, fill(data.words.subsystem, { number: 1 }));
  for (const template of host.querySelectorAll('template')) template.replaceWith(template.content);
  const store = openStore(storeKey(data.root), initial, () => show(app));
  const app: App = {
    host,
    data,
    store,
    today: today(),
    shared: null,
    older: new Map(),
    subsystem: '',
    question: 0,
    layout: 'one',
    message: '',
    undo: null,
  };
  host.dataset['live'] = '';
  listen(app);
  follow(app);
  show(app);
}

/** Opens what the address names: a shared assessment, or a question. */
function follow(app: App): void {
  const fragment = location.hash.slice(1);
  if (isLink(fragment)) return void import('./assessment/links.ts').then(({ openLink }) => openLink(app, fragment));
  const card = cardsOf(app).findIndex(({ id }) => id === fragment);
  if (card >= 0) goTo(app, card, false);
}

function listen(app: App): void {
  const { host } = app;
  let rest = 0;
  host.addEventListener('input', (event) => {
    const card = textCard(event);
    if (!card) return;
    clearTimeout(rest);
    rest = window.setTimeout(() => commitCard(app, card), 400);
  });
  host.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
      choose(app, event.target);
  });
  host.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-action]') : null;
    if (button) ownValue(actions, button.dataset['action']!)?.(app, button);
  });
  addEventListener('hashchange', () => {
    follow(app);
    show(app);
  });
}

function textCard({ target }: Event): HTMLElement | null {
  const isText =
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'radio');
  return isText ? target.closest<HTMLElement>('.question') : null;
}

function choose(app: App, input: HTMLInputElement | HTMLTextAreaElement): void {
  const card = input.closest<HTMLElement>('.question');
  if (card) return commitCard(app, card);
  const view = input.value === 'individual' ? 'individual' : 'enterprise';
  if (input.name === 'view' && app.shared) app.shared = { ...app.shared, view };
  else if (input.name === 'view') return change(app, (from) => ({ ...from, view }));
  if (input.name === 'layout') app.layout = input.value === 'all' ? 'all' : 'one';
  if (input.name === 'subsystem') app.subsystem = input.value;
  if (input.name === 'import')
    return void import('./assessment/files.ts').then(({ openImport }) => openImport(app, input as HTMLInputElement));
  show(app);
}
