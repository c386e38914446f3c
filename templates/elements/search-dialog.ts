/**
 * The search: a dialog on Pagefind's index. Loaded when it is opened for the first time; the index and what reads it come with
 * it. What is found is a list of links: the arrow keys move the focus through it, and everything else is what links do.
 */
import type { SearchSetup } from '../parts/search.ts';
import { element, type Child } from './element.ts';
import { excerptPieces, findings, searchFor } from './search-findings.ts';
import type { SearchResult, Pagefind } from './search-findings.ts';
import type { Shortcut } from './search-open.ts';

/** Put in when the script is bundled. */
declare const SEARCH_SETUP: SearchSetup;
declare const SEARCH_STYLES: string;

const { words, places } = SEARCH_SETUP;

/** The root of the site: this script stands in a folder of it. */
const ROOT = new URL('..', import.meta.url);
const PAGE = 10;
const REST_MS = 120;

type Dialog = {
  readonly element: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
  readonly list: HTMLElement;
  readonly engine: Promise<Pagefind | null>;
  term: string;
  shown: number;
};

let dialog: Dialog | undefined;

/** Opens the dialog and searches for a term, or for what was searched for before. */
export function openSearch(term: string, shortcut: Shortcut): void {
  dialog ??= make(shortcut);
  dialog.element.showModal();
  dialog.input.value = term || dialog.input.value;
  dialog.input.select();
  void search(dialog);
}

function make(shortcut: Shortcut): Dialog {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SEARCH_STYLES);
  document.adoptedStyleSheets.push(sheet);
  const { input, status, list, frame } = parts(shortcut.isOn());
  const box = element('dialog', { class: 'search', 'aria-label': words.label }, frame);
  document.body.append(box);
  const made: Dialog = { element: box, input, status, list, engine: loadEngine(), term: '', shown: PAGE };
  listen(made, shortcut);
  return made;
}

function parts(isShortcutOn: boolean): Pick<Dialog, 'input' | 'status' | 'list'> & { frame: Child[] } {
  const input = element('input', {
    type: 'search',
    'aria-label': words.label,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
  });
  const status = element('p', { class: 'search__status', role: 'status', 'data-part': 'status' });
  const list = element('div', { class: 'search__list', 'data-part': 'list' });
  const choice = element('input', { type: 'checkbox' });
  choice.checked = isShortcutOn;
  const frame = [
    element('div', { class: 'search__head' }, [input, ' ', button('close', words.close)]),
    status,
    list,
    element('p', { class: 'search__foot' }, [element('label', {}, [choice, ` ${words.shortcut}`])]),
  ];
  return { input, status, list, frame };
}

function button(action: string, title: string, value = ''): HTMLElement {
  return element('button', { type: 'button', class: 'button button--quiet', 'data-action': action, value }, [title]);
}

/** Pagefind, told where the site stands; null where it cannot be loaded. */
async function loadEngine(): Promise<Pagefind | null> {
  try {
    const address = new URL('pagefind/pagefind.js', ROOT).href;
    const { createInstance } = (await import(address)) as { createInstance: (options: object) => Pagefind };
    // A site of this size is searched in no time, and without a worker it loads less.
    const engine = createInstance({ baseUrl: ROOT.pathname, noWorker: true, excerptLength: 24 });
    await engine.init();
    return engine;
  } catch {
    return null;
  }
}

function listen(made: Dialog, shortcut: Shortcut): void {
  const { element, input, list } = made;
  input.addEventListener('input', () => {
    made.shown = PAGE;
    void search(made);
  });
  element.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key !== 'Escape') return move(made, event);
    // A search field would first be emptied by this key.
    event.preventDefault();
    element.close();
  });
  element.addEventListener('click', ({ target }) => {
    const action = target instanceof Element && target.closest<HTMLElement>('[data-action]')?.dataset['action'];
    // Outside the box is the dialog itself; a link may lead to a place on this page.
    if (target === element || action === 'close') element.close();
    else if (action === 'more') void showMore(made);
    else if (action === 'fewer') void searchFewer(made, (target as Element).closest('button')!.value);
    else if (target instanceof Element && target.closest('a')) element.close();
  });
  element.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'checkbox') shortcut.turn(target.checked);
  });
  list.addEventListener('focusin', ({ target }) => (target as Element).scrollIntoView({ block: 'nearest' }));
}

