/** Licences by their identifiers on the SPDX list. */
import known from 'spdx-license-ids/index.json' with { type: 'json' };
import { findNear } from '../syntax/suggest.ts';
import type { Judgement } from './flaw.ts';

const LISTED: ReadonlySet<string> = new Set(known);
const IN_LOWER_CASE: ReadonlyMap<string, string> = new Map(known.map((one) => [one.toLowerCase(), one]));
/** A licence that is not on the list, by the form that SPDX gives it. */
const OWN = /^LicenseRef-[A-Za-z0-9.-]+$/;

/** What is wrong with a text that is to name a licence. */
export function judgeLicence(value: string): Judgement | undefined {
  if (LISTED.has(value) || OWN.test(value)) return undefined;
  const code = 'fm-licence';
  const listed = IN_LOWER_CASE.get(value.toLowerCase());
  if (listed !== undefined) return { code, value, meant: [listed], near: undefined, replacement: listed };
  const successors = successorsOf(value);
  if (successors.length > 0) return { code, value, meant: successors, near: undefined };
  // Versions differ by one sign: of those that are equally near, the latest is meant.
  const nearest = findNear(value, known);
  const near = nearest
    .filter((one) => withoutVersion(one) === withoutVersion(nearest[0]!))
    .sort(byVersion)
    .at(-1);
  return { code, value, meant: [], near };
}

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
