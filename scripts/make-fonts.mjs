/**
 * `npm run fonts`: makes everything in templates/fonts/, or in a folder that is named, from the packages of the two typefaces. Builds
 * copy what stands there, so this runs only when a typeface, the characters or a fallback changes. The same packages give the same
 * bytes.
 */
import { readFileSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';

const FOLDER = process.argv[2] ?? fileURLToPath(new URL('../templates/fonts', import.meta.url));
const require = createRequire(import.meta.url);

const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');

/** What the site's fonts hold: ASCII, the letters of Latin-1 for names, and the punctuation that texts and templates use. */
const CHARACTERS = `${range(0x20, 0x7e)}${range(0xc0, 0xff)}ŒœŸ\u00a0‘’“”„‚–—…−·•§©°×→`;
/** What titles in pictures may need beside them: the names of a framework in any language with Latin letters. */
const MORE_LETTERS = `${range(0x100, 0x17f)}ȘșȚțẞ`;
/** Kerning, ligatures and figures of one width; all else would bring glyphs that no style asks for. */
const FEATURES = ['kern', 'liga', 'tnum'];

/** What a font says of its licence, and where that stands: a copy of the font carries it along. */
const LICENCE_NAMES = [13, 14];

const TYPEFACES = [
  {
    name: 'source-serif-4',
    family: 'Source Serif 4',
    prefix: 'Text',
    italic: true,
    picture: { weight: 600, parts: { latin: CHARACTERS, 'latin-ext': MORE_LETTERS } },
  },
  {
    name: 'atkinson-hyperlegible-next',
    family: 'Atkinson Hyperlegible Next',
    prefix: 'Ui',
    italic: false,
    picture: { weight: 400, parts: { latin: CHARACTERS } },
  },
];

/**
 * Mean advance widths of Latin text in units of the em, by weight, and names of the fonts of one design, as @capsizecss/metrics
 * 4.3.0 has them: all from one source, so that they can be compared. Gelasio has the widths of Georgia; the Liberation fonts have
 * those of Times New Roman and Arial. Of the two fonts of Android only the regular one can be named.
 */
const WIDTHS = {
  'source-serif-4': { 400: 0.479, 600: 0.486 },
  'atkinson-hyperlegible-next': { 400: 0.444, 600: 0.467 },
};
const SYSTEM_FONTS = {
  'source-serif-4': [
    { name: 'Georgia', alike: 'Gelasio', 400: 913 / 2048, 600: 1062 / 2048 },
    { name: 'Times New Roman', alike: 'Liberation Serif', 400: 832 / 2048, 600: 886 / 2048 },
    { name: 'Noto Serif', 400: 0.481 },
  ],
  'atkinson-hyperlegible-next': [
    { name: 'Arial', alike: 'Liberation Sans', 400: 913 / 2048, 600: 983 / 2048 },
    { name: 'Roboto', 400: 911 / 2048 },
  ],
};

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const advances = {};
for (const typeface of TYPEFACES) {
  await makeFonts(typeface);
  write(`${typeface.name}.LICENSE.txt`, licence(typeface));
}
write('fonts.css', TYPEFACES.map(siteFaces).join(''));
write('print-fonts.css', TYPEFACES.map(printFaces).join(''));
write('advances.json', `${JSON.stringify(advances)}\n`);

/** The variable font of the site, the static ones of the print edition, and those of pictures with the widths of their characters. */
async function makeFonts({ name, italic, picture }) {
  const latin = packaged(name, 'latin-wght-normal');
  write(`${name}.woff2`, await subset(latin, { wght: { min: 400, max: 600 } }));
  for (const wght of [400, 600]) write(`${name}-${wght}.print.woff2`, await subset(latin, { wght }));
  if (italic) {
    write(`${name}-400-italic.print.woff2`, await subset(packaged(name, 'latin-wght-italic'), { wght: 400 }));
  }
  advances[name] = {};
  for (const [part, characters] of Object.entries(picture.parts)) {
    const font = await subset(packaged(name, `${part}-wght-normal`), { wght: picture.weight }, characters, 'sfnt');
    write(`${name}-${part}.ttf`, font);
    Object.assign(advances[name], advancesOf(create(font)));
  }
}

function subset(font, variationAxes, characters = CHARACTERS, targetFormat = 'woff2') {
  return subsetFont(font, characters, {
    targetFormat,
    variationAxes,
    keepFeatures: FEATURES,
    noHinting: true,
    preserveNameIds: LICENCE_NAMES,
  });
}

function packaged(name, part) {
  return readFileSync(require.resolve(`@fontsource-variable/${name}/files/${name}-${part}.woff2`));
}

/** The width of every character, in thousandths of the em. */
function advancesOf(font) {
  return Object.fromEntries(
    font.characterSet.map((point) => [
      String.fromCodePoint(point),
      Math.round((font.glyphForCodePoint(point).advanceWidth / font.unitsPerEm) * 1000),
    ]),
  );
}

/** The licence as the package has it, under the notice that the font itself has. */
function licence({ name }) {
  const { copyright } = create(packaged(name, 'latin-wght-normal'));
  const text = readFileSync(require.resolve(`@fontsource-variable/${name}/LICENSE`), 'utf8');
  return `${copyright}\n${text.slice(text.indexOf('\n') + 1).trimEnd()}\n`;
}

/** The font of the site, and the system's fonts with the widths and heights of that font: when it arrives, nothing moves. */
function siteFaces({ name, family, prefix }) {
  const { ascent, descent, lineGap, unitsPerEm } = create(packaged(name, 'latin-wght-normal'));
  const percent = (value) => `${Number((value * 100).toFixed(1))}%`;
  const fallbacks = SYSTEM_FONTS[name].flatMap((font) =>
    [400, 600]
      .filter((weight) => font[weight])
      .map((weight) => {
        const size = WIDTHS[name][weight] / font[weight];
        const names = [font.name, ...(font.alike ? [font.alike] : [])].map((one) =>
          weight === 400 ? `local('${one}')` : `local('${one} Bold')`,
        );
        return face({
          'font-family': `'${prefix} ${font.name}'`,
          'font-weight': String(weight),
          src: names.join(', '),
          'size-adjust': percent(size),
          'ascent-override': percent(ascent / unitsPerEm / size),
          'descent-override': percent(-descent / unitsPerEm / size),
          'line-gap-override': percent(lineGap / unitsPerEm / size),
        });
      }),
  );
  const own = face({
    'font-family': `'${family}'`,
    'font-weight': '400 600',
    'font-display': 'swap',
    src: `url('./${name}.woff2') format('woff2')`,
  });
  return own + fallbacks.join('');
}

function printFaces({ name, family, italic }) {
  const faces = [['400'], ['600'], ...(italic ? [['400', '-italic']] : [])];
  return faces
    .map(([weight, style = '']) =>
      face({
        'font-family': `'${family}'`,
        'font-weight': weight,
        ...(style ? { 'font-style': 'italic' } : {}),
        src: `url('./${name}-${weight}${style}.print.woff2') format('woff2')`,
      }),
    )
    .join('');
}

function face(descriptors) {
  const lines = Object.entries(descriptors).map(([name, value]) => `  ${name}: ${value};\n`);
  return `@font-face {\n${lines.join('')}}\n\n`;
}

function write(file, content) {
  writeFileSync(join(FOLDER, file), content);
}
