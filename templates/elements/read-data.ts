/** The data that the scripts of an assessment need, loaded once. */
import type { AssessmentData, AssessmentFile } from '../assessment/data.ts';

/** The data that `host` names. Rejects where it cannot be loaded; the page is then what it is without a script. */
export async function readData(host: HTMLElement): Promise<AssessmentData> {
  const { source, root } = host.dataset;
  const response = await fetch(source!);
  if (!response.ok) throw new Error(`${source}: ${response.status}`);
  return { ...((await response.json()) as AssessmentFile), root: root! };
}
