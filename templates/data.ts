/**
 * What pages say as data, in the words of schema.org: nodes of one JSON-LD graph. `address` makes the full address of a permalink, which
 * is also the `@id` of what stands there.
 */
import { licenceAddress } from '../scripts/model/index.ts';
import type { NavigationLink } from './page.ts';
import { strings } from './strings.ts';

/** From a permalink, with or without `#anchor`, to its full address. */
export type Address = (permalink: string) => string;

/** What stands somewhere, as a member of a graph. */
export type Node = { readonly '@type': string } & Readonly<Record<string, unknown>>;

/** A JSON-LD document, or null where there is nothing to say. */
export function graphOf(nodes: readonly Node[]): object | null {
  return nodes.length === 0 ? null : { '@context': 'https://schema.org', '@graph': nodes };
}

/** The way to a page from the first one. */
export function breadcrumbData(trail: readonly NavigationLink[], address: Address): Node[] {
  if (trail.length < 2) return [];
  const itemListElement = trail.map(({ title, permalink }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: title,
    item: address(permalink),
  }));
  return [{ '@type': 'BreadcrumbList', itemListElement }];
}

/** A set of terms that are defined together. */
export function termSet(url: string, name: string, description: string, language: string): Node {
  return { '@type': 'DefinedTermSet', '@id': url, url, name, description, inLanguage: language };
}

/** A term of a set; `code` is what it is known by beside its name. */
export function term(url: string, set: string, name: string, description: string, code?: string): Node {
  const known = code === undefined ? {} : { termCode: code };
  return { '@type': 'DefinedTerm', '@id': url, url, name, ...known, description, inDefinedTermSet: { '@id': set } };
}

/** Who edits the framework of this title. */
export function editorsOf(title: string): Node {
  return { '@type': 'Organization', name: strings.release.editors(title) };
}

/** A licence by its address; nothing where it has none. */
export function licenceOf(licence: string): { license?: string } {
  const address = licenceAddress(licence);
  return address === null ? {} : { license: address };
}
