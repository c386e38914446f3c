import { FILE_START } from '../../syntax/source.ts';
import { describePlaces, kinds, placeOf, REQUIRED_FILES, SOURCE_FOLDER } from '../../schema/kinds.ts';
import { findOtherKind, intendedPath, isPortable, pathOf, portablePath, requiredKeys } from '../../schema/placement.ts';
import type { Rule } from '../rule.ts';

export const fileKind: Rule<'file-kind'> = {
  id: 'file-kind',
  family: 'Files',
  severity: 'error',
  suppressible: false,
  keepsFromReading: true,
  isAboutPath: true,
  what: 'Every file is in a folder that takes its kind.',
  why: 'The folder decides what a file is published as. A file in another place would not be published, and no message would say so.',
  example: { wrongPath: 'field-notes/2026/third-note.md', rightPath: 'field-notes/third-note.md' },
  file(file, paths) {
    const other = findOtherKind(file);
    const place = placeOf(file.path);
    if (other && place.type === 'document') {
      const { label } = kinds[place.kind];
      const message = `The keys of this file are those of a ${kinds[other].label}, not of a ${label}.`;
      const right = intendedPath(file) ?? pathOf(other, 'd1.md');
      const keys = `the keys of a ${label}: ${requiredKeys(place.kind)
        .map((key) => `\`${key}\``)
        .join(', ')}`;
      // One that no framework can be without is not moved away.
      const advice = REQUIRED_FILES.includes(file.path)
        ? `Write ${keys}. Those of a ${kinds[other].label} stand in \`${right}\`.`
        : adviseMove(right, paths, `write ${keys}`);
      return { range: FILE_START, message, advice };
    }
    if (place.type !== 'unknown') return undefined;
    // Where only a name is in the way, that is what another rule reports.
    const isOdd = file.path.split('/').some((part) => !isPortable(part));
    if (isOdd && placeOf(portablePath(file.path)).type !== 'unknown') return undefined;
    const intended = intendedPath(file);
    const advice = intended ? adviseMove(intended, paths, 'give it another name there') : adviseRest(file.path);
    return { range: FILE_START, message: 'No kind of source belongs at this path.', advice };
  },
};

function adviseMove(intended: string, paths: ReadonlySet<string>, otherwise: string): string {
  if (paths.has(intended)) return `\`${intended}\` is there already. Remove this file, or ${otherwise}.`;
  return `Move it to \`${intended}\`, and write that path in links to it.`;
}

function adviseRest(path: string): string {
  if (/\.(?:gif|avif|bmp|tiff?|heic|ico|pdf)$/i.test(path))
    return `Save the picture as PNG, JPEG, WebP or SVG in \`${SOURCE_FOLDER}/images/\`.`;
  return `Remove it, or move it to where its kind belongs in \`${SOURCE_FOLDER}/\`: ${describePlaces()}.`;
}
