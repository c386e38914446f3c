/**
 * The forms that values of front matter take. A form that needs its own rule or wording says so in the issue's `params`, which
 * `validate.ts` turns into a finding.
 */
import semver from 'semver';
import { z } from 'zod';
import type { RuleId } from './rules/index.ts';

/** What a refinement tells `validate.ts` beside its message. */
export type IssueParameters = { readonly rule: RuleId; readonly advice?: string };

type Verdict = { readonly rule: RuleId; readonly message: string; readonly advice: string } | undefined;

/** A string with a form of its own; `judge` gives the finding for a value that does not have it. Empty strings are left to the length check. */
function form(judge: (value: string) => Verdict) {
  return z.string().check((context) => {
    const verdict = context.value.trim() === '' ? blank : judge(context.value);
    if (!verdict) return;
    const { rule, message, advice } = verdict;
    const params: IssueParameters = { rule, advice };
    context.issues.push({ code: 'custom', input: context.value, message, params });
  });
}

const blank: Verdict = {
  rule: 'fm-blank',
  message: 'is empty',
  advice: 'Write a value, or leave the key out if it is optional.',
};

/** Plain text on one line, at most `limit` characters, without HTML. */
export const text = (limit: number) =>
  form((value) => {
    const hidden = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u.exec(value);
    if (hidden) return hiddenCharacter(value, hidden[0]);
    if (value.length > limit) {
      return {
        rule: 'fm-length',
        message: `has ${value.length} characters; the limit is ${limit}`,
        advice: 'Shorten it.',
      };
    }
    if (/<(?:\/?[a-z][a-z0-9-]*(?:\s+[a-z-]+=|\s*\/?>)|!--)/i.test(value)) {
      return { rule: 'fm-html', message: 'holds HTML', advice: 'Write plain text; front matter takes no markup.' };
    }
    return undefined;
  });

function hiddenCharacter(value: string, character: string): Verdict {
  if (character === '\n') {
    const advice = value.trimEnd().includes('\n') ? 'Write it on one line.' : 'Write `>-` in place of `>` or `|`.';
    return { rule: 'enc-control', message: 'holds a line break', advice };
  }
  const name = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return { rule: 'enc-control', message: `holds ${name}, a character that does not show`, advice: 'Remove it.' };
}

/** A stable id: lower-case words joined by hyphens. */
export const id = form((value) => {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value)) return undefined;
  const slug = value
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const advice = slug ? `Write \`${slug}\`.` : 'Use a to z, 0 to 9 and hyphens.';
  return { rule: 'fm-id', message: `is \`${value}\`, but ids are lower-case words joined by hyphens`, advice };
});

/** The id of a dimension: D and its number. */
export const dimensionId = form((value) => {
  if (/^D[1-9]\d*$/.test(value)) return undefined;
  const number = /^[dD]?0*([1-9]\d*)$/.exec(value)?.[1];
  const advice = number ? `Write \`D${number}\`.` : 'Write `D1`, `D2` and so on.';
  return { rule: 'fm-id', message: `is \`${value}\`, but the id of a dimension is D and its number`, advice };
});

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function judgeDate(value: string, pattern: RegExp, forms: string): Verdict {
  const match = pattern.exec(value);
  if (!match) return { rule: 'fm-date', message: `is \`${value}\`, which is not a date`, advice: `Write ${forms}.` };
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part))) as [
    number,
    number?,
    number?,
  ];
  if (month !== undefined && (month < 1 || month > 12)) {
    return {
      rule: 'fm-date',
      message: `is \`${value}\`, but there is no month ${month}`,
      advice: 'Write the month as 01 to 12.',
    };
  }
  if (month === undefined || day === undefined) return undefined;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day >= 1 && day <= days) return undefined;
  const name = `${MONTHS[month - 1]} ${year}`;
  return {
    rule: 'fm-date',
    message: `is \`${value}\`, which is not a real date: ${name} has ${days} days`,
    advice: `Write a day from 01 to ${days}.`,
  };
}

/** A calendar day, YYYY-MM-DD. */
export const date = form((value) => judgeDate(value, /^(\d{4})-(\d{2})-(\d{2})$/, 'year, month and day: `2026-01-31`'));

/** A day, a month or a year, as exact as the source gives it. */
export const partialDate = form((value) =>
  judgeDate(value, /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/, '`2026-01-31`, `2026-01` or `"2026"`'),
);

/** A semantic version. */
export const version = form((value) =>
  semver.valid(value) === value
    ? undefined
    : value.includes('+') && semver.valid(value)
      ? {
          rule: 'fm-version',
          message: `is \`${value}\`, with build metadata`,
          advice: `Write \`${semver.valid(value)}\`.`,
        }
      : {
          rule: 'fm-version',
          message: `is \`${value}\`, which is not a semantic version`,
          advice: 'Write three numbers, as in `1.2.0` or `1.2.0-rc.1`.',
        },
);

/** A BCP 47 language tag. */
export const languageTag = form((value) => {
  try {
    if (Intl.getCanonicalLocales(value)[0] === value) return undefined;
  } catch {
    // Reported below: a tag that is not well formed and one that is not canonical read the same to a contributor.
  }
  return {
    rule: 'fm-range',
    message: `is \`${value}\`, which is not a language tag`,
    advice: 'Write a tag such as `en` or `pt-BR`.',
  };
});

/** An SPDX licence identifier, by its form. */
export const licence = form((value) =>
  /^[A-Za-z0-9.+-]+$/.test(value)
    ? undefined
    : {
        rule: 'fm-range',
        message: `is \`${value}\`, which is not an SPDX identifier`,
        advice: 'Write an identifier such as `CC-BY-4.0`.',
      },
);

/** An https address without credentials. */
export const secureUrl = form((value) => {
  const address = parseUrl(value);
  if (!address || !/^[a-z]+:\/*[^\s\\<>"/]/i.test(value) || /[\s\\<>"]/.test(value) || /^https?:(?!\/\/)/i.test(value))
    return {
      rule: 'link-scheme',
      message: `is \`${value}\`, which is not a web address`,
      advice: 'Write the whole address, beginning with `https://`.',
    };
  if (address.protocol !== 'https:') {
    return {
      rule: 'link-scheme',
      message: `has a \`${address.protocol}\` address`,
      advice: 'Only `https:` addresses are allowed here.',
    };
  }
  if (address.username || address.password) {
    return {
      rule: 'link-credentials',
      message: 'has an address with a user name or password',
      advice: 'Remove everything up to the `@`.',
    };
  }
  return undefined;
});

/** An address as the URL standard reads it, or undefined where it is none. */
export function parseUrl(value: string): URL | undefined {
  return URL.canParse(value) ? new URL(value) : undefined;
}

/** A whole number from 1. */
export const count = z.int().min(1);

/** A list that names nothing twice. */
export function unique<T extends z.ZodType<unknown[]>>(list: T) {
  return list.check((context) => {
    const values = context.value as unknown[];
    values.forEach((value, index) => {
      if (values.indexOf(value) === index) return;
      const params: IssueParameters = { rule: 'fm-duplicate-item', advice: 'Remove the second one.' };
      context.issues.push({
        code: 'custom',
        input: value,
        path: [index],
        message: `names \`${String(value)}\` twice`,
        params,
      });
    });
  });
}
