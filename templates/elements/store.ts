/**
 * Where a browser keeps the assessment. Every change is read, made and written in one step, so that two tabs never overwrite each
 * other; where storage is full or refused, the assessment lives on in this tab, and the page says so.
 */
import { parseAssessment, printAssessment } from '../../scripts/model/assessment/index.ts';
import type { Assessment } from '../../scripts/model/assessment/index.ts';
import { read } from './store-key.ts';

/** The assessment of this browser. */
export type Store = {
  current(): Assessment;
  /** Makes a change to the newest state, whoever wrote it. */
  update(change: (from: Assessment) => Assessment): void;
  /** Whether everything is stored. */
  isSaved(): boolean;
  /** What was stored and could not be read, kept as it was; null where there is nothing of the kind. */
  readonly unreadable: string | null;
};

/** Opens what is stored under `key`, or begins with `initial`, which is stored with the first change. `onChange` is told of every change, made here or in another tab. */
export function openStore(key: string, initial: Assessment, onChange: () => void): Store {
  let text = read(key);
  let state = initial;
  let isSaved = true;
  let unreadable: string | null = null;
  if (text !== null) {
    const parsed = parseAssessment(text);
    if ('data' in parsed) state = parsed.data;
    else {
      unreadable = text;
      // Nothing is written over what could not be set aside.
      isSaved = write(`${key}#unreadable`, text);
    }
  }
  const refresh = (): void => {
    const stored = read(key);
    // What this tab could not store must not be lost to an older state.
    if (!isSaved || stored === text) return;
    const parsed = stored === null ? null : parseAssessment(stored);
    text = stored;
    if (parsed && 'data' in parsed) state = parsed.data;
    else if (stored === null) state = initial;
  };
  addEventListener('storage', (event) => {
    if (event.key !== key && event.key !== null) return;
    refresh();
    onChange();
  });
  addEventListener('beforeunload', (event) => {
    if (!isSaved && state !== initial) event.preventDefault();
  });
  return {
    current: () => state,
    isSaved: () => isSaved,
    unreadable,
    update(change) {
      refresh();
      const next = change(state);
      if (next === state) return;
      state = next;
      const printed = printAssessment(next);
      const isBlocked = unreadable !== null && read(`${key}#unreadable`) !== unreadable;
      isSaved = !isBlocked && write(key, printed);
      if (isSaved) text = printed;
      onChange();
    },
  };
}

function write(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    // Full or refused: the caller says so.
    return false;
  }
}
