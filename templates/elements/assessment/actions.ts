/** What each button does, by its `data-action`. */
import {
  emptyAssessment,
  fill,
  insertSubsystem,
  isBlank,
  merge,
  ownValue,
  withAnswer,
  withDuplicate,
  withName,
  withSnapshot,
  withSubsystem,
  withoutSubsystem,
} from '../../../scripts/model/assessment/index.ts';
import { confirmed } from '../cards.ts';
import { change, goTo, say } from './change.ts';
import { chosenOf, ownOf } from './state.ts';
import type { App } from './state.ts';

/** What links and files need is loaded when the first one is wanted. */
const links = () => import('./links.ts');
const files = () => import('./files.ts');

/** The actions. Each takes the button as well. */
export const actions: Readonly<Record<string, (app: App, button: HTMLElement) => void>> = {
  previous: (app) => goTo(app, app.question - 1),
  next: (app) => goTo(app, app.question + 1),
  step: (app, button) => goTo(app, Number(button.dataset['step'])),
  'take-back': takeBack,
  confirm: confirmAnswer,
  add,
  rename,
  duplicate,
  remove,
  undo,
  snapshot,
  clear,
  migrate: (app) => void import('./bring.ts').then(({ bringOwn }) => bringOwn(app)),
  share: (app) => void links().then(({ share }) => share(app)),
  'copy-shared': (app) => void links().then(({ copyShared }) => copyShared(app)),
  'leave-shared': (app) => void links().then(({ leaveShared }) => leaveShared(app)),
  people: (app) => void links().then(({ comparePeople }) => comparePeople(app)),
  print: () => window.print(),
  export: (app, button) => void files().then(({ exportAs }) => exportAs(app, button.dataset['kind']!)),
  'download-unreadable': (app) => void files().then(({ exportUnreadable }) => exportUnreadable(app)),
};

/** The dimension of the card that a button stands in. */
function dimensionOf(button: HTMLElement): string {
  return button.closest<HTMLElement>('.question')!.dataset['dimension']!;
}

function takeBack(app: App, button: HTMLElement): void {
  const { id, answers } = chosenOf(app);
  const dimension = dimensionOf(button);
  const before = ownValue(answers, dimension);
  button.closest<HTMLElement>('.question')!.querySelector<HTMLElement>('h3')?.focus();
  change(
    app,
    (from) => withAnswer(from, id, dimension, null),
    fill(app.data.words.takenBack, { dimension }),
    (now) => (before ? withAnswer(now, id, dimension, before) : now),
  );
}

function confirmAnswer(app: App, button: HTMLElement): void {
  const { id, answers } = chosenOf(app);
  const dimension = dimensionOf(button);
  button.closest<HTMLElement>('.question')!.querySelector<HTMLElement>('h3')?.focus();
  change(app, (from) => withAnswer(from, id, dimension, confirmed(ownValue(answers, dimension)!)));
}

/** Asks for a name, and hands on what was saved. */
function askName(app: App, initial: string, use: (name: string) => void): void {
  const dialog = app.host.querySelector<HTMLDialogElement>('[data-dialog=name]')!;
  const field = dialog.querySelector('input')!;
  field.value = initial;
  dialog.returnValue = '';
  const close = (): void => {
    if (dialog.returnValue === 'save' && field.value.trim() !== '') use(field.value);
  };
  dialog.addEventListener('close', close, { once: true });
  dialog.showModal();
  field.select();
}

function add(app: App): void {
  const number = ownOf(app).subsystems.length + 1;
  askName(app, fill(app.data.words.subsystem, { number }), (name) => {
    change(app, (from) => withSubsystem(from, name));
    chooseLast(app);
  });
}

function chooseLast(app: App): void {
  app.subsystem = ownOf(app).subsystems.at(-1)!.id;
  goTo(app, 0, false);
}

function rename(app: App): void {
  const { id, name } = chosenOf(app);
  askName(app, name, (written) => change(app, (from) => withName(from, id, written)));
}

function duplicate(app: App): void {
  const { id } = chosenOf(app);
  change(app, (from) => withDuplicate(from, id, (name) => fill(app.data.words.copyOf, { name })));
  const { subsystems } = ownOf(app);
  app.subsystem = subsystems[subsystems.findIndex((one) => one.id === id) + 1]?.id ?? id;
  say(app, '');
}

function remove(app: App): void {
  const chosen = chosenOf(app);
  const index = ownOf(app).subsystems.indexOf(chosen);
  change(
    app,
    (from) => withoutSubsystem(from, chosen.id),
    fill(app.data.words.removed, { name: chosen.name }),
    (now) => {
      app.subsystem = chosen.id;
      return insertSubsystem(now, chosen, index);
    },
  );
}

function undo(app: App): void {
  const back = app.undo;
  if (back) change(app, back, app.data.words.undone);
}

function snapshot(app: App): void {
  const { framework, words } = app.data;
  const before = ownOf(app).snapshots.length;
  change(app, (from) => withSnapshot(from, framework, app.today));
  say(app, ownOf(app).snapshots.length > before ? words.snapshotTaken : words.snapshotLimit);
}

function clear(app: App): void {
  const { framework, words } = app.data;
  const before = app.store.current();
  change(
    app,
    () => emptyAssessment(framework, fill(words.subsystem, { number: 1 })),
    words.cleared,
    (now) => (isBlank(now) ? before : (merge(before, now, (name) => name) ?? now)),
  );
}
