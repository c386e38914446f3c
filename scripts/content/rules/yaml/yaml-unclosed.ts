import type { FlawRule } from '../rule.ts';

export const yamlUnclosed: FlawRule<'yaml-unclosed'> = {
  id: 'yaml-unclosed',
  family: 'YAML',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'Every quotation mark or bracket that opens in YAML also closes.',
  why: 'YAML reads on to the next quotation mark or bracket, however far away, and takes all keys in between as part of the value.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'tags: [timer]',
    wrong: 'tags: ⟦[timer',
    right: 'tags: [timer]',
  },
  explain(flaw) {
    const { range } = flaw;
    if (flaw.side === 'start') {
      const { value, opening } = flaw;
      const message = `The \`${value.at(-1)}\` at the end of this value has no \`${opening}\`.`;
      return { range, message, advice: `Write \`${opening}${value}\`.` };
    }
    const { mark, closing, comment } = flaw;
    const advice =
      comment === undefined
        ? `Add the closing \`${closing}\` at the end of the value.`
        : `A \`#\` after a space begins a comment. Put the text that contains it in quotes: \`"${/^#[^\s,\]}"]*/.exec(comment)![0]}"\`.`;
    return { range, message: `This \`${mark}\` never closes.`, advice };
  },
};
