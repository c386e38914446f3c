import { findSection, type BodySection, type SourceDocument } from '../../analysis/document.ts';
import { readEntries } from '../../analysis/entries.ts';
import { VIEW_SECTIONS } from '../../schema/kinds.ts';
import { nodeRange } from '../../syntax/markdown.ts';
import { hasBody } from '../../analysis/outline.ts';
import type { Finding, Rule } from '../rule.ts';
import { isEmpty, isRepeatTold, isViewOfMode, placeForMissing, sectionsOf } from '../../analysis/sections.ts';
import { adviseChoice } from '../advice.ts';

export const modelViews: Rule<'model-views'> = {
  id: 'model-views',
  family: 'Model and references',
  severity: 'error',
  suppressible: false,
  what: 'Every mode has signals, and every dimension has a question, in both views.',
  why: 'Readers choose between the enterprise view and the individual view, and every page shows both. Where one is missing, its readers find nothing.',
  example: {
    file: 'dimensions/d2.md',
    replaces: '- **Individual view**: Do you decide about soil?',
    wrong: '⟦- **Individuals view**: Do you decide about soil?',
    right: '- **Individual view**: Do you decide about soil?',
  },
  *document(document) {
    if (!hasBody(document)) return;
    if (document.kind === 'mode') yield* judgeSignals(document);
    const question = document.kind === 'dimension' ? findSection(document, 'Question') : undefined;
    if (question && question.blocks.length > 0) yield* judgeQuestion(document, question);
  },
};

/** A section that holds something else than a list is a finding of another rule. */
function* judgeSignals(document: SourceDocument): Generator<Finding> {
  const { missing } = sectionsOf(document);
  const lineOf = (title: string): number => placeForMissing(document, title).range.start.line;
  for (const { title, misplaced } of missing) {
    if (misplaced || !isViewOfMode(document, title)) continue;
    // Several sections that are missing at one place are what `section-required` reports.
    const others = missing.filter((other) => !other.misplaced && lineOf(other.title) === lineOf(title));
    if (others.length > 1) continue;
    const { range, following } = placeForMissing(document, title);
    const advice = `Add \`## ${title}\` with its signals${following ? ' before this' : ' at the end'}.`;
    yield { range, message: `Mode ${document.stem} has no signals in the ${title.toLowerCase()}.`, advice };
  }
  for (const title of VIEW_SECTIONS) {
    const section = findSection(document, title);
    if (!section || !isEmpty(section) || isRepeatTold(document, section)) continue;
    const message = `Mode ${document.stem} has no signals in the ${title.toLowerCase()}.`;
    const range = nodeRange(document.text, section.heading);
    yield { range, message, advice: 'Add an entry: `- **Name**: what one would see.`' };
  }
}

function* judgeQuestion(document: SourceDocument, section: BodySection): Generator<Finding> {
  const { entries, flaws } = readEntries(section, document.text);
  if (flaws.length > 0) return;
  const names = entries.map(({ name }) => name);
  const strange = entries.find(
    ({ name }, index) => !(VIEW_SECTIONS as readonly string[]).includes(name) || names.indexOf(name) !== index,
  );
  const missing = VIEW_SECTIONS.filter((view) => !names.includes(view));
  if (strange) {
    const isRepeat = (VIEW_SECTIONS as readonly string[]).includes(strange.name);
    const message = isRepeat
      ? `The question for the “${strange.name}” stands here a second time.`
      : `A question has no entry “${strange.name}”.`;
    const advice = missing.length > 0 ? adviseChoice(strange.name, missing) : 'Remove this entry.';
    yield { range: nodeRange(document.text, strange.item), message, advice };
  } else if (missing[0]) {
    const message = `The question has no entry “${missing[0]}”.`;
    const advice = `Add an entry: \`- **${missing[0]}**: the question?\``;
    yield { range: nodeRange(document.text, section.heading), message, advice };
  }
}
