/** Places on the gradient, drawn. Positions are SVG attributes, so that pages need no inline styles; words always stand beside. */
import { html } from '../html.ts';
import type { Html } from '../html.ts';

const percent = (place: number): string => `${Math.round(place * 10000) / 100}%`;

/** Short ticks at places between 0 and 1, for the bar at the top of a page; nothing where there is no place. */
export function placeMarks(places: readonly number[]): Html | null {
  if (places.length === 0) return null;
  const marks = places.map((place) => html`<rect x="${percent(place)}" y="0" width="3" height="14"></rect>`);
  return html`<svg class="marks" width="100%" height="14" aria-hidden="true">${marks}</svg>`;
}

/** A scale with a tick for each mode and one square mark. Decoration: the position in words stands beside it. */
export function positionScale(place: number, modes: number): Html {
  return html`<svg class="scale" width="100%" height="16" aria-hidden="true">${ticks(modes)}<rect class="scale__mark" x="${percent(place)}" y="2" width="12" height="12"></rect></svg>`;
}

/** A scale with a move on it: an open square where it began, a filled one where it ended. Decoration, as above. */
export function moveScale(from: number, to: number, modes: number): Html {
  const start = Math.min(from, to);
  return html`<svg class="scale" width="100%" height="16" aria-hidden="true">${ticks(modes)}<rect class="scale__span" x="${percent(start)}" y="6" width="${percent(Math.abs(to - from))}" height="4"></rect><rect class="scale__mark scale__mark--open" x="${percent(from)}" y="2" width="12" height="12"></rect><rect class="scale__mark" x="${percent(to)}" y="2" width="12" height="12"></rect></svg>`;
}

function ticks(modes: number): Html[] {
  return Array.from({ length: modes }, (_, index) => {
    const place = modes > 1 ? index / (modes - 1) : 0;
    return html`<rect class="scale__tick" x="${percent(place)}" y="0" width="1" height="16"></rect>`;
  });
}
