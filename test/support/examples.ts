/** The examples of rules, put into the small framework. */
import type { TextExample } from '../../scripts/content/rules/rule.ts';
import { smallText } from './sources.ts';

/** The whole file with a text of the example at its place. */
export function placeExample({ file, replaces }: TextExample, text: string): string {
  if (replaces === null) return text;
  const original = smallText(file);
  if (replaces === undefined) return `${original.trimEnd()}\n\n${text}\n`;
  const parts = original.split(replaces);
  if (parts.length !== 2) throw new Error(`${file} holds “${replaces}” ${parts.length - 1} times, not once.`);
  return parts.join(text);
}
