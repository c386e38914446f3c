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
import { releaseFrozen } from './releases/release-frozen.ts';
import { releaseNotes } from './releases/release-notes.ts';
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
