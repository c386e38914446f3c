/** Aids for reading: the contents follow the text, a heading gives its address away, and code can be copied. */

/** Sets them up where the page has what they are for. */
export function aidReading(): void {
  followText();
  const main = document.querySelector<HTMLElement>('main[data-copy]');
  if (!main || !('clipboard' in navigator)) return;
  const tell = teller(main.dataset['copied'] ?? '');
  for (const link of main.querySelectorAll<HTMLAnchorElement>('.self')) {
    link.addEventListener('click', () => void copy(link.href, tell));
  }
  for (const code of document.querySelectorAll<HTMLElement>('.code pre'))
    addButton(code, main.dataset['copy'] ?? '', tell);
}

/**
 * Marks the entry of what is being read: the last part that begins in the upper third of the window, or above it; where the page
 * can go no further, the last that is in sight.
 */
function followText(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents li a[href^="#"]')];
  const parts = links.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))));
  const mark = (): void => {
    const isAtEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
    const line = innerHeight * (isAtEnd ? 1 : 0.3);
    const current = parts.findLastIndex((part) => part !== null && part.getBoundingClientRect().top < line);
    if (links[current]?.ariaCurrent) return;
    for (const link of links) link.ariaCurrent = null;
    if (links[current]) showCurrent(links[current]);
  };
  if (links.length === 0) return;
  addEventListener('scroll', mark, { passive: true });
  addEventListener('resize', mark);
  mark();
}

/** Marks an entry; where the contents are longer than the window, they follow. */
function showCurrent(link: HTMLAnchorElement): void {
  link.ariaCurrent = 'true';
  const nav = link.closest<HTMLElement>('.contents')!;
  nav.scrollTop = link.offsetTop - nav.clientHeight / 2;
}

/** How long words are shown, in milliseconds. */
const TOLD_FOR = 2500;

/** Says that something has happened, to the eye and to screen readers alike, in words that go away by themselves. */
function teller(words: string): () => void {
  const status = document.createElement('p');
  status.className = 'told';
  status.setAttribute('role', 'status');
  document.body.append(status);
  let end: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string): void => void (status.textContent = text);
  return () => {
    // Words that stand there already would not be said again.
    say('');
    setTimeout(say, 50, words);
    clearTimeout(end);
    end = setTimeout(say, TOLD_FOR, '');
  };
}

function addButton(code: HTMLElement, label: string, tell: () => void): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = label;
  button.addEventListener('click', () => void copy(code.textContent, tell));
  code.after(button);
}

async function copy(text: string, tell: () => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    tell();
  } catch {
    // A browser that does not allow it has the address in its bar, and the text on the page.
  }
}
