/** Every check over documents that are already parsed. */
import type { LinkContext } from './addresses.ts';
import { checkAnchors, checkHeadings, checkSections } from './checks/headings.ts';
import { checkFences, checkHtml, checkLinks, checkPictures, checkDefinitions } from './checks/markup.ts';
import { checkModel } from './checks/model.ts';
import { diagnose, FILE_START, type Diagnostic, type Problem } from './diagnostics.ts';
import type { SourceDocument } from './document.ts';

/** Runs the checks of every document, then those of the framework as a whole; `today` is a calendar day. */
export function* checkCollection(context: LinkContext, today: string): Generator<Diagnostic> {
  for (const document of context.collection.documents) yield* checkSafely(document, context, today);
  yield* checkModel(context.collection);
}

/** A failure of our own on one document is that document's finding. */
function checkSafely(document: SourceDocument, context: LinkContext, today: string): Diagnostic[] {
  try {
    return [...checkDocument(document, context, today)].map((problem) =>
      diagnose(document.path, document.text, problem),
    );
  } catch (error) {
    const message = `Checking this file failed inside the tool: ${error instanceof Error ? error.message : String(error)}.`;
    return [
      diagnose(document.path, document.text, {
        rule: 'internal-error',
        range: FILE_START,
        message,
        advice: 'Please report this, with the file.',
      }),
    ];
  }
}

function* checkDocument(document: SourceDocument, context: LinkContext, today: string): Generator<Problem> {
  yield* checkHeadings(document);
  yield* checkSections(document);
  yield* checkAnchors(document);
  yield* checkLinks(document, context);
  yield* checkPictures(document, context);
  yield* checkHtml(document);
  yield* checkFences(document);
  yield* checkDefinitions(document);
  yield* checkDate(document, today);
}

function* checkDate(document: SourceDocument, today: string): Generator<Problem> {
  if (document.kind !== 'field-note' || !document.data || !document.yaml) return;
  const { date } = document.data as SourceDocument<'field-note'>['data'] & object;
  if (date <= today) return;
  yield {
    rule: 'fm-date-future',
    range: document.yaml.valueRange(['date']),
    message: `\`date\` is ${date}, but today is ${today}.`,
    advice: 'Write the day the note is published.',
  };
}
