/** Markdown made at random, the same for the same seed: blocks of every kind, whole or with a few characters changed. */

/** A source of numbers from 0 up to, not including, 1 (mulberry32). */
export type Chance = () => number;

/** Numbers that follow from a seed. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What is written with words that stand nowhere else. */
type Writer = { readonly chance: Chance; readonly word: () => string };

const pick = <T>({ chance }: Writer, from: readonly T[]): T => from[Math.floor(chance() * from.length)]!;

const INLINE: readonly ((word: () => string, inline: () => string) => string)[] = [
  (w) => w(),
  (w) => `${w()} ${w()}`,
  (w) => `**${w()}**`,
  (w) => `*${w()} ${w()}*`,
  (w) => `_${w()}_`,
  (w) => `__${w()}__`,
  (w) => `***${w()}***`,
  (w) => `~~${w()}~~`,
  (w) => `\`${w()}\``,
  (w) => `\`\`${w()} \` ${w()}\`\``,
  (w) => `\`${w()} **${w()}**\``,
  (w) => `[${w()} ${w()}](https://example.org/${w()})`,
  (w) => `[${w()}](../modes/shared.md "${w()} ${w()}")`,
  (w) => `[**${w()}** ${w()}][ref]`,
  (w) => `[\`${w()}\`](https://example.org/a_(b))`,
  (w) => `<https://example.org/${w()}>`,
  (w) => `https://example.org/${w()}`,
  (w) => `<${w()}@example.org>`,
  (w) => `![A ${w()} with ${w()}](../images/pots.png)`,
  (w) => `![A ${w()} [${w()}] and ${w()}](../images/pots.png "${w()}")`,
  (w) => `${w()}[^note]`,
  (w) => `${w()}_${w()}_${w()}`,
  (w) => `${w()} * ${w()}`,
  (w) => `\\*${w()}\\* \\_${w()}\\_`,
  (w) => `\\[${w()}\\](${w()})`,
  (w) => `\\\`${w()}\\\``,
  (w) => `${w()} &amp; ${w()} &copy; &lt;${w()}&gt;`,
  (w) => `&#42;&#42;${w()}&#42;&#42;`,
  (w) => `${w()} \\| ${w()}`,
  (w) => `“${w()}” and '${w()}'s`,
  (w) => `(${w()}) [${w()}]`,
  (w) => `${w()} < ${w()} > ${w()}`,
  (w) => `${w()}: ${w()}; ${w()}!`,
  (w) => `${w()}  \n${w()}`,
  (w) => `${w()}\\\n${w()}`,
  (w) => `${w()}\n${w()}`,
  (w) => `${w()}—${w()} … #${w()}`,
  (w) => `$${w()}$ C# ~5 100 %`,
  (_w, inline) => `**${inline()}**`,
  (_w, inline) => `*${inline()}*`,
  (_w, inline) => `[${inline()}](https://example.org/)`,
];

function inlineOf(writer: Writer, depth = 0): string {
  const count = 1 + Math.floor(writer.chance() * (depth > 0 ? 2 : 5));
  const kinds = depth > 1 ? INLINE.slice(0, -3) : INLINE;
  return Array.from({ length: count }, () => pick(writer, kinds)(writer.word, () => inlineOf(writer, depth + 1))).join(
    ' ',
  );
}

/** A sentence of running text without line breaks. */
function sentenceOf(writer: Writer): string {
  return `${writer.word()} ${inlineOf(writer).replace(/(?: {2}|\\)?\n/g, ' ')} ${writer.word()}`;
}

