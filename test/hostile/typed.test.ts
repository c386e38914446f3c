/** Everything that is typed into an assessment, as payloads: each export says it as text and nothing else. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { compile } from '../../scripts/content/index.ts';
import {
  compareAssessments,
  comparisonMarkdown,
  decodeLink,
  encodeLink,
  exportCsv,
  frameworkOf,
  fromShared,
  parseAssessment,
  printAssessment,
  readAssessment,
  resultMarkdown,
  scoreAll,
  shareable,
  type Answer,
  type Assessment,
} from '../../scripts/model/index.ts';
import { reportText, visible } from '../../scripts/report/index.ts';
import { runScore, SCORE_FORMATS } from '../../scripts/commands/print-score.ts';
import { subsystemChoice } from '../../templates/assessment/bars.ts';
import { people } from '../../templates/assessment/people.ts';
import { profilePicture } from '../../templates/assessment/picture.ts';
import { distribution, profile } from '../../templates/assessment/profile.ts';
import { resultDetails, resultSummary } from '../../templates/assessment/result.ts';
import { html } from '../../templates/html.ts';
import { strings } from '../../templates/strings.ts';
import { UNPRINTABLE } from '../report/support.ts';
import { fold, readHtml, readOutput, type Read } from '../support/output-readers.ts';
import { LONG_PAYLOADS, PAYLOADS } from '../support/payloads.ts';
import { SMALL, smallSources, SURROUNDINGS, TODAY } from '../support/sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'gradient-typed-'));
const counts = { tried: 0, accepted: 0, outputs: 0 };
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  console.log(
    `${PAYLOADS.length + LONG_PAYLOADS.length} payloads in 6 fields: ${counts.tried} tried, ${counts.accepted} accepted, ${counts.outputs} outputs read`,
  );
});

const framework = frameworkOf(compile(smallSources(), SURROUNDINGS).compiled!.model);
const words = strings.assessment;
const data = {
  framework,
  words,
  title: 'Small Gradient',
  dimensions: Object.fromEntries(framework.dimensions.map(({ id }) => [id, `/dimensions/${id.toLowerCase()}/`])),
  editions: {},
  root: '../',
};

/** The fields that take a text, each put into an assessment that has others in the rest. */
const FIELDS = ['name', 'note', 'reason', 'link', 'answeredFor', 'id'] as const;
type Field = (typeof FIELDS)[number];

function assessmentWith(field: Field, text: string): unknown {
  const value = (one: Field, usual: string): string => (one === field ? text : usual);
  const answers: Record<string, Answer> = {
    D1: {
      answer: 2,
      strength: 'recorded',
      date: '2026-06-01',
      link: value('link', 'https://example.org/a'),
      note: value('note', 'plain'),
    },
    D2: { answer: 1, strength: 'asserted', ...(field === 'answeredFor' ? { answeredFor: text } : {}) },
    D3: { answer: 'does-not-apply', reason: value('reason', 'plain') },
  };
  const { version, digest } = framework;
  const subsystems = [
    { id: value('id', 'one'), name: value('name', 'plain'), answers },
    { id: 'other', name: 'Other', answers: { D1: { answer: 3, strength: 'example' } } },
  ];
  return { formatVersion: 1, framework: { version, digest }, view: 'enterprise', subsystems, snapshots: [] };
}

/** What the page and its exports make of an assessment, by the path of a file of that kind. */
function exportsOf(assessment: Assessment): Map<string, string> {
  const scored = scoreAll(framework, assessment, TODAY);
  const [first] = scored;
  const sheets = [
    { person: 'Person 1', subsystem: first!.subsystem.name, dimension: 'D1', spread: 2, isSplit: true, answers: [] },
  ];
  const shown = html`${subsystemChoice(assessment, assessment.subsystems[0]!.id, 'x')}${resultSummary(data, first!.result)}${resultDetails(data, first!)}${profile(data, scored)}${distribution(data, scored)}${people(data, ['Person 1'], sheets)}`;
  const comparison = compareAssessments([framework], assessment, assessment, TODAY);
  return new Map([
    ['/a.json', printAssessment(assessment)],
    ['/a.csv', exportCsv(framework, assessment, words)],
    ['/a.md', resultMarkdown(framework, assessment, TODAY, words)],
    ['/b.md', comparisonMarkdown(comparison, words)],
    ['/a.svg', profilePicture(data, scored).markup],
    ['/page.html', shown.markup],
  ]);
}

