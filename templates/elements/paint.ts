/**
 * Putting markup into a part of the page: the only place where a script of the site does so. Browsers that know Trusted Types hold
 * the page to it, and take no text as markup from anywhere else.
 */
import { isHtml } from '../html.ts';
import type { Html } from '../html.ts';
import { POLICY_NAME } from './policy-name.ts';

/** What is used of Trusted Types, which not every browser has. */
type Policies = { createPolicy(name: string, rules: { createHTML: (markup: string) => string }): Policy };
type Policy = { createHTML(markup: string): string };

// Never given away: whoever has it could pass any text for markup.
const policy = (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy(POLICY_NAME, {
  createHTML: (markup) => markup,
});

const painted = new WeakMap<Element, string>();

/** Shows the markup, or nothing for null. What is already shown is left alone, and the focus stays on what has the same id. */
export function paint(region: HTMLElement, content: Html | null): void {
  // Markup comes from the tag that escapes, and not from what only looks like its result, as data could.
  const markup = isHtml(content) ? content.markup : '';
  if (painted.get(region) === markup) return;
  const focused = region.contains(document.activeElement) ? document.activeElement!.id : '';
  painted.set(region, markup);
  region.innerHTML = policy ? policy.createHTML(markup) : markup;
  if (focused) document.getElementById(focused)?.focus();
}