/** The arrow keys go from the field through the list and back; a letter typed on the list goes to the field. */
function move({ input, list }: Dialog, event: KeyboardEvent): void {
  const items = [...list.querySelectorAll<HTMLElement>('a, button')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const isInField = document.activeElement === input;
  if (!isInField && at < 0) return;
  const onList = isInField
    ? []
    : ([
        ['Home', 0],
        ['End', items.length - 1],
      ] as const);
  const to = new Map([['ArrowDown', at + 1], ['ArrowUp', at - 1], ...onList]).get(event.key);
  if (to !== undefined && (to >= 0 || !isInField)) {
    event.preventDefault();
    (to < 0 ? input : items[Math.min(to, items.length - 1)])?.focus();
  } else if (event.key === 'Enter' && isInField) {
    event.preventDefault();
    items[0]?.click();
  } else if (
    !isInField &&
    event.key.length === 1 &&
    event.key !== ' ' &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey
  ) {
    input.focus();
  }
}

async function search(made: Dialog): Promise<void> {
  const term = made.input.value.trim();
  made.term = term;
  if (term === '') {
    made.status.textContent = words.hint;
    made.list.replaceChildren();
    return;
  }
  const engine = await made.engine;
  if (!engine) {
    made.status.textContent = words.failed;
    made.list.replaceChildren(...suggestions(term, []));
    return;
  }
  const found = await searchFor(engine, term, REST_MS);
  // Null where something else has been typed since.
  if (!found) return;
  const { hits, missing } = found;
  const shown = await findings(hits.slice(0, made.shown), term);
  if (made.term !== term) return;
  // Of pages that are not shown yet nobody knows how many places they hold.
  const count = hits.length > made.shown ? hits.length : shown.length;
  made.status.textContent = (count === 0 ? words.none : count === 1 ? words.one : words.many)
    .replace('{count}', String(count))
    .replace('{term}', () => term);
  made.list.replaceChildren(...(count === 0 ? suggestions(term, missing) : results(shown, hits.length > made.shown)));
}

async function showMore(made: Dialog): Promise<void> {
  const before = made.list.querySelectorAll('a').length;
  made.shown += PAGE;
  await search(made);
  made.list.querySelectorAll('a')[before]?.focus();
}

/** Searches for a part of the term; the focus goes to the field, as the button will be gone. */
async function searchFewer(made: Dialog, term: string): Promise<void> {
  made.input.value = term;
  made.input.focus();
  await search(made);
}

function results(found: readonly SearchResult[], hasMore: boolean): Child[] {
  const items = element('ul', { 'aria-label': words.results }, found.map(resultItem));
  return hasMore ? [items, button('more', words.more)] : [items];
}

function resultItem({ kind, title, address, excerpt }: SearchResult): HTMLElement {
  const text = excerptPieces(excerpt).map(({ text, isMarked }) => (isMarked ? element('mark', {}, [text]) : text));
  return linkItem(address, [
    element('small', {}, [words.kinds[kind]]),
    ' ',
    element('strong', {}, [title]),
    ' ',
    element('span', {}, text),
  ]);
}

function linkItem(href: string, content: readonly Child[]): HTMLElement {
  return element('li', {}, [element('a', { href }, content)]);
}

/** What may help: which words stand nowhere, the search for the others, and pages to look at. */
function suggestions(term: string, missing: readonly string[]): Child[] {
  const others = term.split(/\s+/).filter((word) => !missing.includes(word));
  const fewer = others.join(' ');
  const without = `${words.missing.replace('{words}', () => missing.join(' '))} `;
  const again = () =>
    button(
      'fewer',
      words.fewer.replace('{term}', () => fewer),
      fewer,
    );
  return [
    ...(missing.length > 0 && others.length > 0 ? [element('p', {}, [without, again()])] : []),
    element('p', {}, [words.advice]),
    element(
      'ul',
      {},
      places.map(({ path, title }) => linkItem(new URL(path, ROOT).pathname, [title])),
    ),
  ];
}
