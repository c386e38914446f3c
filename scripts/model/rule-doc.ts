/** The documentation of the checker's rules, as pages and the terminal show it. Made from the rules themselves. */

/** A text that shows a mistake or its correction: short, and with nothing in it that cannot be seen. */
export type RuleExample = {
  readonly text: string;
  /** What the text is written in: `markdown`, `yaml`, `xml`, `json`, or `text`. */
  readonly language: string;
};

/** One rule as a contributor reads of it. `what`, `why` and `mends` are plain text with code in backquotes. */
export type RuleDoc = {
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** What holds where the rule is kept. */
  readonly what: string;
  /** Why it matters; empty where nobody has said it yet. */
  readonly why: string;
  /** When `--fix` mends it, or null where it never does. */
  readonly mends: string | null;
  readonly suppressible: boolean;
  readonly wrong: RuleExample | null;
  readonly right: RuleExample | null;
  /** The group that the rule stands in where all are listed. */
  readonly family: string;
};

/** The comment that suppresses findings of a rule on the line after it; the reason is the contributor's to write. */
export function suppressionComment(id: string): string {
  return `<!-- disable-next-line ${id} -- reason -->`;
}
