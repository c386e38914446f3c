/** Putting markup into a part of the page. */
import type { Html } from '../html.ts';

const painted = new WeakMap<Element, string>();

/** Shows the markup, or nothing for null. What is already shown is left alone, and the focus stays on what has the same id. */
export function paint(region: HTMLElement, content: Html | null): void {
  const markup = content?.markup ?? '';
  if (painted.get(region) === markup) return;
  const focused = region.contains(document.activeElement) ? document.activeElement!.id : '';
  painted.set(region, markup);
  region.innerHTML = markup;
  if (focused) document.getElementById(focused)?.focus();
}
