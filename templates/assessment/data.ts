/** What the scripts of an assessment know of the framework, of the site, and of language: one file that all pages with questions load. */
import type { Framework } from '../../scripts/model/assessment/index.ts';
import type { strings } from '../strings.ts';

/** The words that scripts use: patterns, as `strings.assessment` has them. */
export type AssessmentWords = typeof strings.assessment;

/** The content of the file. */
export type AssessmentFile = {
  readonly framework: Framework;
  readonly words: AssessmentWords;
  /** The title of the framework, for files that are exported. */
  readonly title: string;
  /** The permalinks of the dimensions, by id. */
  readonly dimensions: Readonly<Record<string, string>>;
  /** The models of earlier releases, by version, as paths of the site. */
  readonly editions: Readonly<Record<string, { readonly digest: string; readonly model: string }>>;
};

/** The same with where the site stands. */
export type AssessmentData = AssessmentFile & {
  /** The address of the site's root. */
  readonly root: string;
};

/** The address of a permalink or a file of the site. */
export function siteAddress({ root }: Pick<AssessmentData, 'root'>, path: string): string {
  return root + path.slice(1);
}
