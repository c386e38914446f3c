/** Words that stand twice in a row: what is wrong, what may be right, and what may be mended without asking. */
import { describe, expect, it } from 'vitest';
import { check, mend } from '../../scripts/content/index.ts';
import { findings, positioned, smallText, SURROUNDINGS, withFile } from '../support/sources.ts';

const NOTE = 'field-notes/second-note.md';
const textWith = (paragraph: string): string => `${smallText(NOTE).trimEnd()}\n\n${paragraph}\n`;

describe('a repeated word is found', () => {
  it.each([
    'It is ⟦the the pot.',
    '⟦The the pot ran dry.',
    'It ran. ⟦The the pot ran dry.',
    'It is *⟦the* the pot.',
    'It is ⟦a\na pot.',
    '> It is ⟦the\n> the pot.',
    'It is ⟦the the the pot.',
    'It asks ⟦to to water.',
    'A can ⟦of of water.',
    'Pots ⟦and and cans.',
    'The ⟦water water is cold.',
    'It waters ⟦each each pot.',
    '| a |\n| - |\n| ⟦the the pot |',
  ])('%s', (marked) => {
    const { text, place } = positioned(textWith(marked));
    expect(findings(withFile(NOTE, text))).toEqual([`${NOTE}:${place} repeated-word`]);
  });
});

describe('a word that may stand twice passes', () => {
  it.each([
    'What it is is unclear, and who they were were questions.',
    'All that that pot had had had failed.',
    'What they do do is water, and what they did did help.',
    'They sign in in the browser, log on on Monday and give up up there.',
    'A plug-in in the editor, a sign-in in the browser, an opt-in in the settings, the set-up up there.',
    'The well-known known names, the sig-pot pot, and a way out out-of-date.',
    'Walla Walla, Baden Baden, Pago Pago, Duran Duran and Boutros Boutros-Ghali.',
    'They dance the cha cha and the can can, night night, a choo choo, hush hush, fifty fifty, yum yum and la la la.',
    'The Pot pot, the TAG Tag and vitamin A a day.',
    'Very very dry, no no, bye bye, a long long way.',
    'Numbers 10 10, letters k k, and x x.',
    'The pot. The pot again, the “the” and the (the).',
    'The **Timer** [timer](../modes/shared.md) and **Water** water.',
    'The node node_modules, the file file.txt and pot pot@example.org.',
    'She gave her her can, and without it it ran dry.',
  ])('%s', (text) => {
    expect(findings(withFile(NOTE, textWith(text)))).toEqual([]);
  });
});

describe('--fix', () => {
  const mended = (paragraph: string): string => {
    const files = mend(
      withFile(NOTE, textWith(paragraph)),
      (sources) => check(sources, SURROUNDINGS),
      () => true,
    ).files;
    const bytes = files.find(({ path }) => path.endsWith(NOTE))!.bytes!;
    return new TextDecoder()
      .decode(bytes)
      .slice(textWith('').length - 1)
      .trimEnd();
  };

  it.each([
    ['It is the the pot.', 'It is the pot.'],
    ['The the pot.', 'The pot.'],
    ['It is the the the pot.', 'It is the pot.'],
    ['It is an\nan old pot.', 'It is an old pot.'],
    ['It is their their pot.', 'It is their pot.'],
  ])('removes a determiner before its noun: %s', (from, to) => {
    expect(mended(from)).toBe(to);
  });

  it.each([
    'It is *the* the pot.',
    'It asks to to water.',
    'The water water is cold.',
    'The command is and and or.',
    'Option a a, and the the.',
    'The row a a b.',
    'What it is is unclear.',
  ])('leaves what may be right: %s', (text) => {
    expect(mended(text)).toBe(text);
  });
});

describe('in another language', () => {
  it.each([
    ['fr', 'Nous nous demandons si vous vous trompez.'],
    ['de', 'Die, die die Töpfe gießen, und der der Pflanze.'],
    ['it', 'Le le foglie, e a a.'],
    ['id', 'Anak anak itu, dan the the.'],
  ])('%s: no word is known to be wrong', (language, text) => {
    const title = smallText('framework.md').replace(/^language: .*$/m, `language: ${language}`);
    expect(findings(withFile('framework.md', title, withFile(NOTE, textWith(text))))).toEqual([]);
  });

  it.each(['en', 'en-GB'])('%s is English', (language) => {
    const title = smallText('framework.md').replace(/^language: .*$/m, `language: ${language}`);
    const found = findings(withFile('framework.md', title, withFile(NOTE, textWith('The the pot.'))));
    expect(found.map((finding) => finding.split(' ')[1])).toEqual(['repeated-word']);
  });
});
