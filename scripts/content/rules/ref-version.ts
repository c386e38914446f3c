import semver from 'semver';
import { validOf } from '../collection.ts';
import { isValidKind, type SourceDocument } from '../document.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Reference } from '../references.ts';

/** Every version that a source names is the current version of the framework or an earlier one. */
export const refVersion: Rule = {
  id: 'ref-version',
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
  *document(document, { collection }) {
    const references = versionsIn(document);
    const current = references.length > 0 ? validOf(collection, 'framework')[0]?.data.version : undefined;
    if (current === undefined) return;
    for (const [path, version] of references) {
      // Which earlier versions there were is not known here.
      if (version === undefined || version === current || !semver.gt(version, current)) continue;
      yield later(document, path, version, current);
    }
  },
};

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
