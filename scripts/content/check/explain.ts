/** Flaws in words: each is explained by the rule whose id is its code. */
import type { RuleFinding } from './diagnostics.ts';
import type { Flaw, FlawRule, Rule } from '../rules/rule.ts';
import { rules } from '../rules/index.ts';

/** The rule of every code. A code without a rule that explains it does not compile. */
const explaining: { readonly [Code in Flaw['code']]: FlawRule<Code> } = rules;

/** What parsing found wrong, in the words of its rule. */
export function explain(flaw: Flaw): RuleFinding {
  const rule: Rule = explaining[flaw.code];
  return { ...rule.explain!(flaw as never, explain), rule: flaw.code };
}
