import type { FlawRule } from '../rule.ts';

export const disableUnknown: FlawRule<'disable-unknown'> = {
  id: 'disable-unknown',
  family: 'Suppressions',
  severity: 'error',
  suppressible: false,
  what: 'Every suppression names a rule that can be suppressed.',
  why: 'The suppression of a rule that does not exist has no effect. Rules that keep readers safe, or that the model depends on, apply everywhere.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: '⟦<!-- disable-next-line term-rnak -- quoted from the account -->\n“We are at level 3.”',
    right: '<!-- disable-next-line term-rank -- quoted from the account -->\n“We are at level 3.”',
  },
  explain(flaw) {
    const { range } = flaw;
    if (flaw.is === 'none') {
      const advice = 'Write `<!-- disable-next-line <rule> -- reason -->`.';
      return { range, message: 'This suppression names no rule.', advice };
    }
    if (flaw.is === 'fixed') {
      const advice = 'Correct what the rule finds, and remove this comment.';
      return { range, message: `\`${flaw.id}\` cannot be suppressed.`, advice };
    }
    const advice = flaw.near
      ? `Did you mean \`${flaw.near}\`?`
      : 'Write the id of a rule as findings show it, as in `term-rank`.';
    return { range, message: `There is no rule \`${flaw.id}\`.`, advice };
  },
};
