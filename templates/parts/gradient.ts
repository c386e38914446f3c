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

/** A scale with the span that is possible, and a square mark where the position is known. Decoration, as above. */
export function rangeScale(low: number, high: number, place: number | null, modes: number): Html {
  const mark =
    place !== null && html`<rect class="scale__mark" x="${percent(place)}" y="2" width="12" height="12"></rect>`;
  return html`<svg class="scale" width="100%" height="16" aria-hidden="true">${ticks(modes)}<rect class="scale__span" x="${percent(low)}" y="6" width="${percent(high - low)}" height="4"></rect>${mark}</svg>`;
}

/** A scale with a lane for each mark, told apart by shape: the span that is possible, and the mark where there is an answer. */
export function laneScale(lanes: readonly Lane[], modes: number): Html {
  const height = Math.max(lanes.length, 1) * LANE;
  return html`<svg class="scale scale--lanes" width="100%" height="${height}" aria-hidden="true">${ticks(modes, height)}${laneMarks(lanes)}</svg>`;
}

/** One lane: places from 0 to 1, or null where there is none to draw. */
export type Lane = { readonly low: number | null; readonly high: number | null; readonly place: number | null };

/** The height of a lane. */
const LANE = 16;

/** Shapes of about 12 by 12 around the origin, one for each lane: square, circle, triangle, diamond. */
const SHAPES = ['M-5-5H5V5H-5Z', 'M-6 0A6 6 0 0 0 6 0 6 6 0 0 0-6 0', 'M0-6 6 5H-6Z', 'M0-7 7 0 0 7-7 0Z'];

/** How many lanes can be told apart. */
export const MOST_LANES = SHAPES.length;

/** The marks of the lanes, one below the other. */
export function laneMarks(lanes: readonly Lane[]): Html[] {
  return lanes.map(laneMark);
}

function laneMark({ low, high, place }: Lane, index: number): Html {
  const middle = index * LANE + LANE / 2;
  const span =
    low !== null &&
    high !== null &&
    html`<rect class="scale__span" x="${percent(low)}" y="${middle - 1}" width="${percent(high - low)}" height="2"></rect>`;
  const mark =
    place !== null && html`<svg x="${percent(place)}" y="${middle}" overflow="visible">${laneShape(index)}</svg>`;
  return html`${span}${mark}`;
}

function laneShape(index: number): Html {
  return html`<path class="scale__shape" d="${SHAPES[index % MOST_LANES]}"></path>`;
}

/** The shape of a lane by itself, for the label that explains it. */
export function laneKey(index: number): Html {
  return html`<svg class="lane-key" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">${laneShape(index)}</svg>`;
}

/** A tick for each mode. */
export function ticks(modes: number, height = 16): Html[] {
  return Array.from({ length: modes }, (_, index) => {
    const place = modes > 1 ? index / (modes - 1) : 0;
    return html`<rect class="scale__tick" x="${percent(place)}" y="0" width="1" height="${height}"></rect>`;
  });
}
