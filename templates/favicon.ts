/** The site's icon: the gradient as one thick line, with the tick that marks a place on it. */
import { html } from './html.ts';
import type { Html } from './html.ts';

/** The published path of the icon. */
export const FAVICON_PATH = '/favicon.svg';

/** The stops of the gradient in tones that hold on light and dark browser frames alike. */
const STOPS = ['#c07b2a', '#a08a62', '#87908f', '#5a93c0', '#6f78dc'];

/** The published path of the icon for home screens, and its width and height in pixels. */
export const TOUCH_ICON_PATH = '/apple-touch-icon.png';
export const TOUCH_ICON_SIZE = 180;

/** An SVG file of 32 by 32 units. */
export function favicon(): Html {
  return icon(null);
}

/** The same on the ground of a page, with a margin: home screens cut the corners off, and show no ground of their own. */
export function touchIcon(): Html {
  return icon(html`<path fill="#fbfaf7" d="M-8-8h48v48H-8z"/>`);
}

function icon(ground: Html | null): Html {
  const stops = STOPS.map(
    (colour, index) => html`<stop offset="${index / (STOPS.length - 1)}" stop-color="${colour}"/>`,
  );
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${ground ? '-8 -8 48 48' : '0 0 32 32'}">${ground}<linearGradient id="g">${stops}</linearGradient><path fill="url(#g)" d="M0 10h32v12H0z"/><path fill="#87908f" d="M14 4h4v24h-4z"/></svg>
`;
}
