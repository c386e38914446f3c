/** The data that the scripts of an assessment load: of the framework only what scoring needs, and the words. */
import { activeDimensions, frameworkOf, permalinks, RELEASE_FILES } from '../model/index.ts';
import type { Model, Release } from '../model/index.ts';
import type { AssessmentFile } from '../../templates/assessment/data.ts';
import { strings } from '../../templates/strings.ts';
import type { Output } from './context.ts';

/** `/assessment/data.json`, the same for all pages that have questions: those of `model`, and where those of every release are found. */
export function assessmentFile(model: Model, releases: readonly Release[]): Output {
  const data: AssessmentFile = {
    framework: frameworkOf(model),
    words: strings.assessment,
    title: model.title,
    dimensions: Object.fromEntries(activeDimensions(model).map(({ id }) => [id, permalinks.dimension(id)])),
    editions: Object.fromEntries(
      releases.map(({ record: { version, digest } }) => [
        version,
        { digest, model: permalinks.releaseFile(version, RELEASE_FILES.model) },
      ]),
    ),
  };
  return { path: `${permalinks.assessment}data.json`, content: JSON.stringify(data) };
}
