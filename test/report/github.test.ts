/** Workflow commands of GitHub Actions, read back as the runner reads them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../scripts/content/index.ts';
import { visible } from '../../scripts/report/escape.ts';
import { report } from '../../scripts/report/index.ts';
import { finding, hostileFindings, HOMELESS, OPTIONS, range } from './support.ts';

type Command = { readonly name: string; readonly properties: Record<string, string>; readonly data: string };

/** The runner: output in lines; `::name key=value,key=value::data`, then `##[name key=value;key=value]data` of old. */
function parse(output: string): { commands: Command[]; plain: string[] } {
  const commands: Command[] = [];
  const plain: string[] = [];
  for (const line of output.split(/\r\n|\r|\n/)) {
    const trimmed = line.trimStart();
    const found = /^::([^\s:]+)(?: (.*?))?::(.*)$/su.exec(trimmed);
    if (found) commands.push(toCommand(found[1]!, found[2] ?? '', found[3]!));
    else if (line !== '') plain.push(line);
  }
  return { commands, plain };
}

function toCommand(name: string, properties: string, data: string): Command {
  const pairs = properties
    .trim()
    .split(',')
    .filter((pair) => pair !== '')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), unescape(pair.slice(pair.indexOf('=') + 1), true)]);
  return { name, properties: Object.fromEntries(pairs) as Record<string, string>, data: unescape(data, false) };
}

function unescape(text: string, isProperty: boolean): string {
  const plain = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  return (isProperty ? plain.replaceAll('%3A', ':').replaceAll('%2C', ',') : plain).replaceAll('%25', '%');
}

const NAMES = { error: 'error', warning: 'warning', info: 'notice' } as const;
const print = (findings: readonly Diagnostic[], options = OPTIONS) => report(findings, 'github', options);

describe('github', () => {
  it('gives one command for each finding and one plain line, whatever the findings say', () => {
    fc.assert(
      fc.property(hostileFindings, (findings) => {
        const { commands, plain } = parse(print(findings));
        const expected = (['error', 'warning', 'info'] as const).flatMap((severity) =>
          findings.filter((one) => one.severity === severity),
        );
        expect(plain).toHaveLength(1);
        expect(plain[0]).not.toMatch(/::|##\[/);
        expect(commands.map(({ name }) => name)).toEqual(expected.map(({ severity }) => NAMES[severity]));
        for (const [index, { path, rule, message, advice, related }] of expected.entries()) {
          const { properties, data } = commands[index]!;
          expect(properties).toMatchObject({ file: visible(path), title: rule });
          const place = related && visible(`See ${related.path}:${related.start.line}:${related.start.column}`);
          const lines = [visible(message), visible(advice ?? ''), place, OPTIONS.ruleAddress(rule)];
          expect(data).toBe(lines.filter(Boolean).join('\n'));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('writes out what acts on a terminal in the name of a file', () => {
    const printed = print([finding({ path: 'framework/x\u001B[31m\u202Eb\u2028, c\n:d.md' })]);
    expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(parse(printed).commands[0]!.properties['file']).toBe('framework/x\\u001B[31m\\u202Eb\\u2028, c\\u000A:d.md');
  });

  it('writes places as GitHub wants them', () => {
    const places = [range(3, 5, 9), range(3, 5, 2, 4), range(3, 5, 1, 5)].map((one) => finding({ range: one }));
    const { commands } = parse(print(places));
    expect(
      commands.map(({ properties: { line, col, endLine, endColumn } }) => [line, col, endLine, endColumn]),
    ).toEqual([
      ['3', '5', '3', '9'],
      ['3', '5', '4', undefined],
      ['3', '5', '4', undefined],
    ]);
  });

  it('reads well', () => {
    const related = { path: 'framework/modes/a.md', start: { line: 2, column: 5 } };
    expect(print([finding({ path: 'framework/a, b: 100%.md', related }), finding({ severity: 'info' })], HOMELESS))
      .toMatchInlineSnapshot(`
      "::error file=framework/a%2C b%3A 100%25.md,line=5,col=1,endLine=5,endColumn=5,title=fm-unknown-key::Unknown key \`roel\`.%0ADid you mean \`role\`?%0ASee framework/modes/a.md:2:5
      ::notice file=framework/modes/shared.md,line=5,col=1,endLine=5,endColumn=5,title=fm-unknown-key::Unknown key \`roel\`.%0ADid you mean \`role\`?
      1 error, 1 note in 2 files. The job summary lists them all.
      "
    `);
  });

  it('shows the first ten of each level, and counts the others', () => {
    const many = (['info', 'warning', 'error'] as const).flatMap((severity, level) =>
      Array.from({ length: 9 + level }, (_, at) => finding({ severity, range: range(at + 1, 1, 2) })),
    );
    const { commands, plain } = parse(print(many));
    expect(commands.map(({ name, properties }) => `${name} ${properties['line']}`)).toEqual(
      (
        [
          ['error', 10],
          ['warning', 10],
          ['notice', 9],
        ] as const
      ).flatMap(([name, length]) => Array.from({ length }, (_, at) => `${name} ${at + 1}`)),
    );
    expect(plain).toMatchInlineSnapshot(`
      [
        "11 errors, 10 warnings, 9 notes in 1 file. 1 of these findings is not annotated. The job summary lists them all.",
      ]
    `);
  });
});
