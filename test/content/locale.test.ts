/** What rules about characters ask of the language and direction of the framework. `⟦` marks each finding. */
import { describe, expect, it } from 'vitest';
import { check, compile, mend, type SourceFile } from '../../scripts/content/index.ts';
import { findings, MARK, smallText, sourceFile, SURROUNDINGS, withFile } from '../support/sources.ts';

/** A text with the spaces and joiners that these stand for: `~` no-break, `°` narrow no-break, `^` a non-joiner. */
function spaced(text: string): string {
  return text.replaceAll('~', '\u00A0').replaceAll('°', '\u202F').replaceAll('^', '\u200C');
}

const NOTE = 'field-notes/one-change.md';
const ANCHOR = 'A timer watered it';

/** The title page with these values of keys. */
function titlePage(values: Record<string, string>): string {
  return Object.entries(values).reduce(
    (text, [key, value]) => text.replace(new RegExp(`^${key}:.*$`, 'm'), `${key}: ${value}`),
    smallText('framework.md'),
  );
}

function sourcesIn(language: string, direction: string, body: string, replaces = ANCHOR): SourceFile[] {
  const note = smallText(NOTE).replace(replaces, () => spaced(body));
  return withFile(NOTE, note, withFile('framework.md', titlePage({ language, direction })));
}

/** The findings of a text in a note of a framework, and what its marks say they are. */
function judge(rule: string, language: string, direction: string, marked: string, replaces = ANCHOR) {
  const parts = smallText(NOTE)
    .replace(replaces, () => marked)
    .split(MARK);
  const expected = parts.slice(1).map((_, index) => {
    const before = parts.slice(0, index + 1).join('');
    const lines = before.split('\n');
    return `${NOTE}:${lines.length}:${lines.at(-1)!.length + 1} ${rule}`;
  });
  return { found: findings(sourcesIn(language, direction, marked.replaceAll(MARK, ''), replaces)), expected };
}

it('sources that are checked again, beside another title page, are judged by that one', () => {
  const french = withFile('framework.md', titlePage({ language: 'fr' }));
  const files = withFile(NOTE, smallText(NOTE).replace(ANCHOR, spaced(`Vraiment°! ${ANCHOR}`)), french);
  const inEnglish = files.map((file) =>
    file.path === 'framework/framework.md' ? sourceFile(file.path, titlePage({})) : file,
  );
  const alone = findings(inEnglish.map((file) => ({ ...file })));
  expect(alone).not.toEqual([]);
  for (const _ of [1, 2]) {
    expect(findings(files)).toEqual([]);
    expect(findings(inEnglish)).toEqual(alone);
  }
});

