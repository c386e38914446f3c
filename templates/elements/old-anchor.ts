/** Keeps addresses that lead to parts of pages under the ids that these had before they were set apart from those of headings. */

/** Goes to the part that the address names by an older id, where nothing has that id. */
export function followOldAnchor(): void {
  const anchor = location.hash.slice(1);
  // What stands before the ids of all parts of a page stands before that of its main landmark as well.
  const now = document.querySelector('main')!.id.replace(/[^:]+$/, anchor);
  if (anchor && !document.getElementById(anchor) && document.getElementById(now)) location.replace(`#${now}`);
}
