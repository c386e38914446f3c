/** What can happen on the page: changes of one's own assessment, messages, and moves between questions. */
import { ownValue, withAnswer } from '../../../scripts/model/assessment/index.ts';
import type { Assessment } from '../../../scripts/model/assessment/index.ts';
import { keepOlder, readCard, showProblem } from '../cards.ts';
import { show } from './show.ts';
import { cardsOf, chosenOf, shownOf, withOne } from './state.ts';
import type { App } from './state.ts';

/** Changes one's own assessment, and says what happened. `undo` is offered until the next message. */
export function change(app: App, edit: (from: Assessment) => Assessment, message = '', undo: App['undo'] = null): void {
  app.message = message;
  app.undo = undo;
  app.store.update((from) => edit(withOne(from, app.data)));
  show(app);
}

/** Says something without a change. */
export function say(app: App, message: string): void {
  app.message = message;
  app.undo = null;
  show(app);
}

/** Goes to a question; the first and the last one are the ends. */
export function goTo(app: App, index: number, isFocused = true): void {
  const cards = cardsOf(app);
  app.question = Math.min(Math.max(index, 0), cards.length - 1);
  show(app);
  const heading = cards[app.question]?.querySelector<HTMLElement>('h3');
  if (isFocused) heading?.focus();
}

/** Stores what a card says, or says in the card why it cannot be stored yet. */
export function commitCard(app: App, card: HTMLElement): void {
  if (shownOf(app).isLocked) return;
  const { id, answers } = chosenOf(app);
  const dimension = card.dataset['dimension']!;
  const state = readCard(card, app.data, app.today);
  showProblem(card, 'problem' in state ? state.problem : null);
  if (!('problem' in state))
    change(app, (from) => withAnswer(from, id, dimension, keepOlder(state.answer, ownValue(answers, dimension))));
}
