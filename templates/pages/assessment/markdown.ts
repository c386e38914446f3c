/** What the assessment asks, as Markdown: every question with its anchors. The answers are given on the page, or in a file. */
import { permalinks, VIEWS } from '../../../scripts/model/index.ts';
import type { Dimension } from '../../../scripts/model/index.ts';
import { bullets, headingMarkdown as heading, plainMarkdown as plain } from '../../markdown.ts';
import type { Writer } from '../../markdown.ts';
import { anchorNameMarkdown, anchorTextsMarkdown } from '../../parts/question.ts';
import { strings } from '../../strings.ts';

const text = strings.assessmentPage;

/** The blocks of the page. */
export function assessmentMarkdown(writer: Writer): string[] {
  const { asserted, example, recorded } = text.strengths;
  return [
    text.lead,
    `${text.privacy} ${writer.link(text.method, permalinks.scoring())}`,
    `## ${text.questions}`,
    strings.markdown.between,
    ...writer.dimensions.flatMap((dimension) => question(dimension, writer)),
    `### ${text.strength}`,
    bullets([asserted, example, recorded].map(([label, hint]) => `${label}. ${hint}`)),
  ];
}

function question(dimension: Dimension, writer: Writer): string[] {
  const { id, name, question: asked, anchors } = dimension;
  return [
    `### ${heading(`${id} ${name}`)}`,
    bullets(VIEWS.map((view) => `${strings.views[view]}: ${writer.phrase(asked[view])}`)),
    text.choose,
    ...anchors.flatMap((anchor, index) => [
      `#### ${heading(anchorNameMarkdown(index, writer))}`,
      ...anchorTextsMarkdown(anchor, { under: 4, owner: id.toLowerCase(), part: `${id}--anchor-${index + 1}` }, writer),
    ]),
    `#### ${strings.markdown.otherAnswers}`,
    bullets(otherAnswers(id, writer)),
    writer.link(text.moreOn(`${id} ${name}`), permalinks.dimension(id)),
  ];
}

function otherAnswers(id: string, { model }: Writer): string[] {
  const exempt = model.scoring.mayNotApply.find(({ dimension }) => dimension === id);
  return [
    `${text.notSure}. ${text.notSureHint}`,
    ...(exempt ? [`${text.doesNotApply}. ${plain(text.doesNotApplyHint(exempt.when, exempt.onlyWith))}`] : []),
  ];
}
