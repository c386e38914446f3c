/** Which web addresses answer: the lock file that an online check writes, so that checking content needs no connection. */
import { z } from 'zod';
import { compareText, hasScheme, WEB_SCHEMES } from '../../model/index.ts';
import type { SourceDocument } from './document.ts';
import { nodeRange } from '../syntax/markdown.ts';
import { rangeAt, type Range, type Text } from '../syntax/source.ts';
import type { SyntaxFlaw } from '../syntax/flaw.ts';
import { date } from '../schema/value-schemas.ts';

const linkStates = z.record(
  z.string().regex(/^https:\/\/\S+$/, 'is not an https address'),
  z.strictObject({
    status: z.enum(['alive', 'dead', 'unknown']),
    checked: date,
    /** What came instead of the page, as `404`. */
    reason: z.string().max(200).optional(),
  }),
);

/** What is known of web addresses, by address without its fragment. */
export type LinkStates = z.infer<typeof linkStates>;

/** What keeps a lock file from being read. */
type Flaw = Extract<SyntaxFlaw, { code: 'links-file' }>;

/** The states in the text of a lock file, or the first thing that is wrong with it. */
export function parseLinkStates(text: Text): LinkStates | Flaw {
  let value: unknown;
  try {
    value = JSON.parse(text.content);
  } catch (error) {
    const at = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.content.trimEnd().length);
    return { code: 'links-file', range: rangeAt(text, at, at), is: 'json' };
  }
  // No schema could see this key.
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, UNSEEN))
    return formFlaw(text, [UNSEEN], NO_ADDRESS);
  const parsed = linkStates.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues as [z.core.$ZodIssue];
  return formFlaw(text, issue.path, describeIssue(issue));
}

const UNSEEN = '__proto__';
const NO_ADDRESS = 'This is not an address that begins with `https://`.';

function formFlaw(text: Text, path: readonly PropertyKey[], problem: string): Flaw {
  const key = path.length > 0 ? JSON.stringify(path[0]) : '';
  const at = Math.max(text.content.indexOf(key), 0);
  const range = rangeAt(text, at, at + key.length);
  return { code: 'links-file', range, is: 'form', path: path.map(String), problem };
}

/** What is wrong at a place of the file, in words for people who did not write it. */
function describeIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.path.length === 0
        ? 'The file is not a map of addresses.'
        : `This is not ${issue.expected === 'object' ? 'a map of `status` and `checked`' : 'a text'}, or it is missing.`;
    case 'invalid_key':
      return NO_ADDRESS;
    case 'unrecognized_keys':
      return `No entry has a key \`${issue.keys[0]}\`.`;
    case 'invalid_value':
      return `This is not one of ${issue.values.map((value) => `\`${String(value)}\``).join(', ')}.`;
    case 'too_big':
      return `This is longer than ${issue.maximum} characters.`;
    default:
      return 'This is not a day in the form YYYY-MM-DD.';
  }
}

/** The text of a lock file: sorted by address, so that the same states give the same bytes. */
export function formatLinkStates(states: LinkStates): string {
  const sorted = Object.entries(states)
    .sort(([a], [b]) => compareText(a, b))
    .map(([url, { status, checked, reason }]) => [url, { status, checked, ...(reason ? { reason } : {}) }]);
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}

/** One place in a source that leads to a web address. */
export type WebAddress = { readonly url: string; readonly range: Range };

/** Every https address in a document: links, definitions, and the sources that a field note cites. */
export function* webAddressesOf(document: SourceDocument): Generator<WebAddress> {
  for (const type of ['link', 'definition'] as const) {
    for (const node of document.nodes(type)) {
      if (hasScheme(node.url, [WEB_SCHEMES[0]])) yield { url: node.url, range: nodeRange(document.text, node) };
    }
  }
  if (document.kind !== 'field-note' || !document.yaml) return;
  const { sources = [] } = (document as SourceDocument<'field-note'>).data ?? {};
  for (const [index, { url }] of sources.entries())
    yield { url, range: document.yaml.valueRange(['sources', index, 'url']) };
}

/** An address as the lock file names it: what a server is asked for, which has no fragment. */
export function lockedAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const address = new URL(url);
  address.hash = '';
  return address.href;
}
