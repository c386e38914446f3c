/** The documentation of a rule, as the terminal shows it. */
import { describe, expect, it } from 'vitest';
import { findRule, ruleDocs } from '../../scripts/content/index.ts';
import type { RuleDoc } from '../../scripts/model/index.ts';
import { explainRule } from '../../scripts/report/index.ts';

const rule: RuleDoc = {
  id: 'some-rule',
  severity: 'warning',
  what: 'A sentence that is longer than one line of a terminal, so that it has to be wrapped at a word.',
  why: 'Because.',
  mends: 'Where one correction is certain.',
  suppressible: true,
  wrong: { text: 'a<U+00A0>b\n\nc', language: 'markdown' },
  right: { text: '', language: 'markdown' },
  family: 'Some',
};

describe('explainRule', () => {
  it('tells everything, in sections', () => {
    expect(explainRule(rule, 'https://gradient.example/contribute/rules/some-rule/')).toMatchInlineSnapshot(`
      "some-rule (warning)

        A sentence that is longer than one line of a terminal, so that it has to be
        wrapped at a word.

      Why
        Because.

      Wrong
          a<U+00A0>b

          c

      Right
        The text is empty.

      Mended by --fix
        Where one correction is certain.

      Suppress
        Put this comment on the line before the finding, and write your reason in
        place of the word “reason”:

          <!-- disable-next-line some-rule -- reason -->

      More
        https://gradient.example/contribute/rules/some-rule/
      "
    `);
  });

  it('leaves out what is not known, and says what does not happen', () => {
    const bare = { ...rule, why: '', mends: null, suppressible: false, wrong: null, right: null };
    expect(explainRule(bare, null)).toMatchInlineSnapshot(`
      "some-rule (warning)

        A sentence that is longer than one line of a terminal, so that it has to be
        wrapped at a word.

      Mended by --fix
        Nothing is mended, because only a person can decide what is meant.

      Suppress
        This rule cannot be suppressed.
      "
    `);
  });

  it.each(ruleDocs().map((doc) => [doc.id, doc] as const))(
    '%s fits the terminal, with nothing hidden in it',
    (id, doc) => {
      const text = explainRule(doc, null);
      expect(text.startsWith(`${id} (`)).toBe(true);
      expect(text).not.toMatch(/[^\P{C}\n]/u);
      const running = text.split('\n').filter((line) => !line.startsWith('    '));
      expect(running.filter((line) => line.length > 80)).toEqual([]);
    },
  );

  it('breaks no word that is longer than a line', () => {
    const long = 'x'.repeat(100);
    expect(explainRule({ ...rule, what: `A ${long} b.` }, null)).toContain(`\n  A\n  ${long}\n  b.\n`);
  });
});

describe('findRule', () => {
  it('finds a rule by its id', () => {
    expect(findRule('link-text')).toMatchObject({ doc: { id: 'link-text', suppressible: true } });
  });

  it.each([
    ['link-txt', 'link-text'],
    ['Link-Text', 'link-text'],
    ['heading-skp', 'heading-skip'],
  ])('suggests for %s', (given, nearest) => {
    expect(findRule(given)).toEqual({ nearest });
  });

  it.each(['', 'constructor', '__proto__', 'zzzzzzzzzz'])('finds nothing for "%s"', (given) => {
    expect(findRule(given)).toEqual({});
  });
});
