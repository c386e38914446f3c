/** The links, definitions and pictures of a document, each with what its address leads to. */
import { posix } from 'node:path';
import { slug } from 'github-slugger';
import type { Definition, Image, ImageReference, Link } from 'mdast';
import { isActive, resolveLink, type Resolution } from './addresses.ts';
import type { AddressFlaw, Refusal, Target } from './flaw.ts';
import type { Collection } from './collection.ts';
import type { SourceDocument } from './document.ts';
import { placeOf } from '../schema/kinds.ts';
import { missingTerms } from './terms.ts';
import { nodeRange } from '../syntax/markdown.ts';
import type { CheckContext } from './context.ts';
import { type Edit, rangeAt } from '../syntax/source.ts';

/** Something with an address of its own. A reference is judged where its address stands. */
export type Addressed = {
  readonly node: Link | Definition | Image;
  readonly resolution: Resolution;
};

/** A picture, with the address that it has from its definition where it is a reference. */
export type ShownPicture = {
  readonly node: Image | ImageReference;
  readonly url: string;
  readonly resolution: Resolution;
};

type Found = {
  readonly context: CheckContext;
  readonly addressed: readonly Addressed[];
  readonly pictures: readonly ShownPicture[];
};

const found = new WeakMap<SourceDocument, Found>();

function findIn(document: SourceDocument, context: CheckContext): Found {
  const known = found.get(document);
  if (known?.context === context) return known;
  const made = findAll(document, context);
  found.set(document, made);
  return made;
}

function findAll(document: SourceDocument, context: CheckContext): Found {
  const resolve = <T extends Link | Definition | Image>(node: T) => ({
    node,
    url: node.url,
    resolution: resolveLink(node.url, document, context),
  });
  const definitions = document.nodes('definition').map(resolve);
  const images = document.nodes('image').map(resolve);
  const referred = document.nodes('imageReference').flatMap((node): ShownPicture[] => {
    const definition = document.references.definitions.get(node.identifier.toLowerCase());
    const target = definitions.find((other) => other.node === definition);
    // An address that leads nowhere is a finding at its definition.
    return target && 'address' in target.resolution ? [{ ...target, node }] : [];
  });
  return {
    context,
    addressed: [...document.nodes('link').map(resolve), ...definitions],
    pictures: [...images, ...referred],
  };
}

/** The pictures of a document whose address, where it is a reference, leads somewhere. */
export function picturesOf(document: SourceDocument, context: CheckContext): readonly ShownPicture[] {
  return hasAddresses(document) ? findIn(document, context).pictures : [];
}

function hasAddresses(document: SourceDocument): boolean {
  return (['link', 'definition', 'image'] as const).some((type) => document.nodes(type).length > 0);
}

/** An anchor that a source does not have although several links or terms lead to it, with the paths of what they stand in. */
export type LostAnchor = Target & { readonly linkedFrom: readonly string[] };

const lostAnchors = new WeakMap<Collection, readonly LostAnchor[]>();

/** The anchors that several links agree on: then the mistake is in the source that should have them, and it is one. */
export function findLostAnchors(context: CheckContext): readonly LostAnchor[] {
  const known = lostAnchors.get(context.collection);
  if (known) return known;
  const linked = new Map<string, Target & { linkedFrom: string[] }>();
  const add = ({ path, anchor }: Target, from: string): void => {
    const key = `${path}#${anchor}`;
    linked.set(key, { path, anchor, linkedFrom: [...(linked.get(key)?.linkedFrom ?? []), from] });
  };
  for (const document of context.collection.documents) {
    for (const { resolution } of hasAddresses(document) ? findIn(document, context).addressed : []) {
      if ('address' in resolution || resolution.code !== 'link-anchor') continue;
      add(resolution.target, document.path);
    }
  }
  const { terminology } = context.collection;
  for (const { glossary, term } of missingTerms(context.collection))
    if (terminology) add({ path: glossary.path, anchor: slug(term) }, terminology.text.path);
  const made = [...linked.values()]
    .filter(({ linkedFrom }) => linkedFrom.length > 1)
    .map((one): LostAnchor => ({ ...one, linkedFrom: [...new Set(one.linkedFrom)] }));
  lostAnchors.set(context.collection, made);
  return made;
}

function isToldAtTarget(refusal: Refusal, context: CheckContext): boolean {
  if (refusal.code !== 'link-anchor') return false;
  const { target } = refusal;
  return findLostAnchors(context).some(({ path, anchor }) => path === target.path && anchor === target.anchor);
}

/** The flaws of a code that the addresses in a document have. */
export function findAddresses<Code extends AddressFlaw['code']>(
  document: SourceDocument,
  context: CheckContext,
  code: Code,
): Extract<AddressFlaw, { code: Code }>[] {
  if (!hasAddresses(document)) return [];
  const refused = [...findRefused(document, context)].filter((one) => codeOf(one) === code);
  return refused.map((one) => toFlaw(document, one) as Extract<AddressFlaw, { code: Code }>);
}

