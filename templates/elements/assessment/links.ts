/** Share links: opening one, copying what it carries, and comparing those of several people. */
import {
  decodeLink,
  encodeLink,
  fill,
  findDisagreements,
  fromShared,
  merge,
  shareable,
} from '../../../scripts/model/assessment/index.ts';
import { people } from '../../assessment/people.ts';
import { html } from '../../html.ts';
import { paint } from '../paint.ts';
import { change, say } from './change.ts';
import { show } from './show.ts';
import { ownOf, region } from './state.ts';
import type { App } from './state.ts';

/** Opens a shared assessment to be read. A link that is damaged changes nothing but the message. */
export async function openLink(app: App, fragment: string): Promise<void> {
  const { words } = app.data;
  const decoded = decodeLink(fragment);
  if ('problem' in decoded) return say(app, decoded.problem === 'newer' ? words.linkNewer : words.linkDamaged);
  const theirs = fromShared(decoded.shared);
  const { bring } = await import('./bring.ts');
  const brought = await bring(app, theirs);
  if (typeof brought === 'string') return say(app, brought);
  app.shared = brought.assessment;
  app.subsystem = '';
  say(app, brought.report);
}

/** Ends reading a shared assessment; the address no longer names it. */
export function leaveShared(app: App): void {
  app.shared = null;
  history.replaceState(null, '', location.pathname + location.search);
  say(app, '');
}

/** Adds what is being read to one's own. */
export function copyShared(app: App): void {
  const { words } = app.data;
  const theirs = app.shared;
  if (!theirs) return;
  const merged = merge(ownOf(app), theirs, (name) => fill(words.importedName, { name }));
  leaveShared(app);
  if (!merged) return say(app, words.tooMany);
  const before = app.store.current();
  change(
    app,
    () => merged,
    words.copied,
    (now) => (now === merged ? before : now),
  );
}

/** Copies a link to what can be shared, or shows it where the clipboard is closed. */
export async function share(app: App): Promise<void> {
  const address = `${location.href.split('#')[0]}#${encodeLink(shareable(app.shared ?? ownOf(app)))}`;
  try {
    await navigator.clipboard.writeText(address);
    say(app, app.data.words.shared);
  } catch {
    // A page without a secure origin, or without permission, has no clipboard.
    const dialog = app.host.querySelector<HTMLDialogElement>('[data-dialog=link]')!;
    const field = dialog.querySelector('input')!;
    field.value = address;
    dialog.showModal();
    field.select();
  }
}

/** Compares the links that were pasted. Lines that are no links are named and left out. */
export function comparePeople(app: App): void {
  const { data, host } = app;
  const { words, framework } = data;
  const lines = host.querySelector<HTMLTextAreaElement>('textarea[name=people]')!.value.split(/\s+/).filter(Boolean);
  const decoded = lines.map((line) => decodeLink(line.slice(line.indexOf('#') + 1).replace(/^\W+/, '')));
  const nameOf = (index: number): string => fill(words.person, { number: index + 1 });
  const isRight = (index: number): boolean => {
    const one = decoded[index]!;
    return 'shared' in one && one.shared.framework.digest === framework.digest;
  };
  const sheets = decoded.flatMap((one, index) =>
    'shared' in one && isRight(index)
      ? one.shared.subsystems.map(({ name, answers }) => ({ person: nameOf(index), subsystem: name, answers }))
      : [],
  );
  const bad = lines.flatMap((_line, index) => (isRight(index) ? [] : [String(index + 1)]));
  const persons = [...new Set(sheets.map(({ person }) => person))];
  paint(
    region(app, 'people'),
    html`${bad.length > 0 && html`<p>${fill(words.badLines, { lines: bad.join(', ') })}</p>`}${people(data, persons, findDisagreements(framework, sheets))}`,
  );
  show(app);
}
