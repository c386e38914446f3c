/** Shows everything on the page as it is now. */
import {
  fill,
  headline,
  historyOf,
  historyTable,
  needsMigration,
  score,
} from '../../../scripts/model/assessment/index.ts';
import type { Assessment, HistoryEntry, Standing, Subsystem } from '../../../scripts/model/assessment/index.ts';
import { actionButton, banner, questionSteps, subsystemChoice } from '../../assessment/bars.ts';
import type { AssessmentData } from '../../assessment/data.ts';
import { textTable } from '../../assessment/parts.ts';
import { distribution, profile } from '../../assessment/profile.ts';
import { resultDetails, resultSummary } from '../../assessment/result.ts';
import { html } from '../../html.ts';
import type { Html } from '../../html.ts';
import { fillCard } from '../cards.ts';
import { paint } from '../paint.ts';
import { loadOlder, olderWording } from './older.ts';
import { cardsOf, chosenOf, region, shownOf } from './state.ts';
import type { App } from './state.ts';

/** Every subsystem on show, with its result as of today. */
export function standingsOf(app: App): Standing[] {
  return shownOf(app).assessment.subsystems.map((subsystem) => ({
    subsystem,
    result: score(app.data.framework, subsystem.answers, app.today),
  }));
}

/** Shows everything as it is now. */
export function show(app: App): void {
  const { host, data, store } = app;
  const { framework, words } = data;
  const { assessment, isLocked } = shownOf(app);
  const chosen = chosenOf(app);
  const standings = standingsOf(app);
  const one = standings.find(({ subsystem }) => subsystem.id === chosen.id)!;
  const { result } = one;
  const isForeign = needsMigration(assessment, framework);
  host.dataset['layout'] = app.layout;
  host.toggleAttribute('data-locked', isLocked);
  loadOlder(app, chosen.answers, () => show(app));
  showCards(app, assessment, chosen, isLocked);
  showBanner(app, assessment, isForeign);
  paint(region(app, 'message'), app.message === '' ? null : message(app));
  paint(region(app, 'subsystems'), subsystemChoice(assessment, chosen.id, words.report.columns.subsystem));
  paint(region(app, 'steps'), questionSteps(data, chosen.answers, app.question));
  region(app, 'headline').textContent = isForeign ? words.unanswered : headline(framework, result, words);
  paint(region(app, 'summary'), isForeign ? null : resultSummary(data, result));
  region(app, 'status').textContent = app.shared ? '' : store.isSaved() ? words.saved : words.notSaved;
  const details = [resultDetails(data, one), distribution(data, standings), profile(data, standings)];
  paint(region(app, 'details'), isForeign ? null : html`${details}`);
  // Every answer comes by here, and a history is as long as the snapshots are many: only the one on show is computed.
  const entries = historyOf(framework, assessment, chosen.id, app.today);
  paint(region(app, 'history'), historyView(data, entries));
}

function showCards(app: App, assessment: Assessment, chosen: Subsystem, isLocked: boolean): void {
  for (const radio of app.host.querySelectorAll<HTMLInputElement>('input[name=view]'))
    radio.checked = radio.value === assessment.view;
  cardsOf(app).forEach((card, index) => {
    card.toggleAttribute('data-current', index === app.question);
    const older = olderWording(app, chosen.answers, card.dataset['dimension']!, assessment.view);
    fillCard(card, chosen.answers, app.data, app.today, isLocked, older);
  });
  const last = cardsOf(app).length - 1;
  app.host.querySelector<HTMLButtonElement>('[data-action=previous]')!.disabled = app.question === 0;
  app.host.querySelector<HTMLButtonElement>('[data-action=next]')!.disabled = app.question === last;
  for (const action of ['add', 'rename', 'duplicate', 'remove', 'snapshot', 'clear'])
    app.host.querySelector<HTMLButtonElement>(`[data-action=${action}]`)!.disabled = isLocked;
}

function showBanner(app: App, assessment: Assessment, isForeign: boolean): void {
  const { words, framework } = app.data;
  const versions = { from: assessment.framework.version, to: framework.version };
  const parts = [
    app.shared &&
      banner(words.readOnly, [
        ['copy-shared', words.copyShared],
        ['leave-shared', words.leaveShared],
      ]),
    isForeign && banner(fill(words.otherVersion, versions), [['migrate', fill(words.migrate, versions)]]),
    app.store.unreadable !== null && banner(words.unreadable, [['download-unreadable', words.download]]),
  ];
  paint(region(app, 'banner'), html`${parts}`);
}

function message({ message: text, undo, data }: App): Html {
  return html`${text}${undo && html` ${actionButton('undo', data.words.undo)}`}`;
}

function historyView({ framework, words }: AssessmentData, history: readonly HistoryEntry[]): Html {
  const hasSnapshots = history.some(({ isNow }) => !isNow);
  return hasSnapshots
    ? textTable(words.report.history, historyTable(framework, history, words))
    : html`<p>${words.historyNone}</p>`;
}
