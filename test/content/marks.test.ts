/** Markdown that did not become what was meant, and text that only looks like it. */
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { casesOf } from '../support/cases.ts';
import { chanceOf } from '../support/markdown-samples.ts';
import { findings, positioned, smallText, withFile } from '../support/sources.ts';

const NOTE = 'field-notes/one-change.md';
const PLACE = 'A timer watered it';
/** One rule is told no more than twenty times in a file. */
const TOGETHER = 18;

/** The findings in a note that holds these texts, each with a word before and after it. */
function findingsIn(texts: readonly string[]): string[] {
  const body = texts.map((text) => `${text}\n\nWord.`).join('\n\n');
  return findings(
    withFile(
      NOTE,
      smallText(NOTE).replace(PLACE, () => `Word.\n\n${body}\n\n${PLACE}`),
    ),
  );
}

/** What is expected of texts with the mark where a finding begins. */
function expected(texts: readonly string[], rule: string): string[] {
  const lines = smallText(NOTE).split(PLACE)[0]!.split('\n').length;
  let line = lines + 2;
  return texts.map((marked) => {
    const { text, place } = positioned(marked);
    const [row, column] = place.split(':').map(Number) as [number, number];
    const found = `${NOTE}:${line + row - 1}:${column} ${rule}`;
    line += text.split('\n').length + 3;
    return found;
  });
}

function inGroups(texts: readonly string[]): (readonly [name: string, texts: readonly string[]])[] {
  const groups: (readonly [string, readonly string[]])[] = [];
  for (let at = 0; at < texts.length; at += TOGETHER)
    groups.push([`${at + 1} to ${Math.min(at + TOGETHER, texts.length)}`, texts.slice(at, at + TOGETHER)]);
  return groups;
}

