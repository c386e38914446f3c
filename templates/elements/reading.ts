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

/** Marks the entry of what is being read: the last part that begins in the upper third of the window, or above it. */
function followText(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a[href^="#"]')];
  const parts = links.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))));
  const mark = (): void => {
    const current = parts.findLastIndex(
      (part) => part !== null && part.getBoundingClientRect().top < innerHeight * 0.3,
    );
    links.forEach((link, index) => {
      if (index === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
  };
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -70% 0px' });
  for (const part of parts) if (part) observer.observe(part);
}

/** Says something to those who cannot see that it has happened. */
function teller(words: string): () => void {
  const status = document.createElement('p');
  status.className = 'hidden';
  status.setAttribute('role', 'status');
  document.body.append(status);
  return () => {
    status.textContent = '';
    setTimeout(() => {
      status.textContent = words;
    }, 50);
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
