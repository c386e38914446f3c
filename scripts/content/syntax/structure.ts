/** Where characters are marks of YAML and Markdown and not text, told from their line alone, before any parser. */
import type { Stretch } from './characters.ts';
import { lineAt, pointAt, type Text } from './source.ts';

/** What opens a block of Markdown, up to where its text begins. */
const BEFORE_MARKDOWN = /^[ \t>]*(?:#{1,6}|[-*+]|\d{1,9}[.)]|>|\[[^\]]*\]:|`{3,}|~{3,}|[-*+] \[)$/;
/** A key, an entry of a list, or both, up to where the value begins. */
const BEFORE_YAML = /^ *(?:-|(?:- +)*["']?[\w-]+["']?:|#)$/;
/** A key that has not ended yet. */
const KEY = /^ *(?:- +)*[a-z][a-z-]*$/;
/** A line without text: a rule, the delimiter row of a table, the border of front matter. */
const ONLY_MARKS = /^[\s|:*_=-]*$/;
/** Marks of structure stand at the beginning of a line, and lines of nothing else are short. */
const LONGEST = 200;

/** Whether a stretch is part of the structure of its line: behind `#`, `-` or `key:`, before the colon of a key, or among marks only. */
export function isStructure(text: Text, { start, end }: Stretch): boolean {
  const { line, column } = pointAt(text, start);
  if (column > LONGEST) return false;
  const content = lineAt(text, line);
  const prefix = content.slice(0, column - 1);
  if (content.length <= LONGEST && ONLY_MARKS.test(content)) return true;
  if (!isYaml(text, start)) return BEFORE_MARKDOWN.test(prefix);
  return BEFORE_YAML.test(prefix) || (KEY.test(prefix) && text.content[end] === ':');
}

/** Whether an offset is in a file of data, or in front matter. */
function isYaml({ path, content }: Text, offset: number): boolean {
  if (!path.endsWith('.md')) return true;
  return content.startsWith('---') && offset < (content.indexOf('\n---', 3) + 1 || content.length);
}