const wrong: Record<string, readonly string[]> = {
  'table-row': [
    '| Pot | Water |\n| --- | --- |\n| one | daily | ⟦more |',
    'Pot | Water\n--- | ---\none | daily | ⟦*more*',
    '| Pot |\n| --- |\n| one | ⟦two |',
    '> | Pot | Water |\n> | --- | --- |\n> | one | daily | ⟦more |',
    '| Pot | Water |\n| --- | --- |\n| `count ⟦| sort` | daily |',
    '| Pot | Water |\n| --- | --- |\n| one | ``a ` ⟦| b`` |',
    '| Pot | Water |\n| --- | --- |\n| `a ⟦| b | c` | daily |',
    '| Pot | Water |\n| --- | --- |\n| one | daily |\n⟦And this was meant as text.',
  ],
  'table-delimiter': [
    '| Pot | Water | Days |\n⟦| --- | --- |\n| one | daily | 3 |',
    '| Pot | Water |\n⟦| --- | --- | --- |\n| one | daily |',
    'Pot | Water\n⟦--- | --- | ---\none | daily',
    '| Pot | Water |\n⟦---\n| one | daily |',
    '> Pot | Water\n> ⟦---',
    '> | Pot | Water | Days |\n> ⟦| --- | --- |',
    '- One:\n\n  | Pot | Water | Days |\n  ⟦| --- | --- |',
    '| Pot | Water |\n⟦| === | === |\n| one | daily |',
    '| Pot | Water |\n⟦| — | — |\n| one | daily |',
    '⟦| Pot | Water |\n| one | daily |',
    '⟦Pot | Water\none | daily\ntwo | weekly',
    '⟦| Pot | Water |\n\n| --- | --- |\n| one | daily |',
    '| Pot | Water |\n| --- | --- |\n| one | daily |\n\n⟦| two | daily |',
    '| `a ⟦| b` | Water |\n| --- | --- |\n| one | daily |',
    'First: | Pot | Water |\n⟦| --- | --- |\n| one | daily |',
  ],
  'markup-left': [
    '- ⟦[ x ] done',
    '- ⟦[x ] done',
    '- ⟦[  ] done',
    '- ⟦[✓] done',
    '⟦o\tfirst\no\tsecond',
    '⟦§\tfirst',
    '⟦Ø\tfirst\nØ\tsecond',
    '⟦o   first\no   second',
    '⟦■ first\n■ second',
    '⟦➢ first',
    '⟦⁃ first',
    '⟦✓ first\n✓ second',
    '⟦→ first\n→ second',
    '⟦・first\n・second',
    '⟦①first\n②second',
    '⟦1．first\n2．second',
    '⟦＃＃ Details',
    '⟦＊ first\n＊ second',
    'Run ⟦´npm test´ first.',
    "They said ⟦``quoted'' words.",
    'As others say ⟦[@gardener-2025], it works.',
    'As others say ⟦[see @gardener-2025, p. 3].',
    '⟦Pot\tWater\tDays\none\tdaily\t3',
    '⟦Pot\tWater\none\tdaily\ntwo\tnever',
    'The ⟦** last ** run.',
    'It took ⟦__an hour __ and more.',
    'The ⟦**result **was clear.',
    'The result⟦** was** clear.',
    '⟦**Note:**text',
    'It says ⟦**“yes”**again.',
    '⟦**Bold to the end of it.',
    'Bold from the start⟦** of it.',
    'The ⟦*last *run.',
    'The ⟦* last * run.',
    'It is ⟦*last *.',
    'It was the ⟦*result was clear.',
    'The ⟦_last _run.',
    'The ⟦_ last _ run.',
    '⟦~~ gone ~~ now.',
    'It is ⟦~~gone now.',
    '⟦**bold*',
    '*slanted*⟦*',
    '⟦***both** more.',
    '- One ⟦** two ** three.',
    '> One ⟦** two ** three.\n> Four.',
    '| Pot | Water |\n| --- | --- |\n| ⟦** one ** | daily |',
    '### The ⟦** last ** run',
    '⟦###Details of the run',
    '⟦#Details of the run',
    '⟦######Details',
    '⟦####### Details of the run',
    'Some text\n    ⟦### Details',
    '⟦[the wiki](https://example.org/team wiki), and more.',
    '⟦![a chart](../images/my chart.png) is there.',
    'See ⟦[the wiki](https://example.org/team and more.',
    'See ⟦[the wiki](../dimensions/d1.md',
    'See ⟦[the wiki](https://example.org "one "two" three").',
    'See ⟦[the wiki]https://example.org/) and more.',
    'See ⟦[the wiki(https://example.org/) and more.',
    'See the wiki⟦](https://example.org/) and more.',
    'See ⟦[a [b](https://example.org/b) c](https://example.org/c).',
    'See ⟦<https://example.org/ and more.',
    'See ⟦<https://example.org/team wiki>.',
    'See ⟦<example.org/wiki> and more.',
    'A remark⟦^[in the text] and more.',
    'A word and\n⟦[a name]: https://example.org/',
    'See ⟦! [three pots in a row](../images/pots.png).',
    '⟦`code without an end',
    'Some ⟦``code` and more.',
    '⟦-item one\n-item two',
    'Things:\n⟦-item one',
    '- item one\n⟦-item two',
    '⟦1.item one\n2.item two',
    '1. item one\n⟦2.item two',
    '⟦1)item one',
    '⟦• item one\n• item two',
    '⟦·item one\n·item two',
    'Things:\n    ⟦- item one',
    'Things:\n⟦2. item one',
    '- ⟦[x]done',
    '- ⟦[] open',
    '⟦[ ] open',
    '⟦[x] done\n[ ] open',
    '⟦[!NOTE]\nWater it.',
    'A ⟦&foo; here.',
    'Ten⟦&nbsp litres.',
    'A ⟦&#8203 here.',
    'The end of it⟦\\',
    'He said ⟦_hello.',
    'It was a ⟦_result nobody saw.',
    'He said “⟦_hello.” Then it rained.',
    'It was (⟦_hello) there.',
    '⟦_hello he said.',
    'He said ⟦__hello.',
    '⟦a) one\nb) two',
    'Things\n⟦(1) one\n(2) two',
    '⟦i. one\nii. two',
    '⟦#. one\n#. two',
    '- ⟦[-] part of it',
    '- ⟦[>] moved on',
    'See ⟦[D1](../dimensions/d1.md] there.',
    'See ⟦[D1](../dimensions/d1.md} and (more).',
    '⟦[D1] : ../dimensions/d1.md',
    'See ⟦[the soil)(../dimensions/d2.md) first.',
    '⟦-[x] done',
    '⟦-[ ] open\n-[x] done',
    'See ⟦[[D1](../dimensions/d1.md)].',
    'Read ⟦[[the soil](../dimensions/d2.md)] first.',
    '⟦$$\nx = 1\n$$',
    'The value ⟦$\\alpha$ of it.',
    'The value ⟦$x^2 + y_1$ of it.',
    'Soil\n⟦: What a pot holds.',
    'Soil\n\n⟦: What a pot holds.',
    'Soil\nEarth\n⟦:   What a pot holds.',
    '⟦*[HTML]: A language for pages',
    '⟦== Details ==',
    '⟦h2. Details',
    '⟦.. note:: Water it.',
    'Water it.\n⟦.. image:: pots.png',
    '⟦#+TITLE: Details',
    'See `soil`⟦_ there.',
    'It is ⟦[b]bold[/b] there.',
    'See ⟦link:soil.html[the soil].',
    'It is ⟦{++added++} here.',
  ],
  'markup-taken': [
    '    ⟦This is a paragraph whose first line is moved in.',
    '\t⟦The pots were watered by a timer, and nobody looked.\n\tIt went on for a week.',
    '    ⟦## Details of the run',
    'It is 2⟦*3*4, or so.',
    'It is 2⟦**3**4, or so.',
    'It is 4⟦*x and 5*y.',
    'It is (a+b)⟦*c*d.',
    'Files in src/⟦*.ts and lib/*.js.',
    'Files in src/⟦*, lib/* and more.',
    'Files of foo-⟦*, bar-* and more.',
    'Files ⟦*.ts and foo-*.',
    'Files *.ts and ⟦*.js, and foo-*.',
    'Files ⟦*.ts and **/*.js.',
    'Files in src/**/⟦*.ts, lib/* and more.',
    'The remark /⟦*one*/ stands there.',
    'The pattern ^.⟦*foo.*$ fits.',
    'The signs “⟦*”, (*) and more.',
    'A f⟦*ck and sh*t of a day.',
    'The word D⟦*Lite and A*Star.',
    'It is width⟦*height*depth of a pot.',
    'From 10⟦~20 and 30~40 litres.',
    'The home is ~/one and ⟦~/two~ is not.',
    'It is ⟦~gone~ now.',
    'The method ⟦__init__ of it.',
    'The macro ⟦__FILE__ of it.',
    'The folder src/⟦__tools__/unit of it.',
    'The pointer ⟦*p and the product x*y are there.',
    '⟦>= 5 is the limit.',
    '⟦>50 % of the runs.',
    '⟦>>> print(1) shows it.',
    'The file ⟦__main__.py of it.',
    'The method ⟦__reset__() of it.',
    'The share ⟦\\\\server\\pots of it.',
    'The folder ⟦C:\\_temp of it.',
    'The sign ⟦` for one and ` for more.',
    '⟦### The sign #',
    'It was fast\n⟦- but dear, and it stopped.',
    'It took more than\n⟦> 5 litres.',
    'It was built in\n⟦1. of all places.',
    '⟦2026. That was the year.',
    '> It was fast\n> ⟦- but dear.',
    '1. one\n⟦3. three',
    '2. two\n⟦1. one',
    '1. one\n2. two\n⟦2. two again',
    '1. one\n⟦1. one again\n2. two',
    '3. three\n⟦3. three again',
    '1) one\n2) two\n⟦4) four',
    '1. one\n\n   3. three\n   ⟦5. five\n\n2. two',
    '> 1. one\n> ⟦3. three',
    '![Pots of 2⟦*3*4 litres in a row](../images/pots.png)',
    '![Pots in ⟦C:\\_temp in a row](../images/pots.png)',
    '[The signs “⟦*”, (*) and more](https://example.org/)',
    '⟦*Nutzer*innen*',
    'Die ⟦*Nutzer*innen sind da.',
    'Jede ⟦*Nutzer*in weiß es.',
    'Nobody knows ⟦¯\\_(ツ)_/¯',
    'Nobody knows ⟦\\(^o^)/ it.',
    'It is ^⟦_^ and ^_^ there.',
    'It lies in ⟦C:\\\nand there.',
    'It lies in ⟦pots\\soil\\\nand there.',
    '⟦>_< it said.',
    'The value ⟦\\(x^2\\) of it.',
    'The value ⟦\\[ \\alpha \\] of it.',
  ],
  'fence-language': [
    '```sh ⟦title="A file"\nwater\n```',
    '~~~text ⟦and more words\nwater\n~~~',
    '> ```sh ⟦{1,3}\n> water\n> ```',
    '⟦```\nwater\n```',
  ],
  'heading-accident': [
    '⟦The timer ran dry once.\n---\nIt was June.',
    '⟦Two lines\nof text\n---',
    '> ⟦The timer ran dry.\n> ---',
    '⟦The timer ran dry once.\n===',
  ],
  'footnote-undefined': [
    'A pot[^a] of clay.\n\n⟦[^a]:',
    'A pot[^b] of clay.\n\n⟦[^b]: \n\n[^c]: Clay.\n\nOf clay[^c].',
  ],
  'definition-unused': [
    '⟦[Remark]:(https://example.org/)',
    '⟦[Note]: https://example.org/',
    '⟦[soil]: ../dimensions/d2.md "A title"',
  ],
  'link-bare': [
    'They wrote “⟦https://example.org/plan” on the wall.',
    'They copied ⟦https://example.org/team’s page.',
    "They copied ⟦https://example.org/team's page.",
    '見 ⟦https://example.org/a。次。',
    'See «⟦https://example.org/plan», or else.',
    'See ⟦https://example.org/plan… and more.',
    'See ⟦https://example.org/plan—and more.',
    '⟦_support@example.com answers such questions_ within a day.',
    'See ⟦https://example.org/share#abc_ and more.',
    'Install ⟦foo@2.x there.',
    'Install ⟦name@v1.io there.',
    'The picture ⟦pots@2x.png there.',
    'Clone ⟦git@example.org:one/two.git there.',
    'The file ⟦timer@main.js there.',
  ],
  'link-undefined': [
    '⟦[soil] (../dimensions/d2.md)',
    '!⟦[Three pots in a row] (../images/pots.png)',
    '⟦[soil]\n(https://example.org/soil)',
    '⟦[soil] (#undated)',
    '⟦(soil)[https://example.org/soil]',
    'See ⟦[soil]{../dimensions/d2.md} first.',
    'See ⟦[soil]{https://example.org/soil} first.',
    'See ⟦[soil]:(../dimensions/d2.md) first.',
    'See ⟦[soil]:(https://example.org/soil) first.',
    'See ⟦[soil]=(../dimensions/d2.md) first.',
    'See ⟦[soil]-(../dimensions/d2.md) first.',
    'See ⟦[soil]<../dimensions/d2.md> first.',
    'See ⟦(the soil)(../dimensions/d2.md) first.',
    'See ⟦[the soil]../dimensions/d2.md first.',
    'See ⟦[the soil]https://example.org/soil first.',
    'See ⟦{the soil}(../dimensions/d2.md) first.',
  ],
};

