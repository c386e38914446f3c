/** What a rule is: its documentation, and the code that looks for what breaks it. Each file of a family holds one. */
import type { Model } from '../../model/index.ts';
import type { CheckContext } from '../analysis/context.ts';
import type { AnalysisFlaw } from '../analysis/flaw.ts';
import type { SourceDocument } from '../analysis/document.ts';
import type { Locale } from '../analysis/locale.ts';
import type { Edit, Range, Point, SourceFile, Text } from '../syntax/source.ts';
import type { RunFlaw } from './flaw.ts';
import type { SchemaFlaw } from '../schema/flaw.ts';
import type { SyntaxFlaw } from '../syntax/flaw.ts';

/** An error means no model; a warning fails with `--strict`. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * What mends a finding: edits of the text, or of the form in which the file is saved. It restores form, and never changes what a
 * source claims: an id, a name, a number, a reference, a word that may be right.
 */
export type Fix = readonly Edit[] | 'byte-order-mark' | 'line-endings';

/** A mode as advice speaks of it. */
export type NamedMode = { readonly id: string; readonly order: number; readonly name: string };

/** What a rule reports. The runner adds its id, the file and the excerpt. */
export type Finding = {
  readonly range: Range;
  /** What is wrong, in a contributor's words, with the value found and what is allowed. */
  readonly message: string;
  /** What to write instead, as a full sentence. */
  readonly advice?: string;
  /** Advice that takes the modes of the framework to give, as it says which of them was meant; undefined where they do not tell. */
  readonly adviseBy?: (modes: readonly NamedMode[]) => string | undefined;
  /** Another place that the message speaks of. */
  readonly related?: { readonly path: string; readonly start: Point };
  /** What `--fix` does about it; absent where only a person can decide. */
  readonly fix?: Fix;
  /** Only where it differs from that of the rule. */
  readonly severity?: Severity;
};

/** A source that a finding can stand in; `text` is null where it could not be decoded. */
export type CheckedFile = { readonly path: string; readonly text: Text | null };

/** What a rule about several sources reports. */
export type PlacedFinding = Finding & { readonly source: CheckedFile };

/**
 * A mistake and its correction, both run as tests in a small valid framework. `file` is a path below the source folder. The texts
 * stand in place of `replaces`, which the file holds once; without it they are added at the end of the file, and with `null` they
 * are the whole of it. `⟦` in `wrong` marks where the finding begins.
 */
export type TextExample = {
  readonly file: string;
  readonly replaces?: string | null;
  /** Text that is added to other files, or the whole of them where they are not there, so that the example stands on its own. */
  readonly beside?: readonly { readonly file: string; readonly text: string }[];
  readonly wrong: string;
  readonly right: string;
  /** Whether the small framework has been released as it is, before any of this. */
  readonly isReleased?: true;
};

/**
 * A path that is wrong, whatever the file holds, and one that is right. Where not the path is wrong but the file at it, both are
 * the same, and `wrongFile` says in words what stands there, and how it is read.
 */
export type PathExample = {
  readonly wrongPath: string;
  readonly rightPath: string;
  /** What the file holds, where it may not be a note. */
  readonly content?: string;
  readonly wrongFile?: { readonly words: string; readonly read: Partial<Omit<SourceFile, 'path'>> };
};

/** What can be found wrong by other code than that of rules. */
export type Flaw = SyntaxFlaw | SchemaFlaw | AnalysisFlaw | RunFlaw;

/** The flaws of a code. */
export type FlawOf<Code extends Flaw['code']> = Extract<Flaw, { code: Code }>;

/** Puts any flaw into words: a rule asks for those of another one. */
export type Explain = (flaw: Flaw) => Finding;

/** What rules are about, as their documentation arranges them. */
export type Family =
  | 'Files'
  | 'Characters'
  | 'Front matter'
  | 'YAML'
  | 'Model and references'
  | 'Structure'
  | 'Links and pictures'
  | 'Markup'
  | 'Language'
  | 'Releases'
  | 'Suppressions'
  | 'The tool';

/** One rule. Everything that is true of it stands in it. Of the six ways to look, most rules use one. */
export type Rule<Id extends string = string> = {
  readonly id: Id;
  readonly family: Family;
  readonly severity: Severity;
  /** Whether a comment in the source can suppress it: never where the model or a reader's safety depends on it. */
  readonly suppressible: boolean;
  /** An error of it can keep a source from being read at all. */
  readonly keepsFromReading?: true;
  /** It says that a file has the wrong path. */
  readonly isAboutPath?: true;
  /** It can object today to what it let pass yesterday. */
  readonly dependsOnTheDay?: true;
  /** What it finds is wrong only beside the releases: the sources make a model all the same. */
  readonly isBesideReleases?: true;
  /** What holds where the rule is kept: one sentence. */
  readonly what: string;
  /** Why it matters to readers, contributors or tools: one to three sentences. */
  readonly why?: string;
  readonly example?: TextExample | PathExample;
  /** When `--fix` mends it, as a full sentence; absent where it never does. */
  readonly mends?: string;
  /** Looks at a file by its path, size and bytes. `paths` are those of all sources. Of all rules, the first that objects is told. */
  file?(file: SourceFile, paths: ReadonlySet<string>): Finding | undefined;
  /** Looks at the characters of a text, in the light of the language and direction of the framework. */
  text?(text: Text, locale: Locale): Iterable<Finding>;
  /** Looks at one document. Of findings that begin at one place, the one of the rule that comes first in the catalogue is told. */
  document?(document: SourceDocument, context: CheckContext): Iterable<Finding>;
  /** Looks at all sources together. */
  collection?(context: CheckContext): Iterable<PlacedFinding>;
  /** Looks at the model that sources without any other error make, beside what was released. */
  model?(model: Model, context: CheckContext): Iterable<PlacedFinding>;
  /** Puts a flaw that other code found into words, and says which of its edits are a fix. The flaw has the rule's id as its code. */
  explain?(flaw: never, explain: Explain): Finding;
};

/** A rule that explains the flaws of a code, which is its id. */
export type FlawRule<Code extends Flaw['code']> = Rule<Code> & {
  explain(flaw: FlawOf<Code>, explain: Explain): Finding;
};

/** The edits of a flaw as its fix, where it has any. */
export function fixOf(edits: readonly Edit[]): { fix?: Fix } {
  return edits.length > 0 ? { fix: edits } : {};
}
