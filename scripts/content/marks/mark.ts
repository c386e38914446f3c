/** What the search for marks that were left as text has in common. */
import type { Stretch } from '../characters.ts';
import type { SourceDocument } from '../document.ts';
import type { UnreadBlock } from '../unread.ts';

/** A mark that readers see as it is written, with what is wrong and what to write. */
export type LeftMark = Stretch & { readonly message: string; readonly advice: string };

/** Looks through one block. */
export type Search = (block: UnreadBlock, document: SourceDocument) => Iterable<LeftMark>;
