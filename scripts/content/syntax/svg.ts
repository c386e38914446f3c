/**
 * What an SVG picture may hold. The file is read as the small part of XML that drawing programs write, and anything else is
 * refused, so that no two readers can take it for different things; a test compares with `saxes`, which has no places of attributes and
 * decodes what they say before it tells. Elements and attributes are on a list of what is known to be
 * harmless: what draws, but nothing that runs, loads, links or moves.
 */
import type { SvgFlaw } from './flaw.ts';
import { rangeAt, type Range, type Text } from './source.ts';
import { nameCharacter } from './characters.ts';
import { findMultiplying, isStyleTooLarge, isTooLarge, type Drawn } from './svg-weight.ts';
import { ownValue, withoutSkipped } from '../../model/index.ts';

/** Levels of elements. */
export const MAX_DEPTH = 64;
const MAX_USES = 500;

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const ELEMENTS = words(
  `svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath marker pattern mask clipPath
   linearGradient radialGradient stop filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
   feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode
   feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence style switch view`,
);
const ATTRIBUTES = words(
  `xmlns xmlns:xlink version baseProfile id class lang xml:lang xml:space role style transform viewBox preserveAspectRatio width height x y
   x1 y1 x2 y2 cx cy r rx ry fx fy fr d points pathLength dx dy rotate textLength lengthAdjust startOffset method spacing side offset
   gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform clipPathUnits maskUnits
   maskContentUnits mask-type markerUnits markerWidth markerHeight refX refY orient filterUnits primitiveUnits in in2 result mode
   type values tableValues slope intercept amplitude exponent operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY
   edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent scale xChannelSelector
   yChannelSelector azimuth elevation z pointsAtX pointsAtY pointsAtZ limitingConeAngle stdDeviation radius baseFrequency numOctaves
   seed stitchTiles href xlink:href media focusable enable-background
   alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters color-rendering
   cursor direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font font-family font-size
   font-size-adjust font-stretch font-style font-variant font-weight glyph-orientation-horizontal glyph-orientation-vertical
   image-rendering isolation kerning letter-spacing lighting-color marker marker-end marker-mid marker-start mask mix-blend-mode
   opacity overflow paint-order pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
   stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-overflow
   text-rendering transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode`,
);
/** The namespaces that a picture may name. */
export const NAMESPACES: Readonly<Record<string, string>> = {
  xmlns: 'http://www.w3.org/2000/svg',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
};
const XLINK = 'xmlns:xlink';

/** White space is no more than this in XML. */
const S = '[ \\t\\r\\n]';
const NAME = '[^\\s<>/"\'=]+';
const DECLARATION = new RegExp(
  `^\\uFEFF?(?:<\\?xml${S}+version=(["'])1\\.[01]\\1(?:${S}+encoding=(["'])[Uu][Tt][Ff]-8\\2)?(?:${S}+standalone=(["'])(?:yes|no)\\3)?${S}*\\?>)?`,
);
const TOKEN = new RegExp(
  [
    '<!--(?:(?!--)[^])*-->',
    '<!\\[CDATA\\[(?:(?!\\]\\]>)[^])*\\]\\]>',
    `</(${NAME})${S}*>`,
    `<((?![!?])${NAME})((?:${S}+${NAME}${S}*=${S}*(?:"[^"<]*"|'[^'<]*'))*)${S}*(/?)>`,
    '[^<]+',
  ].join('|'),
  'y',
);
const ATTRIBUTE = new RegExp(`(${NAME})${S}*=${S}*(?:"([^"<]*)"|'([^'<]*)')`, 'g');
/** Characters that no XML document may hold. */
const NOT_IN_XML = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

type Element = Drawn & { readonly at: number; readonly end: number };
type Open = { readonly name: string; readonly id: string | undefined; readonly element: Element };
type State = {
  readonly open: Open[];
  /** Ids of elements that hold a `use`, and where each `use` points to. */
  readonly holders: Set<string>;
  readonly uses: { readonly target: string; readonly at: number; readonly end: number }[];
  readonly elements: Element[];
  /** The texts of all styles. */
  readonly styles: string[];
  roots: number;
};
/** What is wrong, and where in the text. */
type Flaw = { readonly at: number; readonly end: number } & OmitPlace<SvgFlaw>;
type OmitPlace<One> = One extends SvgFlaw ? Omit<One, 'code' | 'range'> : never;

