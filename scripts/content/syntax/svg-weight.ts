/**
 * How much a browser draws for an SVG picture. What refers to something draws it again, so that a few lines can stand for more than
 * any device can draw; and a number can ask for as much.
 */
import { ownValue, withoutSkipped } from '../../model/index.ts';

/** No coordinate is larger than all the pixels that a picture may have. */
const LARGEST_NUMBER = 16_000_000;
/** What a picture may draw in all, with everything that it draws again. */
const MAX_DRAWN = 100_000;
/** How many references may lead from one to the next. */
const MAX_STEPS = 16;
/** Characters of styles to be read for this, in all. */
const MAX_READ = 10_000_000;
/** In degrees, and what they enlarge by at most; steeper ones have no limit. */
const MILD_SKEW = { angle: 80, factor: 6 };
const STEEP_SKEW = 10_000;
/** Pixels across. */
const LARGE_SCREEN = 2_000;
/** A filter works on every pixel. */
const FILTER_WEIGHT = 20;

/** An element: `last` is the place, in their list, of the last one inside it. */
export type Drawn = {
  readonly name: string;
  readonly parent: Drawn | undefined;
  readonly attributes: ReadonlyMap<string, string>;
  readonly index: number;
  last: number;
};

const LARGEST_BLUR = 500;
/** Numbers that parts of filters may have. */
const LARGEST: Readonly<Record<string, number>> = {
  numOctaves: 10,
  stdDeviation: LARGEST_BLUR,
  radius: 500,
  order: 20,
};
/** Attributes in which a number, or what looks like one, draws nothing. */
const WORDS =
  /^(?:id|class|lang|xml:.+|xmlns.*|href|xlink:href|font-family|media|role|seed|in2?|result|aria-.+|data-.+)$/;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi;
const SIZES: ReadonlySet<string> = new Set(['x', 'y', 'width', 'height']);
/** The region of a filter, in hundredths of what it is laid on or in units of the picture. */
const LARGEST_REGION = 10_000;
/** Shorthands of filters in styles, with what they are given. */
const FILTER_CALL =
  /\b(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)\(([^)]*)/gi;

