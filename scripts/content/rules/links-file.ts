import type { LinkStatesFlaw } from '../link-states.ts';
import type { Finding, Rule } from '../rule.ts';

/** The file `links.json` is in the form in which the online check of links writes it. */
export const linksFile: Rule = {
  id: 'links-file',
  severity: 'error',
  suppressible: false,
  what: 'The file `links.json` is in the form in which the online check of links writes it.',
  why: 'Programs write and read this file. Where it cannot be read, no dead link is reported.',
  example: {
    file: 'links.json',
    replaces: null,
    wrong: '{\n  ⟦"https://example.org/soil": { "status": "gone", "checked": "2026-06-01" }\n}',
    right: '{\n  "https://example.org/soil": { "status": "alive", "checked": "2026-06-01" }\n}',
  },
};

/** What is told of a file that cannot be read. */
export function explainLinksFile({ range, message }: LinkStatesFlaw): Finding {
  return { range, message, advice: 'Run `npm run gradient -- links`, which writes the file again.' };
}
