/**
 * What browsers may load and run: said in each page for hosts that send files alone, and once more as headers for hosts that read
 * a list of them. Inline scripts and styles are found in finished pages and allowed by their hashes, so nobody has to name them.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { baseHref } from './addresses.ts';
import type { Output, RenderContext } from './context.ts';

/** The hashes of inline scripts and styles, as a policy names them: sorted, each once; and whether fonts stand inline, too. */
export type InlineHashes = {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly hasFonts: boolean;
};

/** Where hosts such as Netlify and Cloudflare Pages look for headers. */
export const HEADERS_PATH = '/_headers';

/** Scripts that browsers do not run, and so need no permission for. */
const DATA_BLOCK = /\stype="application\/(?:ld\+)?json"/;
const INLINE = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g;
/** The print edition carries its fonts, so that it stands alone. */
const INLINE_FONT = 'data:font/';
const CHARSET = '<meta charset="utf-8">';

/** The hashes of what stands inline in a page. */
export function inlineHashes(markup: string): InlineHashes {
  const found = [...markup.matchAll(INLINE)].map(([, tag, attributes, content]) => ({ tag, attributes, content }));
  const scripts = found.filter(({ tag, attributes }) => tag === 'script' && !/\ssrc=/.test(attributes!));
  return {
    scripts: hashesOf(scripts.filter(({ attributes }) => !DATA_BLOCK.test(attributes!))),
    styles: hashesOf(found.filter(({ tag }) => tag === 'style')),
    hasFonts: found.some(({ tag, content }) => tag === 'style' && content!.includes(INLINE_FONT)),
  };
}

/** The hashes of several pages together. */
export function allHashes(pages: readonly InlineHashes[]): InlineHashes {
  return {
    scripts: sorted(pages.flatMap(({ scripts }) => scripts)),
    styles: sorted(pages.flatMap(({ styles }) => styles)),
    hasFonts: pages.some(({ hasFonts }) => hasFonts),
  };
}

/**
 * A page that says what it may load and run, given the hashes of what stands inline in it. Its head has to begin with its charset,
 * as that of all pages does.
 */
export function withPolicy(markup: string, inline: InlineHashes = inlineHashes(markup)): string {
  if (!markup.includes(CHARSET)) throw new Error('A page says nothing of its charset.');
  const policy = policyOf(inline).join('; ');
  return markup.replace(CHARSET, () => `${CHARSET}\n<meta http-equiv="Content-Security-Policy" content="${policy}">`);
}

/**
 * `/_headers`, for pages with these inline scripts and styles. One policy covers them all: where several rules fit an address, hosts
 * send the policies of each, and browsers hold to all of them.
 */
export function headersFile(site: RenderContext['site'], inline: InlineHashes): Output {
  const rules: readonly [path: string, headers: readonly string[]][] = [
    [
      '/*',
      [
        `Content-Security-Policy: ${[...policyOf(inline), `frame-ancestors 'none'`].join('; ')}`,
        'X-Content-Type-Options: nosniff',
        'Referrer-Policy: strict-origin-when-cross-origin',
        'Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      ],
    ],
    ['/assets/*', ['Cache-Control: public, max-age=31536000, immutable']],
  ];
  const lines = rules.flatMap(([path, headers]) => [baseHref(site, path), ...headers.map((header) => `  ${header}`)]);
  return { path: HEADERS_PATH, content: `${lines.join('\n')}\n` };
}

function policyOf({ scripts, styles, hasFonts }: InlineHashes): string[] {
  return [
    `default-src 'none'`,
    // The index of the search is read by WebAssembly.
    ['script-src', `'self'`, `'wasm-unsafe-eval'`, ...scripts].join(' '),
    ['style-src', `'self'`, ...styles].join(' '),
    `img-src 'self' data:`,
    `font-src 'self'${hasFonts ? ' data:' : ''}`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ];
}

function hashesOf(found: readonly { content: string | undefined }[]): string[] {
  return sorted(
    found.map(({ content = '' }) => `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(content))))}'`),
  );
}

function sorted(hashes: readonly string[]): string[] {
  return [...new Set(hashes)].sort();
}
