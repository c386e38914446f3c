/** The pictures that other sites show beside a link: the subject in words, and the gradient with the tick at its place. */
import { html } from './html.ts';
import type { Html } from './html.ts';
import { strings } from './strings.ts';
import { drawable, shorten, widthOf, wrap } from './text-width.ts';
import type { Typeface } from './text-width.ts';

/** The width and height of every picture, in pixels: what the sites ask for that show them. */
export const SOCIAL_SIZE = { width: 1200, height: 630 } as const;

/** What one picture shows. */
export type SocialSubject = {
  readonly title: string;
  /** What stands before the title, where it has a number: that of a mode in its box, or the id of a dimension. */
  readonly mark?: { readonly text: string; readonly isBoxed: boolean };
  /** A line above the title: what it is one of. */
  readonly kind?: string;
  /** Where the subject stands on the gradient, from 0 to 1. */
  readonly places?: readonly number[];
};

/** What all pictures of a site share. `modes` is the number of modes in use. */
export type SocialSite = { readonly title: string; readonly version: string; readonly modes: number };

const TEXT: Typeface = 'source-serif-4';
const UI: Typeface = 'atkinson-hyperlegible-next';
const FAMILIES: Readonly<Record<Typeface, Html>> = {
  [TEXT]: html`font-family="Source Serif 4" font-weight="600"`,
  [UI]: html`font-family="Atkinson Hyperlegible Next"`,
};

/** The light tokens of the style sheet. */
const INK = '#1a1d23';
const MUTED = '#545861';
const GROUND = '#fbfaf7';
const STOPS = ['#9b5a08', '#806541', '#636c6d', '#3c6e97', '#4a56c1'];

const MARGIN = 80;
const RIGHT = SOCIAL_SIZE.width - MARGIN;
const BAR = { y: 486, height: 12 };
/** Where the title may stand: between the line of the site and the gradient. */
const TITLE = { top: 150, bottom: 436 };
const KIND_SIZE = 34;
const LEADING = 1.12;
/** The sizes of titles, the largest first. */
const SIZES = [112, 96, 80, 66, 54];

