import known from 'spdx-license-ids/index.json' with { type: 'json' };
import type { Rule } from '../rule.ts';
import { findNear } from '../suggest.ts';
import type { Verdict } from '../values.ts';

/** Every licence is on the SPDX list, or is a licence of one's own that is called `LicenseRef-` and a name. */
export const fmLicence: Rule = {
  id: 'fm-licence',
  severity: 'error',
  suppressible: false,
  what: 'Every licence is on the SPDX list, or is a licence of one’s own that is called `LicenseRef-` and a name.',
  why: 'Programs and libraries tell by the identifier what may be done with a text. An identifier that is on no list says nothing to them, and a citation file with it is invalid.',
  example: {
    file: 'framework.md',
    replaces: 'licence: CC0-1.0',
    wrong: 'licence: ⟦CC-BY-5.0',
    right: 'licence: CC-BY-4.0',
  },
  mends: 'An identifier that differs from one of the list only in upper and lower case is written as the list has it.',
};

const LISTED: ReadonlySet<string> = new Set(known);
const IN_LOWER_CASE: ReadonlyMap<string, string> = new Map(known.map((one) => [one.toLowerCase(), one]));
/** A licence that is not on the list, by the form that SPDX gives it. */
const OWN = /^LicenseRef-[A-Za-z0-9.-]+$/;

/** What is wrong with a text that is to name a licence. */
export function judgeLicence(value: string): Verdict {
  if (LISTED.has(value) || OWN.test(value)) return undefined;
  const message = `is \`${value}\`, which is not on the SPDX list of licences`;
  const listed = IN_LOWER_CASE.get(value.toLowerCase());
  if (listed !== undefined) {
    return { rule: 'fm-licence', message, advice: `Write \`${listed}\`.`, replacement: listed };
  }
  const successors = successorsOf(value);
  if (successors.length > 0) {
    return { rule: 'fm-licence', message, advice: `Write ${successors.map((one) => `\`${one}\``).join(' or ')}.` };
  }
  // Versions differ by one sign: of those that are equally near, the latest is meant.
  const nearest = findNear(value, known);
  const latest = nearest
    .filter((one) => withoutVersion(one) === withoutVersion(nearest[0]!))
    .sort(byVersion)
    .at(-1);
  return { rule: 'fm-licence', message, advice: latest ? `Did you mean \`${latest}\`?` : OTHERWISE };
}

const OTHERWISE =
  'Write an identifier from https://spdx.org/licenses/, such as `CC-BY-4.0`, or `LicenseRef-` and a name for a licence of your own.';

/** What the list has today in place of `GPL-3.0` or `GPL-3.0+`, which do not say whether later versions count. */
function successorsOf(value: string): string[] {
  const endings = value.endsWith('+') ? ['-or-later'] : ['-only', '-or-later'];
  return endings.map((ending) => value.replace(/\+$/, '') + ending).filter((one) => LISTED.has(one));
}

function withoutVersion(licence: string): string {
  return licence.replace(/\d+(?:\.\d+)*/, '');
}

function byVersion(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
