/** Characters that are written in Markdown by name or number: `&nbsp;`, `&#8203;`, `&#x202E;`. */
import { decodeString } from 'micromark-util-decode-string';
import type { SourceDocument } from './document.ts';
import type { Stretch } from '../syntax/characters.ts';

/** The form of an entity. Whether a name means anything, `decodeEntity` tells. */
export const ENTITY = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][\dA-Za-z]{0,30});/;

const EVERY_ENTITY = new RegExp(ENTITY, 'g');

/** What Markdown makes of something of that form; undefined where it leaves it as it is. */
export function decodeEntity(source: string): string | undefined {
  const decoded = decodeString(source);
  return decoded === source ? undefined : decoded;
}

/** An entity in the body of a document, outside code, with the character or characters that it stands for. */
export type Entity = Stretch & { readonly character: string; readonly source: string };

const known = new WeakMap<SourceDocument, readonly Entity[]>();

/** The entities of a document, in the order of the text. */
export function findEntities(document: SourceDocument): readonly Entity[] {
  const { content } = document.text;
  if (!content.includes('&')) return [];
  const found = known.get(document) ?? findAll(document, content);
  known.set(document, found);
  return found;
}

function findAll(document: SourceDocument, content: string): Entity[] {
  const entities = [...content.matchAll(EVERY_ENTITY)].flatMap(({ 0: source, index }) => {
    const character = decodeEntity(source);
    if (character === undefined || isEscaped(content, index)) return [];
    return [{ start: index, end: index + source.length, character, source }];
  });
  if (entities.length === 0) return [];
  const verbatim = (['yaml', 'code', 'inlineCode', 'html'] as const).flatMap((type) => document.nodes(type));
  const stretches = verbatim.map(({ position }) => ({ start: position!.start.offset!, end: position!.end.offset! }));
  return outside(entities, stretches);
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
