/** Results and comparisons as titles, sentences, lists and tables, which the terminal and Markdown only have to set. */
import type { ComparedFile, ComparedSide, ComparedSubsystem, Comparison } from './compare-files.ts';
import type { Framework, Pin } from './framework.ts';
import type { HistoryEntry, Scored } from './history.ts';
import type { ProfileRow, Result } from './score.ts';
import {
  aheadInWords,
  asksInWords,
  dimensionName,
  fill,
  headline,
  leftOutInWords,
  listed,
  modeName,
  narrowing,
  reasons,
  supportInWords,
} from './words.ts';
import type { Words } from './words.ts';

/** The words of results, with what is written around them. */
export type ResultWords = Words & {
  readonly [
    label in
      | 'whereItStands'
      | 'whatToRecord'
      | 'aheadTitle'
      | 'aheadNone'
      | 'nextTitle'
      | 'nextLead'
      | 'nextNone'
      | 'profile'
      | 'position'
      | 'possibleRange'
      | 'gateLabel'
      | 'day'
      | 'now'
      | 'wentBack'
  ]: string;
} & { readonly report: ReportWords };

type ReportWords = {
  readonly [
    label in
      | 'result'
      | 'comparison'
      | 'asOf'
      | 'otherVersions'
      | 'unknownVersion'
      | 'place'
      | 'none'
      | 'fromTo'
      | 'history'
      | 'version'
      | 'change'
      | 'first'
      | 'noResult'
      | 'because'
      | 'versionBreak'
      | 'when'
      | 'before'
      | 'after'
      | 'changed'
      | 'gateReopened'
      | 'newlyAhead'
      | 'onlyBefore'
      | 'onlyAfter'
  ]: string;
} & {
  readonly columns: {
    readonly [
      column in 'subsystem' | 'dimension' | 'name' | 'answer' | 'strength' | 'date' | 'link' | 'reason' | 'note'
    ]: string;
  };
};

/** A part of what is set. Titles have levels from 1; what follows one belongs to it. */
export type Block =
  | { readonly kind: 'title'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly table: ResultTable };

/** A table; a row of one cell is a title within it. */
export type ResultTable = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** Results: all subsystems in one table, then each by itself. Names are taken as they are. */
export function resultBlocks(
  framework: Framework,
  scored: readonly Scored[],
  asOf: string,
  words: ResultWords,
): Block[] {
  return [
    title(1, words.report.result),
    text(pinInWords(framework, asOf, words)),
    table(standingTable(framework, scored, words)),
    ...scored.flatMap(({ subsystem, result, history }) => [
      title(2, subsystem.name),
      text(`${headline(framework, result, words)}. ${fill(words.answered, countsOf(result))}.`),
      ...resultSections(framework, result, words),
      title(3, words.profile),
      table(profileTable(framework, result, words)),
      ...(history.length > 1 ? [title(3, words.report.history), table(historyTable(framework, history, words))] : []),
    ]),
  ];
}

/** A comparison: the subsystems of both in one table, what changed in each, and those that only one of the two has. */
export function comparisonBlocks(comparison: Comparison, words: ResultWords): Block[] {
  const { asOf, before, after, framework, subsystems, onlyBefore, onlyAfter } = comparison;
  const only = (pattern: string, sides: readonly ComparedSide[]): Block[] =>
    sides.length === 0
      ? []
      : [
          text(
            fill(pattern, {
              names: listed(
                sides.map((one) => one.subsystem.name),
                words,
              ),
            }),
          ),
        ];
  const versions = versionNames(before.pin, after.pin);
  const unknown = [
    ...(before.framework ? [] : [versions.before]),
    ...(after.framework || (!before.framework && versions.after === versions.before) ? [] : [versions.after]),
  ];
  return [
    title(1, words.report.comparison),
    text(framework ? pinInWords(framework, asOf, words) : fill(words.report.otherVersions, versions)),
    ...unknown.map((version) => text(fill(words.report.unknownVersion, { version }))),
    ...(subsystems.length === 0 ? [] : [table(comparedTable(comparison, words))]),
    ...only(words.report.onlyBefore, onlyBefore),
    ...only(words.report.onlyAfter, onlyAfter),
    ...(framework ? subsystems.flatMap((one) => differenceBlocks(framework, one, words)) : []),
  ];
}

/** Two versions by their numbers; where these are the same, as in drafts, with their digests. */
export function versionNames(before: Pin, after: Pin): { readonly before: string; readonly after: string } {
  const isClear = before.version !== after.version || before.digest === after.digest;
  const nameOf = ({ version, digest }: Pin): string => (isClear ? version : `${version} (${digest})`);
  return { before: nameOf(before), after: nameOf(after) };
}

function pinInWords({ version, digest }: Framework, date: string, words: ResultWords): string {
  return fill(words.report.asOf, { version, digest, date });
}

function countsOf({ answered, questions }: Result): { answered: number; questions: number } {
  return { answered, questions };
}

function title(level: 1 | 2 | 3, words: string): Block {
  return { kind: 'title', level, text: words };
}

function text(sentence: string): Block {
  return { kind: 'text', text: sentence };
}

