/**
 * What browsers may load and run: said in each page for hosts that send files alone, and once more as headers for hosts that read
 * a list of them. What may stand inline is named by whoever writes it and allowed by its hash; nothing is allowed because it is found
 * in a page.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { POLICY_NAME } from '../../templates/elements/policy-name.ts';
import type { Page } from '../../templates/page.ts';
import { THEME_SCRIPT } from '../../templates/theme-start.ts';
import { baseHref } from './addresses.ts';
import type { Inline, Output, RenderContext } from './context.ts';
import { headerLines } from './grammars.ts';

/** What the templates put into a page, as it stands there. */
export function inlineIn({ scripts, importMap, inlineStyles }: Page): Inline {
  return {
    scripts: [...(scripts.length > 0 ? [THEME_SCRIPT] : []), ...(importMap === '' ? [] : [importMap])],
    styles: inlineStyles === null ? [] : [inlineStyles],
  };
}

/** Where hosts such as Netlify and Cloudflare Pages look for headers. */
export const HEADERS_PATH = '/_headers';

/** The print edition carries its fonts, so that it stands alone. */
const INLINE_FONT = 'data:font/';
const CHARSET = '<meta charset="utf-8">';

/** A page that says what it may load and run. Its head has to begin with its charset, as that of all pages does. */
export function withPolicy(markup: string, inline: Inline = NOTHING): string {
  if (!markup.includes(CHARSET)) throw new Error('A page says nothing of its charset.');
  const policy = policyOf(inline).join('; ');
  return markup.replace(CHARSET, () => `${CHARSET}\n<meta http-equiv="Content-Security-Policy" content="${policy}">`);
}

const NOTHING: Inline = { scripts: [], styles: [] };

/** What stands inline in several pages. */
export function allInline(pages: readonly (Inline | undefined)[]): Inline {
  return {
    scripts: [...new Set(pages.flatMap((page) => page?.scripts ?? []))],
    styles: [...new Set(pages.flatMap((page) => page?.styles ?? []))],
  };
}

/**
 * `/_headers`, for pages with these inline scripts and styles. One policy covers them all: where several rules fit an address, hosts
 * send the policies of each, and browsers hold to all of them.
 */
export function headersFile(site: RenderContext['site'], inline: Inline): Output {
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
  const lines = rules.flatMap(([path, headers]) => headerLines(baseHref(site, path), headers));
  return { path: HEADERS_PATH, content: `${lines.join('\n')}\n` };
}

function policyOf({ scripts, styles }: Inline): string[] {
  const hasFonts = styles.some((style) => style.includes(INLINE_FONT));
  return [
    `default-src 'none'`,
    // The index of the search is read by WebAssembly.
    ['script-src', `'self'`, `'wasm-unsafe-eval'`, ...hashesOf(scripts)].join(' '),
    ['style-src', `'self'`, ...hashesOf(styles)].join(' '),
    `img-src 'self' data:`,
    `font-src 'self'${hasFonts ? ' data:' : ''}`,
    `connect-src 'self'`,
    // Left out, it would be what scripts may be.
    `worker-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    // Scripts make markup and load scripts through this policy or not at all; it is made once on a page.
    `require-trusted-types-for 'script'`,
    `trusted-types ${POLICY_NAME}`,
  ];
}

function hashesOf(contents: readonly string[]): string[] {
  const hashes = contents.map((content) => `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(content))))}'`);
  return [...new Set(hashes)].sort();
}
