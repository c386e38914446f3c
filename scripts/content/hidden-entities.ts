/** Characters that hide, written in Markdown by name or number: `&rlm;`, `&#8203;`, `&#x202E;`. */
import type { SourceDocument } from './document.ts';
import type { Stretch } from './characters.ts';
import { ownValue } from '../model/index.ts';

/** The named entities of HTML for characters that do not show. */
const NAMED: Record<string, string> = {
  lrm: '\u200E',
  rlm: '\u200F',
  zwj: '\u200D',
  zwnj: '\u200C',
  shy: '\u00AD',
  NoBreak: '\u2060',
  ApplyFunction: '\u2061',
  af: '\u2061',
  InvisibleTimes: '\u2062',
  it: '\u2062',
  InvisibleComma: '\u2063',
  ic: '\u2063',
  ZeroWidthSpace: '\u200B',
  NegativeVeryThinSpace: '\u200B',
  NegativeThinSpace: '\u200B',
  NegativeMediumSpace: '\u200B',
  NegativeThickSpace: '\u200B',
};

const ENTITY = new RegExp(`&(?:#(\\d{1,7})|#[xX]([\\dA-Fa-f]{1,6})|(${Object.keys(NAMED).join('|')}));`, 'g');

/** An entity in the body of a document, outside code, with the character that it stands for. */
export type Entity = Stretch & { readonly character: string; readonly source: string };

/** The entities of a document that can stand for a character without a shape, in the order of the text. */
export function findEntities(document: SourceDocument): Entity[] {
  const { content } = document.text;
  if (!content.includes('&')) return [];
  const entities = [...content.matchAll(ENTITY)].flatMap(({ 0: source, 1: decimal, 2: hex, 3: name, index }) => {
    const character = name ? ownValue(NAMED, name)! : fromCode(decimal ? Number(decimal) : Number.parseInt(hex!, 16));
    return isEscaped(content, index) ? [] : [{ start: index, end: index + source.length, character, source }];
  });
  if (entities.length === 0) return [];
  const verbatim = (['yaml', 'code', 'inlineCode', 'html'] as const).flatMap((type) => document.nodes(type));
  const stretches = verbatim.map(({ position }) => ({ start: position!.start.offset!, end: position!.end.offset! }));
  return outside(entities, stretches);
}

function fromCode(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function isEscaped(content: string, at: number): boolean {
  let slashes = 0;
  while (content[at - slashes - 1] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

/** Those that none of the stretches holds, in one pass over both. */
function outside<T extends Stretch>(entities: readonly T[], stretches: Stretch[]): T[] {
  const sorted = stretches.sort((a, b) => a.start - b.start);
  let next = 0;
  let end = 0;
  return entities.filter((entity) => {
    for (; next < sorted.length && sorted[next]!.start <= entity.start; next += 1)
      end = Math.max(end, sorted[next]!.end);
    return entity.start >= end;
  });
}
