/** The profile as a picture that stands alone: an SVG file with everything in it, legible in print and on any page. */
import { answerInWords, dimensionName, headline } from '../../scripts/model/assessment/index.ts';
import type { Standing } from '../../scripts/model/assessment/index.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { fitForXml } from '../xml.ts';
import { laneMarks, ticks } from '../parts/gradient.ts';
import type { AssessmentData } from './data.ts';
import { placeOf } from './parts.ts';

const WIDTH = 960;
/** The column of names, and the drawn column after it. */
const [NAMES, DRAWN] = [300, 400];
const LINE = 26;

/** A drawing for every subsystem, one below the other: its headline, and a row for each dimension. */
export function profilePicture(data: AssessmentData, scored: readonly Standing[]): Html {
  const { framework, title, words } = data;
  const rows = framework.dimensions.length + 2;
  const height = 60 + scored.length * rows * LINE;
  return fitForXml(html`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="14" fill="#1a1d23" role="img">
<title>${title} ${framework.version}: ${words.profile}</title>
<rect width="100%" height="100%" fill="#fbfaf7"/>
<text x="16" y="32" font-size="18" font-weight="600">${title} ${framework.version}</text>
${scored.map((one, index) => subsystemPicture(data, one, 60 + index * rows * LINE))}
</svg>
`);
}

function subsystemPicture(data: AssessmentData, { subsystem, result }: Standing, top: number): Html {
  const { framework, words } = data;
  const at = (value: number | null): number | null => (value === null ? null : placeOf(framework, value));
  return html`<g transform="translate(16 ${top})">
<text y="12" font-weight="600">${subsystem.name}: ${headline(framework, result, words)}</text>
${result.profile.map((row, index) => {
  const lane = { low: at(row.low), high: at(row.high), place: at(row.answer) };
  return html`<g transform="translate(0 ${(index + 1) * LINE})"><text y="12">${dimensionName(framework, row.dimension)}</text><svg x="${NAMES}" width="${DRAWN}" height="16" overflow="visible"><rect y="7" width="100%" height="2" fill="#d3d1cb"/><g fill="#777a82">${ticks(framework.modes.length)}</g>${laneMarks([lane])}</svg><text x="${NAMES + DRAWN + 24}" y="12">${answerInWords(row, words)}</text></g>`;
})}
</g>`;
}