function list(items: readonly string[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

function table(content: ResultTable): Block {
  return { kind: 'table', table: content };
}

function comparedTable({ before, after, subsystems }: Comparison, words: ResultWords): ResultTable {
  const { report, position, possibleRange, gateLabel } = words;
  const cellsOf = ({ framework }: ComparedFile, { result }: ComparedSide): string[] =>
    framework && result
      ? [headline(framework, { ...result, gate: null }, words), ...outcomeCells(result, words)]
      : ['', '', '', ''];
  return {
    head: [report.columns.subsystem, report.when, report.place, position, possibleRange, gateLabel],
    rows: subsystems.flatMap((one) => {
      const [earlier, later] = [one.before.subsystem.name, one.after.subsystem.name];
      return [
        [earlier, report.before, ...cellsOf(before, one.before)],
        [later === earlier ? '' : later, report.after, ...cellsOf(after, one.after)],
      ];
    }),
  };
}

function differenceBlocks(framework: Framework, { after, difference }: ComparedSubsystem, words: ResultWords): Block[] {
  if (!difference) return [];
  const { ahead, isGateReopened } = difference.setbacks;
  return [
    title(2, after.subsystem.name),
    text(fill(words.report.changed, { change: changeInWords(framework, difference, words) })),
    ...(isGateReopened ? [text(words.report.gateReopened)] : []),
    ...(ahead.length > 0 ? [text(words.report.newlyAhead)] : []),
    ...list(aheadInWords(framework, { ahead }, words)),
  ];
}

/** Where every subsystem stands, one in a row: they are never averaged. */
export function standingTable(framework: Framework, scored: readonly Scored[], words: ResultWords): ResultTable {
  return {
    head: [words.report.columns.subsystem, words.report.place, words.position, words.possibleRange, words.gateLabel],
    rows: scored.map(({ subsystem, result }) => [
      subsystem.name,
      headline(framework, { ...result, gate: null }, words),
      ...outcomeCells(result, words),
    ]),
  };
}

/** Position, possible range and gate, in this order. */
export function outcomeCells(
  { position, low, high, gate }: Pick<Result, 'position' | 'low' | 'high' | 'gate'>,
  words: ResultWords,
): string[] {
  const at = position === null ? words.report.none : place(position);
  return [at, rangeCell(low, high, words), gate === null ? '' : words.gate[gate]];
}

/** Why a result stands where it stands, what would narrow it, what is ahead of its control, and what the next mode asks for. */
export function resultSections(framework: Framework, result: Result, words: ResultWords): Block[] {
  const { next, toConfirm } = result;
  const leftOut = leftOutInWords(framework, result, words);
  const names = toConfirm.map((id) => dimensionName(framework, id));
  const ahead = aheadInWords(framework, result, words);
  return [
    title(3, words.whereItStands),
    ...reasons(framework, result, words).map(text),
    ...(leftOut === null ? [] : [text(leftOut)]),
    ...(names.length > 0 ? [text(fill(words.toConfirm, { dimensions: listed(names, words) }))] : []),
    title(3, words.whatToRecord),
    text(narrowing(framework, result, words)),
    title(3, words.aheadTitle),
    ...(ahead.length > 0 ? list(ahead) : [text(words.aheadNone)]),
    title(3, words.nextTitle),
    text(next ? fill(words.nextLead, { mode: modeName(framework, next.mode) }) : words.nextNone),
    ...list(asksInWords(framework, result, words)),
  ];
}

/** One row for each dimension, by aspect: answer, strength, and the values that the evidence allows. */
export function profileTable(framework: Framework, { profile }: Result, words: ResultWords): ResultTable {
  const rows = framework.aspects.flatMap(({ id, name }) => {
    const those = profile.filter(({ aspect }) => aspect === id);
    return those.length === 0 ? [] : [[name], ...those.map((row) => profileCells(framework, row, words))];
  });
  return {
    head: [
      words.report.columns.dimension,
      words.report.columns.answer,
      words.report.columns.strength,
      words.possibleRange,
    ],
    rows,
  };
}

function profileCells(framework: Framework, row: ProfileRow, words: ResultWords): string[] {
  const { dimension, answer, state, low, high } = row;
  const unplaced = { answered: '', 'not-sure': words.notSure, 'does-not-apply': words.doesNotApply };
  return [
    dimensionName(framework, dimension),
    answer === null ? unplaced[state] : String(answer),
    supportInWords(row, words),
    low === null || high === null ? '' : rangeCell(low, high, words),
  ];
}

/** One row for each state of a subsystem, the oldest first, with its change since the one before. */
export function historyTable(framework: Framework, history: readonly HistoryEntry[], words: ResultWords): ResultTable {
  const { report, day, position, possibleRange, gateLabel } = words;
  return {
    head: [day, report.version, position, possibleRange, gateLabel, report.change],
    rows: history.flatMap((entry, index) => [
      ...(entry.isBreak ? [[report.versionBreak]] : []),
      [
        entry.isNow ? words.now : entry.date,
        entry.framework.version,
        ...(entry.outcome ? outcomeCells(entry.outcome, words) : [report.noResult, '', '']),
        index === 0 ? report.first : changeInWords(framework, entry, words),
      ],
    ]),
  };
}

/** What changed since another state; where evidence is the reason or something went back, that as well. Empty where nothing can be compared. */
export function changeInWords(
  framework: Framework,
  { change, evidence, setbacks }: Pick<HistoryEntry, 'change' | 'evidence' | 'setbacks'>,
  words: ResultWords,
): string {
  if (change === null) return '';
  if (evidence !== null)
    return fill(words.report.because, { change: words.changes[change], because: words.evidence[evidence] });
  const aspects = change === 'regressed' ? (setbacks?.aspects ?? []) : [];
  if (aspects.length === 0) return words.changes[change];
  const names = aspects.map((id) => framework.aspects.find((aspect) => aspect.id === id)?.name ?? id);
  return `${words.changes[change]}. ${fill(words.wentBack, { aspects: listed(names, words) })}`;
}

function rangeCell(low: number, high: number, { report }: ResultWords): string {
  return low === high ? place(low) : fill(report.fromTo, { low: place(low), high: place(high) });
}

/** A place on the gradient in figures. */
function place(position: number): string {
  return position.toFixed(1);
}
