/** A Model as an assessment sees it, with the digest that saved results are pinned to. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { frameworkFrom, wordingOf, type Framework } from './assessment/index.ts';
import { canonicalJson } from './freeze.ts';
import type { Model } from './schema.ts';
import { activeDimensions, activeModes } from './select.ts';

/** What scoring needs to know of a model, with the digest of the model. */
export function frameworkOf(model: Model): Framework {
  return frameworkFrom(model, digestOf(model));
}

/** The first 16 hexadecimal digits of the SHA-256 over questions, anchors, entry conditions and scoring, as canonical JSON. */
function digestOf(model: Model): string {
  const { gate, intervals, shelfLifeDays, pairs, mayNotApply } = model.scoring;
  const content = {
    modes: activeModes(model).map(({ id, order, entry }) => ({ id, order, entry })),
    dimensions: activeDimensions(model).map((one) => ({
      id: one.id,
      aspect: one.aspect,
      wording: wordingOf(one),
      // An editor's statement asks for answers to be confirmed even where no word has changed.
      ...(one.meaningChanged?.length ? { meaningChanged: one.meaningChanged } : {}),
    })),
    scoring: { gate, intervals, shelfLifeDays, pairs, mayNotApply },
  };
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(content)))).slice(0, 16);
}
