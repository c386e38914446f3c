/** What is found only while rules run, as codes with places and values. */
import type { At } from '../syntax/flaw.ts';

/** What is wrong with a comment that lets findings pass, and a failure of the tool itself. */
export type RunFlaw =
  | At<'disable-unknown', { is: 'none' }>
  | At<'disable-unknown', { is: 'fixed'; id: string }>
  | At<'disable-unknown', { is: 'unknown'; id: string; near: string | undefined }>
  | At<'disable-reason', { ids: readonly string[] }>
  | At<'disable-unused', { ids: readonly string[] }>
  | At<'internal-error', { reason: string }>;
