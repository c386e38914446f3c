/** What printers need to know beside the findings. */

/** How findings are printed. Only `text` looks at `color` and `width`. */
export type ReportOptions = {
  readonly color: boolean;
  /** The full address of a rule's page, or null where the site has no known address. */
  readonly ruleAddress: (rule: string) => string | null;
  readonly toolVersion: string;
  /** The address of the tool's own page, where one is known. */
  readonly toolAddress?: string | null;
  /** Columns of the terminal. */
  readonly width?: number;
  /** What a rule's page says, for formats that carry it. */
  readonly describeRule?: (rule: string) => RuleDescription | undefined;
};

/** A rule in words. */
export type RuleDescription = { readonly what: string; readonly why?: string | undefined };

/** The name under which the tool appears in formats of other programs. */
export const TOOL_NAME = 'gradient';
