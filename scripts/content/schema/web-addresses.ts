/** Web addresses, and what people write for them. */

/** What a name of a file ends in, where a name of a host ends in a domain. */
const FILE =
  /\.(?:md|markdown|mdx|txt|html?|pdf|docx?|xlsx?|pptx?|png|jpe?g|gif|svg|webp|ya?ml|json|csv|zip|js|ts|py|sh)$/i;
const HOST = String.raw`(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}`;
/** A host by itself or with a path. */
const WITHOUT_SCHEME = new RegExp(String.raw`^${HOST}(?::\d+)?(?:[/?#].*)?$`, 'i');
/** `https`, with a letter, a sign or a slash that is wrong. */
const SCHEME = /^(?:h?t?tps?|https?s|hhtps?|htt?p?s)\s?[:;.,]?\s?\/{1,3}(?=[^/])/i;
const QUOTES = /^["'“”„«»‘’‚`<]+|["'“”«»‘’`>]+$/gu;

/** The whole web address that a text means; undefined where that is not certain, or is the text itself. */
export function intendedAddress(text: string): string | undefined {
  const inner = /^!?\[[^\]]*\]\(<?([^()\s]+?)>?\)$/.exec(text.trim())?.[1] ?? text;
  const words = inner.trim().replace(QUOTES, '').trim();
  const address = withScheme(words);
  if (address === undefined || /\shttps?:/i.test(address)) return undefined;
  const written = address.replace(/[ \t]+/g, '%20');
  if (written === text || /[\s\\<>"“”]/u.test(written) || !URL.canParse(written)) return undefined;
  const { hostname, username } = new URL(written);
  return hostname.includes('.') && username === '' ? written : undefined;
}

function withScheme(words: string): string | undefined {
  const [, doi] = /^(?:doi:?\s*)?(10\.\d{4,9}\/\S+)$/i.exec(words) ?? [];
  if (doi !== undefined) return `https://doi.org/${doi}`;
  const [, arxiv] = /^arxiv:\s?(\d{4}\.\d{4,5}(?:v\d+)?)$/i.exec(words) ?? [];
  if (arxiv !== undefined) return `https://arxiv.org/abs/${arxiv}`;
  if (/^https?:\/\/[^/]/i.test(words)) return words;
  if (SCHEME.test(words)) return words.replace(SCHEME, 'https://');
  return isHost(words) ? `https://${words}` : undefined;
}

function isHost(words: string): boolean {
  return WITHOUT_SCHEME.test(words) && !FILE.test(words.split(/[/?#]/, 1)[0]!);
}
