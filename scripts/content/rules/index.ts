/**
 * The catalogue: every rule by id, in the order in which one is preferred over another where both speak of one place. Ids are a
 * public contract; one that has been published is never given another meaning.
 */
import type { Rule } from './rule.ts';
import { anchorForm } from './structure/anchor-form.ts';
import { assetOrphan } from './links/asset-orphan.ts';
import { assetSize } from './links/asset-size.ts';
import { assetType } from './links/asset-type.ts';
import { calloutMark } from './markup/callout-mark.ts';
import { conflictMarker } from './markup/conflict-marker.ts';
import { definitionDup } from './structure/definition-dup.ts';
import { definitionUnused } from './structure/definition-unused.ts';
import { disableReason } from './suppressions/disable-reason.ts';
import { disableUnknown } from './suppressions/disable-unknown.ts';
import { disableUnused } from './suppressions/disable-unused.ts';
import { encBidi } from './characters/enc-bidi.ts';
import { encBom } from './characters/enc-bom.ts';
import { encControl } from './characters/enc-control.ts';
import { encEol } from './characters/enc-eol.ts';
import { encHomoglyph } from './characters/enc-homoglyph.ts';
import { encInvisible } from './characters/enc-invisible.ts';
import { encNbsp } from './characters/enc-nbsp.ts';
import { encNfc } from './characters/enc-nfc.ts';
import { encUtf8 } from './characters/enc-utf8.ts';
import { fenceLanguage } from './markup/fence-language.ts';
import { fenceUnclosed } from './markup/fence-unclosed.ts';
import { fileCase } from './files/file-case.ts';
import { fileEmpty } from './files/file-empty.ts';
import { fileKind } from './files/file-kind.ts';
import { fileMissing } from './files/file-missing.ts';
import { fileName } from './files/file-name.ts';
import { fileNfc } from './files/file-nfc.ts';
import { fileReserved } from './files/file-reserved.ts';
import { fileSymlink } from './files/file-symlink.ts';
import { fileTooLarge } from './files/file-too-large.ts';
import { fileUnreadable } from './files/file-unreadable.ts';
import { fmAuthor } from './front-matter/fm-author.ts';
import { fmBlank } from './front-matter/fm-blank.ts';
import { fmDate } from './front-matter/fm-date.ts';
import { fmDateFuture } from './front-matter/fm-date-future.ts';
import { fmDelimiter } from './front-matter/fm-delimiter.ts';
import { fmDuplicateItem } from './front-matter/fm-duplicate-item.ts';
import { fmEmpty } from './front-matter/fm-empty.ts';
import { fmHtml } from './front-matter/fm-html.ts';
import { fmId } from './front-matter/fm-id.ts';
import { fmIdFile } from './front-matter/fm-id-file.ts';
import { fmKeyOrder } from './front-matter/fm-key-order.ts';
import { fmLanguage } from './front-matter/fm-language.ts';
import { fmLength } from './front-matter/fm-length.ts';
import { fmLicence } from './front-matter/fm-licence.ts';
import { fmMarkup } from './front-matter/fm-markup.ts';
import { fmMinItems } from './front-matter/fm-min-items.ts';
import { fmMissing } from './front-matter/fm-missing.ts';
import { fmNotFirst } from './front-matter/fm-not-first.ts';
import { fmNotMap } from './front-matter/fm-not-map.ts';
import { fmNumberForm } from './front-matter/fm-number-form.ts';
import { fmRange } from './front-matter/fm-range.ts';
import { fmRequired } from './front-matter/fm-required.ts';
import { fmSecondBlock } from './front-matter/fm-second-block.ts';
import { fmTooLarge } from './front-matter/fm-too-large.ts';
import { fmTooManyKeys } from './front-matter/fm-too-many-keys.ts';
import { fmType } from './front-matter/fm-type.ts';
import { fmUnclosed } from './front-matter/fm-unclosed.ts';
import { fmUnknownKey } from './front-matter/fm-unknown-key.ts';
import { fmVersion } from './front-matter/fm-version.ts';
import { footnotePlace } from './structure/footnote-place.ts';
import { footnoteUndefined } from './structure/footnote-undefined.ts';
import { footnoteUnused } from './structure/footnote-unused.ts';
import { headingAccident } from './structure/heading-accident.ts';
import { headingDup } from './structure/heading-dup.ts';
import { headingEmpty } from './structure/heading-empty.ts';
import { headingH1 } from './structure/heading-h1.ts';
import { headingSkip } from './structure/heading-skip.ts';
import { html } from './markup/html.ts';
import { htmlComment } from './markup/html-comment.ts';
import { imageAlt } from './links/image-alt.ts';
import { imageMissing } from './links/image-missing.ts';
import { imageRemote } from './links/image-remote.ts';
import { internalError } from './tool/internal-error.ts';
import { linkAbsolute } from './links/link-absolute.ts';
import { linkAnchor } from './links/link-anchor.ts';
import { linkBare } from './links/link-bare.ts';
import { linkBroken } from './links/link-broken.ts';
import { linkCase } from './links/link-case.ts';
import { linkCredentials } from './links/link-credentials.ts';
import { linkDead } from './links/link-dead.ts';
import { linkEscape } from './links/link-escape.ts';
import { linkHttp } from './links/link-http.ts';
import { linkScheme } from './links/link-scheme.ts';
import { linkText } from './links/link-text.ts';
import { linkUndefined } from './links/link-undefined.ts';
import { linksFile } from './links/links-file.ts';
import { markupLeft } from './structure/markup-left.ts';
import { markupTaken } from './structure/markup-taken.ts';
import { mdDepth } from './markup/md-depth.ts';
import { mdTooMany } from './markup/md-too-many.ts';
import { modelAnchors } from './model/model-anchors.ts';
import { modelDimensions } from './model/model-dimensions.ts';
import { modelEntry } from './model/model-entry.ts';
import { modelIdDup } from './model/model-id-dup.ts';
import { modelModes } from './model/model-modes.ts';
import { modelNameDup } from './model/model-name-dup.ts';
import { modelOrderDup } from './model/model-order-dup.ts';
import { modelScoring } from './model/model-scoring.ts';
import { modelSections } from './model/model-sections.ts';
import { modelSignalDup } from './model/model-signal-dup.ts';
import { modelSlugReserved } from './model/model-slug-reserved.ts';
import { modelViews } from './model/model-views.ts';
import { noteChangeDate } from './model/note-change-date.ts';
import { noteDirection } from './model/note-direction.ts';
import { notePosition } from './model/note-position.ts';
import { noteSource } from './model/note-source.ts';
import { noteStatus } from './model/note-status.ts';
import { noteTitleDup } from './model/note-title-dup.ts';
import { paragraphForm } from './structure/paragraph-form.ts';
import { placeholder } from './markup/placeholder.ts';
import { refAspect } from './model/ref-aspect.ts';
import { refDimension } from './model/ref-dimension.ts';
import { refMode } from './model/ref-mode.ts';
import { refNote } from './model/ref-note.ts';
import { refTerm } from './model/ref-term.ts';
import { refVersion } from './model/ref-version.ts';
import { releaseAlias } from './releases/release-alias.ts';
import { releaseBump } from './releases/release-bump.ts';
import { releaseCompared } from './releases/release-compared.ts';
import { releaseFrozen } from './releases/release-frozen.ts';
import { releaseNotes } from './releases/release-notes.ts';
import { releaseSigned } from './releases/release-signed.ts';
import { repeatedWord } from './language/repeated-word.ts';
import { sectionEmpty } from './structure/section-empty.ts';
import { sectionOrder } from './structure/section-order.ts';
import { sectionRequired } from './structure/section-required.ts';
import { sectionUnknown } from './structure/section-unknown.ts';
import { signalForm } from './structure/signal-form.ts';
import { svgUnsafe } from './links/svg-unsafe.ts';
import { tableDelimiter } from './markup/table-delimiter.ts';
import { tableRow } from './markup/table-row.ts';
import { templateSyntax } from './markup/template-syntax.ts';
import { termClaim } from './language/term-claim.ts';
import { termDimensionNumber } from './language/term-dimension-number.ts';
import { termDimensionPair } from './language/term-dimension-pair.ts';
import { termHype } from './language/term-hype.ts';
import { termModeName } from './language/term-mode-name.ts';
import { termModeNumber } from './language/term-mode-number.ts';
import { termModePair } from './language/term-mode-pair.ts';
import { termPerson } from './language/term-person.ts';
import { termPrefer } from './language/term-prefer.ts';
import { termRank } from './language/term-rank.ts';
import { terminologyConflict } from './language/terminology-conflict.ts';
import { terminologyExample } from './language/terminology-example.ts';
import { terminologyMissing } from './language/terminology-missing.ts';
import { terminologyPattern } from './language/terminology-pattern.ts';
import { terminologySynonym } from './language/terminology-synonym.ts';
import { yamlAnchor } from './yaml/yaml-anchor.ts';
import { yamlColon } from './yaml/yaml-colon.ts';
import { yamlComment } from './yaml/yaml-comment.ts';
import { yamlDepth } from './yaml/yaml-depth.ts';
import { yamlDirective } from './yaml/yaml-directive.ts';
import { yamlDupKey } from './yaml/yaml-dup-key.ts';
import { yamlEscape } from './yaml/yaml-escape.ts';
import { yamlKey } from './yaml/yaml-key.ts';
import { yamlMerge } from './yaml/yaml-merge.ts';
import { yamlReserved } from './yaml/yaml-reserved.ts';
import { yamlSmartQuote } from './yaml/yaml-smart-quote.ts';
import { yamlSpace } from './yaml/yaml-space.ts';
import { yamlSyntax } from './yaml/yaml-syntax.ts';
import { yamlTab } from './yaml/yaml-tab.ts';
import { yamlTag } from './yaml/yaml-tag.ts';
import { yamlTrailing } from './yaml/yaml-trailing.ts';
import { yamlUnclosed } from './yaml/yaml-unclosed.ts';

