/** The choice between light, dark and what the system wishes. */
import { read } from './store-key.ts';
import { THEME_KEY } from './theme-key.ts';

/** Lets the control in the header choose. Tabs stay in step; a choice that cannot be stored holds for the page. */
export function offerThemes(): void {
  const select = document.querySelector<HTMLSelectElement>('.theme select');
  if (!select) return;
  const { dataset } = document.documentElement;
  const show = (theme: string | null | undefined): void => {
    if (theme === 'light' || theme === 'dark') dataset['theme'] = theme;
    else delete dataset['theme'];
    select.value = dataset['theme'] ?? '';
  };
  show(dataset['theme']);
  select.addEventListener('change', () => {
    show(select.value);
    store(select.value);
  });
  addEventListener('storage', ({ key, newValue }) => {
    if (key === THEME_KEY || key === null) show(newValue);
  });
  // A page that the browser kept while others were read has heard of nothing.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) show(read(THEME_KEY));
  });
}

function store(theme: string): void {
  try {
    if (theme) localStorage.setItem(THEME_KEY, theme);
    else localStorage.removeItem(THEME_KEY);
  } catch {
    // Full or refused: the choice holds for this page.
  }
}
