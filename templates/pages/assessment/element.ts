/** The script of the assessment page. Scoring is exported, so that the published vectors can be run on the very bundle. */
import { AssessmentApp } from '../../elements/assessment-app.ts';

export { score } from '../../../scripts/model/assessment/index.ts';

customElements.define('assessment-app', AssessmentApp);
