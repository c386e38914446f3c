/**
 * The catalogue: every rule by id, in the order in which one is preferred over another where both speak of one place. Ids are a
 * public contract; one that has been published is never given another meaning.
 */
import type { Rule } from '../rule.ts';
import { anchorForm } from './anchor-form.ts';
import { assetOrphan } from './asset-orphan.ts';
import { assetSize } from './asset-size.ts';
import { assetType } from './asset-type.ts';
import { calloutMark } from './callout-mark.ts';
import { conflictMarker } from './conflict-marker.ts';
import { definitionDup } from './definition-dup.ts';
import { definitionUnused } from './definition-unused.ts';
import { disableReason } from './disable-reason.ts';
import { disableUnknown } from './disable-unknown.ts';
import { disableUnused } from './disable-unused.ts';
import { encBidi } from './enc-bidi.ts';
import { encBom } from './enc-bom.ts';
import { encControl } from './enc-control.ts';
import { encEol } from './enc-eol.ts';
import { encHomoglyph } from './enc-homoglyph.ts';
import { encInvisible } from './enc-invisible.ts';
import { encNbsp } from './enc-nbsp.ts';
import { encNfc } from './enc-nfc.ts';
import { encUtf8 } from './enc-utf8.ts';
import { fenceLanguage } from './fence-language.ts';
import { fenceUnclosed } from './fence-unclosed.ts';
import { fileCase } from './file-case.ts';
import { fileEmpty } from './file-empty.ts';
import { fileKind } from './file-kind.ts';
import { fileMissing } from './file-missing.ts';
import { fileName } from './file-name.ts';
import { fileNfc } from './file-nfc.ts';
import { fileReserved } from './file-reserved.ts';
import { fileSymlink } from './file-symlink.ts';
import { fileTooLarge } from './file-too-large.ts';
import { fileUnreadable } from './file-unreadable.ts';
import { fmAuthor } from './fm-author.ts';
import { fmBlank } from './fm-blank.ts';
import { fmDate } from './fm-date.ts';
import { fmDateFuture } from './fm-date-future.ts';
import { fmDelimiter } from './fm-delimiter.ts';
import { fmDuplicateItem } from './fm-duplicate-item.ts';
import { fmEmpty } from './fm-empty.ts';
import { fmHtml } from './fm-html.ts';
import { fmId } from './fm-id.ts';
import { fmIdFile } from './fm-id-file.ts';
import { fmKeyOrder } from './fm-key-order.ts';
import { fmLanguage } from './fm-language.ts';
import { fmLength } from './fm-length.ts';
import { fmLicence } from './fm-licence.ts';
import { fmMarkup } from './fm-markup.ts';
import { fmMinItems } from './fm-min-items.ts';
import { fmMissing } from './fm-missing.ts';
import { fmNotFirst } from './fm-not-first.ts';
import { fmNotMap } from './fm-not-map.ts';
import { fmNumberForm } from './fm-number-form.ts';
import { fmRange } from './fm-range.ts';
import { fmRequired } from './fm-required.ts';
import { fmSecondBlock } from './fm-second-block.ts';
import { fmTooLarge } from './fm-too-large.ts';
import { fmTooManyKeys } from './fm-too-many-keys.ts';
import { fmType } from './fm-type.ts';
import { fmUnclosed } from './fm-unclosed.ts';
import { fmUnknownKey } from './fm-unknown-key.ts';
import { fmVersion } from './fm-version.ts';
import { footnotePlace } from './footnote-place.ts';
import { footnoteUndefined } from './footnote-undefined.ts';
import { footnoteUnused } from './footnote-unused.ts';
import { headingAccident } from './heading-accident.ts';
import { headingDup } from './heading-dup.ts';
import { headingEmpty } from './heading-empty.ts';
import { headingH1 } from './heading-h1.ts';
import { headingSkip } from './heading-skip.ts';
import { html } from './html.ts';
import { htmlComment } from './html-comment.ts';
import { imageAlt } from './image-alt.ts';
import { imageMissing } from './image-missing.ts';
import { imageRemote } from './image-remote.ts';
import { internalError } from './internal-error.ts';
import { linkAbsolute } from './link-absolute.ts';
import { linkAnchor } from './link-anchor.ts';
import { linkBare } from './link-bare.ts';
import { linkBroken } from './link-broken.ts';
import { linkCase } from './link-case.ts';
import { linkCredentials } from './link-credentials.ts';
import { linkDead } from './link-dead.ts';
import { linkEscape } from './link-escape.ts';
import { linkHttp } from './link-http.ts';
import { linkScheme } from './link-scheme.ts';
import { linkText } from './link-text.ts';
import { linkUndefined } from './link-undefined.ts';
import { linksFile } from './links-file.ts';
import { markupLeft } from './markup-left.ts';
import { markupTaken } from './markup-taken.ts';
import { mdDepth } from './md-depth.ts';
import { mdTooMany } from './md-too-many.ts';
import { modelAnchors } from './model-anchors.ts';
import { modelDimensions } from './model-dimensions.ts';
import { modelEntry } from './model-entry.ts';
import { modelIdDup } from './model-id-dup.ts';
import { modelModes } from './model-modes.ts';
import { modelNameDup } from './model-name-dup.ts';
import { modelOrderDup } from './model-order-dup.ts';
import { modelScoring } from './model-scoring.ts';
import { modelSections } from './model-sections.ts';
import { modelSignalDup } from './model-signal-dup.ts';
import { modelSlugReserved } from './model-slug-reserved.ts';
import { modelViews } from './model-views.ts';
import { noteChangeDate } from './note-change-date.ts';
import { noteDirection } from './note-direction.ts';
import { notePosition } from './note-position.ts';
import { noteSource } from './note-source.ts';
import { noteStatus } from './note-status.ts';
import { noteTitleDup } from './note-title-dup.ts';
import { paragraphForm } from './paragraph-form.ts';
import { placeholder } from './placeholder.ts';
import { refAspect } from './ref-aspect.ts';
import { refDimension } from './ref-dimension.ts';
import { refMode } from './ref-mode.ts';
import { refNote } from './ref-note.ts';
import { refTerm } from './ref-term.ts';
import { refVersion } from './ref-version.ts';
import { releaseAlias } from './release-alias.ts';
import { releaseBump } from './release-bump.ts';
import { releaseFrozen } from './release-frozen.ts';
import { releaseNotes } from './release-notes.ts';
import { repeatedWord } from './repeated-word.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionOrder } from './section-order.ts';
import { sectionRequired } from './section-required.ts';
import { sectionUnknown } from './section-unknown.ts';
import { signalForm } from './signal-form.ts';
import { svgUnsafe } from './svg-unsafe.ts';
import { tableDelimiter } from './table-delimiter.ts';
import { tableRow } from './table-row.ts';
import { templateSyntax } from './template-syntax.ts';
import { termClaim } from './term-claim.ts';
import { termDimensionNumber } from './term-dimension-number.ts';
import { termDimensionPair } from './term-dimension-pair.ts';
import { termHype } from './term-hype.ts';
import { termModeName } from './term-mode-name.ts';
import { termModeNumber } from './term-mode-number.ts';
import { termModePair } from './term-mode-pair.ts';
import { termPerson } from './term-person.ts';
import { termPrefer } from './term-prefer.ts';
import { termRank } from './term-rank.ts';
import { terminologyConflict } from './terminology-conflict.ts';
import { terminologyExample } from './terminology-example.ts';
import { terminologyPattern } from './terminology-pattern.ts';
import { terminologySynonym } from './terminology-synonym.ts';
import { yamlAnchor } from './yaml-anchor.ts';
import { yamlColon } from './yaml-colon.ts';
import { yamlComment } from './yaml-comment.ts';
import { yamlDepth } from './yaml-depth.ts';
import { yamlDirective } from './yaml-directive.ts';
import { yamlDupKey } from './yaml-dup-key.ts';
import { yamlEscape } from './yaml-escape.ts';
import { yamlKey } from './yaml-key.ts';
import { yamlMerge } from './yaml-merge.ts';
import { yamlReserved } from './yaml-reserved.ts';
import { yamlSmartQuote } from './yaml-smart-quote.ts';
import { yamlSpace } from './yaml-space.ts';
import { yamlSyntax } from './yaml-syntax.ts';
import { yamlTab } from './yaml-tab.ts';
import { yamlTag } from './yaml-tag.ts';
import { yamlTrailing } from './yaml-trailing.ts';
import { yamlUnclosed } from './yaml-unclosed.ts';

