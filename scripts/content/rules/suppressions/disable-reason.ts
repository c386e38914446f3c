import type { FlawRule } from '../rule.ts';

export const disableReason: FlawRule<'disable-reason'> = {
  id: 'disable-reason',
  family: 'Suppressions',
  severity: 'error',
  suppressible: false,
  what: 'Every suppression gives a reason.',
  why: 'Whoever reads the source later needs to know why the rule does not apply there, and when the suppression can be removed.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: '⟦<!-- disable-next-line term-rank -->\n“We are at level 3.”',
    right: '<!-- disable-next-line term-rank -- quoted from the account -->\n“We are at level 3.”',
  },
  explain({ range, ids }) {
    const advice = `Write \`<!-- disable-next-line ${ids.join(', ')} -- reason -->\`.`;
    return { range, message: 'This suppression gives no reason.', advice };
  },
};
