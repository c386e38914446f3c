import { FILE_START } from '../../syntax/source.ts';
import { GUIDE_PATHS } from '../../schema/kinds.ts';
import type { Rule } from '../rule.ts';

/** Names that Windows keeps for devices, with any ending. */
const DEVICE_NAMES = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

export const fileReserved: Rule<'file-reserved'> = {
  id: 'file-reserved',
  family: 'Files',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  what: 'No file or folder has a name that Windows reserves for a device.',
  why: 'Windows cannot create a file or folder with such a name, whatever its ending, so the project cannot be checked out there.',
  example: { wrongPath: 'field-notes/con.md', rightPath: 'field-notes/cone.md' },
  file({ path }) {
    const part = path.split('/').find((name) => DEVICE_NAMES.test(name));
    if (GUIDE_PATHS.includes(path) || part === undefined) return undefined;
    return {
      range: FILE_START,
      message: `\`${part}\` cannot be a file name on Windows.`,
      advice: 'Give it another name.',
    };
  },
};