/** Every rule by its id. */
export const rules = {
  'file-missing': fileMissing,
  'file-symlink': fileSymlink,
  'file-unreadable': fileUnreadable,
  'file-reserved': fileReserved,
  'file-case': fileCase,
  'file-nfc': fileNfc,
  'file-kind': fileKind,
  'file-name': fileName,
  'file-too-large': fileTooLarge,
  'file-empty': fileEmpty,
  'enc-utf8': encUtf8,
  'enc-control': encControl,
  'enc-bidi': encBidi,
  'enc-invisible': encInvisible,
  'enc-homoglyph': encHomoglyph,
  'enc-bom': encBom,
  'enc-eol': encEol,
  'enc-nbsp': encNbsp,
  'enc-nfc': encNfc,
  'fm-missing': fmMissing,
  'fm-not-first': fmNotFirst,
  'fm-unclosed': fmUnclosed,
  'fm-delimiter': fmDelimiter,
  'fm-language': fmLanguage,
  'fm-empty': fmEmpty,
  'fm-not-map': fmNotMap,
  'fm-too-large': fmTooLarge,
  'fm-too-many-keys': fmTooManyKeys,
  'fm-unknown-key': fmUnknownKey,
  'fm-required': fmRequired,
  'fm-type': fmType,
  'fm-blank': fmBlank,
  'fm-range': fmRange,
  'fm-length': fmLength,
  'fm-min-items': fmMinItems,
  'fm-duplicate-item': fmDuplicateItem,
  'fm-id': fmId,
  'fm-id-file': fmIdFile,
  'fm-date': fmDate,
  'fm-date-future': fmDateFuture,
  'fm-number-form': fmNumberForm,
  'fm-version': fmVersion,
  'fm-licence': fmLicence,
  'fm-html': fmHtml,
  'fm-markup': fmMarkup,
  'fm-second-block': fmSecondBlock,
  'fm-author': fmAuthor,
  'fm-key-order': fmKeyOrder,
  'yaml-tab': yamlTab,
  'yaml-colon': yamlColon,
  'yaml-space': yamlSpace,
  'yaml-reserved': yamlReserved,
  'yaml-unclosed': yamlUnclosed,
  'yaml-escape': yamlEscape,
  'yaml-trailing': yamlTrailing,
  'yaml-dup-key': yamlDupKey,
  'yaml-key': yamlKey,
  'yaml-tag': yamlTag,
  'yaml-anchor': yamlAnchor,
  'yaml-merge': yamlMerge,
  'yaml-directive': yamlDirective,
  'yaml-depth': yamlDepth,
  'yaml-syntax': yamlSyntax,
  'yaml-smart-quote': yamlSmartQuote,
  'yaml-comment': yamlComment,
  'model-modes': modelModes,
  'model-dimensions': modelDimensions,
  'model-sections': modelSections,
  'model-order-dup': modelOrderDup,
  'model-name-dup': modelNameDup,
  'model-id-dup': modelIdDup,
  'model-slug-reserved': modelSlugReserved,
  'model-signal-dup': modelSignalDup,
  'model-views': modelViews,
  'model-anchors': modelAnchors,
  'model-entry': modelEntry,
  'model-scoring': modelScoring,
  'ref-mode': refMode,
  'ref-dimension': refDimension,
  'ref-aspect': refAspect,
  'ref-note': refNote,
  'ref-term': refTerm,
  'ref-version': refVersion,
  'note-direction': noteDirection,
  'note-position': notePosition,
  'note-source': noteSource,
  'note-status': noteStatus,
  'note-change-date': noteChangeDate,
  'note-title-dup': noteTitleDup,
  html: html,
  'html-comment': htmlComment,
  'callout-mark': calloutMark,
  'fence-unclosed': fenceUnclosed,
  'fence-language': fenceLanguage,
  'conflict-marker': conflictMarker,
  placeholder: placeholder,
  'template-syntax': templateSyntax,
  'table-row': tableRow,
  'table-delimiter': tableDelimiter,
  'md-depth': mdDepth,
  'md-too-many': mdTooMany,
  'heading-accident': headingAccident,
  'heading-empty': headingEmpty,
  'heading-h1': headingH1,
  'heading-skip': headingSkip,
  'heading-dup': headingDup,
  'section-required': sectionRequired,
  'section-unknown': sectionUnknown,
  'section-order': sectionOrder,
  'section-empty': sectionEmpty,
  'paragraph-form': paragraphForm,
  'signal-form': signalForm,
  'anchor-form': anchorForm,
  'markup-taken': markupTaken,
  'markup-left': markupLeft,
  'footnote-undefined': footnoteUndefined,
  'footnote-place': footnotePlace,
  'footnote-unused': footnoteUnused,
  'definition-dup': definitionDup,
  'definition-unused': definitionUnused,
  'link-broken': linkBroken,
  'link-case': linkCase,
  'link-anchor': linkAnchor,
  'link-absolute': linkAbsolute,
  'link-escape': linkEscape,
  'link-scheme': linkScheme,
  'link-http': linkHttp,
  'link-credentials': linkCredentials,
  'link-text': linkText,
  'link-bare': linkBare,
  'link-undefined': linkUndefined,
  'link-dead': linkDead,
  'links-file': linksFile,
  'image-alt': imageAlt,
  'image-missing': imageMissing,
  'image-remote': imageRemote,
  'asset-type': assetType,
  'asset-orphan': assetOrphan,
  'svg-unsafe': svgUnsafe,
  'asset-size': assetSize,
  'term-hype': termHype,
  'term-rank': termRank,
  'term-claim': termClaim,
  'term-mode-name': termModeName,
  'term-mode-number': termModeNumber,
  'term-mode-pair': termModePair,
  'term-dimension-number': termDimensionNumber,
  'term-dimension-pair': termDimensionPair,
  'term-prefer': termPrefer,
  'term-person': termPerson,
  'terminology-conflict': terminologyConflict,
  'terminology-pattern': terminologyPattern,
  'terminology-example': terminologyExample,
  'terminology-synonym': terminologySynonym,
  'repeated-word': repeatedWord,
  'release-bump': releaseBump,
  'release-alias': releaseAlias,
  'release-notes': releaseNotes,
  'release-frozen': releaseFrozen,
  'disable-reason': disableReason,
  'disable-unknown': disableUnknown,
  'disable-unused': disableUnused,
  'internal-error': internalError,
} as const satisfies Record<string, Rule>;

/** The id of a rule. */
export type RuleId = keyof typeof rules;
