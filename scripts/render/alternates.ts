/**
 * Pages once more as Markdown, for programs that read: their words without the frame of the site around them. Each stands beside its page,
 * and `/llms.txt` (llmstxt.org) leads to those of the edition at `/`.
 */
import { fitMarkdown, idsOf } from '../body/index.ts';
import { listedNotes, activeDimensions, activeModes, ownedAnchor, permalinks } from '../model/index.ts';
import { noticeLink } from '../../templates/parts/edition-banner.ts';
import { citingMarkdown } from '../../templates/parts/cite.ts';
import type { PageSource } from '../../templates/kind.ts';
import { strings } from '../../templates/strings.ts';
import { baseHref, fullAddress, relativeHref } from './addresses.ts';
import { editionCitation } from './cite.ts';
import type { Output, RenderContext } from './context.ts';
import type { Edition } from './editions.ts';
import {
  blocks,
  bullets,
  headingMarkdown as heading,
  linkMarkdown,
  plainMarkdown as plain,
  type Writer,
} from '../../templates/markdown.ts';

type Site = RenderContext['site'];

/** A page as Markdown beside itself. Links are full addresses where the site has an origin, and else relative to the file. */
export function alternateFile({ metadata, markdown }: PageSource, edition: Edition, site: Site): Output {
  const { title, citation } = metadata;
  const permalink = metadata.permalink!;
  const place = edition.placeOf(permalink);
  const path = permalinks.markdown(place);
  const toPlace = (target: string): string => fullAddress(site, target) ?? relativeHref(path, target);
  const writer = writerOf(edition, permalink, (address) => toPlace(edition.target(address, permalink)));
  const { title: name, version, stage, licence } = edition.model;
  const cited = citation ?? editionCitation(site, edition, metadata);
  const content = blocks([
    `# ${heading(title)}`,
    noticeOf(edition, permalink, toPlace),
    ...markdown!(writer),
    ...(cited ? citingMarkdown(strings.cite.title, cited) : []),
    '---',
    `${plain(strings.site.about(name, version, stage))} ${strings.site.licence} ${plain(licence)}.`,
    linkMarkdown(strings.markdown.page, toPlace(place)),
  ]);
  return { path, content };
}

function writerOf(edition: Edition, permalink: string, href: (address: string) => string): Writer {
  const { model, notes, facets } = edition;
  return {
    model,
    facets,
    modes: activeModes(model),
    dimensions: activeDimensions(model),
    notes: listedNotes(notes),
    link: (text, target) => linkMarkdown(text, href(target)),
    phrase: (phrase) => fitMarkdown(phrase, { address: href }),
    prose: (prose, { under, owner, part = owner, instead = (to) => to }) => {
      // Places on the page itself are those of the page of the site: Markdown has no ids.
      const ids = new Set(owner === undefined ? [] : idsOf(prose));
      const anchor = (id: string): string => (owner !== undefined && ids.has(id) ? ownedAnchor(owner, id) : id);
      const address = (to: string): string =>
        href(to.startsWith('#') ? `${permalink}#${anchor(to.slice(1))}` : instead(to));
      return fitMarkdown(prose, { address, under, part });
    },
  };
}

/** What the page says of its edition, as a quotation above its text. */
function noticeOf(edition: Edition, permalink: string, toPlace: (target: string) => string): string {
  const notice = edition.notice(permalink);
  if (!notice) return '';
  const said = plain(strings.edition[notice.kind](notice));
  return `> ${said} ${linkMarkdown(noticeLink(notice), toPlace(notice.current.href))}`;
}

/** `/llms.txt`: the site for programs that read: what it is, and where each page stands as Markdown. */
export function llmsFile(edition: Edition, context: RenderContext): Output {
  return { path: permalinks.llms, content: llmsText(edition, context) };
}

function llmsText({ model, notes }: Edition, { site, releases, security }: RenderContext): string {
  const text = strings.markdown;
  const to = (path: string): string => fullAddress(site, path) ?? baseHref(site, path);
  const item = (title: string, path: string, description: string): string =>
    `${linkMarkdown(title, to(path))}: ${plain(description)}`;
  const page = (title: string, permalink: string, description: string): string =>
    item(title, permalinks.markdown(permalink), description);
  return blocks([
    `# ${heading(model.title)}`,
    `> ${plain(model.summary)}`,
    plain(strings.landing.versionText(model.title, model.version, model.stage)),
    `## ${strings.nav.framework}`,
    bullets([
      page(strings.framework.title, permalinks.framework, model.question),
      page(model.glossary.title, permalinks.glossary, model.glossary.summary),
      page(strings.assessmentPage.title, permalinks.assessment, strings.assessmentPage.description),
    ]),
    `## ${strings.nav.modes}`,
    bullets(
      activeModes(model).map(({ id, order, name, definition }) =>
        page(strings.mode.title(order, name), permalinks.mode(id), definition.text),
      ),
    ),
    `## ${strings.nav.dimensions}`,
    bullets(
      activeDimensions(model).map(({ id, name, question }) =>
        page(strings.dimension.title(id, name), permalinks.dimension(id), question.enterprise.text),
      ),
    ),
    `## ${strings.nav.fieldNotes}`,
    bullets([
      page(strings.notes.title, permalinks.fieldNotes, strings.notes.description),
      ...listedNotes(notes).map(({ slug, title, summary }) => page(title, permalinks.fieldNote(slug), summary)),
    ]),
    `## ${text.project}`,
    bullets([
      page(
        strings.releases.title,
        permalinks.releases,
        releases.length > 0 ? strings.releases.about : strings.releases.description,
      ),
      page(strings.contribute.title, permalinks.contribute, strings.contribute.description),
      ...(security ? [page(strings.security.title, permalinks.security, strings.security.description)] : []),
      page(strings.rules.title, permalinks.rules, strings.rules.description),
    ]),
    `## ${text.optional}`,
    bullets(text.data.map(([path, description]) => item(path, path, description))),
  ]);
}
