import { ownValue } from '../../../model/index.ts';
import { lockedAddress, webAddressesOf } from '../../analysis/link-states.ts';
import type { Rule } from '../rule.ts';

export const linkDead: Rule<'link-dead'> = {
  id: 'link-dead',
  family: 'Links and pictures',
  severity: 'warning',
  suppressible: true,
  dependsOnTheDay: true,
  what: 'Every web address in a text or a list of sources led to a page when it was last checked.',
  why: 'Readers cannot check a source that is gone. A separate command checks the addresses and writes the answers to `links.json`, so that checking content needs no connection.',
  example: {
    file: 'field-notes/second-note.md',
    replaces: 'A timer watered it; see [D1](../dimensions/d1.md).',
    beside: [
      {
        file: 'links.json',
        text: '{"https://example.org/gone": {"status": "dead", "checked": "2026-06-01", "reason": "404"}}',
      },
    ],
    wrong: 'A timer watered it; see ⟦[how long it ran](https://example.org/gone).',
    right: 'A timer watered it; see [how long it ran](https://example.org/found).',
  },
  *document(document, { collection }) {
    const { links } = collection;
    if (!links) return;
    for (const { url, range } of webAddressesOf(document)) {
      const address = lockedAddress(url);
      const state = ownValue(links, address);
      if (state?.status !== 'dead') continue;
      const reason = state.reason ? ` (${state.reason})` : '';
      const message = `\`${url}\` did not answer with a page on ${state.checked}${reason}.`;
      yield { range, message, advice: 'Link to its new address, or to an archived copy.' };
    }
  },
};
