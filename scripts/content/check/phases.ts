/** The rules of the catalogue by the way in which they look at sources, each with its id. */
import type { Rule } from '../rules/rule.ts';
import { rules, type RuleId } from '../rules/index.ts';

type Way = 'file' | 'text' | 'document' | 'collection' | 'model';

type Looking<Way extends keyof Rule> = Rule & Required<Pick<Rule, Way>> & { readonly id: RuleId };

function rulesFor<W extends Way>(way: W): readonly Looking<W>[] {
  const all: readonly Rule[] = Object.values(rules);
  return all.filter((rule): rule is Looking<W> => rule[way] !== undefined);
}

/** Rules about paths, sizes and bytes. */
export const fileRules = rulesFor('file');
/** Rules about the characters of a text. */
export const textRules = rulesFor('text');
/** Rules about one document. */
export const documentRules = rulesFor('document');
/** Rules about all sources together. */
export const collectionRules = rulesFor('collection');
/** Rules about the model beside what was released. */
export const modelRules = rulesFor('model');
