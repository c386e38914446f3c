import { modeCount, type Collection } from '../../analysis/collection.ts';
import { findSection, type Section, type SourceDocument } from '../../analysis/document.ts';
import { readAnchors } from '../../analysis/entries.ts';
import { nodeRange } from '../../syntax/markdown.ts';
import type { Rule } from '../rule.ts';

export const modelAnchors: Rule<'model-anchors'> = {
  id: 'model-anchors',
  family: 'Model and references',
  severity: 'error',
  suppressible: false,
  what: 'Every dimension has as many anchors as there are active modes.',
  why: 'The first anchor describes a dimension in the first mode, and so on. With one anchor too few or too many, answers and modes no longer correspond.',
  example: {
    file: 'dimensions/d2.md',
    replaces: '## Anchors\n',
    wrong: '⟦## Anchors\n\n1. Nobody thinks about soil.\n\n   What you would see: a dry pot.\n',
    right: '## Anchors\n',
  },
  *collection({ collection }) {
    const modes = modeCount(collection);
    if (!modes) return;
    const counted = countAnchors(collection);
    const wrong = counted.filter(({ count }) => count !== modes);
    const [first] = wrong;
    // Where all dimensions agree against the modes, the mistake is one, and it is about the modes.
    const isAboutModes =
      first !== undefined &&
      wrong.length === counted.length &&
      counted.length > 1 &&
      wrong.every(({ count }) => count === first.count);
    for (const { document, section, count } of isAboutModes ? [first] : wrong) {
      yield {
        source: document,
        range: nodeRange(document.text, section.heading),
        message: `${isAboutModes ? 'Dimensions have' : 'This dimension has'} ${count} ${count === 1 ? 'anchor' : 'anchors'}, but there are ${modes} active modes.`,
        advice: 'Write one anchor for each active mode.',
      };
    }
  },
};

type Counted = { readonly document: SourceDocument; readonly section: Section; readonly count: number };

/** Anchors that are not in order are findings of another rule, and are not counted. */
function countAnchors(collection: Collection): Counted[] {
  return collection.documents.flatMap((document) => {
    const section = document.kind === 'dimension' ? findSection(document, 'Anchors') : undefined;
    if (!section || section.blocks.length === 0) return [];
    const { anchors, flaws } = readAnchors(section, document.text);
    return flaws.length > 0 ? [] : [{ document, section, count: anchors.length }];
  });
}
