import { isCopy } from '../../analysis/collection.ts';
import { signalId } from '../../analysis/entries.ts';
import { repeatsOf } from '../../analysis/ladder.ts';
import type { Rule } from '../rule.ts';
import { rangeOfName, signalsOf, type DeclaredSignal } from '../../analysis/signals.ts';

export const modelSignalDup: Rule<'model-signal-dup'> = {
  id: 'model-signal-dup',
  family: 'Model and references',
  severity: 'error',
  suppressible: false,
  what: 'The name of a signal is used only once among all active modes.',
  why: 'A signal distinguishes one mode from the others. A name that two signals share distinguishes nothing, and cannot be an address.',
  example: {
    file: 'modes/shared.md',
    replaces: '- **Shared Log**: The organization keeps a log.',
    wrong: '- **⟦Manual Log**: The organization keeps a log.',
    right: '- **Shared Log**: The organization keeps a log.',
  },
  *collection({ collection }) {
    const firsts = new Map<string, DeclaredSignal>();
    const inQuestion = new Set(repeatsOf(collection, 'mode').map(({ document }) => document.path));
    for (const signal of signalsOf(collection)) {
      const { document, entry } = signal;
      // A mode with the id or the order of another one has a finding for that, whose signals it may have too.
      if (inQuestion.has(document.path) || isCopy(collection, document)) continue;
      const first = firsts.get(signalId(entry.name));
      if (!first) {
        firsts.set(signalId(entry.name), signal);
        continue;
      }
      const { start } = rangeOfName(first);
      const place = `${first.document.path}:${start.line}:${start.column}`;
      yield {
        source: document,
        range: rangeOfName(signal),
        message: `Signal “${entry.name}” is already used by mode ${first.document.stem} (${place}).`,
        advice: 'Give it another name.',
        related: { path: first.document.path, start },
      };
    }
  },
};
