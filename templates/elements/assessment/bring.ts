/** Answers of another version, brought to the one on the page. */
import {
  LIMITS,
  fill,
  frameworkFrom,
  migrate,
  needsMigration,
  ownValue,
} from '../../../scripts/model/assessment/index.ts';
import type { Assessment, FrameworkOfVersion, Fate } from '../../../scripts/model/assessment/index.ts';
import { siteAddress } from '../../assessment/data.ts';
import type { AssessmentData } from '../../assessment/data.ts';
import { change, say } from './change.ts';
import { loadModel } from './older.ts';
import { ownOf } from './state.ts';
import type { App } from './state.ts';

/** An assessment for the version on the page, and what became of its answers in words; empty where nothing had to be done. */
export type Brought = { readonly assessment: Assessment; readonly report: string };

/** Brings an assessment to the version on the page. A sentence where that cannot be: its texts cannot be loaded, or it is full. */
export async function bring({ data, today }: App, assessment: Assessment): Promise<Brought | string> {
  if (!needsMigration(assessment, data.framework)) return { assessment, report: '' };
  const model = await loadModel(siteAddress(data, '/model.json'));
  if (!model) return data.words.modelMissing;
  const from = await editionOf(assessment, data);
  const { assessment: migrated, dimensions } = migrate(assessment, from, { framework: data.framework, model }, today);
  if (migrated.snapshots.length > LIMITS.snapshots) {
    return fill(data.words.noRoom, { to: data.framework.version });
  }
  const count = (wanted: Fate): number => dimensions.filter(({ fate }) => fate === wanted).length;
  const counts = { carried: count('carried'), confirm: count('confirm'), history: count('history') };
  return { assessment: migrated, report: fill(data.words.migrated, counts) };
}

/** Brings one's own assessment to the version on the page. */
export async function bringOwn(app: App): Promise<void> {
  const before = ownOf(app);
  const brought = await bring(app, before);
  if (typeof brought === 'string') return say(app, brought);
  change(
    app,
    () => brought.assessment,
    brought.report,
    (now) => (now === brought.assessment ? before : now),
  );
}

/** The version that an assessment is pinned to, where the site has it. */
async function editionOf({ framework }: Assessment, data: AssessmentData): Promise<FrameworkOfVersion | null> {
  const known = ownValue(data.editions, framework.version);
  const model = known && known.digest === framework.digest ? await loadModel(siteAddress(data, known.model)) : null;
  return model && { framework: frameworkFrom(model, framework.digest), model };
}
