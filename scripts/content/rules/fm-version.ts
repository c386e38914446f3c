import semver from 'semver';
import { show } from '../misfit.ts';
import type { Rule } from '../rule.ts';
import type { Verdict } from '../values.ts';

/** Every version is a semantic version. */
export const fmVersion: Rule = {
  id: 'fm-version',
  severity: 'error',
  suppressible: false,
  what: 'Every version is a semantic version.',
  why: 'The three numbers of a version say whether a release breaks existing uses, adds something or corrects something. The addresses of releases and their order follow from them.',
  example: {
    file: 'framework.md',
    replaces: 'version: 0.2.0',
    wrong: 'version: ⟦v0.2.0',
    right: 'version: 0.2.0',
  },
  mends: 'A `v` before the three numbers is removed.',
};

/** What is wrong with a text that is to be a version. */
export function judgeVersion(value: string): Verdict {
  const valid = semver.valid(value.replace(/^V/, 'v'));
  if (valid === value) return judgeSize(value);
  const flaw = valid && value.includes('+') ? 'which has build metadata' : 'which is not a semantic version';
  const message = `is \`${value}\`, ${flaw}`;
  if (valid) {
    const isCertain = value.replace(/^v/i, '') === valid;
    return {
      rule: 'fm-version',
      message,
      advice: `Write \`${valid}\`.`,
      ...(isCertain ? { replacement: valid } : {}),
    };
  }
  const whole = completed(value);
  return { rule: 'fm-version', message, advice: whole ? `Write \`${whole}\`.` : 'Write three numbers, as in `1.2.0`.' };
}

/** What is wrong with a text that is to be a version of the framework, which is not for this source to choose. */
export function judgeNamedVersion(value: string): Verdict {
  const verdict = judgeVersion(value);
  if (!verdict || verdict.replacement || completed(value)) return verdict;
  return { ...verdict, advice: 'Write the version that stands in `framework.md`, or an earlier one.' };
}

/** A version with the numbers that are left out of it. */
function completed(value: string): string | undefined {
  const [, numbers] = /^(?:v|version )?((?:0|[1-9]\d{0,5})(?:\.(?:0|[1-9]\d{0,5})){0,2})$/i.exec(value) ?? [];
  return numbers === undefined ? undefined : [...numbers.split('.'), '0', '0'].slice(0, 3).join('.');
}

/** Versions are names of folders and files, and saved answers keep the one they were given for. */
function judgeSize(value: string): Verdict {
  if (/^\d{1,9}\.\d{1,9}\.\d{1,9}(?:-.{1,64})?$/.test(value)) return undefined;
  const message = `is \`${show(value)}\`, which is too long`;
  return {
    rule: 'fm-version',
    message,
    advice: 'Write numbers of nine digits at most, and a label of 64 characters at most.',
  };
}
