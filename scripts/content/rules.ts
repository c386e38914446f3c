/**
 * The catalogue of rules: every id that a finding can carry. Ids are a public contract; one that has been published is never
 * given another meaning.
 */

/** An error means no model; a warning fails with `--strict`. */
export type Severity = 'error' | 'warning' | 'info';

type RuleSummary = { readonly severity: Severity; readonly summary: string };

const error = (summary: string): RuleSummary => ({ severity: 'error', summary });
const warning = (summary: string): RuleSummary => ({ severity: 'warning', summary });

/** Every rule by id. */
export const rules = {
  // Files
  'file-missing': error('A framework has its title page, scoring, a glossary, modes and dimensions.'),
  'file-symlink': error('Sources are plain files; a link could lead out of the folder.'),
  'file-name': error('File names work on every system: lower-case letters, digits and hyphens.'),
  'file-kind': error('Each folder takes one kind of file.'),
  'file-empty': error('A source has content.'),
  'file-too-large': error('A document stays within 64 KiB, a picture within 512 KiB.'),
  'enc-utf8': error('Sources are UTF-8.'),
  'enc-control': error('Sources hold no control characters.'),

  // Front matter
  'fm-missing': error('A source opens with front matter.'),
  'fm-not-first': error('Front matter begins on line 1.'),
  'fm-unclosed': error('Front matter closes with a line of three hyphens.'),
  'fm-delimiter': error('Front matter stands between lines that are exactly three hyphens.'),
  'fm-language': error('Front matter is plain YAML; nothing in it is ever run.'),
  'fm-empty': error('Front matter holds keys.'),
  'fm-not-map': error('Front matter is a list of keys with values.'),
  'fm-too-large': error('Front matter stays within 16 KiB.'),
  'fm-too-many-keys': error('Front matter has at most 200 keys.'),
  'yaml-tab': error('YAML is indented with spaces.'),
  'yaml-colon': error('A value that contains a colon and a space stands in quotes.'),
  'yaml-space': error('A colon that ends a key is followed by a space.'),
  'yaml-reserved': error('A value that begins with a reserved character stands in quotes.'),
  'yaml-unclosed': error('Quotes and brackets close.'),
  'yaml-escape': error("Only YAML's own escapes stand in double quotes."),
  'yaml-trailing': error('Nothing follows a quoted value on its line.'),
  'yaml-dup-key': error('A key is set once.'),
  'yaml-key': error('Keys are plain words.'),
  'yaml-tag': error('YAML tags are not allowed.'),
  'yaml-anchor': error('YAML anchors and aliases are not allowed.'),
  'yaml-merge': error('YAML merge keys are not allowed.'),
  'yaml-directive': error('YAML directives and document markers are not allowed.'),
  'yaml-depth': error('YAML nests at most eight levels.'),
  'yaml-syntax': error('Front matter is valid YAML.'),

  // Schema
  'fm-unknown-key': error('Every key is one that the kind knows.'),
  'fm-required': error('Every required key is set.'),
  'fm-type': error('Every value has the type its key needs.'),
  'fm-blank': error('No value is empty.'),
  'fm-range': error('Every value is one of those allowed.'),
  'fm-length': error('Texts keep to their length.'),
  'fm-min-items': error('Lists have enough entries.'),
  'fm-duplicate-item': error('Lists name nothing twice.'),
  'fm-id': error('Ids are lower-case words joined by hyphens; those of dimensions are D and a number.'),
  'fm-id-file': error('The id agrees with the file name.'),
  'fm-date': error('Dates are real days, written year, month, day.'),
  'fm-date-future': warning('Dates are not in the future.'),
  'fm-number-form': error('Numbers are written in their plain form.'),
  'fm-version': error('Versions are semantic versions.'),
  'fm-html': error('Front matter holds plain text.'),

  // The model as a whole
  'model-modes': error('Active modes are numbered from 1 without a gap.'),
  'model-dimensions': error('Dimensions are numbered from D1 without a gap.'),
  'model-sections': error('Sections are numbered from 1 without a gap.'),
  'model-order-dup': error('No two of a kind have the same order.'),
  'model-id-dup': error('No two of a kind have the same id.'),
  'model-slug-reserved': error('No section takes an id that the site needs for itself.'),
  'model-signal-dup': error("A signal's name is used once."),
  'model-views': error('Every mode and every question stands in both views.'),
  'model-anchors': error('A dimension has as many anchors as there are modes.'),
  'model-entry': error('Entry conditions form a ladder: each mode asks its own number of at least one dimension.'),
  'ref-mode': error('Modes that are named exist.'),
  'ref-dimension': error('Dimensions that are named exist.'),
  'ref-aspect': error('Aspects that are named exist.'),
  'ref-note': error('Field notes that are named exist.'),
  'ref-term': error('Preferred terms stand in the glossary.'),
  'note-direction': error("A move's direction agrees with its positions."),
  'note-position': error('Positions lie on the gradient.'),
  'note-source': error('A published account names its sources, and its subject is not its author.'),

  // Structure of a body
  'heading-h1': error('The title comes from front matter; bodies begin at level 2.'),
  'heading-skip': error('Headings descend one level at a time.'),
  'heading-dup': error('Headings of a document differ.'),
  'heading-empty': error('Headings have text.'),
  'section-required': error('A body has the sections that its kind needs.'),
  'section-unknown': error('A body has only the sections that its kind knows.'),
  'section-order': error('Sections stand in the order of their kind.'),
  'section-empty': error('Sections have text.'),
  'paragraph-form': error('A definition, and a human role, is one paragraph that can stand alone.'),
  'signal-form': error('Named entries are written: name in bold, colon, sentence.'),
  'anchor-form': error('An anchor is one sentence, then what one would see.'),

  // Markup
  'fence-unclosed': error('Code blocks close.'),
  html: error('Bodies hold no raw HTML.'),
  'html-comment': error('Bodies hold no HTML comments.'),
  'link-broken': error('Links lead to a source that exists.'),
  'link-case': error('Links are written in the case of the file.'),
  'link-anchor': error('Links lead to a heading that exists.'),
  'link-absolute': error('Links inside the framework name the source file, relative to this one.'),
  'link-escape': error('Links stay inside the framework.'),
  'link-scheme': error('Web links are https or mailto.'),
  'link-http': warning('Web links are encrypted.'),
  'link-credentials': error('Web links carry no user name or password.'),
  'link-text': error('Links have text.'),
  'link-undefined': error('Reference links have a definition.'),
  'footnote-undefined': error('Footnotes have a definition.'),
  'footnote-place': error('Footnotes stand in prose, not in definitions, roles and entries.'),
  'definition-dup': error('A reference is defined once.'),
  'image-alt': error('Pictures are described.'),
  'image-missing': error('Pictures exist.'),
  'image-remote': error('Pictures are part of the framework.'),
  'asset-type': error('Pictures are what their name says: PNG, JPEG or WebP.'),
  'md-depth': error('Markdown nests at most sixteen levels.'),
  'md-too-many': error(
    'Lines stay within 10,000 characters, definitions within 500, and marks of one kind within 1,000 a paragraph.',
  ),

  'internal-error': error('The tool itself failed on this file.'),
} as const satisfies Record<string, RuleSummary>;

/** The id of a rule. */
export type RuleId = keyof typeof rules;
