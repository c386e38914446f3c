/** Semantic versions, and what people write for them. */
import semver from 'semver';
import type { Judgement } from './flaw.ts';

/** What is wrong with a text that is to be a version. */
export function judgeVersion(value: string): Judgement | undefined {
  return judge(value, false);
}

/** What is wrong with a text that is to be a version of the framework, which is not for this source to choose. */
export function judgeNamedVersion(value: string): Judgement | undefined {
  return judge(value, true);
}

function judge(value: string, isNamed: boolean): Judgement | undefined {
  const code = 'fm-version';
  const valid = semver.valid(value.replace(/^V/, 'v'));
  if (valid === value) return isShort(value) ? undefined : { code, is: 'size', value, meant: undefined, isNamed };
  if (!valid) return { code, is: 'form', value, meant: completed(value), isNamed };
  const is = value.includes('+') ? 'build' : 'form';
  const isCertain = value.trim().replace(/^v/i, '') === valid;
  const meant = isNamed && !isCertain && completed(value) === undefined ? undefined : valid;
  return { code, is, value, meant, isNamed, ...(isCertain ? { replacement: valid } : {}) };
}

/** A version with the numbers that are left out of it. */
function completed(value: string): string | undefined {
  const [, numbers] = /^(?:v|version )?((?:0|[1-9]\d{0,5})(?:\.(?:0|[1-9]\d{0,5})){0,2})$/i.exec(value) ?? [];
  return numbers === undefined ? undefined : [...numbers.split('.'), '0', '0'].slice(0, 3).join('.');
}

/** Versions are names of folders and files, and saved answers keep the one they were given for. */
function isShort(value: string): boolean {
  return /^\d{1,9}\.\d{1,9}\.\d{1,9}(?:-.{1,64})?$/.test(value);
}