describe('no-break spaces', () => {
  const FRENCH = [
    '«~Bonjour~»~: la compilation a pris 12~ms~; vraiment°?',
    '«°Bonjour°»°! Il a fallu 12°000~€, soit 5°%.',
    '«~**Oui**~» et _«~non~»_, M.~X, no~5, page~3.',
    'Voilà~:\n\n- un~: deux\n- «~trois~»',
    '`✅ «~a~»`\n\n```js\n// Correct~: oui\n```\n\n',
    '### Titre~: suite\n\n',
    '| a~: b |\n| --- |\n| «~c~» |\n\n',
    '> «~Bonjour~»~: oui\n\n',
  ];
  it.each(FRENCH)('pass inside French text: %j', (text) => {
    expect(judge('', 'fr', 'ltr', `${text} ${ANCHOR}`).found).toEqual([]);
  });

  it.each(FRENCH)('are wrong in English text: %j', (text) => {
    const found = judge('', 'en', 'ltr', `${text} ${ANCHOR}`).found.map((finding) => finding.split(' ')[1]);
    expect(new Set(found)).toEqual(new Set(['enc-nbsp']));
  });

  it('pass inside French quotation marks, whatever the language', () => {
    const text = `They said «~Bonjour~», «°**oui**°» and ‹~non~›. ${ANCHOR}`;
    expect(judge('', 'en', 'ltr', text).found).toEqual([]);
    const { found, expected } = judge('enc-nbsp', 'en', 'ltr', `They said «~Bonjour~»⟦~: it is. ${ANCHOR}`);
    expect(found).toEqual(expected);
  });

  it.each([
    ['de', 'Das dauert 12~ms, z.°B. bei Dr.~X.'],
    ['cs', 'Stojí v~okně.'],
    ['pt-BR', 'Levou 12~ms.'],
    ['fr-CA', 'Vraiment~? Oui.'],
  ])('pass inside text in %s', (language, text) => {
    expect(judge('', language, 'ltr', `${text} ${ANCHOR}`).found).toEqual([]);
  });

  it.each([
    'A list:\n\n-⟦~one\n\n',
    'A list:\n\n1.⟦~one\n\n',
    '###⟦~Heading\n\n',
    '>⟦~A quotation\n\n',
    '\n⟦~~Indented. ',
    'At the end⟦~\nof a line. ',
    'Two⟦~~in a row. ',
    'One ⟦~beside a plain one. ',
    '| a |\n|⟦~--- |\n\n',
    'A thin⟦\u2009space, an em⟦\u2003space.',
    'A note.[^a]\n\n[^a]:⟦~Note.\n\n',
  ])('are wrong among marks of structure, at edges and beside spaces: %j', (marked) => {
    const { found, expected } = judge('enc-nbsp', 'fr', 'ltr', `${marked}${ANCHOR}`);
    expect(found.filter((finding) => finding.endsWith('enc-nbsp'))).toEqual(expected);
  });

  it.each([
    ['title:⟦~On soil', 'title: On soil'],
    ['title⟦~: On soil', 'title: On soil'],
    ['view:⟦~enterprise', 'view: enterprise'],
    ['actor: automation⟦~', 'actor: automation'],
  ])('are wrong in front matter outside values: %j', (marked, right) => {
    const { found, expected } = judge('enc-nbsp', 'fr', 'ltr', marked, right);
    expect(found.filter((finding) => finding.endsWith('enc-nbsp'))).toEqual(expected);
  });

  it('pass in values of front matter', () => {
    expect(judge('', 'fr', 'ltr', 'title: "Sol~: oui"', 'title: On soil').found).toEqual([]);
  });

  it('stay in what is made of the text', () => {
    const text = spaced('«~Bonjour~»~: 12~ms.');
    const { compiled } = compile(sourcesIn('fr', 'ltr', `${text} ${ANCHOR}`), SURROUNDINGS);
    const { html, markdown } = compiled!.notes.body('one-change');
    expect(html).toContain(text);
    expect(markdown).toContain(text);
  });
});

describe('wide spaces', () => {
  it.each([
    ['ja', 'これは API 設計です。'],
    ['ja', 'Autonomy\u3000Gradient'],
    ['ja', '\u3000段落です。'],
    ['zh-Hans', '结束！\u3000再来。'],
    ['ko', 'A\u3000B'],
    ['en', '日本\u3000語, 𠀀\u3000𠀁, A\u3000語'],
  ])('pass where the language has them: %s %j', (language, text) => {
    expect(judge('', language, 'ltr', `${text}\n\n${ANCHOR}`).found).toEqual([]);
  });

  it.each([
    ['ja', '###⟦\u3000見出し\n\n'],
    ['ja', '一覧:\n\n-⟦\u3000項目\n\n'],
    ['fr', 'Un⟦\u3000deux. '],
    ['en', 'A⟦\u3000b. '],
  ])('are wrong elsewhere: %s %j', (language, marked) => {
    const { found, expected } = judge('enc-nbsp', language, 'ltr', `${marked}${ANCHOR}`);
    expect(found).toEqual(expected);
  });
});

describe('joiners and other characters that do not show', () => {
  it.each([
    ['fa', 'rtl', 'می^خواهم API^ها و `let`^ها و **متغیر**^ها'],
    ['ur', 'rtl', 'یہ API^وں'],
    ['hi', 'ltr', 'API^में क्\u200Dष'],
    ['en', 'ltr', 'می^خواهم, क्\u200Dष'],
    ['km', 'ltr', 'សួស្តី\u200Bពិភពលោក'],
    ['en', 'ltr', 'ไทย\u200Bไทย'],
  ])('pass in %s (%s): %j', (language, direction, text) => {
    expect(judge('', language, direction, `${text} ${ANCHOR}`).found).toEqual([]);
  });

  it.each([
    ['fa', 'rtl', 'ti⟦^mer'],
    ['fa', 'rtl', 'پایان.⟦^ '],
    ['fa', 'rtl', 'می⟦\u200Bخواهم'],
    ['en', 'ltr', 'API⟦^ها'],
    ['de', 'ltr', 'Auf⟦^lage, co⟦\u00ADoperate'],
    ['fr', 'ltr', 'a⟦\u200Bb'],
  ])('are wrong in %s (%s): %j', (language, direction, marked) => {
    const { found, expected } = judge('enc-invisible', language, direction, `${marked} ${ANCHOR}`);
    expect(found).toEqual(expected);
  });
});

