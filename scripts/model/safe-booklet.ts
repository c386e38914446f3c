/**
 * Whether a booklet is a page that only shows something. It stands on the site as it was frozen, and the file can be one that somebody
 * wrote by hand. Like `safe-html.ts`, this reads the one form that the tool writes, and refuses where browsers would guess.
 */
import { isAddress } from './safe-html.ts';
import { SCHEMES } from './schemes.ts';

const ELEMENTS: ReadonlySet<string> = new Set(
  `html head meta link body main header footer nav article aside section div figure figcaption h1 h2 h3 h4 h5 h6 p pre blockquote ul ol li
   dl dt dd table caption colgroup col thead tbody tfoot tr th td hr br img a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp
   small span strong sub sup time var wbr svg g path rect circle ellipse line polyline polygon text tspan`.split(/\s+/),
);
const ATTRIBUTES: ReadonlySet<string> = new Set(
  `lang dir class id href rel type charset name content media property http-equiv role tabindex scope colspan rowspan headers datetime start
   alt src title width height hidden x y x1 x2 y1 y2 cx cy r rx ry d points transform viewBox fill stroke stroke-width
   preserveAspectRatio focusable`.split(/\s+/),
);

const START = '<!DOCTYPE html>\n';
/** Styles compare with `<` too. Inside drawings browsers look for elements in them, so what could begin one is refused everywhere. */
const PLAIN = /<title>[^<]*<\/title>|<style>(?:[^<]|<(?![a-z/!?]))*<\/style>/iy;
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z][\w-]*(?:="[^"<]*")?)*)\s*>/y;
const ATTRIBUTE = /([a-zA-Z][\w-]*)(?:="([^"]*)")?/g;
const PICTURE = /^data:image\/(?:png|jpeg|webp|svg\+xml)[;,]/;
const LOADS = /@import|url\(\s*["']?(?!\s*["']?(?:data:|#))/i;

/** The first piece of a booklet that could run or load something, or is not of that form; undefined where there is none. */
export function findUnsafeInBooklet(html: string): string | undefined {
  if (!html.startsWith(START)) return html.slice(0, 60);
  let end = START.length;
  for (let at = html.indexOf('<', end); at !== -1; at = html.indexOf('<', end)) {
    PLAIN.lastIndex = TAG.lastIndex = at;
    const [plain] = PLAIN.exec(html) ?? [];
    const tag = plain === undefined ? TAG.exec(html) : null;
    if (plain === undefined ? !tag || !isKnownTag(tag) : LOADS.test(plain)) return html.slice(at, at + 60);
    end = at + (plain ?? tag![0]).length;
  }
  return undefined;
}

function isKnownTag([, slash, name = '', written = '']: RegExpExecArray): boolean {
  if (!ELEMENTS.has(name)) return false;
  if (slash) return written === '';
  const attributes = new Map([...written.matchAll(ATTRIBUTE)].map(([, key, value = '']) => [key!, value]));
  return [...attributes].every(([key, value]) => {
    if (key === 'http-equiv') return value === 'Content-Security-Policy';
    if (key === 'src') return name === 'img' && PICTURE.test(value);
    if (key === 'href') return isKnownAddress(name, attributes.get('rel'), value);
    return ATTRIBUTES.has(key) || /^(?:aria|data)-[a-z-]+$/.test(key);
  });
}

/** What a link of the page itself names is shown, or shown nowhere. */
function isKnownAddress(name: string, rel: string | undefined, value: string): boolean {
  if (name !== 'link') return name === 'a' && isAddress(value, SCHEMES);
  return rel === 'icon' ? PICTURE.test(value) : rel === 'canonical';
}
