/** What the machinery of a body says, in the site's words. */
import type { WordSlot } from '../body/index.ts';
import { ownValue } from '../model/index.ts';
import { strings } from '../../templates/strings.ts';

/** The words for a slot; undefined for a kind of callout that has none. */
export function bodyWords(slot: WordSlot): string | undefined {
  const { code, table, footnotes, backToReference } = strings.site;
  if (slot.word === 'callout') return ownValue<string>(strings.callouts, slot.kind);
  if (slot.word === 'back-reference') return backToReference(slot.number);
  return { code, table, footnotes }[slot.word];
}
