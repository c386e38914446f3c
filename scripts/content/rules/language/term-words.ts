/** What rules about words share of what they tell. */
import type { Disputed } from '../../analysis/language/index.ts';
import { fixOf, type Finding, type FlawOf, type PlacedFinding } from '../rule.ts';

/** What is told of words that the terminology refuses; `verdict` is what they do. */
export function tellWord(
  { range, written, reason, suggestion, term, edits }: Omit<FlawOf<'term-rank'>, 'code'>,
  verdict: string,
): Finding {
  const message = `“${written}” ${verdict}. ${reason}`;
  const suggested = suggestion.endsWith('.') ? suggestion : `Write instead: ${suggestion}.`;
  return { range, message, advice: term === null ? suggested : `Write “${term}”.`, ...fixOf(edits) };
}

/** What is told of a number that nothing has. */
export function tellNumber({ range, written, first, last }: Omit<FlawOf<'term-mode-number'>, 'code'>): Finding {
  return { range, message: `There is no \`${written}\`.`, advice: `Write one from \`${first}\` to \`${last}\`.` };
}

/** What is told where the label of one is joined with the name of another. */
export function tellPair({ range, label, name, other }: Omit<FlawOf<'term-mode-pair'>, 'code'>): Finding {
  const message = `${label} is ${name}; ${other.name} is ${other.label}.`;
  return { range, message, advice: `Write \`${other.label}\`, or \`${name}\`.` };
}

/** What is told of a name that the model does not give. */
export function tellName({ range, label, name, written }: Omit<FlawOf<'term-mode-name'>, 'code'>): Finding {
  return { range, message: `The name of ${label} is ${name}, not \`${written}\`.`, advice: `Write \`${name}\`.` };
}

/** What is told at a name that other sources speak against. */
export function tellDisputed({ source, label, name, other, paths, release }: Disputed): PlacedFinding {
  const isOne = paths.length === 1;
  const callers = isOne ? `\`${paths[0]}\` calls` : `${paths.length} sources call`;
  const released = release === undefined ? '' : `, as version ${release} does`;
  return {
    source,
    range: source.yaml.valueRange(['name']),
    message: `${callers} ${label} \`${other}\`${released}, not \`${name}\`.`,
    advice: `Write \`name: ${other}\`, or the new name in ${isOne ? 'that source' : 'all of them'}.`,
  };
}
