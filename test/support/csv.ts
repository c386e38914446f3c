/** A reader of CSV (RFC 4180) that shares nothing with the writer. */

/** The cells of every row. Throws where there is no byte order mark, a line does not end with CRLF or a quotation mark stands where none may. */
export function readCsv(file: string): string[][] {
  if (!file.startsWith('\uFEFF')) throw new Error('The file has no byte order mark.');
  const text = file.slice(1);
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

/** The text that a cell stands for, without the apostrophes that keep spreadsheets from running parts of it. */
export function textOfCell(cell: string): string {
  const parts = cell.split(/(?<=[;\t\r\n])/);
  const bare = parts.map((part) => (/^'['"\p{Zs}\p{Cf}]*[=+\-@＝＋－＠]/u.test(part) ? part.slice(1) : part)).join('');
  return /^'+[\t\r\n]/.test(cell) ? bare.slice(1) : bare;
}
