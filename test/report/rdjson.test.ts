/** reviewdog's rdjson. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../scripts/content/index.ts';
import { report } from '../../scripts/report/index.ts';
import { finding, hostileFindings, HOMELESS, OPTIONS, range, schemaErrors, storedSchema } from './support.ts';

type Place = { line: number; column?: number };
type Rdf = {
  severity?: string;
  diagnostics: {
    location: { path: string; range: { start: Place; end: Place } };
    suggestions?: { range: { start: Place; end: Place }; text: string }[];
  }[];
};

const errorsOf = schemaErrors(storedSchema('rdjson'));
const print = (findings: readonly Diagnostic[], options = OPTIONS) =>
  JSON.parse(report(findings, 'rdjson', options)) as Rdf;

describe('rdjson', () => {
  it('is valid, whatever the findings say', () => {
    fc.assert(
      fc.property(hostileFindings, (findings) => {
        const printed = print(findings);
        expect(errorsOf(printed)).toBeNull();
        expect(printed.diagnostics.map(({ location }) => location.path)).toEqual(findings.map(({ path }) => path));
      }),
    );
  });

  it('reads well', () => {
    expect(print([finding({ severity: 'warning' }), finding({ severity: 'info' })])).toMatchInlineSnapshot(`
      {
        "diagnostics": [
          {
            "code": {
              "url": "https://small.example/contribute/rules/fm-unknown-key/",
              "value": "fm-unknown-key",
            },
            "location": {
              "path": "framework/modes/shared.md",
              "range": {
                "end": {
                  "column": 5,
                  "line": 5,
                },
                "start": {
                  "column": 1,
                  "line": 5,
                },
              },
            },
            "message": "Unknown key \`roel\`. Did you mean \`role\`?",
            "severity": "WARNING",
          },
          {
            "code": {
              "url": "https://small.example/contribute/rules/fm-unknown-key/",
              "value": "fm-unknown-key",
            },
            "location": {
              "path": "framework/modes/shared.md",
              "range": {
                "end": {
                  "column": 5,
                  "line": 5,
                },
                "start": {
                  "column": 1,
                  "line": 5,
                },
              },
            },
            "message": "Unknown key \`roel\`. Did you mean \`role\`?",
            "severity": "INFO",
          },
        ],
        "severity": "WARNING",
        "source": {
          "name": "gradient",
          "url": "https://small.example/",
        },
      }
    `);
    expect(errorsOf(print([finding()], HOMELESS))).toBeNull();
  });

  it('counts columns in bytes', () => {
    const excerpt = 'ä𐐀日b: x';
    const one = finding({ excerpt, range: range(4, 5, 6), fix: [{ range: range(4, 6, 9), text: '!' }] });
    const [{ location, suggestions }] = print([one]).diagnostics as [Rdf['diagnostics'][0]];
    expect(location.range).toEqual(range(4, 10, 11));
    expect(suggestions).toEqual([{ range: range(4, 11, 14), text: '!' }]);
  });

  it('gives whole lines where a column is not known in bytes, and then no suggestion', () => {
    const edit = { range: range(4, 1, 3, 6), text: '' };
    const [over, upTo] = print([
      finding({ range: range(4, 3, 3, 6), excerpt: 'äöü', fix: [edit] }),
      finding({ range: range(4, 3, 1, 6), excerpt: 'äöü', fix: [{ ...edit, range: range(4, 1, 1, 6) }] }),
    ]).diagnostics;
    expect(over).toMatchObject({ location: { range: { start: { line: 4 }, end: { line: 6 } } } });
    expect(over!.location.range.start).not.toHaveProperty('column');
    expect(over).not.toHaveProperty('suggestions');
    expect(upTo!.location.range).toEqual(range(4, 5, 1, 6));
    expect(upTo!.suggestions).toHaveLength(1);
  });
});
