/**
 * The forms that values of front matter take. What a form has against a value stands in the issue's `params`, which `validate.ts`
 * turns into a flaw; `meta` says the same to editors, in the words of JSON Schema.
 */
import { z } from 'zod';
import { hasScheme, WEB_ADDRESS_START, WEB_SCHEMES } from '../../model/index.ts';
import { judgeAuthor, judgeCitedAuthor } from './authors.ts';
import { judgeDate, judgePartialDate } from './dates.ts';
import type { Judgement } from './flaw.ts';
import { judgeLicence } from './licences.ts';
import { isBlank, judgeHidden, judgeHtml, judgeLength, judgeMarkup } from './plain-text.ts';
import { judgeNamedVersion, judgeVersion } from './versions.ts';
import { intendedAddress } from './web-addresses.ts';
import { isSameButCase } from '../syntax/suggest.ts';

/**
 * The longest name of a file, and of a folder that the site makes of an id, in characters, each of which is one byte. Systems take
 * 255 bytes at most; this leaves room for endings, and for a path to it.
 */
export const MAX_NAME = 120;

/** What a refinement tells `validate.ts`. */
export type IssueParameters = { readonly judgement: Judgement | 'blank' | 'repeated' };

/** What editors are told of a form: keywords of JSON Schema. `title` follows “Write”, and the first example follows “as in”. */
type Keywords = {
  readonly title?: string;
  readonly examples?: readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
};

/** A string with a form of its own; `judge` tells what is wrong with a value that does not have it. */
function form(judge: (value: string) => Judgement | undefined, keywords: Keywords) {
  return z.string().check(refuse(judge)).meta(keywords);
}

function refuse(judge: (value: string) => Judgement | undefined): z.core.CheckFn<string> {
  return (context) => {
    const judgement = isBlank(context.value) ? 'blank' : judge(context.value);
    if (!judgement) return;
    const params: IssueParameters = { judgement };
    context.issues.push({ code: 'custom', input: context.value, params });
  };
}

/** Plain text, at most `limit` characters, without HTML or Markdown. Line breaks are read as the spaces that they would be in a paragraph. */
export const text = (limit: number) => words(limit, judgeText);

/** Such a text, but for Markdown: an example of what a body may say. */
export const sample = (limit: number) => words(limit, judgeSample);

const words = (limit: number, judge: (value: string, limit: number) => Judgement | undefined) =>
  z
    .string()
    .overwrite((value) => value.trim().replace(/\s*\n\s*/g, ' '))
    .check(refuse((value) => judge(value, limit)))
    .meta({ minLength: 1, maxLength: limit });

function judgeText(value: string, limit: number): Judgement | undefined {
  return judgeSample(value, limit) ?? judgeMarkup(value);
}

function judgeSample(value: string, limit: number): Judgement | undefined {
  return judgeHidden(value) ?? judgeLength(value, limit) ?? judgeHtml(value);
}

/** The name of one person or group, at most `limit` characters. */
export const author = (limit: number) => name(limit, judgeAuthor);

/** The author of a source as it is cited, at most `limit` characters: several may stand there as one. */
export const citedAuthor = (limit: number) => name(limit, judgeCitedAuthor);

/** An address in angle brackets looks like HTML, so what a name may not hold is judged first. */
function name(limit: number, judge: (value: string) => Judgement | undefined) {
  const keywords = { title: 'the name of a person or group', examples: ['Jane Doe'], minLength: 1, maxLength: limit };
  return form((value) => judgeLength(value, limit) ?? judge(value) ?? judgeText(value, limit), keywords);
}

/** What can be wrong with an id. */
type IdJudgement = Extract<Judgement, { code: 'fm-id' | 'fm-length' }>;

/** What is wrong with a text that is to be an id: lower-case words joined by hyphens, which become names of files and folders. */
export function judgeId(value: string): IdJudgement | undefined {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value)) return judgeLength(value, MAX_NAME);
  return { code: 'fm-id', of: 'words', value, meant: intendedId(value) };
}

/** The id that a text most likely means; empty where there is none, as letters of other alphabets have no certain spelling in a to z. */
export function intendedId(value: string): string {
  const plain = value.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (/[^a-z\P{L}]/u.test(plain)) return '';
  return plain
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** What is wrong with a text that is to be the id of a dimension: D and its number. */
export function judgeDimensionId(value: string): IdJudgement | undefined {
  if (/^D[1-9]\d{0,2}$/.test(value)) return undefined;
  const meant = intendedDimensionId(value);
  return { code: 'fm-id', of: 'dimension', value, meant, ids: dimensionIdsIn(value) };
}

/** The ids of dimensions that a text names; `D1–D3` names three. */
export function dimensionIdsIn(text: string): string[] {
  const ids = text.match(/\bD[1-9]\d*\b/gi) ?? [];
  const [, first, last] = /^\s*D([1-9]\d?)\s*(?:[-–—]|\.{2,3}|…|to|bis|à|a)\s*D?([1-9]\d?)\s*$/i.exec(text) ?? [];
  if (first === undefined || Number(last) <= Number(first)) return ids;
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => `D${Number(first) + index}`);
}

/** The id of a dimension that a text most likely means; empty where there is none. */
export function intendedDimensionId(value: string): string {
  const number = /^\s*d?[\s-]*0*([1-9]\d{0,2})\s*$/i.exec(value)?.[1];
  return number === undefined ? '' : `D${number}`;
}