/** Looks through an SVG file for the first thing that must not be published. */
export function findSvgFlaw(text: Text): SvgFlaw | undefined {
  const flaw = scan(text.content);
  if (!flaw) return undefined;
  const { at, end, ...found } = flaw;
  return { code: 'svg-unsafe', range: rangeAt(text, at, end), ...found };
}

/** Whether nothing in an SVG picture runs, loads or leads elsewhere, however much there is to draw. */
export function isHarmlessSvg(text: Text): boolean {
  const flaw = scan(text.content);
  return flaw === undefined || HEAVY.has(flaw.is);
}

/** Found last, when all else has been looked at, or about nothing but how much there is. */
const HEAVY: ReadonlySet<Flaw['is']> = new Set(['use', 'multiplies']);

/** How large an SVG picture asks to be shown, in pixels, and the attribute that says so. */
export type SvgSize = { readonly range: Range; readonly width: number; readonly height: number };

/** The size of an SVG picture without flaws; undefined where it asks for none of its own. */
export function svgSize(text: Text): SvgSize | undefined {
  const root = rootOf(text.content);
  const find = (name: string): Attribute | undefined => root.find((attribute) => attribute.name === name);
  const [width, height, viewBox] = [find('width'), find('height'), find('viewBox')];
  const [across, down] = [width, height].map((attribute) => attribute && pixelsOf(attribute.value));
  const box = viewBox?.value
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [boxAcross, boxDown] = box?.length === 4 && box.every(Number.isFinite) ? box.slice(2) : DEFAULT_SIZE;
  const saying = across === undefined ? (down === undefined ? viewBox : height) : width;
  if (!saying) return undefined;
  return {
    range: rangeAt(text, saying.at, saying.end),
    width: across ?? (down === undefined ? boxAcross! : (down * boxAcross!) / boxDown!),
    height: down ?? (across === undefined ? boxDown! : (across * boxDown!) / boxAcross!),
  };
}

/** The size, in pixels, of what gives none. */
const DEFAULT_SIZE = [300, 150];

/** The attributes of the first element. */
function rootOf(content: string): Attribute[] {
  let at = DECLARATION.exec(content)?.[0].length ?? 0;
  while (at < content.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(content);
    if (!token) return [];
    if (token[2] !== undefined) return readAttributes(token[3] ?? '', at + 1 + token[2].length);
    at += token[0].length;
  }
  return [];
}

const UNITS: Record<string, number> = {
  px: 1,
  pt: 96 / 72,
  pc: 16,
  q: 96 / 101.6,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
  ex: 8,
  ch: 8,
  em: 16,
  rem: 16,
};

/** A length in pixels; undefined for a share of the place where the picture is shown, and for what is no length. */
function pixelsOf(value: string): number | undefined {
  const [, number, unit] = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z]*)\s*$/i.exec(value) ?? [];
  const factor = ownValue(UNITS, unit?.toLowerCase() || 'px');
  return number === undefined || factor === undefined ? undefined : Number(number) * factor;
}

function scan(content: string): Flaw | undefined {
  const forbidden = NOT_IN_XML.exec(content);
  if (forbidden) {
    const { 0: character, index } = forbidden;
    return { at: index, end: index + character.length, is: 'malformed', name: nameCharacter(character) };
  }
  const state: State = { open: [], holders: new Set(), uses: [], elements: [], styles: [], roots: 0 };
  let at = DECLARATION.exec(content)?.[0].length ?? 0;
  while (at < content.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(content);
    if (!token) return describeStrange(content, at);
    const flaw = judgeToken(token, at, state);
    if (flaw) return flaw;
    at += token[0].length;
  }
  if (state.open.length > 0 || state.roots !== 1)
    return { at: content.length, end: content.length, is: 'incomplete', name: '' };
  const nested = findNestedUse(state);
  if (nested) return nested;
  const { elements, styles } = state;
  const multiplying = findMultiplying(elements, styles) as Element | undefined;
  return multiplying && { at: multiplying.at, end: multiplying.end, is: 'multiplies', name: multiplying.name };
}