/** What is calculated can be any number, and drawing programs calculate before they save. */
const CALCULATION =
  /\b(?:calc(?:-size)?|min|max|clamp|round|mod|rem|a?sin|a?cos|a?tan2?|pow|sqrt|hypot|log|exp|abs|sign|progress|random)\s*\(/i;
/** Transforms that can enlarge. What is moved only needs no more work. */
const ENLARGING = /\b(scale|matrix|skew)\w*\(([^)]*)|(?:^|[;{\s])scale\s*:([^;}]*)/gi;

/** Whether a value asks for more than can be drawn. */
export function isTooLarge(element: string, attribute: string, value: string): boolean {
  if (WORDS.test(attribute)) return false;
  if (CALCULATION.test(value)) return true;
  const largest = largestOf(element, attribute);
  return numbersOf(value).some((number) => number > largest) || hasLargeFilter(value);
}

function largestOf(element: string, attribute: string): number {
  if (element === 'filter' && SIZES.has(attribute)) return LARGEST_REGION;
  return (element.startsWith('fe') ? ownValue(LARGEST, attribute) : undefined) ?? LARGEST_NUMBER;
}

/** The same for the text of a `style` element. */
export function isStyleTooLarge(text: string): boolean {
  if (CALCULATION.test(text)) return true;
  return (
    numbersOf(text.replace(/\.-?[a-z_][\w-]*/gi, '')).some((number) => number > LARGEST_NUMBER) || hasLargeFilter(text)
  );
}

function hasLargeFilter(text: string): boolean {
  return [...text.matchAll(FILTER_CALL)].some(([, given]) => numbersOf(given!).some((number) => number > LARGEST_BLUR));
}

/** Numbers without their signs; names and colours after a `#` are none. */
function numbersOf(text: string): number[] {
  return (text.replace(/#[\w.-]+/g, '').match(NUMBER) ?? []).map(Number);
}

const SHAPE = /^(?:path|rect|circle|ellipse|line|polyline|polygon|text|tspan|textPath|use)$/;
const REFERENCE = /url\(["']?#([\w.-]+)/gi;
/** A value after which nothing is taken from the elements around. */
const PLAIN = /^\s*(?:none|#(?:[0-9a-f]{3}){1,2}|currentColor)\s*$/i;
/** What takes values from elsewhere, for any property. */
const ANY_FLOW = /inherit|unset|revert|var\s*\(/i;

/** What an element refers to, by the property that says so. */
type References = ReadonlyMap<string, ReadonlySet<string>>;

/** The first element that makes a picture draw too much; undefined where none does. `styles` are the texts of its styles. */
export function findMultiplying(elements: readonly Drawn[], styles: readonly string[]): Drawn | undefined {
  const picture = new Picture(elements, styles);
  let drawn = 0;
  for (const element of elements) {
    drawn += picture.weightOf(element, 0);
    if (!(drawn <= MAX_DRAWN)) return element;
  }
  return undefined;
}

class Picture {
  readonly #elements: readonly Drawn[];
  readonly #byId = new Map<string, Drawn[]>();
  readonly #rules: ReadonlyMap<string, string>;
  readonly #flowsFreely: boolean;
  /** Filters take longer the more they are enlarged; nothing else does. */
  readonly #hasFilters: boolean;
  readonly #scales = new Map<Drawn, number>();
  readonly #own = new Map<Drawn, References>();
  readonly #taken = new Map<Drawn, References>();
  /** Infinite while it is being found out, so that what shows itself weighs too much. */
  readonly #weights = new Map<Drawn, number>();
  readonly #targets = new Map<string, number>();
  readonly #declarations = new Map<Drawn, readonly string[]>();
  /** Characters of rules that were read for elements. */
  #read = 0;

  constructor(elements: readonly Drawn[], styles: readonly string[]) {
    this.#elements = elements;
    for (const element of elements) {
      const id = element.attributes.get('id');
      if (id === undefined) continue;
      const same = this.#byId.get(id);
      if (same) same.push(element);
      else this.#byId.set(id, [element]);
    }
    this.#rules = rulesOf(styles);
    this.#hasFilters =
      styles.some((text) => text.search(FILTER_CALL) >= 0) ||
      elements.some(
        ({ name, attributes }) =>
          name === 'filter' || ['style', 'filter'].some((key) => (attributes.get(key) ?? '').search(FILTER_CALL) >= 0),
      );
    this.#flowsFreely =
      styles.some((text) => ANY_FLOW.test(text)) ||
      elements.some(({ attributes }) => [...attributes.values()].some((value) => ANY_FLOW.test(value)));
  }

  /** What an element draws without those inside it. */
  weightOf(element: Drawn, steps: number): number {
    const known = this.#weights.get(element);
    if (known !== undefined) return known;
    this.#weights.set(element, Infinity);
    const weight = this.#weigh(element, steps);
    this.#weights.set(element, weight);
    return weight;
  }

  #weigh(element: Drawn, steps: number): number {
    const { name } = element;
    const declared = this.#declared(element);
    if (this.#read > MAX_READ) return Infinity;
    const calls = [...declared, element.attributes.get('filter') ?? ''].join(';').match(FILTER_CALL)?.length ?? 0;
    const scale = this.#hasFilters ? this.#scaleOf(element) : 1;
    const own = (name.startsWith('fe') ? FILTER_WEIGHT : 1) + calls * FILTER_WEIGHT * scale;
    const href = element.attributes.get('href') ?? element.attributes.get('xlink:href');
    const shown = href === undefined ? 0 : this.#weightOfTarget(href.slice(1), element, steps) * scale;
    let paint = 0;
    const all = SHAPE.test(name) ? this.#takenBy(element) : this.#ownOf(element);
    // Where it flows to shapes alone, it is drawn by them alone.
    for (const [property, targets] of all) {
      if (isFlowing(property) && !SHAPE.test(name)) continue;
      for (const target of targets) {
        paint += this.#weightOfTarget(target, element, steps) * scale;
        if (paint > MAX_DRAWN) return Infinity;
      }
    }
    return own + paint + (name === 'use' ? shown * (1 + paint) : shown);
  }

  /** How much larger than itself an element is drawn at most, with all that is around it; never less than 1. */
  #scaleOf(element: Drawn): number {
    const known = this.#scales.get(element);
    if (known !== undefined) return known;
    const { attributes, parent } = element;
    const transforms = ['transform', 'patternTransform'].map((key) => attributes.get(key) ?? '');
    const factors = [...this.#declared(element), ...transforms].flatMap((text) =>
      Array.from(text.matchAll(ENLARGING), ([, name = 'scale', given, value]) => enlargementOf(name, given ?? value!)),
    );
    const around = parent ? this.#scaleOf(parent) * boxScaleOf(element) : 1;
    const scale = factors.reduce((product, factor) => product * factor, around);
    this.#scales.set(element, scale);
    return scale;
  }

  /** What is drawn for a reference. A marker stands at every corner. */
  #weightOfTarget(id: string, from: Drawn, steps: number): number {
    const targets = this.#byId.get(id);
    if (!targets) return 1;
    if (steps >= MAX_STEPS) return Infinity;
    const known = this.#targets.get(id);
    const weight = known ?? this.#sum(targets, steps + 1);
    this.#targets.set(id, weight);
    if (!targets.some(({ name }) => name === 'marker')) return weight;
    return weight * this.#declared(from).reduce((sum, text) => sum + (text.match(NUMBER)?.length ?? 0), 1);
  }

  #sum(targets: readonly Drawn[], steps: number): number {
    let sum = 1;
    for (const { index, last } of targets) {
      for (let at = index; at <= last && sum <= MAX_DRAWN; at += 1) sum += this.weightOf(this.#elements[at]!, steps);
    }
    return sum <= MAX_DRAWN ? sum : Infinity;
  }

  /** The texts that say how an element is drawn. */
  #declared(element: Drawn): readonly string[] {
    const known = this.#declarations.get(element);
    if (known) return known;
    const { name, attributes } = element;
    const classes = (attributes.get('class') ?? '').split(/\s+/).map((one) => `.${one}`);
    const keys = new Set(['*', name.toLowerCase(), `#${attributes.get('id')}`, ...classes]);
    const ruled = [...keys].map((key) => this.#rules.get(key) ?? '');
    this.#read += ruled.reduce((sum, { length }) => sum + length, 0);
    const declared = [...['style', 'd', 'points'].map((key) => attributes.get(key) ?? ''), ...ruled];
    this.#declarations.set(element, declared);
    return declared;
  }

  #ownOf(element: Drawn): References {
    const known = this.#own.get(element);
    if (known) return known;
    const found = new Map<string, Set<string>>();
    const note = (property: string, text: string): void => {
      for (const [, target] of withoutSkipped(text).matchAll(REFERENCE)) {
        const key = property.startsWith('marker') ? 'marker' : property;
        found.set(key, (found.get(key) ?? new Set()).add(target!));
      }
    };
    const declarations = this.#declared(element).filter((text) => text.includes('('));
    for (const [name, value] of element.attributes) if (name !== 'style') note(name, value);
    for (const declaration of declarations.flatMap((text) => text.split(';'))) {
      const property = /^\s*([\w-]+)\s*:/.exec(declaration)?.[1];
      note(property?.toLowerCase() ?? '', declaration);
    }
    this.#own.set(element, found);
    return found;
  }

  /** The same with what comes from the elements around. */
  #takenBy(element: Drawn): References {
    const known = this.#taken.get(element);
    if (known) return known;
    const all = new Map(this.#ownOf(element));
    for (const [property, targets] of element.parent ? this.#takenBy(element.parent) : []) {
      if (!this.#flowsFreely && !isFlowing(property)) continue;
      if (!this.#flowsFreely && PLAIN.test(element.attributes.get(property) ?? '')) continue;
      all.set(property, new Set([...(all.get(property) ?? []), ...targets]));
    }
    this.#taken.set(element, all);
    return all;
  }
}

/** How much a transform enlarges at most. A percentage counts as if it were none, and so for more. */
function enlargementOf(name: string, given: string): number {
  const numbers = numbersOf(given);
  if (name.toLowerCase() !== 'skew') return Math.max(1, ...numbers.slice(0, 4));
  const isMild = /^[\s\d.,+-]*(?:deg)?\s*$/i.test(given) && numbers.every((angle) => angle <= MILD_SKEW.angle);
  return isMild ? MILD_SKEW.factor : STEEP_SKEW;
}

/** How much the view box of an inner element enlarges what is in it; one without a size of its own is as large as a large screen. */
function boxScaleOf({ attributes }: Drawn): number {
  const [width = 0, height = 0] = numbersOf(attributes.get('viewBox') ?? '').slice(2);
  if (!attributes.has('viewBox')) return 1;
  const sizes = ['width', 'height', 'markerWidth', 'markerHeight'].flatMap((key) => {
    const value = attributes.get(key) ?? '';
    return value.includes('%') ? [LARGE_SCREEN] : numbersOf(value);
  });
  return Math.max(1, (sizes.length > 0 ? Math.max(...sizes) : LARGE_SCREEN) / Math.min(width, height));
}

/** Whether elements take the value of a property from those around them. A text that is no declaration could be any. */
function isFlowing(property: string): boolean {
  return property === 'fill' || property === 'stroke' || property === 'marker' || property.startsWith('--');
}

/**
 * Declarations that refer to something, by a class, an id or the name of an element that must be there for them to hold; `*` where
 * that cannot be told.
 */
function rulesOf(styles: readonly string[]): ReadonlyMap<string, string> {
  const rules = styles.flatMap((style) => {
    const parts = style.split(/[{}]/);
    if (!isPlainStyle(style)) return [{ key: '*', body: parts.join(';') }];
    return parts.flatMap((part, at) => {
      const body = parts[at + 1];
      if (at % 2 === 1 || body === undefined || !/\(|\bscale\s*:/i.test(body)) return [];
      return Array.from(new Set(part.split(',').map(keyOf)), (key) => ({ key, body }));
    });
  });
  const byKey = new Map<string, string[]>();
  for (const { key, body } of rules) {
    const same = byKey.get(key);
    if (same) same.push(body);
    else byKey.set(key, [body]);
  }
  return new Map(Array.from(byKey, ([key, bodies]) => [key, bodies.join(';')]));
}

/** Whether every brace opens or closes a rule, and no rule holds another; the last may end with the text. */
function isPlainStyle(style: string): boolean {
  let bare = style.replace(/(["'])[^"'{}\n]*\1/g, '');
  for (let level = 0; level < 4; level += 1) bare = bare.replace(/\([^(){}]*\)/g, '');
  return !/["'()[\]]/.test(bare) && /^(?:[^{}]*\{[^{}]*\})*[^{}]*(?:\{[^{}]*)?$/.test(bare);
}

function keyOf(selector: string): string {
  const compound = selector
    .trim()
    .split(/[\s>+~]+/)
    .at(-1)!;
  if (!/^[\w.#-]+$/.test(compound)) return '*';
  const name = /[.#][\w-]+/.exec(compound)?.[0];
  return name ?? (/^[a-z][\w-]*$/i.test(compound) ? compound.toLowerCase() : '*');
}
