/** SARIF 2.1.0. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../scripts/content/index.ts';
import { visible } from '../../scripts/report/escape.ts';
import { report } from '../../scripts/report/index.ts';
import { finding, hostileFindings, OPTIONS, range, schemaErrors, storedSchema } from './support.ts';

type Region = { startLine: number; startColumn: number; endLine: number; endColumn: number };
type Result = {
  ruleId: string;
  ruleIndex: number;
  level: string;
  message: { text: string };
  locations: { physicalLocation: { artifactLocation: { uri: string }; region: Region } }[];
};
type Log = { runs: [{ tool: { driver: { rules: { id: string }[] } }; results: Result[] }] };

const errorsOf = schemaErrors(storedSchema('sarif'));
const print = (findings: readonly Diagnostic[], options = OPTIONS) =>
  JSON.parse(report(findings, 'sarif', options)) as Log;

describe('sarif', () => {
  it('is valid and points to its rules and files, whatever the findings say', () => {
    fc.assert(
      fc.property(hostileFindings, (findings) => {
        const log = print(findings);
        expect(errorsOf(log)).toBeNull();
        const { tool, results } = log.runs[0];
        expect(tool.driver.rules.map(({ id }) => id)).toEqual([...new Set(findings.map(({ rule }) => rule))].sort());
        for (const [index, { rule, path, range, message, advice }] of findings.entries()) {
          const { ruleId, ruleIndex, message: told, locations } = results[index]!;
          expect([ruleId, tool.driver.rules[ruleIndex]!.id]).toEqual([rule, rule]);
          const { artifactLocation, region } = locations[0]!.physicalLocation;
          expect(decodeURIComponent(artifactLocation.uri)).toBe(path.replaceAll(/\p{Cs}/gu, '\uFFFD'));
          expect(region).toEqual({
            startLine: range.start.line,
            startColumn: range.start.column,
            endLine: range.end.line,
            endColumn: range.end.column,
          });
          expect(told.text).not.toMatch(/\]\(/);
          const text = visible(advice ? `${message} ${advice}` : message);
          expect(told.text.replaceAll('] (', '](')).toBe(text.replaceAll('] (', ']('));
        }
      }),
    );
  });

  it('reads well', () => {
    const describeRule = (rule: string) =>
      rule === 'fm-unknown-key' ? { what: 'Keys are known.', why: 'Unknown keys are mistakes.' } : undefined;
    const related = { path: 'framework/modes/ä b.md', start: { line: 2, column: 5 } };
    const findings = [
      finding({ related, fix: [{ range: range(5, 1, 5), text: 'role' }] }),
      finding({ rule: 'enc-eol', severity: 'info', message: 'Mixed line endings.', fix: 'line-endings' }),
    ];
    expect(print(findings, { ...OPTIONS, describeRule })).toMatchSnapshot();
  });

  it('gives a rule the level of its worst finding', () => {
    const log = print([finding({ severity: 'warning' }), finding({ severity: 'error' })]);
    expect(log.runs[0].tool.driver.rules).toMatchObject([{ defaultConfiguration: { level: 'error' } }]);
    expect(log.runs[0].results.map(({ level }) => level)).toEqual(['warning', 'error']);
  });
});
