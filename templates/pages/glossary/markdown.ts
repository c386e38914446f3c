/** The glossary as Markdown. */
import { headingMarkdown as heading, plainMarkdown as plain } from '../../markdown.ts';
import type { Writer } from '../../markdown.ts';
import { strings } from '../../strings.ts';

/** The blocks of the page; `synonyms` are other words that lead to a term, by its id. */
export function glossaryMarkdown(writer: Writer, synonyms: ReadonlyMap<string, readonly string[]>): string[] {
  const { introduction, terms } = writer.model.glossary;
  return [
    writer.prose(introduction, { under: 1, owner: 'glossary' }),
    ...terms.flatMap(({ id, term, definition, insteadOf }) => [
      `## ${heading(term)}`,
      writer.prose(definition, { under: 2, owner: id }),
      insteadOf.length > 0 ? plain(strings.glossary.insteadOf(insteadOf)) : '',
      synonyms.has(id) ? plain(strings.glossary.synonyms(synonyms.get(id)!)) : '',
    ]),
  ];
}
