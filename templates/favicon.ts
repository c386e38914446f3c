/** The site's icon: the gradient as one thick line, with the tick that marks a place on it. */
import { html } from './html.ts';
import type { Html } from './html.ts';

/** The published path of the icon. */
export const FAVICON_PATH = '/favicon.svg';

/** The stops of the gradient in tones that hold on light and dark browser frames alike. */
const STOPS = ['#c07b2a', '#a08a62', '#87908f', '#5a93c0', '#6f78dc'];

/** An SVG file of 32 by 32 units. */
export function favicon(): Html {
  const stops = STOPS.map(
    (colour, index) => html`<stop offset="${index / (STOPS.length - 1)}" stop-color="${colour}"/>`,
  );
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><linearGradient id="g">${stops}</linearGradient><path fill="url(#g)" d="M0 10h32v12H0z"/><path fill="#87908f" d="M14 4h4v24h-4z"/></svg>
`;
}