describe.each(Object.entries(wrong))('%s finds each of', (rule, marked) => {
  it.each(inGroups(marked))('its forms %s', (_name, texts) => {
    expect(findingsIn(texts.map((text) => positioned(text).text))).toEqual(expected(texts, rule));
  });
});

const right = [
  'Words.\n\n    npm test -- --watch\n    git push origin main',
  'Words.\n\n    if (pots) water(them);',
  'Words.\n\n    # waters all pots\n    water --all',
  'Words.\n\n    Error: the pot is gone',
  'Words.\n\n    SELECT name FROM pots WHERE dry.',
  '✓ means that it passed.',
  '→ stands for a step.',
  'O o o.\no well.',
  '§ 5 of the act.',
  'It was o´clock, and d´accord, l´eau.',
  'See [@] and [me@example].',
  'A tab\tin a line.\nA tab\tin another.',
  '- [ ] open\n- [x] done',
  'It is 5 * 3 * 2, or 2 ** 8, or width * height * depth.',
  'A* search, C* and D*, and rates** of them.',
  'Files *.ts and *.js.',
  'Names: snake_case, snake_case_too, _private and __dirname.',
  'Names: foo_ or bar_.',
  '*nix and *BSD.',
  'p < 0.05 *, p < 0.01 ** and p < 0.001 ***',
  'Fill in: ____ and ______.',
  'The signs “*”, “`” and “_”.',
  'About ~5 of ~/notes, 10 ~ 20.',
  '\\*\\*not bold\\*\\* \\`not code\\` \\[not a link](x) \\_not slanted\\_ \\# no',
  '&#42;&#42; a &#42;&#42; &lsqb;a](b)',
  '`** a **` and `` ` `` and `[a](b c)` and `###x`',
  '**bold**, *slanted*, __bold__, _slanted_, ***both***, ~~gone~~, **bold**word, *a*b.',
  '**“Quoted”** and *(in parentheses)*, and **[soil](../dimensions/d2.md)**.',
  'A word**part**, **CPU**s, re*view*, *.NET*, *framework/*, either/*or*, *see:* and *well-known*-ish words.',
  'It was un*frigging*believable, dis**similar**ity, abso*bloody*lutely and re*use*able.',
  '本**太字**の文、本*斜体*の文。',
  '**„Fertig“** und *„Das war’s“*, **»Das war’s«**, **”text”**, *‚einfach‘*, **Die „Regel“**.',
  '**.NET 8**, **.env.local**, */etc/hosts* and **/usr/bin**.',
  '> quoted, and\n> >nested\n\nText.\n\n>a quotation',
  '__Important__. And __so__ (too).',
  '**one, two** and *three (four)*, __one__ two, *(one)*.',
  '\\\\\\\\server\\\\share and `\\\\server\\share`.',
  '### Title ###',
  'It needs:\n- water\n- sun\n\nIt needs\n- water\n- sun\n\nDone.\n1. One.\n\n1. one',
  'It says:\n> five\n\nIt says so.\n> Five.',
  '#automation is a topic, #12 a number, and C# a language.',
  '#12 was closed.',
  'The set |x|, P(a | b), a || b and a | b.',
  '|x| + |y| = |z|',
  '| Pot | Water |\n| --- | --- |\n| `a \\| b` | c \\| d |\n| short |\n| one | two | |',
  'Pot | Water\n:-- | --:\none | two',
  '[text] alone, m[1], f(x)[y], [sic] (see below), (see [1]), [a](#undated).',
  '<https://example.org/>, <mail@example.org>, a < b, a <- b, 3 > 2 and https://example.org/a_(b).',
  'AT&T, R&D; Q&A, &amp;, &copy; and a && b.',
  'C:\\Users\\one, \\n, \\d+ and C:\\ as it is.',
  'x == y, a==b==c and ==.',
  'The values were\n-5 and 3, in the year\n2024. Then it rained.',
  'A – with\n– dashes – in it.',
  'One • two • three\nfour • five.',
  '- [ ] open\n- [x] done\n  - one\n\n1. one\n2. two\n\n* one\n* two\n\n+ one',
  '> quoted text\n>without a space\n> > twice',
  '2. two\n3. three\n\nText.\n\n1. one\n1. two\n1. three\n\nText.\n\n0. zero\n1. one\n\nText.\n\n0. none\n0. one',
  '5) five\n6) six\n\n   1. one\n   2. two\n\n7) seven',
  '![A **bold** pot beside a *slanted* one and `code`](../images/pots.png)',
  'At 10:30:45, in a ratio of 1:2:3, std::vector::size, a:b:c, :root, ::before and note: it.',
  'C++, g++, i++ and ++j, Notepad++ and a ++ b; x^2, 10^6, a^b, ^1; $5 and $6, US$ 5, $HOME and $$.',
  'From $FOO_BAR to $BAZ, 5$ or 6$, and $x$.',
  'It costs $$ or $$$, at 100 %, 5 %% and %d.',
  "It is 5'' wide, 'quoted' and rock 'n' roll, '' or ''.",
  'One: two\nthree: four, and so on.',
  'One: two\nthree : four\n: and so on.',
  'It is e^x^2, ^, and 100%%; 5 %.',
  'See [[1](https://example.org/one)], [[2](https://example.org/two)] and \\[[soil](../dimensions/d2.md)\\].',
  'Names: _private, __dirname, the _id field, a field _type, and o_O.',
  'Write to a.b@example.org, one_two@example.co.uk and lodash@4.17.21.',
  'Leser*innen und Nutzer:innen, *Leser* und *Lese*rin.',
  'It is a function f(x)(y), call(a)(../b.md), (see it) (below) and i.e. one.',
  'They came (see\na) and more.',
  'Names begin so: _key is one, and _private too.',
  '\\(so\\) and \\[so\\].',
  '```js\nwater();\n```',
  'He said \\_hello, \\$$x$$, \\:smile:, x\\^2^ and \\==so==.',
  '`:smile:`, `$$x$$`, `x^2^`, `++so++`, `==so==`, `[[so]]` and `%%so%%`.',
  'Is it dry?\n\n---\n\nIt is [dry], and [a wet one][Wet].\n\n[dry]: https://example.org/dry\n[wet]: https://example.org/wet',
  'A line with two spaces  \nand one with a backslash\\\nends.',
  'Version 1.x, 3.js, `1.item`, 1.5 and 1.',
  'See https://example.org/plan, “<https://example.org/plan>”, (https://example.org/a_b), https://example.org/a–b.',
  '*https://example.org/a*, _https://example.org/b_, **mail@example.org**, _mail@example.org_, support_one@example.com and "https://example.org/".',
  '![Three pots in a row, the second one taller](../images/pots.png)! [Soil](../dimensions/d2.md).',
];

