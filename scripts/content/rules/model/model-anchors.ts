import { modeCount } from '../../analysis/collection.ts';
import { areModesOutvoted, countAnchors } from '../../analysis/ladder.ts';
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
    // Where all dimensions agree against the modes, the mistake is one, and it is about the modes.
    const isAboutModes = areModesOutvoted(collection);
    for (const { document, section, count } of isAboutModes ? wrong.slice(0, 1) : wrong) {
      yield {
        source: document,
        range: nodeRange(document.text, section.heading),
        message: `${isAboutModes ? 'Dimensions have' : 'This dimension has'} ${count} ${count === 1 ? 'anchor' : 'anchors'}, but there are ${modes} active modes.`,
        advice: isAboutModes
          ? 'Add the modes that are missing, or retire those too many; or write one anchor for each active mode in every dimension.'
          : 'Write one anchor for each active mode.',
      };
    }
  },
};
