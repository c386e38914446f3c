import { FILE_START } from '../diagnostics.ts';
import { GUIDE_PATH } from '../kinds.ts';
import type { Rule } from '../rule.ts';

/** Names that Windows keeps for devices, with any ending. */
const DEVICE_NAMES = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

/** Names that Windows keeps for devices are not used. */
export const fileReserved: Rule = {
  id: 'file-reserved',
  severity: 'error',
  suppressible: false,
  what: 'Files and folders have no name that Windows keeps for devices.',
  why: 'Windows cannot create a file or folder with such a name, whatever its ending: the whole project could not be checked out there.',
  example: { wrongPath: 'field-notes/con.md', rightPath: 'field-notes/cone.md' },
  file({ path }) {
    const part = path.split('/').find((name) => DEVICE_NAMES.test(name));
    if (path === GUIDE_PATH || part === undefined) return undefined;
    return { range: FILE_START, message: `\`${part}\` cannot be a file name on Windows.`, advice: 'Rename it.' };
  },
};