it.each(inGroups(right))('right texts %s pass', (_name, texts) => {
  expect(findingsIn(texts)).toEqual([]);
});

/** Marks of other programs around words; `words` are more than one where that is the custom. */
const DIALECTS: readonly ((words: string) => string)[] = [
  (words) => `==${words}==`,
  (words) => `++${words}++`,
  (words) => `^^${words}^^`,
  (words) => `x^${words.replaceAll(' ', '')}^`,
  (words) => `:${words.replaceAll(' ', '_')}:`,
  (words) => `$$${words}$$`,
  (words) => `$${words}^2$`,
  (words) => `%%${words}%%`,
  (words) => `%% ${words} %%`,
  (words) => `||${words}||`,
  (words) => `''${words}''`,
  (words) => `'''${words}'''`,
  (words) => `{--${words}--}`,
  (words) => `[i]${words}[/i]`,
  (words) => `[[${words}](https://example.org/)]`,
  (words) => `H~${words.replaceAll(' ', '')}~O`,
];
const PLACES: readonly ((mark: string) => string)[] = [
  (mark) => mark,
  (mark) => `It is ${mark} here.`,
  (mark) => `It is (${mark}), or not.`,
  (mark) => `### It is ${mark}`,
  (mark) => `- It is ${mark}\n- and more`,
  (mark) => `> It is ${mark}, he said.`,
  (mark) => `It is **certainly ${mark} so**.`,
  (mark) => `| Pot | Water |\n| --- | --- |\n| ${mark.replaceAll('|', String.raw`\|`)} | daily |`,
  (mark) => `It is\n${mark}\nhere.`,
];

