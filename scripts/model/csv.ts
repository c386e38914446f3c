/** Tables as CSV (RFC 4180), for spreadsheets and programs. Runs in the browser as well. */

/**
 * Rows of cells as CSV: lines end with CRLF, the last one too, and a cell is quoted where it has to be. No cell is a formula to a
 * spreadsheet: one that would be has an apostrophe before it, and so has one that begins with such an apostrophe itself, so that
 * taking one away gives every text back.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('');
}

/** Spreadsheets run a cell that begins with one of these signs; behind an apostrophe it is text. */
const FORMULA = /^'*[=+\-@\t\r]/;

function writeCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