const ID = { pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$', maxLength: MAX_NAME };
const DIMENSION_ID = { pattern: '^D[1-9][0-9]{0,2}$' };

/** A stable id. */
export const id = form(judgeId, { ...ID, title: 'lower-case words joined by hyphens', examples: ['two-words'] });

/** The id of a dimension. */
export const dimensionId = form(judgeDimensionId, {
  ...DIMENSION_ID,
  title: 'the id of a dimension',
  examples: ['D1'],
});

/** The id of a document, which agrees with its file name. Its form is judged where that name is known: by the rule `fm-id`. */
export const ownId = form(() => undefined, {
  ...ID,
  title: 'the file name without its ending',
});

/** The id of a dimension in its own document; see `ownId`. */
export const ownDimensionId = form(() => undefined, {
  ...DIMENSION_ID,
  title: 'D and the number in the file name',
});

/** A calendar day, YYYY-MM-DD. */
export const date = form(judgeDate, {
  title: 'year, month and day',
  examples: ['2026-01-31'],
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
});

/** A day, a month or a year, as exact as the source gives it. */
export const partialDate = form(judgePartialDate, {
  title: 'year, month and day, as far as they are known',
  examples: ['2026-01-31', '2026-01', '2026'],
  pattern: '^[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?$',
});

/** A semantic version. */
export const version = form(judgeVersion, {
  title: 'three numbers',
  examples: ['1.2.0', '1.2.0-rc.1'],
  pattern: '^(?:0|[1-9][0-9]*)\\.(?:0|[1-9][0-9]*)\\.(?:0|[1-9][0-9]*)(?:-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$',
});

/** A version of the framework that a source other than its title page names. */
export const namedVersion = form(judgeNamedVersion, {
  title: 'the version that stands in `framework.md`, or an earlier one',
  pattern: '^(?:0|[1-9][0-9]*)\\.(?:0|[1-9][0-9]*)\\.(?:0|[1-9][0-9]*)(?:-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$',
});

/** A BCP 47 language tag. */
export const languageTag = form(judgeLanguage, { title: 'a language tag', examples: ['en', 'pt-BR'] });

function judgeLanguage(value: string): Judgement | undefined {
  const refused = { code: 'fm-range', is: 'language', value } as const;
  try {
    const canonical = Intl.getCanonicalLocales(value.replaceAll('_', '-'))[0]!;
    // Longer words are well formed, but no language has one: a name such as “english” was meant.
    const isKnownForm = /^[a-z]{2,3}(?:-|$)/.test(canonical);
    if (isKnownForm && canonical === value) return undefined;
    if (isKnownForm) {
      // A canonical form can also be that of another tag: only the case of letters is form.
      const isCertain = isSameButCase(value, canonical);
      return { ...refused, meant: canonical, ...(isCertain ? { replacement: canonical } : {}) };
    }
  } catch {
    // A tag that is not well formed means no other one.
  }
  return { ...refused, meant: languageNamed(value) };
}

/** The tag of the language that has a name, in English or in itself. */
function languageNamed(name: string): string | undefined {
  const wanted = name.trim().toLowerCase();
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
  const tags = letters.flatMap((first) => letters.map((second) => first + second));
  return tags.find((tag) =>
    ['en', tag].some(
      (reader) => new Intl.DisplayNames([reader], { type: 'language' }).of(tag)?.toLowerCase() === wanted,
    ),
  );
}

/** A licence of the SPDX list, or `LicenseRef-` and the name of another one. */
export const licence = form(judgeLicence, {
  title: 'an SPDX identifier',
  examples: ['CC-BY-4.0'],
  pattern: '^[A-Za-z0-9.+-]+$',
});

/** An https address without credentials. */
export const secureUrl = form(judgeUrl, {
  title: 'the whole address',
  examples: ['https://example.org/page'],
  format: 'uri',
  pattern: `^${WEB_ADDRESS_START}`,
});

function judgeUrl(value: string): Judgement | undefined {
  const address = parseUrl(value);
  const meant = intendedAddress(value);
  if (!address || !/^[a-z]+:\/*[^\s\\<>"/]/i.test(value) || /[\s\\<>"]/.test(value) || /^https?:(?!\/\/)/i.test(value))
    return { code: 'link-scheme', in: 'field', value, protocol: undefined, meant };
  // One that is not encrypted is the business of `link-http`.
  if (!hasScheme(value, WEB_SCHEMES))
    return { code: 'link-scheme', in: 'field', value, protocol: address.protocol, meant };
  return address.username || address.password ? { code: 'link-credentials', in: 'field' } : undefined;
}

/** An address as the URL standard reads it, or undefined where it is none. */
export function parseUrl(value: string): URL | undefined {
  return URL.canParse(value) ? new URL(value) : undefined;
}

/** A whole number from 1. */
export const count = z.int().min(1);

/** A list that names nothing twice. */
export function unique<T extends z.ZodType<unknown[]>>(list: T) {
  return list
    .check((context) => {
      const seen = new Set<unknown>();
      for (const [index, value] of (context.value as unknown[]).entries()) {
        if (seen.has(value)) reportRepeat(value, index);
        seen.add(value);
      }
      function reportRepeat(value: unknown, index: number): void {
        const params: IssueParameters = { judgement: 'repeated' };
        context.issues.push({ code: 'custom', input: value, path: [index], params });
      }
    })
    .meta({ uniqueItems: true });
}
