/** Did you mean: apart from the words of problems, because few who meet one have mistyped a name. */
import { closest, distance } from 'fastest-levenshtein';
import type { SavedProblem } from './saved.ts';
import { fill, problemInWords } from './words.ts';
import type { Words } from './words.ts';

/** What is wrong and what to write instead: of the names that are known, the one that is near, or else all of them. */
export function problemWithAdvice(problem: SavedProblem, words: Words): string {
  const { known = [] } = problem;
  const nearest = findNearest(problem);
  const sentence = problemInWords(problem, words);
  if (nearest !== undefined) return `${sentence} ${fill(words.didYouMean, { nearest })}`;
  return known.length === 0 ? sentence : `${sentence} ${fill(words.allowed, { known: known.join(', ') })}`;
}

/** The known name nearest to the one found: at most a third of its letters differ, or one. */
function findNearest({ values, known = [] }: SavedProblem): string | undefined {
  const found = values['found'] ?? '';
  const nearest = known.length > 0 && found.length <= 80 ? closest(found, known) : undefined;
  const isNear = nearest !== undefined && distance(found, nearest) <= Math.max(1, Math.floor(nearest.length / 3));
  return isNear ? nearest : undefined;
}
