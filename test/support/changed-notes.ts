/** Field notes for tests that were corrected or withdrawn, in the small framework. */
import type { SourceFile } from '../../scripts/content/index.ts';
import { smallSources, smallText, withFile } from './sources.ts';

const PUBLISHED = 'status: published';

/** The small framework with its notes and four others: two that were corrected, once and twice, and two that were withdrawn, one of them after a correction. */
export function withChangedNotes(): SourceFile[] {
  const corrected =
    'status: corrected\ncorrections:\n  - date: 2026-04-01\n    what: The pot was of clay & not of wood.';
  const withdrawn = 'status: withdrawn\nwithdrawal:\n  date: 2026-06-03\n  reason: The timer was never installed.';
  const notes: [name: string, status: string][] = [
    ['once', corrected],
    ['twice', `${corrected}\n  - date: 2026-05-02\n    what: The soil was dry.`],
    ['gone', withdrawn],
    ['gone-later', withdrawn.replace('withdrawal:', `${corrected.slice(corrected.indexOf('\n') + 1)}\nwithdrawal:`)],
  ];
  return notes.reduce((sources, [name, status]) => {
    const text = smallText('field-notes/one-change.md').replace(PUBLISHED, status);
    return withFile(`field-notes/${name}.md`, text.replace('"One change: a timer"', `A note called ${name}`), sources);
  }, smallSources());
}
