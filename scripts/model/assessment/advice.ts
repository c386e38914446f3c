/** Did you mean: apart from the words of problems, because few who meet one have mistyped a name. */
import { closest, distance } from 'fastest-levenshtein';
import type { Problem } from './saved.ts';
import { fill, problemInWords } from './words.ts';
import type { Words } from './words.ts';

/** What is wrong and what to write instead; where a name is near to one that is known, that one. */
export function problemWithAdvice(problem: Problem, words: Words): string {
  const nearest = findNearest(problem);
  const sentence = problemInWords(problem, words);
  return nearest === undefined ? sentence : `${sentence} ${fill(words.didYouMean, { nearest })}`;
}

/** The known name nearest to the one found: at most a third of its letters differ, or one. */
function findNearest({ values, known = [] }: Problem): string | undefined {
  const found = values['found'] ?? '';
  const nearest = known.length > 0 && found.length <= 80 ? closest(found, known) : undefined;
  const isNear = nearest !== undefined && distance(found, nearest) <= Math.max(1, Math.floor(nearest.length / 3));
  return isNear ? nearest : undefined;
}