const catalogue = [
  fileMissing,
  fileSymlink,
  fileUnreadable,
  fileReserved,
  fileCase,
  fileNfc,
  fileKind,
  fileName,
  fileTooLarge,
  fileEmpty,
  encUtf8,
  encControl,
  encBidi,
  encInvisible,
  encHomoglyph,
  encBom,
  encEol,
  encNbsp,
  encNfc,
  fmMissing,
  fmNotFirst,
  fmUnclosed,
  fmDelimiter,
  fmLanguage,
  fmEmpty,
  fmNotMap,
  fmTooLarge,
  fmTooManyKeys,
  fmUnknownKey,
  fmRequired,
  fmType,
  fmBlank,
  fmRange,
  fmLength,
  fmMinItems,
  fmDuplicateItem,
  fmId,
  fmIdFile,
  fmDate,
  fmDateFuture,
  fmNumberForm,
  fmVersion,
  fmLicence,
  fmHtml,
  fmMarkup,
  fmSecondBlock,
  fmAuthor,
  fmKeyOrder,
  yamlTab,
  yamlColon,
  yamlSpace,
  yamlReserved,
  yamlUnclosed,
  yamlEscape,
  yamlTrailing,
  yamlDupKey,
  yamlKey,
  yamlTag,
  yamlAnchor,
  yamlMerge,
  yamlDirective,
  yamlDepth,
  yamlSyntax,
  yamlSmartQuote,
  yamlComment,
  modelModes,
  modelDimensions,
  modelSections,
  modelOrderDup,
  modelNameDup,
  modelIdDup,
  modelSlugReserved,
  modelSignalDup,
  modelViews,
  modelAnchors,
  modelEntry,
  modelScoring,
  refMode,
  refDimension,
  refAspect,
  refNote,
  refTerm,
  refVersion,
  noteDirection,
  notePosition,
  noteSource,
  noteStatus,
  noteChangeDate,
  noteTitleDup,
  html,
  htmlComment,
  calloutMark,
  fenceUnclosed,
  fenceLanguage,
  conflictMarker,
  placeholder,
  templateSyntax,
  tableRow,
  tableDelimiter,
  mdDepth,
  mdTooMany,
  headingAccident,
  headingEmpty,
  headingH1,
  headingSkip,
  headingDup,
  sectionRequired,
  sectionUnknown,
  sectionOrder,
  sectionEmpty,
  paragraphForm,
  signalForm,
  anchorForm,
  markupTaken,
  markupLeft,
  footnoteUndefined,
  footnotePlace,
  footnoteUnused,
  definitionDup,
  definitionUnused,
  linkBroken,
  linkCase,
  linkAnchor,
  linkAbsolute,
  linkEscape,
  linkScheme,
  linkHttp,
  linkCredentials,
  linkText,
  linkBare,
  linkUndefined,
  linkDead,
  linksFile,
  imageAlt,
  imageMissing,
  imageRemote,
  assetType,
  assetOrphan,
  svgUnsafe,
  assetSize,
  termHype,
  termRank,
  termClaim,
  termModeName,
  termModeNumber,
  termModePair,
  termDimensionNumber,
  termDimensionPair,
  termPrefer,
  termPerson,
  terminologyMissing,
  terminologyConflict,
  terminologyPattern,
  terminologyExample,
  terminologySynonym,
  repeatedWord,
  releaseBump,
  releaseAlias,
  releaseNotes,
  releaseFrozen,
  releaseCompared,
  releaseSigned,
  disableReason,
  disableUnknown,
  disableUnused,
  internalError,
] as const satisfies readonly Rule[];

type Listed = (typeof catalogue)[number];

/** The id of a rule. */
export type RuleId = Listed['id'];

/** Every rule by its id. */
export const rules = Object.fromEntries(catalogue.map((rule) => [rule.id, rule])) as {
  readonly [Id in RuleId]: Extract<Listed, { id: Id }>;
};

/** The rule with an id, as any rule is. */
export function ruleOf(id: RuleId): Rule {
  return rules[id];
}
