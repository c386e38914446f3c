/** Answers as CSV (RFC 4180), for spreadsheets. */
import { writeCsv } from '../csv.ts';
import type { Framework } from './framework.ts';
import type { ResultWords } from './layout.ts';
import type { Answer, Assessment } from './saved.ts';
import { ownValue } from '../own-value.ts';

/** A row for every subsystem and dimension below a row of titles; lines end with CRLF. No cell is a formula to a spreadsheet. */
export function exportCsv(framework: Framework, { subsystems }: Assessment, words: ResultWords): string {
  const { columns } = words.report;
  const head = [
    columns.subsystem,
    columns.dimension,
    columns.name,
    columns.answer,
    columns.strength,
    columns.date,
    columns.link,
    columns.reason,
    columns.note,
  ];
  const rows = subsystems.flatMap((subsystem) =>
    framework.dimensions.map(({ id, name }) => [
      subsystem.name,
      id,
      name,
      ...cellsOf(ownValue(subsystem.answers, id), words),
    ]),
  );
  return writeCsv([head, ...rows]);
}

function cellsOf(given: Answer | undefined, { notSure, doesNotApply, strengths }: ResultWords): string[] {
  const note = given?.note ?? '';
  if (given === undefined || given.answer === 'not-sure') return [notSure, '', '', '', '', note];
  if (given.answer === 'does-not-apply') return [doesNotApply, '', '', '', given.reason, note];
  return [String(given.answer), strengths[given.strength], given.date ?? '', given.link ?? '', '', note];
}