function judgeToken(
  [all, closing, name, attributes = '', isEmpty]: RegExpExecArray,
  at: number,
  state: State,
): Flaw | undefined {
  const end = at + all.length;
  const inner = state.open.at(-1);
  if (closing !== undefined) {
    const closed = state.open.pop();
    if (closed) closed.element.last = state.elements.length - 1;
    if (closed?.name === closing) return undefined;
    return { at, end, is: 'not-open', name: closing };
  }
  if (name === undefined) return judgeCharacters(all, at, state);
  if (inner?.name === 'style') return { at, end, is: 'in-style', name: `<${name}>` };
  const local = name;
  if (!ELEMENTS.has(local)) return { at, end: at + 1 + name.length, is: 'element', name };
  if (!inner) state.roots += 1;
  if (!inner && (local !== 'svg' || state.roots > 1)) return { at, end, is: 'outside-root', name };
  const start = at + 1 + name.length;
  const found = readAttributes(attributes, start);
  for (const attribute of found) {
    const flaw = judgeAttribute(attribute, inner === undefined) ?? judgeNumbers(attribute, name);
    if (flaw) return flaw;
  }
  const entity = findUnknownEntity(attributes, start);
  if (entity) return entity;
  const names = found.map((attribute) => attribute.name);
  if (new Set(names).size < names.length) return { at, end, is: 'twice', name };
  if (!inner && !names.includes('xmlns')) return { at, end, is: 'no-namespace', name: 'xmlns' };
  const root = state.open[0]?.element.attributes;
  const linked = found.find((attribute) => attribute.name === 'xlink:href');
  if (linked && !(root ? root.has(XLINK) : names.includes(XLINK)))
    return { at: linked.at, end: linked.end, is: 'no-namespace', name: XLINK };
  const id = found.find((attribute) => attribute.name === 'id')?.value;
  if (local === 'use') noteUse(state, found, id, at, end);
  const element: Element = {
    name,
    parent: inner?.element,
    attributes: new Map(found.map((attribute) => [attribute.name, attribute.value])),
    index: state.elements.length,
    last: state.elements.length,
    at,
    end: start,
  };
  state.elements.push(element);
  if (isEmpty) return undefined;
  state.open.push({ name, id, element });
  return state.open.length > MAX_DEPTH ? { at, end, is: 'depth', name } : undefined;
}

type Attribute = { readonly name: string; readonly value: string; readonly at: number; readonly end: number };

function readAttributes(source: string, start: number): Attribute[] {
  return [...source.matchAll(ATTRIBUTE)].map(({ 0: all, 1: name, 2: double, 3: single, index }) => ({
    name: name!,
    value: decode(double ?? single ?? ''),
    at: start + index,
    end: start + index + all.length,
  }));
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** XML knows longer spellings of numbers, which would be read here as plain text. */
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(lt|gt|amp|quot|apos));/g;

/** The first `&` that begins nothing, an entity that is not known, or a character that no XML document may hold. */
function findUnknownEntity(source: string, start: number): Flaw | undefined {
  const known = source.replace(ENTITY, (all, ...parts: (string | undefined)[]) =>
    NOT_IN_XML.test(characterOf(parts)) ? all : '-'.repeat(all.length),
  );
  const at = known.indexOf('&');
  return at < 0 ? undefined : { at: start + at, end: start + at + 1, is: 'entity', name: '' };
}

function decode(value: string): string {
  return value.replace(ENTITY, (_all, ...parts: (string | undefined)[]) => characterOf(parts));
}

/** What one of the three forms of an entity stands for; half a character where it stands for none. */
function characterOf([decimal, hex, name]: readonly (string | undefined)[]): string {
  if (name !== undefined) return ownValue(ENTITIES, name)!;
  const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uD800';
}

