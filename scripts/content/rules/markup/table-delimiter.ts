import type { Rule } from '../rule.ts';
import { rangeAt } from '../../syntax/source.ts';
import { unmadeTables, type Unmade } from '../../analysis/tables.ts';

export const tableDelimiter: Rule<'table-delimiter'> = {
  id: 'table-delimiter',
  family: 'Markup',
  severity: 'error',
  suppressible: true,
  what: 'Under the header of a table stands a row of hyphens with as many columns.',
  why: 'Without it, Markdown makes no table: readers see all rows in one paragraph, with their bars.',
  example: {
    file: 'field-notes/second-note.md',
    wrong: '| Pot | Water |\n⟦| --- |\n| one | daily |',
    right: '| Pot | Water |\n| --- | --- |\n| one | daily |',
  },
  *document(document) {
    for (const unmade of unmadeTables(document)) {
      yield { range: rangeAt(document.text, unmade.start, unmade.end), ...describe(unmade) };
    }
  },
};

function describe({ reason, columns, found }: Unmade): { message: string; advice: string } {
  const row = `\`|${' --- |'.repeat(columns)}\``;
  switch (reason) {
    case 'columns':
      return { message: `The header has ${name(columns)}, this row has ${found}.`, advice: `Write ${row}.` };
    case 'form':
      return { message: 'This is not the row under the header of a table.', advice: `Write ${row}.` };
    case 'code':
      return { message: 'This bar ends the cell, although it stands inside code.', advice: 'Write `\\|`.' };
    case 'missing':
      return {
        message: 'These cells are no table, because no row of hyphens stands under the first line.',
        advice: `Write ${row} under it.`,
      };
    case 'apart':
      return {
        message: 'An empty line sets this row apart from the table above it.',
        advice: 'Remove the empty line, or give the rows a header of their own.',
      };
    case 'headless':
      return { message: 'No header stands above this row.', advice: 'Write the header on the line before it.' };
  }
}

function name(columns: number): string {
  return columns === 1 ? '1 column' : `${columns} columns`;
}
