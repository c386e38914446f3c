/** GitLab's Code Quality report, and the fingerprints that it shares with SARIF. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, type Diagnostic } from '../../scripts/content/index.ts';
import { fnv1a64 } from '../../scripts/report/fingerprint.ts';
import { report } from '../../scripts/report/index.ts';
import { smallText, SURROUNDINGS, withFile } from '../support/sources.ts';
import { finding, hostileFindings, OPTIONS, range, schemaErrors, storedSchema } from './support.ts';

type Issue = {
  fingerprint: string;
  severity: string;
  location: { path: string; lines: { begin: number; end: number } };
};

const errorsOf = schemaErrors(storedSchema('gitlab'));
const print = (findings: readonly Diagnostic[]) => JSON.parse(report(findings, 'gitlab', OPTIONS)) as Issue[];
const fingerprintsOf = (findings: readonly Diagnostic[]) => print(findings).map(({ fingerprint }) => fingerprint);

describe('gitlab', () => {
  it('is valid, with unique fingerprints, whatever the findings say', () => {
    fc.assert(
      fc.property(hostileFindings, (findings) => {
        const issues = print([...findings, ...findings]);
        expect(errorsOf(issues)).toBeNull();
        expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
        expect(issues.slice(0, findings.length).map(({ location }) => location.path)).toEqual(
          findings.map(({ path }) => path),
        );
      }),
    );
  });

  it('reads well', () => {
    const findings = [
      finding(),
      finding({ severity: 'warning', range: range(3, 1, 1, 5) }),
      finding({ severity: 'info' }),
    ];
    expect(print(findings)).toMatchInlineSnapshot(`
      [
        {
          "check_name": "fm-unknown-key",
          "description": "Unknown key \`roel\`. Did you mean \`role\`?",
          "fingerprint": "36cc227c19682523",
          "location": {
            "lines": {
              "begin": 5,
              "end": 5,
            },
            "path": "framework/modes/shared.md",
          },
          "severity": "major",
        },
        {
          "check_name": "fm-unknown-key",
          "description": "Unknown key \`roel\`. Did you mean \`role\`?",
          "fingerprint": "36cc217c19682370",
          "location": {
            "lines": {
              "begin": 3,
              "end": 4,
            },
            "path": "framework/modes/shared.md",
          },
          "severity": "minor",
        },
        {
          "check_name": "fm-unknown-key",
          "description": "Unknown key \`roel\`. Did you mean \`role\`?",
          "fingerprint": "36cc247c19682889",
          "location": {
            "lines": {
              "begin": 5,
              "end": 5,
            },
            "path": "framework/modes/shared.md",
          },
          "severity": "info",
        },
      ]
    `);
  });
});

describe('fingerprints', () => {
  it('differ for equal findings on different lines, on one line, in other files and of other rules', () => {
    const findings = [
      finding(),
      finding({ range: range(9, 1, 5) }),
      finding({ range: range(9, 7, 9) }),
      finding({ path: 'framework/modes/other.md' }),
      finding({ rule: 'fm-blank' }),
      finding({ excerpt: 'other' }),
    ];
    expect(new Set(fingerprintsOf(findings)).size).toBe(findings.length);
  });

  it('stay when lines are added elsewhere, white space changes, or the message is put in other words', () => {
    const findings = [finding({ excerpt: 'a  b' }), finding({ excerpt: 'a  b', range: range(9, 1, 2) })];
    const moved = findings.map((one) => ({
      ...one,
      excerpt: ' a\tb ',
      message: 'Other words.',
      range: range(70, 3, 4),
    }));
    expect(fingerprintsOf(moved)).toEqual(fingerprintsOf(findings));
  });

  it('stay in a real source with a paragraph more', () => {
    const text = smallText('modes/shared.md').replace(/^role:/mu, 'roel:');
    const [before, after] = [text, text.replace(/^---\n/mu, '---\n# An unrelated line\n')].map((content) =>
      check(withFile('modes/shared.md', content), SURROUNDINGS),
    );
    expect(before!.length).toBeGreaterThan(0);
    expect(after!.map(({ range }) => range.start.line)).not.toEqual(before!.map(({ range }) => range.start.line));
    expect(fingerprintsOf(after!)).toEqual(fingerprintsOf(before!));
  });

  it('are FNV-1a, by its published test vectors', () => {
    expect(['', 'a', 'foobar'].map(fnv1a64)).toEqual(['cbf29ce484222325', 'af63dc4c8601ec8c', '85944171f73967e8']);
  });
});
