/** What it means that editors say something else of an entry: whether it is in use, what it was called, whether its meaning changed. */
import type { ModelChange } from './change.ts';
import { CONSEQUENCES, STATEMENTS, type Consequence, type Verdict } from './fields.ts';
import { isSameValue, toFieldValue, valuesOf, type Both, type Members } from './compare-values.ts';
import { ownValue } from '../own-value.ts';

/** The changes of one field of class `lifecycle`. `use` is what it means that the entry comes into use or goes out of it. */
export function* compareLifecycle(both: Both, path: string, use: Verdict): Generator<ModelChange> {
  for (const [field, old, now] of valuesOf(both, path)) {
    const [before, after] = [toFieldValue(old), toFieldValue(now)];
    const consequence = isSameValue(before, after) ? null : judge(both, field, use);
    if (consequence) yield { ...consequence, subject: both.subject, field, before, after };
  }
}

/** What follows from a statement that differs; null where another change tells it. */
function judge({ before, after }: Both, field: string, use: Verdict): Consequence | null {
  if (field === 'status') return { kind: after['status'] === 'retired' ? 'retired' : 'restored', ...use };
  if (field === 'formerly') return judgeFormerIds(before, after);
  if (field === 'meaningChanged') {
    const isNew = idsIn(after, field).some((version) => !idsIn(before, field).includes(version));
    return isNew ? STATEMENTS.meaning : CONSEQUENCES.editorial;
  }
  if (field === 'replacedBy' && after['replacedBy'] !== undefined) return STATEMENTS.replacement;
  // The version that retired it, and what replaced it, come and go with its use.
  return before['status'] === after['status'] ? CONSEQUENCES.editorial : null;
}

/** The id that an entry had until now is told by its renaming, also where it gets an earlier one back. */
function judgeFormerIds(before: Members, after: Members): Consequence | null {
  const [old, now] = [before, after].map((entry) => [entry['id'], ...idsIn(entry, 'formerly')]) as [string[], string[]];
  if (!old.every((id) => now.includes(id))) return STATEMENTS.lostAddress;
  return now.every((id) => old.includes(id) || id === after['id']) ? null : CONSEQUENCES.editorial;
}

function idsIn(entry: Members, field: string): string[] {
  return (ownValue(entry, field) ?? []) as string[];
}