describe('direction marks', () => {
  it.each([
    ['he', 'שפת C++\u200F טובה, (API)\u200E וגם 5%\u200F.'],
    ['ar', 'لغة C++\u200F و\u061C 5%، ‎(a)‎.'],
    ['fa', '`sayHi()\u200E` و &lrm;(a)&rlm;!'],
  ])('pass in a framework from right to left: %s', (language, text) => {
    expect(judge('', language, 'rtl', `${text} ${ANCHOR}`).found).toEqual([]);
  });

  it.each([
    ['ltr', 'en', 'C++⟦\u200F.'],
    ['ltr', 'en', 'C++⟦&rlm;.'],
    ['rtl', 'he', 'va⟦\u200Ele, של⟦\u200Fום'],
    ['rtl', 'he', 'va⟦&lrm;le'],
    ['rtl', 'he', 'a\n\n⟦\u200F- b\n\n'],
    ['rtl', 'ar', 'a ⟦\u202Bb\u202C ⟦\u202Ec\u202C ⟦\u2066d\u2069'],
  ])('are wrong: %s %s %j', (direction, language, marked) => {
    const { found, expected } = judge('enc-bidi', language, direction, `${marked} ${ANCHOR}`);
    expect(found).toEqual(expected);
  });
});

describe('the title page decides', () => {
  const french = spaced('«~Bonjour~»~: 12~ms.');
  const notes = (title: string | Uint8Array): string[] =>
    findings(withFile(NOTE, smallText(NOTE).replace(ANCHOR, `${french} ${ANCHOR}`), withFile('framework.md', title)));

  it.each([
    ['whatever else is wrong with it', titlePage({ language: 'fr', version: 'none' })],
    ['with a byte order mark and CRLF', `\uFEFF${titlePage({ language: 'fr' }).replaceAll('\n', '\r\n')}`],
    ['with no-break spaces of its own', spaced(titlePage({ language: 'fr', summary: '"Un~: deux."' }))],
  ])('%s', (_name, title) => {
    expect(notes(title).filter((finding) => finding.endsWith('enc-nbsp'))).toEqual([]);
  });

  it.each([
    ['is misspelt', smallText('framework.md').replace('language:', 'langauge:')],
    ['is no tag', titlePage({ language: 'french' })],
    ['cannot be parsed', smallText('framework.md').replace('title:', 'title: "')],
    ['cannot be decoded', Buffer.from([0x2d, 0xff])],
  ])('and where its language %s, only that is told', (_name, title) => {
    const found = notes(title);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((finding) => !finding.startsWith('framework.md:'))).toEqual([]);
  });

  it('and mending it first leaves the texts of its language as they are', () => {
    const title = titlePage({ language: 'fr' }).replace('language:', 'langauge:');
    const files = withFile(
      NOTE,
      smallText(NOTE).replace(ANCHOR, `${french} ${ANCHOR}`),
      withFile('framework.md', title),
    );
    const { mended, diagnostics } = mend(
      files,
      (sources) => check(sources, SURROUNDINGS),
      () => true,
    );
    expect(mended.map(({ path }) => path)).toEqual(['framework/framework.md']);
    expect(diagnostics).toEqual([]);
  });

  it('and mending takes away only what is wrong in its language', () => {
    const files = sourcesIn('fr', 'ltr', spaced(`${french}\n\n-~un~: deux\n\n${ANCHOR}`));
    const { files: after } = mend(
      files,
      (sources) => check(sources, SURROUNDINGS),
      () => true,
    );
    const text = new TextDecoder().decode(after.find(({ path }) => path === `framework/${NOTE}`)!.bytes!);
    expect(text).toContain(spaced(`${french}\n\n- un~: deux\n\n`));
  });
});
