/** The documentation of a rule for people at a terminal. */
import { suppressionComment, type RuleDoc, type RuleExample } from '../model/index.ts';
import { wrap as wrapLines } from './wrap.ts';

const WIDTH = 80;

/**
 * A rule as plain text without colours: id and severity, what holds, why, the examples, what `--fix` does, how to suppress it, and
 * `address`, that of the rule's page, where there is one. Sentences are wrapped at 80 columns; examples and addresses stay whole.
 */
export function explainRule(doc: RuleDoc, address: string | null): string {
  const { id, severity, what, why, wrong, right, mends, suppressible } = doc;
  const sections = [
    `${id} (${severity === 'info' ? 'note' : severity})`,
    wrap(what),
    why === '' ? null : section('Why', wrap(why)),
    wrong && section('Wrong', showExample(wrong)),
    right && section('Right', showExample(right)),
    section('Mended by --fix', wrap(mends ?? 'Nothing is mended, because only a person can decide what is meant.')),
    section('Suppress', suppressible ? explainSuppression(id) : wrap('This rule cannot be suppressed.')),
    address === null ? null : section('More', `  ${address}`),
  ];
  return `${sections.filter((part) => part !== null).join('\n\n')}\n`;
}

function section(title: string, body: string): string {
  return `${title}\n${body}`;
}

function showExample({ text }: RuleExample): string {
  if (text === '') return wrap('The text is empty.');
  return text.replace(/^(?=.)/gm, '    ');
}

function explainSuppression(id: string): string {
  const lead = 'Put this comment on the line before the finding, and write your reason in place of the word “reason”:';
  return `${wrap(lead)}\n\n    ${suppressionComment(id)}`;
}

/** Text in lines of at most 80 columns, two of them indentation; a word that is longer has a line of its own. */
function wrap(text: string): string {
  return wrapLines(text, WIDTH - 2)
    .map((line) => `  ${line}`)
    .join('\n');
}
