/** Opens the search: by its buttons, by Ctrl or Cmd and K, and by `/`. Loads nothing before. */

/** Whether a single key opens the search. Who speaks to a computer, or types by mistake, can turn it off. */
export type Shortcut = { isOn(): boolean; turn(isOn: boolean): void };

const KEY = 'search-shortcut';

/** Stored in this browser, where it stores anything. */
const shortcut: Shortcut = {
  isOn: () => remembered(() => localStorage.getItem(KEY)) !== 'off',
  turn: (isOn) => remembered(() => (isOn ? localStorage.removeItem(KEY) : localStorage.setItem(KEY, 'off'))),
};

function remembered<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/** Fields that a `/` is typed into. */
const FIELDS = 'input:not([type=range], [type=radio], [type=checkbox]), textarea, select, [contenteditable]';

/** Shows the buttons that the page has for it, and listens for the keys. */
export function offerSearch(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-search]')) {
    button.hidden = false;
    button.addEventListener('click', () => open(button.dataset['search'] === 'address' ? wordsOfAddress() : ''));
  }
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.isComposing || document.querySelector('dialog[open]')) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const isTyped = event.target instanceof Element && event.target.closest(FIELDS) !== null;
    const opens = isCommand ? event.key.toLowerCase() === 'k' : event.key === '/' && !isTyped && shortcut.isOn();
    if (!opens) return;
    event.preventDefault();
    open('');
  });
}

function open(term: string): void {
  void import('./search-dialog.ts').then(({ openSearch }) => openSearch(term, shortcut));
}

/** The last part of an address in which somebody looked for a page. */
function wordsOfAddress(): string {
  const part = location.pathname.split('/').findLast((one) => one !== '') ?? '';
  return part
    .replace(/\.\w+$/, '')
    .replace(/[^a-z0-9]+/gi, ' ')
    .trim();
}
