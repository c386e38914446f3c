/** A reader of CSV (RFC 4180) that shares nothing with the writer. */

/** The cells of every row. Throws where a line does not end with CRLF or a quotation mark stands where none may. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [whole, quoted, bare] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?=,|\r\n)/.exec(text.slice(at)) ?? [];
    if (whole === undefined) throw new Error(`No cell at character ${at}.`);
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    at += whole.length;
    if (text[at] === ',') {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    at += 2;
  }
  return rows;
}

/** The text that a cell stands for, without the apostrophe that keeps spreadsheets from running it. */
export function textOfCell(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