/** A picture as SVG. Texts that its fonts cannot draw are left out; all others are fitted into the frame. */
export function socialPicture(subject: SocialSubject, site: SocialSite): Html {
  const { width, height } = SOCIAL_SIZE;
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${GROUND}"/>${siteLine(site)}${titleBlock(subject)}${gradient(subject.places ?? [], site.modes)}</svg>
`;
}

type Setting = {
  readonly typeface: Typeface;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
};

/** One line of text, its baseline at `y`; nothing where it cannot be drawn. */
function line(text: string | null, { typeface, size, x, y, fill = INK, anchor = 'start' }: Setting): Html | null {
  if (text === null) return null;
  return html`<text x="${Math.round(x)}" y="${Math.round(y)}" font-size="${size}" fill="${fill}" text-anchor="${anchor}" ${FAMILIES[typeface]}>${text}</text>`;
}

/** The name of the site, as far as there is room beside its version. */
function siteLine({ title, version }: SocialSite): Html {
  const edition = drawable(strings.history.version(version), UI);
  const room = RIGHT - MARGIN - (edition === null ? 0 : widthOf(edition, UI) * 30 + 40);
  const name = drawable(title, TEXT);
  const y = 108;
  return html`${line(name && shorten(name, TEXT, room / 38), { typeface: TEXT, size: 38, x: MARGIN, y })}${line(
    edition && shorten(edition, UI, (RIGHT - MARGIN) / 2 / 30),
    { typeface: UI, size: 30, x: RIGHT, y, fill: MUTED, anchor: 'end' },
  )}`;
}

/** The title under what it is one of, as large as it can be, in the middle of its room. */
function titleBlock({ title, mark, kind }: SocialSubject): Html {
  const above = kind === undefined ? null : drawable(kind, UI);
  const height = TITLE.bottom - TITLE.top - (above === null ? 0 : KIND_SIZE * 1.6);
  const { size, lines, indent } = fitTitle(drawable(title, TEXT), mark, height);
  const rows = Math.max(lines.length, mark ? 1 : 0);
  const top = TITLE.bottom - height + (height - rows * size * LEADING) / 2;
  // The baseline of the first line, with its leading above and below.
  const first = top + size * (LEADING / 2 + 0.33);
  return html`${line(above && shorten(above, UI, (RIGHT - MARGIN) / KIND_SIZE), {
    typeface: UI,
    size: KIND_SIZE,
    x: MARGIN,
    y: top - KIND_SIZE * 0.6,
    fill: MUTED,
  })}${mark && markBefore(mark, size, first)}${lines.map((text, index) =>
    line(text, { typeface: TEXT, size, x: MARGIN + indent, y: first + index * size * LEADING }),
  )}`;
}

type Title = { readonly size: number; readonly lines: readonly string[]; readonly indent: number };

/** The largest size at which the title fits without breaking a word; else the smallest, where what does not fit is left out. */
function fitTitle(title: string | null, mark: SocialSubject['mark'], height: number): Title {
  const fits = SIZES.map((size) => {
    const indent = mark ? (markWidth(mark) + 0.3) * size : 0;
    // Two in a hundred are kept for kerning.
    const width = ((RIGHT - MARGIN - indent) / size) * 0.98;
    const lines = title === null ? [] : wrap(title, TEXT, width);
    const isWhole = title === null || lines.join(' ') === title;
    return { size, indent, width, lines, most: Math.floor(height / (size * LEADING)), isWhole };
  });
  const fit = fits.find(({ lines, most, isWhole }) => isWhole && lines.length <= most) ?? fits.at(-1)!;
  const { size, indent, width, lines, most } = fit;
  if (lines.length <= most) return { size, lines, indent };
  const last = shorten(lines.slice(most - 1).join(' '), TEXT, width);
  return { size, lines: [...lines.slice(0, most - 1), last], indent };
}

/** The width of a mark beside a title, in em of the title. */
function markWidth({ text, isBoxed }: NonNullable<SocialSubject['mark']>): number {
  const width = widthOf(text, UI) * 0.72;
  return isBoxed ? Math.max(1, width + 0.4) : width;
}

function markBefore(mark: NonNullable<SocialSubject['mark']>, size: number, baseline: number): Html {
  const text = { typeface: UI, size: Math.round(size * 0.72), fill: MUTED };
  if (!mark.isBoxed) return html`${line(mark.text, { ...text, x: MARGIN, y: baseline })}`;
  const width = markWidth(mark) * size;
  const [x, y, side] = [MARGIN + 1.5, baseline - size * 0.83, size].map(Math.round);
  return html`<rect x="${x}" y="${y}" width="${Math.round(width)}" height="${side}" fill="none" stroke="${MUTED}" stroke-width="3"/>${line(
    mark.text,
    { ...text, x: MARGIN + 1.5 + width / 2, y: baseline - size * 0.08, anchor: 'middle' },
  )}`;
}

/** The gradient with a notch for each mode, a tick for the subject, and what stands at its ends. */
function gradient(places: readonly number[], modes: number): Html {
  const { y, height } = BAR;
  const stops = STOPS.map(
    (colour, index) => html`<stop offset="${index / (STOPS.length - 1)}" stop-color="${colour}"/>`,
  );
  const at = (place: number, width: number): number => Math.round(MARGIN + place * (RIGHT - MARGIN) - width / 2);
  const notches = Array.from({ length: modes }, (_, index) => (modes > 1 ? index / (modes - 1) : 0)).map(
    (place) => html`<rect x="${at(place, 2)}" y="${y + height}" width="2" height="10" fill="${MUTED}"/>`,
  );
  const ticks = places.map(
    (place) => html`<rect x="${at(place, 8)}" y="${y - 18}" width="8" height="${height + 36}" fill="${INK}"/>`,
  );
  const end = { typeface: UI, size: 28, y: y + 74, fill: MUTED };
  return html`<linearGradient id="g">${stops}</linearGradient><rect x="${MARGIN}" y="${y}" width="${RIGHT - MARGIN}" height="${height}" fill="url(#g)"/>${notches}${ticks}${line(
    strings.gradient.start,
    { ...end, x: MARGIN },
  )}${line(strings.gradient.end, { ...end, x: RIGHT, anchor: 'end' })}`;
}
