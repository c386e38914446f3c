/** What the search for marks that were left as text gives. */
import type { Stretch } from '../../../syntax/characters.ts';

/** A mark that readers see as it is written, with what is wrong and what to write. */
export type LeftMark = Stretch & { readonly message: string; readonly advice: string };
