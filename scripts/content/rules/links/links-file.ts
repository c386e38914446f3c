import type { FlawRule } from '../rule.ts';

export const linksFile: FlawRule<'links-file'> = {
  id: 'links-file',
  family: 'Links and pictures',
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
  explain(flaw) {
    const where = flaw.is === 'form' && flaw.path.length > 0 ? `\`${flaw.path.join('`, `')}\`: ` : '';
    const message =
      flaw.is === 'json' ? 'This is not valid JSON from here on.' : `${where}${flaw.problem.replace(/\.$/, '')}.`;
    return { range: flaw.range, message, advice: 'Run `npm run gradient -- links`, which writes the file again.' };
  },
};