it.each(['watered', 'two words', 'two other words'].slice(0, casesOf(2, 3)))(
  'finds each mark of other programs around “%s” in each place',
  (words) => {
    const texts = DIALECTS.flatMap((write) => PLACES.map((place) => place(write(words))));
    // A bar that is escaped, as in a table, is a bar.
    const found = texts
      .filter((text) => !text.includes(String.raw`\|`))
      .filter((text) => findingsIn([text]).length === 0);
    expect(found).toEqual([]);
  },
);

it('tells which numbers of lists are not shown', () => {
  const chance = chanceOf(20_260_103);
  for (let round = 0; round < 150; round += 1) {
    let number = Math.floor(chance() * 4);
    const numbers = Array.from({ length: 2 + Math.floor(chance() * 3) }, () => {
      const own = number;
      number += chance() < 0.8 ? 1 : Math.floor(chance() * 4) - 1;
      return Math.max(own, 0);
    });
    const isLazy = numbers[0]! <= 1 && numbers.every((one) => one === numbers[0]);
    const isShown = isLazy || numbers.every((one, index) => one === numbers[0]! + index);
    const text = numbers.map((one) => `${one}. Item`).join('\n');
    expect([text, findingsIn([text]).length]).toEqual([text, isShown ? 0 : 1]);
  }
});

