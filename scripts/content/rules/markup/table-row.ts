import type { Table, TableCell, TableRow } from 'mdast';
import type { SourceDocument } from '../../analysis/document.ts';
import { nodeRange } from '../../syntax/markdown.ts';
import type { Finding, Rule } from '../rule.ts';
import { rangeAt } from '../../syntax/source.ts';
import { splitCodeOf, type SplitCode } from '../../analysis/tables.ts';

export const tableRow: Rule<'table-row'> = {
  id: 'table-row',
  family: 'Markup',
  severity: 'error',
  suppressible: false,
  what: 'A row of a table has no more cells than its header.',
  why: 'Markdown drops every cell beyond the header, so its text is on no page. A bar ends a cell even inside code, and a line directly under a table becomes a row of it.',
  mends: 'Bars inside code get a backslash, where the row then has as many cells as the header.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: '| Pot | Water |\n| --- | --- |\n| one | daily | ⟦and more in June |',
    right: '| Pot | Water |\n| --- | --- |\n| one | daily, and more in June |',
  },
  *document(document) {
    for (const table of document.nodes('table')) {
      for (const row of table.children) {
        const finding = judge(document, table, row);
        if (finding) yield finding;
      }
    }
  },
};

function judge(document: SourceDocument, table: Table, row: TableRow): Finding | undefined {
  const { text } = document;
  const columns = table.children[0]!.children.length;
  const split = splitCodeOf(document).get(row);
  if (split) return describeSplit(document, row, split, columns);
  if (!/(?<!\\)\|/.test(text.content.slice(row.position!.start.offset, row.position!.end.offset)))
    return {
      range: nodeRange(text, row),
      message: 'This line is a row of the table above it, although it has no bar.',
      advice: 'Write an empty line before it, or write its cells between bars.',
    };
  const extra = row.children.slice(columns).find(({ children }) => children.length > 0);
  if (!extra) return undefined;
  return {
    range: rangeOfContent(document, extra),
    message: `This row has ${row.children.length} cells; the header has ${columns}.`,
    advice: 'Join it with another cell, or add a column to the header and to the row under it.',
  };
}

function describeSplit(document: SourceDocument, row: TableRow, { bars }: SplitCode, columns: number): Finding {
  const isCertain = row.children.length - bars.length === columns;
  const fix = bars.map((bar) => ({ range: rangeAt(document.text, bar, bar + 1), text: '\\|' }));
  return {
    range: rangeAt(document.text, bars[0]!, bars[0]! + 1),
    message: 'This bar ends the cell, although it stands inside code.',
    advice: 'Write `\\|`.',
    ...(isCertain ? { fix } : {}),
  };
}

function rangeOfContent({ text }: SourceDocument, { children }: TableCell): Finding['range'] {
  return rangeAt(text, children[0]!.position!.start.offset!, children.at(-1)!.position!.end.offset!);
}
