import semver from 'semver';
import type { Release } from '../../../model/index.ts';
import { validOf, type Collection } from '../../analysis/collection.ts';
import { isValidKind, type SourceDocument } from '../../analysis/document.ts';
import type { CheckContext } from '../../analysis/context.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Reference } from '../../analysis/references.ts';

export const refVersion: Rule<'ref-version'> = {
  id: 'ref-version',
  family: 'Model and references',
  severity: 'error',
  suppressible: false,
  what: 'Every version that a source names is the current version of the framework or an earlier one.',
  why: 'Readers look up the version for which a note was written, and the version in which a meaning changed. A future version cannot be looked up.',
  example: {
    file: 'field-notes/one-change.md',
    replaces: 'written-for: 0.2.0',
    wrong: 'written-for: ⟦0.3.0',
    right: 'written-for: 0.2.0',
  },
  *document(document, context) {
    const current = currentIn(context.collection);
    const references = current === undefined ? [] : laterIn(document, current);
    if (references.length === 0 || isOutvoted(context)) return;
    for (const [path, version] of references) yield later(document, path, version!, current!);
  },
  *collection(context) {
    const [titlePage] = validOf(context.collection, 'framework');
    if (!titlePage || !isOutvoted(context)) return;
    const named = laterVersions(context.collection);
    const newest = named.map(({ version }) => version).reduce((one, other) => (semver.gt(other, one) ? other : one));
    const paths = new Set(named.map(({ path }) => path));
    const { version } = titlePage.data;
    yield {
      source: titlePage,
      range: titlePage.yaml.valueRange(['version']),
      message: `The version says ${version}, but ${paths.size === 1 ? `\`${named[0]!.path}\` names` : `${paths.size} sources name`} later ones, up to ${newest}.`,
      advice: `Write \`version: ${newest}\` or a later one.`,
    };
  },
};

function currentIn(collection: Collection): string | undefined {
  return validOf(collection, 'framework')[0]?.data.version;
}

/** The versions that a document names and that are later than the current one. Which earlier ones there were is not known here. */
function laterIn(document: SourceDocument, current: string): Reference[] {
  return versionsIn(document).filter(([, version]) => version !== undefined && semver.gt(version, current));
}

function laterVersions(collection: Collection): { readonly path: string; readonly version: string }[] {
  const current = currentIn(collection);
  if (current === undefined) return [];
  return collection.documents.flatMap((document) =>
    laterIn(document, current).map(([, version]) => ({ path: document.path, version: version! })),
  );
}

const verdicts = new WeakMap<Collection, boolean>();

/** Whether several sources, or one and a release, speak of later versions than the title page: then its version is the mistake. */
function isOutvoted({ collection, released: { releases } }: CheckContext): boolean {
  const known = verdicts.get(collection) ?? judgeCurrent(collection, releases);
  verdicts.set(collection, known);
  return known;
}

function judgeCurrent(collection: Collection, releases: readonly Release[]): boolean {
  const named = laterVersions(collection);
  const isReleased = named.some(({ version }) => releases.some(({ model }) => semver.gte(model.version, version)));
  return new Set(named.map(({ path }) => path)).size > 1 || isReleased;
}

function versionsIn(document: SourceDocument): Reference[] {
  if (isValidKind(document, 'field-note')) return [[['written-for'], document.data['written-for']]];
  if (!isValidKind(document, 'mode') && !isValidKind(document, 'dimension')) return [];
  const { since, 'meaning-changed': changes = [] } = document.data;
  return [[['since'], since], ...changes.map((version, index): Reference => [['meaning-changed', index], version])];
}

function later(document: SourceDocument, path: Reference[0], version: string, current: string): Finding {
  return {
    range: document.yaml!.valueRange(path),
    message: `There is no version ${version}; the framework is at ${current}.`,
    advice: `Write \`${current}\`, or an earlier version.`,
  };
}