/** Pieces of text with signs that mean themselves; none looks like a word between two marks. */
const PLAIN = String.raw`
  2*3*4  2*x  4**2  a*b  x*y*z  (a+b)*c  D*Lite  f*ck  A*  B* or C*  5*
  src/*.ts  lib/*  **/*.md  foo-*  *.js  dist/**  a/*b*/c  /*no*/  ^.*x.*$  [a-z]*  .*
  10~20  ~5  ~/notes  a~b  3 ~ 4  ~~  5~  x ~y  HEAD~2  v1~rc  ~user/one
  ¯\_(ツ)_/¯  \(^o^)/  Nutzer*innen  *Nutzer*innen  Nutzer*innen*  Leser*in  C:\  a\b\  ^_^  o_O  \o/  >_<  *_*  &c.  <3  ->
  snake_case  snake_case_too  _id  _  __init__.py  __main__  a_b*c  \d+  \\server\pots  C:\_temp  C:\Users\one
  <  >  #  +  |  & more  x & y  C#  #12  =  ==  (*)  “*”  [*]  “~”  %  ^2  $x$  !  [1]  {a}  ${'`'}`
  .trim()
  .split(/\s{2,}/);
const JOINTS = [' ', ' and ', ', ', ' or ', '\n', ' – ', '; ', ' (', '. It is ', '-', '/'];
/** Where a text can stand. */
const WRAPS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => `[${text}](https://example.org/)`,
  (text) => `![${text}, in a picture](../images/pots.png)`,
  (text) => `### ${text.replaceAll('\n', ' ')} too`,
  (text) => `- ${text.replaceAll('\n', ' ')}`,
  (text) => `**${text}, at last**`,
];
const CASES = Number(process.env['MARK_CASES'] ?? casesOf(120, 400));

it(`shows ${CASES} texts with every sign that they hold, or tells which one is lost`, () => {
  const chance = chanceOf(20_260_102);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(chance() * values.length)]!;
  const texts = Array.from({ length: CASES }, () =>
    Array.from({ length: 2 + Math.floor(chance() * 3) }, () => pick(PLAIN)).reduce(
      (text, piece) => `${text}${pick(JOINTS)}${piece}`,
      'It is',
    ),
  );
  const lost: string[] = [];
  for (const text of texts) {
    const written = pick(WRAPS)(text);
    const shown = shownOf(written);
    const isSame = shown.replace(/\s+/g, '').includes(text.replace(/\s+/g, ''));
    if (!isSame && findingsIn([written]).length === 0)
      lost.push(`${JSON.stringify(written)} is shown as ${JSON.stringify(shown)}`);
  }
  expect(lost).toEqual([]);
});

/** What readers see of a Markdown text. */
function shownOf(text: string): string {
  return toString(unified().use(remarkParse).use(remarkGfm).parse(text));
}
