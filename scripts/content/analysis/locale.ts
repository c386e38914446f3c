/** The language and the direction of a framework, as its title page gives them: rules about characters and words ask for them. */
import { parseFrontMatter } from '../syntax/front-matter.ts';
import { SOURCE_FOLDER } from '../schema/kinds.ts';
import { decode, type SourceFile } from '../syntax/source.ts';
import { isFlaw } from '../syntax/flaw.ts';
import { languageTag } from '../schema/value-schemas.ts';

/** Null stands for what the title page does not say: what depends on it is not judged, because the title page has a finding. */
export type Locale = {
  /** The language without its variants, by its ISO 639 code: `fr` for `fr-CA`. */
  readonly language: string | null;
  /** The script that it is written in, by its ISO 15924 code: `Latn`, `Arab`. */
  readonly script: string | null;
  readonly direction: 'ltr' | 'rtl' | null;
};

/** Whether two locales say the same. */
export function isSameLocale(a: Locale, b: Locale): boolean {
  return a.language === b.language && a.script === b.script && a.direction === b.direction;
}

/** A locale of which nothing is known. */
const UNKNOWN_LOCALE: Locale = { language: null, script: null, direction: null };

/** The locale of sources: from the front matter of the title page, whatever else is wrong with it. Never throws. */
export function readLocale(files: readonly SourceFile[]): Locale {
  try {
    return localeOf(files);
  } catch {
    // Reading the title page once more fails in the same way, and is reported then.
    return UNKNOWN_LOCALE;
  }
}

function localeOf(files: readonly SourceFile[]): Locale {
  const file = files.find(({ path }) => path === `${SOURCE_FOLDER}/framework.md`);
  if (!file) return UNKNOWN_LOCALE;
  const known = locales.get(file) ?? localeIn(file);
  locales.set(file, known);
  return known;
}

/** The locales of title pages, which are never changed. */
const locales = new WeakMap<SourceFile, Locale>();

function localeIn(file: SourceFile): Locale {
  const text = file.bytes ? decode(file.path, file.bytes) : undefined;
  if (!text || isFlaw(text)) return UNKNOWN_LOCALE;
  const yaml = parseFrontMatter(text, []);
  if (isFlaw(yaml)) return UNKNOWN_LOCALE;
  const { language, direction } = yaml.value as Record<string, unknown>;
  const tag = languageTag.safeParse(language).data;
  const known = tag === undefined ? undefined : new Intl.Locale(tag).maximize();
  return {
    language: known?.language ?? null,
    script: known?.script ?? null,
    direction: direction === 'ltr' || direction === 'rtl' ? direction : null,
  };
}
