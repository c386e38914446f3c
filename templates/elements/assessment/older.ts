/** The texts that answers were given for before they changed, shown beside the new ones until somebody confirms. */
import { isToConfirm, ownValue } from '../../../scripts/model/assessment/index.ts';
import type { Answers } from '../../../scripts/model/assessment/index.ts';
import type { Model } from '../../../scripts/model/index.ts';
import { siteAddress } from '../../assessment/data.ts';
import type { App, OlderModels } from './state.ts';

/** Loads the models of the versions that answers were given for, where the site has them, and calls `onLoad` for each that came. */
export function loadOlder({ data, older }: App, answers: Answers, onLoad: () => void): void {
  for (const answer of Object.values(answers)) {
    const version = 'answeredFor' in answer ? answer.answeredFor : undefined;
    const edition = version === undefined ? undefined : ownValue(data.editions, version);
    if (version === undefined || !edition || older.has(version)) continue;
    older.set(version, null);
    void loadOne(older, version, siteAddress(data, edition.model), onLoad);
  }
}

async function loadOne(older: OlderModels, version: string, address: string, onLoad: () => void): Promise<void> {
  const model = await loadModel(address);
  older.set(version, model);
  if (model) onLoad();
}

/** A model of this site; null where it cannot be had. */
export async function loadModel(address: string): Promise<Model | null> {
  const response = await fetch(address).catch(() => null);
  return response?.ok ? ((await response.json()) as Model) : null;
}

/** What an answer to confirm was given for, a line each: the question in the view on show, and the anchors that it names or lies between. */
export function olderWording(
  { older }: App,
  answers: Answers,
  dimension: string,
  view: 'enterprise' | 'individual',
): string[] {
  const answer = ownValue(answers, dimension);
  if (!answer || !isToConfirm(answer) || !('answeredFor' in answer)) return [];
  const before = older.get(answer.answeredFor!)?.dimensions.find(({ id }) => id === dimension);
  if (!before) return [];
  const orders =
    typeof answer.answer === 'number' ? [...new Set([Math.floor(answer.answer), Math.ceil(answer.answer)])] : [];
  const anchors = orders.map((order) => `${order}. ${before.anchors[order - 1]?.statement.text ?? ''}`);
  return [before.question[view].text, ...anchors];
}
