import type { Problem } from '../diagnostics.ts';
import { KNOWN_KEYS } from '../kinds.ts';
import type { Rule } from '../rule.ts';
import { lineAt, type Range } from '../source.ts';
import { onLine, type Mistake } from '../yaml-mistake.ts';

/** A colon that ends a key, and a hyphen that begins an entry, is followed by a space. */
export const yamlSpace: Rule = {
  id: 'yaml-space',
  severity: 'error',
  suppressible: false,
  what: 'A colon that ends a key, and a hyphen that begins an entry, is followed by a space.',
  why: 'Without the space, YAML reads the key, the colon and the value as one word, as in a web address or a time of day.',
  mends: 'The space is added behind the name of a key, unless a part of the value would then become a comment.',
  example: {
    file: 'modes/shared.md',
    replaces: 'role: Helper',
    wrong: 'role⟦:Helper',
    right: 'role: Helper',
  },
};

/** The finding for a colon at a range of one character. */
export function spaceMissing(range: Range, key: string, value: string): Problem {
  return {
    rule: 'yaml-space',
    range,
    message: 'The colon after a key needs a space.',
    advice: `Write \`${key}: ${value}\`.`,
    // What begins a comment once the space is there would be lost. Behind another word, the colon itself may have gone astray.
    ...(isKey(key) && !/\s#/.test(value) ? { fix: [{ range, text: ': ' }] } : {}),
  };
}

function isKey(name: string): boolean {
  return KNOWN_KEYS.has(name) || /^D\d+$/.test(name);
}

/** The finding for a line with a key and a colon, but without the space. */
export function explainSpace(mistake: Mistake): Problem | undefined {
  const [, key, value] = /^(\s*(?:- )?[A-Za-z][\w-]*):(\S.*)$/.exec(mistake.line) ?? [];
  if (key === undefined || value === undefined) return undefined;
  return spaceMissing(onLine(mistake, key.length, key.length + 1), key.replace(/^\s*(?:- )?/, ''), value);
}

/** The finding for a hyphen that begins an entry of a list without the space behind it. */
export function explainDash(mistake: Mistake): Problem | undefined {
  const { text, point } = mistake;
  // The parser often blames the line above.
  for (const line of [point.line, point.line + 1]) {
    const [, indent, entry] = /^(\s*)-([A-Za-z][\w-]*:(?:\s.*)?)$/.exec(lineAt(text, line)) ?? [];
    if (indent === undefined) continue;
    const range = { start: { line, column: indent.length + 1 }, end: { line, column: indent.length + 2 } };
    const message = 'The hyphen before an entry needs a space.';
    const fix = isKey(entry!.split(':', 1)[0]!) ? { fix: [{ range, text: '- ' }] } : {};
    return { rule: 'yaml-space', range, message, advice: `Write \`- ${entry}\`.`, ...fix };
  }
  return undefined;
}
