import { isKey, isKeyOfWords, KNOWN_KEYS } from '../../schema/kinds.ts';
import { isUnquoted, quoted } from '../../syntax/yaml/mistake.ts';
import type { FlawRule } from '../rule.ts';

export const yamlColon: FlawRule<'yaml-colon'> = {
  id: 'yaml-colon',
  family: 'YAML',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'A value that contains a colon and a space is in quotes.',
  why: 'In YAML, a colon with a space after it ends a key. Without quotes, a parser cannot find where the key ends and the value begins.',
  mends:
    'A value on one line is put in quotes, unless it looks like several keys with values, holds quotation marks or brackets, or stands behind a key that takes no text of any words.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'title: A second note, first-hand',
    wrong: 'title: ⟦A second note: first-hand',
    right: 'title: "A second note: first-hand"',
  },
  explain({ range, before, value, edits }) {
    const message = 'A value with `: ` needs quotes.';
    if (PAIRS.test(value)) {
      const advice =
        'If these are keys with values, write each on a line of its own, indented further than the line above.';
      return { range, message, advice };
    }
    const key = /([\w-]+):\s*$/.exec(before)?.[1] ?? '';
    const parted = partedKey(key, value);
    if (parted !== undefined) {
      const advice = `Write \`${before.replace(/[\w-]+:\s*$/, '')}${parted}: ${value.replace(/^[^:]*:\s*/, '')}\`.`;
      return { range, message: `A colon parts the key \`${parted}\`.`, advice };
    }
    if (isKey(key) && !isKeyOfWords(key)) {
      const advice = holdsKey(value)
        ? 'Write each key with its value on a line of its own.'
        : `Write \`${before}${withoutColon(value)}\`.`;
      return { range, message: `\`${key}\` takes no value with a colon and a space.`, advice };
    }
    // A value with marks of its own may have been something else than one text, and behind an unknown key the colon is astray.
    const isText = isUnquoted(value) && !/["[\]{}]/.test(value);
    const isCertain = edits.length > 0 && isText && isKeyOfWords(key) && !holdsKey(value);
    return { range, message, advice: `Write \`${before}${quoted(value)}\`.`, ...(isCertain ? { fix: edits } : {}) };
  },
};

/** Keys with numbers on one line: hardly a text that only lacks its quotes. */
const PAIRS = /(?:^|, )[\w-]+: [-\d.]+(?:,|$)/;

/** A value that a colon and a space got into: an address keeps its colon. */
function withoutColon(value: string): string {
  return /^https?:\s+\/\//.test(value) ? value.replace(/\s+/g, '') : value.replace(/:(?:\s+|$)/g, '');
}

/** The key that two words make together: `fa: il: …`. */
function partedKey(first: string, value: string): string | undefined {
  const whole = first + (/^([\w-]+):(?:\s|$)/.exec(value)?.[1] ?? '');
  return !isKey(first) && isKey(whole) ? whole : undefined;
}

/** Whether a colon stands behind the name of a key: then the line break before it may be lost. */
function holdsKey(value: string): boolean {
  return [...value.matchAll(/([A-Za-z][\w-]*):(?:\s|$)/g)].some(
    ([, name]) => /D\d+$/.test(name!) || [...KNOWN_KEYS].some((key) => name!.endsWith(key)),
  );
}