const readAll = (files: ReadonlyMap<string, string>): Map<string, Read> =>
  new Map(
    [...files].map(([path, text]) => [path, path === '/page.html' ? readHtml(text, true) : readOutput(path, text)]),
  );

function accepted(field: Field, text: string): Assessment | null {
  counts.tried += 1;
  const read = readAssessment(assessmentWith(field, text));
  if ('problems' in read) return null;
  counts.accepted += 1;
  return read.data;
}

const known = new Map<string, Map<string, Read>>();

/** The exports of an assessment that holds a usual text, read once. */
function usualExports(field: Field, text: string): Map<string, Read> {
  const key = `${field} ${text}`;
  const read =
    known.get(key) ?? readAll(exportsOf((readAssessment(assessmentWith(field, text)) as { data: Assessment }).data));
  known.set(key, read);
  return read;
}

const occurrences = ({ texts }: Read, text: string): number =>
  texts.reduce((sum, one) => sum + fold(one).split(text).length - 1, 0);

it.each(FIELDS)('the %s is said as text in every export', (field) => {
  const free = field === 'name' || field === 'note' || field === 'reason';
  for (const payload of [...PAYLOADS, ...LONG_PAYLOADS]) {
    for (const text of free ? [`${payload} Q7q`, `Q7q ${payload}`] : [payload, `https://a.example/${payload}`]) {
      const assessment = accepted(field, text);
      if (!assessment) continue;
      const usual = { link: 'https://a.example/x', answeredFor: text, id: text }[field as string] ?? 'plain Q7q';
      const [found, wanted] = [readAll(exportsOf(assessment)), usualExports(field, usual)];
      for (const [path, one] of found) {
        counts.outputs += 1;
        expect([path, text, one.shape]).toEqual([path, text, wanted.get(path)!.shape]);
        // Notes over lines are lists in Markdown, where lines stand apart.
        if (!free || /[\r\n]/.test(text)) continue;
        // XML cannot hold these, so the picture has others for them.
        if (path === '/a.svg' && /[\uFFFE\uFFFF]/.test(text)) continue;
        expect([path, text, occurrences(one, fold(text))]).toEqual([
          path,
          text,
          occurrences(wanted.get(path)!, 'plain Q7q'),
        ]);
      }
      expect(parseAssessment(printAssessment(assessment))).toEqual({ data: assessment });
      const shared = shareable(assessment);
      const link = encodeLink(shared);
      expect(link).toMatch(/^s1\.[\w-]+$/);
      expect(decodeLink(link)).toEqual({ shared });
      expect('problems' in readAssessment(fromShared(shared))).toBe(false);
    }
  }
});

it(
  'score prints nothing that acts on a terminal, whatever was typed, and says what is wrong as text',
  { timeout: 120_000 },
  async () => {
    const path = join(folder, 'saved.json');
    for (const [index, payload] of PAYLOADS.entries()) {
      const field = FIELDS[index % 3]!;
      writeFileSync(path, JSON.stringify(assessmentWith(field, payload)));
      const format = SCORE_FORMATS[Math.floor(index / 3) % 3]!;
      const action = { kind: 'score', file: path } as const;
      const options = { action, format, asOf: null, checks: [], oldModel: null };
      const printed = await runScore(SMALL, options, TODAY, { color: false });
      counts.outputs += 1;
      if ('findings' in printed) {
        const said = reportText(printed.findings, { color: false, ruleAddress: () => null });
        expect([payload, UNPRINTABLE.exec(said)?.[0]]).toEqual([payload, undefined]);
        continue;
      }
      if (!('out' in printed)) throw new Error('The framework has findings.');
      for (const text of [printed.out, ...printed.notes])
        expect([payload, format, UNPRINTABLE.exec(text)?.[0]]).toEqual([payload, format, undefined]);
      if (format === 'json')
        expect(JSON.stringify(JSON.parse(printed.out))).toContain(
          JSON.stringify(field === 'name' ? payload : 'plain').slice(1, -1),
        );
      if (format === 'markdown' && field === 'name' && !payload.includes('@') && !/https?:|www/.test(payload))
        expect(fold(readOutput('/a.md', printed.out).texts.join('\n'))).toContain(fold(visible(payload)));
    }
  },
);