const BLOCKS: readonly ((writer: Writer, block: () => string) => string)[] = [
  (writer) => inlineOf(writer),
  (writer) => `${inlineOf(writer)}\n${inlineOf(writer)}`,
  (writer) => `### ${sentenceOf(writer)}`,
  (writer) => `- ${inlineOf(writer)}\n- ${sentenceOf(writer)}\n  - ${sentenceOf(writer)}`,
  (writer) => `1. ${sentenceOf(writer)}\n2. ${sentenceOf(writer)}\n\n   ${sentenceOf(writer)}`,
  (writer) => `7) ${sentenceOf(writer)}\n8) ${sentenceOf(writer)}`,
  (writer) => `* ${sentenceOf(writer)}\n\n* ${sentenceOf(writer)}`,
  (writer) => `- [ ] ${sentenceOf(writer)}\n- [x] ${sentenceOf(writer)}`,
  (writer) => `> ${sentenceOf(writer)}\n> ${sentenceOf(writer)}\n>\n> ${sentenceOf(writer)}`,
  (writer) => `> [!NOTE]\n> ${sentenceOf(writer)}`,
  (writer) => `> [!WARNING]\n>\n> ${sentenceOf(writer)}\n>\n> - ${sentenceOf(writer)}`,
  (writer) =>
    `| ${sentenceOf(writer)} | ${writer.word()} |\n| :-- | --: |\n| ${sentenceOf(writer)} | \`${writer.word()} \\| ${writer.word()}\` |\n| ${writer.word()} |`,
  (writer) => `${writer.word()} | ${writer.word()}\n--- | :-:\n${sentenceOf(writer)} | ${sentenceOf(writer)}`,
  ({ word }) => `\`\`\`text\n${word()} **${word()}** [${word()}](x y)\n\n| ${word()} |\n### ${word()}\n\`\`\``,
  ({ word }) => `~~~~sh\n${word()} \\*\n~~~\n\`\`\`${word()}\n~~~~`,
  ({ word }) => `    ${word()} **${word()}**\n    ## ${word()}`,
  ({ word }) => `- ${word()}\n\n  \`\`\`json\n  { "${word()}": 1 }\n  \`\`\``,
  ({ word }) => `![A ${word()} in ${word()} beside ${word()}](../images/pots.png)`,
  () => '---',
  (_writer, block) => block().replace(/^/gm, '> '),
  (writer, block) => `- ${writer.word()}\n\n${block().replace(/^(?=.)/gm, '  ')}`,
];

function blockOf(writer: Writer, depth = 0): string {
  return pick(writer, depth > 1 ? BLOCKS.slice(0, -2) : BLOCKS)(writer, () => blockOf(writer, depth + 1));
}

const SCRAPS =
  String.raw`*|**|_|__|~~|~|${'`'}|${'``'}|[|]|(|)|](|!|#|##| |  |\|\\|>|- |-|1. |1.|:|::|^|<|&|&amp;|&#42;|;|"|'|=|==|+|\||.|/|•|[x] |[ ]|[^note]|[^|{|}|$|%|@|www.|https://|mailto:|x|é|水|“|”|’|…|—`
    .split('|')
    .concat([
      '|',
      ' | ',
      '\n',
      '\n\n',
      '\n\n\n',
      '\n    ',
      '\n- ',
      '\n> ',
      '\n| - | - |\n',
      '\n---\n',
      '\n===\n',
      '  \n',
    ]);

/** The text with one to three pieces put in, taken away or exchanged. */
function changed(text: string, writer: Writer): string {
  let result = text;
  for (let count = 1 + Math.floor(writer.chance() * 3); count > 0; count -= 1) {
    const at = Math.floor(writer.chance() * (result.length + 1));
    const removed = writer.chance() < 0.4 ? 1 + Math.floor(writer.chance() * 2) : 0;
    const inserted = removed > 0 && writer.chance() < 0.5 ? '' : pick(writer, SCRAPS);
    result = result.slice(0, at) + inserted + result.slice(at + removed);
  }
  return result;
}

/** What writes texts with words that no other text has; `name` tells texts from each other. */
export function writerOf(chance: Chance, name: string): Writer {
  let words = 0;
  return { chance, word: () => `${name}w${(words += 1)}x` };
}

/** A few blocks, with a definition and a footnote that they may refer to; half of them have slips of the pen. */
export function sampleOf(chance: Chance, name: string): string {
  const writer = writerOf(chance, name);
  const blocks = Array.from({ length: 1 + Math.floor(chance() * 3) }, () => blockOf(writer)).join('\n\n');
  const body = chance() < 0.6 ? changed(blocks, writer) : blocks;
  return [body, ...definitionsFor(body, writer)].join('\n\n');
}

/** A sentence that may have a slip of the pen. */
export function lineOf(writer: Writer): string {
  const sentence = sentenceOf(writer);
  return chanceIs(writer, 0.4) ? changed(sentence, writer).replaceAll('\n', ' ') : sentence;
}

/** What a text refers to. */
export function definitionsFor(body: string, writer: Writer): string[] {
  const note = sentenceOf(writer).replaceAll('[^note]', '').replaceAll('[ref]', '');
  return [
    ...(body.includes('[ref]') ? ['[ref]: https://example.org/ref'] : []),
    ...(body.includes('[^note]') ? [`[^note]: ${note}`] : []),
  ];
}

function chanceIs({ chance }: Writer, share: number): boolean {
  return chance() < share;
}