type Refused = { readonly node: Addressed['node']; readonly refusal: Refusal; readonly isPicture: boolean };

function* findRefused(document: SourceDocument, context: CheckContext): Generator<Refused> {
  const { addressed, pictures } = findIn(document, context);
  for (const { node, resolution: refusal } of addressed) {
    if ('address' in refusal || isToldAtTarget(refusal, context)) continue;
    yield { node, refusal, isPicture: node.type === 'definition' && isPictureName(node.url) };
  }
  for (const picture of pictures) {
    const { node, url, resolution: refusal } = picture;
    if (node.type !== 'image' || 'address' in refusal || isRemote(picture)) continue;
    // One that is not a picture at all is a finding about that, unless its address is dangerous.
    if (!isPictureName(url) && refusal.code !== 'link-scheme' && refusal.code !== 'link-escape') continue;
    yield { node, refusal, isPicture: true };
  }
}

/** A picture that is not there is a flaw of its own. */
function codeOf({ refusal: { code }, isPicture }: Refused): AddressFlaw['code'] {
  return isPicture && code === 'link-broken' ? 'image-missing' : code;
}

/** Whether a picture would be loaded from somewhere else. */
export function isRemote({ url, resolution }: ShownPicture): boolean {
  if ('address' in resolution) return !/^(?:\/|$)/.test(resolution.address);
  return REMOTE.has(resolution.code) && !isActive(url);
}

/** What a link rule says of an address that a picture would be loaded from. */
const REMOTE: ReadonlySet<string> = new Set(['link-scheme', 'link-http', 'link-credentials']);

/** Whether an address ends as the name of a picture that can be published. */
export function isPictureName(url: string): boolean {
  return placeOf(`framework/images/${url.slice(url.lastIndexOf('/') + 1).toLowerCase()}`).type === 'picture';
}

function toFlaw(document: SourceDocument, refused: Refused): AddressFlaw {
  const { node, refusal } = refused;
  const { better } = refusal;
  // An address that stands for itself is what readers see: it becomes plain text where it leads to a file, and may be a name.
  const isItself = node.type === 'link' && document.text.content[node.position!.start.offset!] !== '[';
  const edits = better !== undefined && !isItself ? replaceAddress(document, node, better) : [];
  return { ...refusal, code: codeOf(refused), range: nodeRange(document.text, node), edits } as AddressFlaw;
}

/** The address as written is replaced, unless it is written with escapes or entities: then it is not certain where it is. */
function replaceAddress({ text }: SourceDocument, node: Addressed['node'], better: string): Edit[] {
  const start = node.position!.start.offset!;
  const source = text.content.slice(start, node.position!.end.offset);
  const from = addressStart(node, source);
  const opening = from === -1 ? undefined : /^\s*<?/.exec(source.slice(from))![0];
  if (opening === undefined) return [];
  const at = from + opening.length;
  if (!source.startsWith(node.url, at) || !/^(?:[\s)>]|$)/.test(source.slice(at + node.url.length))) return [];
  return [{ range: rangeAt(text, start + at, start + at + node.url.length), text: better }];
}

/** Where the address may begin: after the brackets. */
function addressStart(node: Addressed['node'], source: string): number {
  const after = (mark: string, from: number): number => {
    const at = source.indexOf(mark, from);
    return at === -1 ? -1 : at + mark.length;
  };
  if (node.type === 'definition') return after(']:', 0);
  if (node.type === 'image') return after('](', 0);
  const last = node.children.at(-1)?.position?.end.offset;
  return last === undefined ? after('](', 0) : after('](', last - node.position!.start.offset!);
}

/** The paths of the pictures that a document shows or links to. */
export function* shownPictures(document: SourceDocument, context: CheckContext): Generator<string> {
  if (!hasAddresses(document)) return;
  const { addressed, pictures } = findIn(document, context);
  for (const { node } of [
    ...addressed,
    ...pictures.filter((picture): picture is ShownPicture & { node: Image } => picture.node.type === 'image'),
  ]) {
    const path = posix.join(posix.dirname(document.path), node.url);
    if (placeOf(path).type === 'picture') yield path;
  }
}

/** Whether every picture of a document is one of the framework. */
export function hasOnlyKnownPictures(document: SourceDocument, context: CheckContext): boolean {
  if (document.nodes('image').length + document.nodes('imageReference').length === 0) return true;
  const { pictures } = findIn(document, context);
  return (
    pictures.length === document.nodes('image').length + document.nodes('imageReference').length &&
    pictures.every((picture) => 'address' in picture.resolution && !isRemote(picture) && isPictureName(picture.url))
  );
}

/** The most characters that the description of a picture may have. */
export const MAX_DESCRIPTION = 250;
