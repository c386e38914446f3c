/** The question on a dimension's page, sharing its answers with the assessment. Loaded when it is needed. */
import {
  emptyAssessment,
  fill,
  needsMigration,
  ownValue,
  withAnswer,
  withFirst,
} from '../../scripts/model/assessment/index.ts';
import type { Answer, Assessment, Subsystem } from '../../scripts/model/assessment/index.ts';
import type { AssessmentData } from '../assessment/data.ts';
import { confirmed, fillCard, keepOlder, readCard, showProblem } from './cards.ts';
import type { CardState } from './cards.ts';
import { readData } from './read-data.ts';
import { openStore } from './store.ts';
import { storeKey } from './store-key.ts';
import { today } from './today.ts';

/** Fills the question in `host` from what is stored, and stores what is answered. */
export async function open(host: HTMLElement): Promise<void> {
  start(host, await readData(host));
}

function start(host: HTMLElement, data: AssessmentData): void {
  const { framework, words } = data;
  const first = fill(words.subsystem, { number: 1 });
  const card = host.querySelector<HTMLElement>('.question')!;
  const choice = host.querySelector('select')!;
  const store = openStore(storeKey(data.root), emptyAssessment(framework, first), show);
  const current = (): Assessment => withFirst(store.current(), first);
  const chosen = (): Subsystem =>
    current().subsystems.find(({ id }) => id === choice.value) ?? current().subsystems[0]!;
  const dimension = card.dataset['dimension']!;
  const put = (answer: Answer | null): void =>
    store.update((from) => withAnswer(withFirst(from, first), chosen().id, dimension, answer));

  function show(): void {
    const isForeign = needsMigration(current(), framework);
    const kept = chosen().id;
    choice.replaceChildren(...current().subsystems.map(({ id, name }) => new Option(name, id, false, id === kept)));
    fillCard(card, chosen().answers, data, today(), isForeign);
    const { version: to } = framework;
    const foreign = fill(words.otherVersion, { from: current().framework.version, to });
    host.querySelector('[data-part=status]')!.textContent = isForeign
      ? foreign
      : store.isSaved()
        ? words.saved
        : words.notSaved;
  }

  const take = (state: CardState): void => {
    showProblem(card, 'problem' in state ? state.problem : null);
    if ('answer' in state) put(keepOlder(state.answer, ownValue(chosen().answers, dimension)));
  };
  card.addEventListener('change', () => take(readCard(card, data, today())));
  card.addEventListener('click', ({ target }) => {
    const action = target instanceof Element && target.closest<HTMLElement>('[data-action]')?.dataset['action'];
    if (action === 'take-back') put(null);
    if (action === 'confirm') put(confirmed(ownValue(chosen().answers, dimension)!));
  });
  choice.addEventListener('change', show);
  // Somebody may have answered while this script was on its way.
  const early = readCard(card, data, today());
  show();
  if ('answer' in early && early.answer !== null && !needsMigration(current(), framework)) take(early);
}
