/** The framework as data: modes, dimensions, scoring and prose of one version. */
export type Model = {
  formatVersion: 1;
  /** A semantic version. */
  version: string;
  title: string;
  stage: string;
  /** SPDX identifier of the licence of the content. */
  licence: string;
  /** BCP 47 language tag of the content. */
  language: string;
  direction: "ltr" | "rtl";
  question: string;
  tagline: string;
  summary: string;
  introduction: Prose;
  sections: Array<Section>;
  modes: Array<Mode>;
  dimensions: Array<Dimension>;
  scoring: Scoring;
  glossary: Glossary;
};

/** Block text: sanitized HTML, and the Markdown it was made from. Internal links are permalinks such as /modes/<id>/. */
export type Prose = {
  html: string;
  markdown: string;
};

export type Section = {
  /** A stable id: lower-case words joined by hyphens. */
  id: string;
  order: number;
  title: string;
  summary: string;
  body: Prose;
};

export type Mode = {
  /** A stable id: lower-case words joined by hyphens. */
  id: string;
  order: number;
  name: string;
  status: "active" | "retired";
  /** The version that retired it. */
  since?: string;
  replacedBy?: string;
  /** Ids it had before; their addresses redirect. */
  formerly?: Array<string>;
  /** Versions in which an editor says its meaning changed. */
  meaningChanged?: Array<string>;
  role: {
    title: string;
    description: Phrase;
  };
  definition: Phrase;
  /** Conditions to enter the mode: for each dimension named, the least answer. */
  entry: Record<string, number>;
  signals: {
    enterprise: Array<Signal>;
    individual: Array<Signal>;
  };
  /** How teams get here. */
  arrival?: Prose;
  /** What makes it regress. */
  regression?: Prose;
};

/** Running text without blocks: plain text, sanitized inline HTML, and Markdown. */
export type Phrase = {
  text: string;
  html: string;
  markdown: string;
};

export type Signal = {
  /** A stable anchor, made from a name. */
  id: string;
  name: string;
  description: Phrase;
};

export type Dimension = {
  /** A dimension id: D and its number. */
  id: string;
  order: number;
  name: string;
  /** A stable id: lower-case words joined by hyphens. */
  aspect: string;
  status: "active" | "retired";
  /** The version that retired it. */
  since?: string;
  replacedBy?: string;
  /** Ids it had before; their addresses redirect. */
  formerly?: Array<string>;
  /** Versions in which an editor says its meaning changed. */
  meaningChanged?: Array<string>;
  asks: Prose;
  question: {
    enterprise: Phrase;
    individual: Phrase;
  };
  /** Anchor n, counted from 1, says what the dimension looks like in mode n, and what one would see. */
  anchors: Array<{
    statement: Phrase;
    evidence: Prose;
  }>;
  confusions: Array<{
    name: string;
    description: Phrase;
  }>;
  delegateMore: Prose;
  soundToStay: Prose;
};

export type Scoring = {
  /** The mode whose conditions, with those below it, are the gate; null where there is none. */
  gate: string | null;
  aspects: Array<{
    /** A stable id: lower-case words joined by hyphens. */
    id: string;
    name: string;
    meaning: string;
  }>;
  intervals: {
    /** How far below and above an answer the truth may lie, in anchors. */
    asserted: [number, number];
    /** How far below and above an answer the truth may lie, in anchors. */
    example: [number, number];
    /** How far below and above an answer the truth may lie, in anchors. */
    recorded: [number, number];
  };
  /** Days after which recorded evidence counts as an example. */
  shelfLifeDays: number;
  /** Where delegation is ahead of its control: authority exceeds control by gap or more. */
  pairs: Array<{
    /** A dimension id: D and its number. */
    authority: string;
    /** A dimension id: D and its number. */
    control: string;
    gap: number;
  }>;
  mayNotApply: Array<{
    /** A dimension id: D and its number. */
    dimension: string;
    /** A dimension id: D and its number. */
    onlyWith?: string;
    when: string;
  }>;
  body: Prose;
};

export type Glossary = {
  title: string;
  summary: string;
  introduction: Prose;
  terms: Array<{
    /** A stable anchor, made from a name. */
    id: string;
    term: string;
    definition: Prose;
    /** Wordings that the framework replaces with this term. */
    insteadOf: Array<string>;
  }>;
};
