/** What the page of the assessment knows: what is stored, and what is on show. */
import { fill, needsMigration, withFirst } from '../../../scripts/model/assessment/index.ts';
import type { Assessment, Subsystem } from '../../../scripts/model/assessment/index.ts';
import type { Model } from '../../../scripts/model/index.ts';
import type { AssessmentData } from '../../assessment/data.ts';
import type { Store } from '../store.ts';

/** Models of earlier versions: null while one is on its way, and where it cannot be had. */
export type OlderModels = Map<string, Model | null>;

/** What the page knows beside what is stored. */
export type App = {
  readonly host: HTMLElement;
  readonly data: AssessmentData;
  readonly store: Store;
  readonly today: string;
  /** A shared assessment that is being read in place of one's own. */
  shared: Assessment | null;
  readonly older: OlderModels;
  subsystem: string;
  question: number;
  layout: 'one' | 'all';
  message: string;
  undo: ((from: Assessment) => Assessment) | null;
};

/** A part of the page by its name. */
export function region(app: Pick<App, 'host'>, name: string): HTMLElement {
  return app.host.querySelector<HTMLElement>(`[data-part=${name}]`)!;
}

/** One's own assessment. It has a subsystem at least, so that there is always something to answer for. */
export function ownOf({ store, data }: App): Assessment {
  return withOne(store.current(), data);
}

/** What is on show, and whether it can be changed: shared answers and those of another version cannot. */
export function shownOf(app: App): { assessment: Assessment; isLocked: boolean } {
  const assessment = app.shared ?? ownOf(app);
  return { assessment, isLocked: app.shared !== null || needsMigration(assessment, app.data.framework) };
}

/** With a subsystem at least. */
export function withOne(from: Assessment, { words }: AssessmentData): Assessment {
  return withFirst(from, fill(words.subsystem, { number: 1 }));
}

/** The subsystem that is being answered for. */
export function chosenOf(app: App): Subsystem {
  const { subsystems } = shownOf(app).assessment;
  return subsystems.find(({ id }) => id === app.subsystem) ?? subsystems[0]!;
}

/** The questions, in order. */
export function cardsOf({ host }: Pick<App, 'host'>): HTMLElement[] {
  return [...host.querySelectorAll<HTMLElement>('.question')];
}
