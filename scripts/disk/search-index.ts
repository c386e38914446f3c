/** The search index: made from pages as they are rendered, and published beside them. */
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { CliError } from './errors.ts';
import type { Output } from '../render/context.ts';
import { SYNONYMS } from '../../templates/elements/search-part.ts';
import { html, trusted } from '../../templates/html.ts';
import type { SearchKind } from '../../templates/page.ts';
import { NOT_SEARCHED } from '../../templates/parts/search.ts';
import { compareText } from '../model/index.ts';

/** What a page has that wants to be found. */
const MARK = ' data-pagefind-body';

/** Of what Pagefind brings, all but the interfaces that the site does not use. */
const PUBLISHED = /^(?:pagefind\.js|pagefind-entry\.json|.*\.pf_meta|wasm\..*|(?:index|fragment|filter)\/.*)$/;

/**
 * The outputs, and after them the files of an index over the pages among them that are marked to be found, below `/pagefind/`;
 * none where there is no such page. The same pages in the same order give the same bytes. Throws a CliError where the index
 * cannot be made.
 */
export async function* withSearchIndex(outputs: Iterable<Output>): AsyncGenerator<Output> {
  let index: PagefindIndex | null = null;
  try {
    for (const output of outputs) {
      yield output;
      const { path, content } = output;
      if (typeof content !== 'string' || !path.endsWith('.html') || !content.includes(MARK)) continue;
      index ??= await begin();
      // One after the other: their order decides on the bytes.
      const url = path.replace(/index\.html$/, '');
      refuse((await index.addHTMLFile({ url, content })).errors);
      for (const { anchor, title, words } of output.synonyms ?? [])
        refuse(
          (await index.addHTMLFile({ url: `${url}#${anchor}`, content: synonymPage(content, title, words) })).errors,
        );
    }
    if (index) yield* await filesOf(index);
  } finally {
    if (index) await close();
  }
}

/** What reads the index in the browser. It is the same for all sites, and known before there are pages. */
export async function searchEngine(): Promise<Output> {
  try {
    const files = await filesOf(await begin());
    return files.find(({ path }) => path === ENGINE)!;
  } finally {
    await close();
  }
}

const ENGINE = '/pagefind/pagefind.js';

/** A page that nobody sees, in the language of another: found by words that lead to a term there, and shown under its name. */
function synonymPage(page: string, title: string, words: readonly string[]): string {
  const [start = '<html>'] = /<html[^>]*>/.exec(page) ?? [];
  const kind: SearchKind = 'term';
  return html`<!DOCTYPE html>${trusted(start)}<main data-pagefind-body data-title="${title}" data-pagefind-meta="title[data-title], kind:${kind}" data-pagefind-filter="part:${SYNONYMS}"><p>${words.join(', ')}</p></main></html>`
    .markup;
}

async function begin(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ excludeSelectors: [...NOT_SEARCHED] }).catch((error: unknown) => {
    throw new CliError(`The search index cannot be made: ${error instanceof Error ? error.message : String(error)}`);
  });
  refuse(errors);
  return index!;
}

async function filesOf(index: PagefindIndex): Promise<Output[]> {
  const { files, errors } = await index.getFiles();
  refuse(errors);
  return files
    .filter(({ path }) => PUBLISHED.test(path))
    .map(({ path, content }) => ({ path: `/pagefind/${path}`, content }))
    .sort((a, b) => compareText(a.path, b.path));
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new CliError(`The search index cannot be made: ${errors.join(' ')}`);
}