function judgeAttribute({ name, value, at, end }: Attribute, isRoot: boolean): Flaw | undefined {
  if (Object.hasOwn(NAMESPACES, name)) {
    return isRoot && value === ownValue(NAMESPACES, name) ? undefined : { at, end, is: 'namespace', name };
  }
  if (/^on/i.test(name)) return { at, end, is: 'script', name };
  if (!ATTRIBUTES.has(name) && !/^(?:aria|data)-[a-z-]+$/.test(name)) return { at, end, is: 'attribute', name };
  if (name.endsWith('href')) {
    if (/^#[\w.-]+$/.test(value)) return undefined;
    return { at, end, is: 'link', name, value };
  }
  const outside = findOutside(value);
  return outside ? { at, end, ...outside, name } : undefined;
}

function judgeNumbers({ name, value, at, end }: Attribute, element: string): Flaw | undefined {
  return isTooLarge(element, name, value) ? { at, end, is: 'number', name } : undefined;
}

type Outside = { readonly is: 'outside'; readonly does: 'escape' | 'address' | 'load'; readonly call?: string };

/** Text of styles and values that loads or runs something, in any spelling: CSS undoes escapes and drops comments. */
function findOutside(value: string): Outside | undefined {
  if (!/[\\@(:]|\/\*/.test(value)) return undefined;
  const plain = withoutSkipped(value).toLowerCase();
  if (/[\\@]|\/\*/.test(plain)) return { is: 'outside', does: 'escape' };
  if (/(?:java|vb|live)script:|data:|https?:|file:|blob:/.test(plain)) return { is: 'outside', does: 'address' };
  const calls = plain.matchAll(/(?<![a-z-])([a-z-]+)\(/g);
  for (const { 1: name, index } of calls) {
    if (/^(?:url|src|image|image-set|-webkit-image-set|cross-fade|element|expression|attr|env|paint)$/.test(name!)) {
      if (name === 'url' && /^url\((["']?)#[\w.-]+\1\)/.test(plain.slice(index, index + 200))) continue;
      return { is: 'outside', does: 'load', call: name! };
    }
  }
  return undefined;
}

function judgeCharacters(all: string, at: number, state: State): Flaw | undefined {
  const inside = state.open.at(-1)?.name;
  const end = at + all.length;
  if (all.startsWith('<!--')) return inside === 'style' ? { at, end, is: 'in-style', name: '<!--' } : undefined;
  if (all.startsWith('<![')) return { at, end, is: 'cdata', name: '' };
  if (inside === undefined && /[^ \t\r\n]/.test(all)) return { at, end, is: 'text-outside', name: '' };
  const entity = findUnknownEntity(all, at);
  if (entity) return entity;
  const bracket = all.indexOf(']]>');
  if (bracket >= 0) return { at: at + bracket, end: at + bracket + 3, is: 'malformed', name: ']]>' };
  // Browsers join the pieces of a style, so it is one piece: whatever would part it is refused.
  if (inside !== 'style') return undefined;
  const style = decode(all);
  const outside = findOutside(style);
  if (outside) return { at, end, ...outside, name: null };
  if (isStyleTooLarge(style)) return { at, end, is: 'number', name: 'style' };
  state.styles.push(style);
  return undefined;
}

function describeStrange(content: string, at: number): Flaw {
  const end = at + Math.max(1, /^<[!?/]?[\w:.-]*/.exec(content.slice(at, at + 60))?.[0].length ?? 1);
  const shown = content.slice(at, end);
  if (/^<!doctype|^<!entity/i.test(shown)) return { at, end, is: 'doctype', name: shown };
  if (shown.startsWith('<?')) return { at, end, is: 'instruction', name: shown };
  return { at, end, is: 'malformed', name: shown };
}

function noteUse(
  state: State,
  attributes: readonly Attribute[],
  id: string | undefined,
  at: number,
  end: number,
): void {
  const target = attributes.find(({ name }) => name.endsWith('href'))?.value.slice(1);
  if (target !== undefined) state.uses.push({ target, at, end });
  for (const holder of [id, ...state.open.map((element) => element.id)])
    if (holder !== undefined) state.holders.add(holder);
}

/** A `use` of what uses something else multiplies, and a few lines of that can stop a browser. */
function findNestedUse({ uses, holders }: State): Flaw | undefined {
  const nested = uses.find(({ target }) => holders.has(target)) ?? uses[MAX_USES];
  return nested && { at: nested.at, end: nested.end, is: 'use', name: 'use' };
}
