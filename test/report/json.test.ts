/** The JSON format: its schema, and what stands in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsSchema, FORMATS, report, type FindingsReport } from '../../scripts/report/index.ts';
import { finding, hostileFindings, HOMELESS, OPTIONS, range, schemaErrors, UNPRINTABLE } from './support.ts';

const errorsOf = schemaErrors(findingsSchema());
const print = (...[diagnostics, options = OPTIONS]: [Parameters<typeof report>[0], typeof OPTIONS?]): FindingsReport =>
  JSON.parse(report(diagnostics, 'json', options)) as FindingsReport;

describe('json', () => {
  it('is valid by its schema, whatever the findings say, and loses nothing', () => {
    fc.assert(
      fc.property(hostileFindings, (findings) => {
        const printed = print(findings);
        expect(errorsOf(printed)).toBeNull();
        for (const [index, { path, message, excerpt }] of findings.entries())
          expect(printed.diagnostics[index]).toMatchObject({ path, message, excerpt });
      }),
    );
  });

  it('has the keys in order, a final line break, and the same bytes for the same findings', () => {
    const text = report([finding({ fix: [{ range: range(5, 1, 5), text: 'role' }] })], 'json', OPTIONS);
    expect(text).toMatchInlineSnapshot(`
      "{
        "diagnostics": [
          {
            "advice": "Did you mean \`role\`?",
            "excerpt": "roel: Helper",
            "fix": [
              {
                "range": {
                  "end": {
                    "column": 5,
                    "line": 5
                  },
                  "start": {
                    "column": 1,
                    "line": 5
                  }
                },
                "text": "role"
              }
            ],
            "fixable": true,
            "message": "Unknown key \`roel\`.",
            "path": "framework/modes/shared.md",
            "range": {
              "end": {
                "column": 5,
                "line": 5
              },
              "start": {
                "column": 1,
                "line": 5
              }
            },
            "rule": "fm-unknown-key",
            "severity": "error",
            "url": "https://small.example/contribute/rules/fm-unknown-key/"
          }
        ],
        "summary": {
          "errors": 1,
          "files": 1,
          "infos": 0,
          "warnings": 0
        },
        "version": 1
      }
      "
    `);
  });

  it('says which findings can be mended, and how where that is a list of edits', () => {
    const fixes = [undefined, [], 'line-endings', [{ range: range(1, 1, 2), text: 'x' }]] as const;
    const printed = print(fixes.map((fix) => (fix ? finding({ fix }) : finding()))).diagnostics;
    expect(printed.map(({ fixable, fix }) => [fixable, fix])).toEqual([
      [false, undefined],
      [false, undefined],
      [true, undefined],
      [true, [{ range: range(1, 1, 2), text: 'x' }]],
    ]);
  });

  it('leaves out addresses where there are none', () => {
    expect(print([finding()], HOMELESS).diagnostics[0]).not.toHaveProperty('url');
  });

  it('has a strict schema that describes every member', () => {
    const printed = print([finding()]);
    expect(errorsOf({ ...printed, more: 1 })).not.toBeNull();
    expect(errorsOf({ ...printed, diagnostics: [{ ...printed.diagnostics[0], more: 1 }] })).not.toBeNull();
    expect(
      errorsOf({ ...printed, diagnostics: [{ ...printed.diagnostics[0], range: range(0, 1, 1) }] }),
    ).not.toBeNull();
    const schema = findingsSchema('https://small.example/schema/findings-1.json');
    expect(schema).toMatchObject({
      $id: 'https://small.example/schema/findings-1.json',
      $schema: 'https://json-schema.org/draft/2020-12/schema',
    });
    const { Finding } = schema['$defs'] as Record<string, { properties: Record<string, object> }>;
    for (const [name, member] of Object.entries(Finding!.properties))
      expect('description' in member || '$ref' in member, name).toBe(true);
  });
});

describe('every format', () => {
  it.each(FORMATS)('%s ends with a line break and has no character that acts on a terminal', (format) => {
    fc.assert(
      fc.property(hostileFindings, (findings) => {
        const text = report(findings, format, OPTIONS);
        expect(text.endsWith('\n')).toBe(true);
        // A path that GitHub must find is written as it is, but for line breaks.
        if (format !== 'github') expect(text).not.toMatch(UNPRINTABLE);
      }),
    );
  });

  it.each(FORMATS)('%s says that there is nothing', (format) => {
    expect(report([], format, HOMELESS)).toMatchSnapshot();
  });

  it.each(FORMATS)('%s prints many findings on long lines in little time', (format) => {
    const excerpt = '一a\u0301\u200B'.repeat(2500);
    const findings = Array.from({ length: 500 }, (_, at) => finding({ excerpt, range: range(at + 1, 5000, 5001) }));
    const started = performance.now();
    report(findings, format, OPTIONS);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
