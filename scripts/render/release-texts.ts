/** What people read in the folder of a release before anything else: its notes, and what each file is. Both as Markdown. */
import { fitMarkdown } from '../body/index.ts';
import {
  describeChange,
  diffModels,
  groupChanges,
  licenceAddress,
  markdownProse,
  markdownText,
  ownValue,
  permalinks,
  RELEASE_FILES,
} from '../model/index.ts';
import type { Model, Prose, ReleaseRecord } from '../model/index.ts';
import { strings } from '../../templates/strings.ts';
import { fullAddress } from './addresses.ts';
import type { RenderContext } from './context.ts';
import { blocks } from '../../templates/markdown.ts';

type Site = RenderContext['site'];

const text = strings.releaseFiles;

/** `NOTES.md`: what an editor says of the release, and every change since `previous` by its meaning. */
export function releaseNotes(model: Model, site: Site, record: ReleaseRecord, previous: Model | null): string {
  return blocks([
    title(record),
    `${strings.date(record.date)}. ${markdownText(record.summary)}`,
    withFullAddresses(record.notes, site),
    `## ${text.changes}`,
    ...(previous ? changesSince(previous, model) : [text.first]),
  ]);
}

function changesSince(previous: Model, model: Model): string[] {
  const difference = diffModels(previous, model);
  const groups = groupChanges(difference);
  if (groups.length === 0) return [text.noChanges(previous.version)];
  const parts = groups.flatMap(({ heading, changes }) => [
    `### ${heading}`,
    changes.map((change) => `- ${markdownProse(`${describeChange(change)} ${change.reason}`)}`).join('\n'),
  ]);
  return [text.changesLead(previous.version), ...parts];
}

/** `README.md`: what each file is, how to tell whether it is unchanged, and what may be done with it. */
export function releaseReadMe(site: Site, record: ReleaseRecord, hasPictures: boolean): string {
  const { fileTitles } = strings.release;
  const files = Object.entries(RELEASE_FILES).map(([key, path]) => [path, ownValue(fileTitles, key)!]);
  const all = hasPictures ? [...files, [text.pictureFolder, text.pictures]] : files;
  const address = fullAddress(site, permalinks.release(record.version));
  const spdx = record.licence;
  const licence = licenceAddress(spdx);
  return blocks([
    title(record),
    markdownText(record.summary),
    text.lead(strings.date(record.date), address && `<${address}>`),
    `## ${text.filesTitle}`,
    all.map(([path, description]) => `- \`${path}\`: ${description}`).join('\n'),
    `## ${text.verifyTitle}`,
    text.verify,
    `\`\`\`sh\n${text.verifyCommand(RELEASE_FILES.sums)}\n\`\`\``,
    text.verifyElsewhere(`\`${text.verifyCommandElsewhere(RELEASE_FILES.sums)}\``),
    `## ${text.licenceTitle}`,
    text.licence(licence ? `[${identifier(spdx)}](${licence})` : identifier(spdx)),
  ]);
}

function title({ title, version }: ReleaseRecord): string {
  return `# ${markdownText(title)} ${identifier(version)}`;
}

/** A version or an SPDX identifier as it is usually written, which Markdown leaves as it is. */
function identifier(text: string): string {
  return /^[A-Za-z\d.+-]+$/.test(text) ? text : markdownText(text);
}

/**
 * Markdown whose links to this site are full addresses, where it has an origin; pictures, and links to them, are those in the folder
 * of the release.
 */
function withFullAddresses(prose: Prose, site: Site): string {
  const address = (to: string): string => {
    if (to.startsWith('#')) return to;
    return to.startsWith(permalinks.image('')) ? to.slice(1) : (fullAddress(site, to) ?? to);
  };
  return fitMarkdown(prose, { address });
}
