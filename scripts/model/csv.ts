/** Tables as CSV (RFC 4180), for spreadsheets first. Runs in the browser as well. */

/**
 * Rows of cells as CSV: a byte order mark, by which spreadsheets know the encoding; lines end with CRLF, the last one too, and a
 * cell is quoted where it has to be. No cell is a formula to a spreadsheet, nor is a part of one where it splits cells at other
 * signs than commas: an apostrophe stands before what would be. It stands also before what begins with such an apostrophe itself,
 * so that taking one away at each of these places gives every text back.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('')}`;
}

/**
 * Where a formula would begin: at the start of a cell, and where a spreadsheet of another country may begin a cell, before a sign that
 * starts one, in full width too. Spreadsheets skip spaces, quotation marks and what does not show. A tab or a break at the very start
 * is skipped by some.
 */
const FORMULA = /(?<![^;\t\r\n])(?=['"\p{Zs}\p{Cf}]*[=+\-@＝＋－＠])|^(?='*[\t\r\n])/gu;

function writeCell(text: string): string {
  // A number is no formula, whatever its sign.
  const harmless = /^-\d+(?:\.\d+)?$/.test(text) ? text : text.replace(FORMULA, "'");
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
