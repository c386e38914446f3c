/** The tables of a release, for spreadsheets. Columns are named as in the model; running text is plain, other text Markdown. */
import { activeModes, RELEASE_FILES, VIEWS, writeCsv } from '../model/index.ts';
import type { Dimension, Mode, Model } from '../model/index.ts';
import type { Output } from './context.ts';

/** `modes.csv`, `signals.csv`, `dimensions.csv` and `anchors.csv`; retired modes and dimensions are among them. */
export function releaseTables(model: Model): Output[] {
  return [
    table(RELEASE_FILES.modes, MODE_COLUMNS, model.modes.map(modeCells)),
    table(RELEASE_FILES.signals, SIGNAL_COLUMNS, model.modes.flatMap(signalRows)),
    table(RELEASE_FILES.dimensions, DIMENSION_COLUMNS, model.dimensions.map(dimensionCells)),
    table(RELEASE_FILES.anchors, ANCHOR_COLUMNS, anchorRows(model)),
  ];
}

function table(path: string, columns: readonly string[], rows: readonly (readonly string[])[]): Output {
  return { path, content: writeCsv([columns, ...rows]) };
}

const MODE_COLUMNS = [
  'id',
  'order',
  'name',
  'status',
  'since',
  'replacedBy',
  'role',
  'roleDescription',
  'definition',
  'entry',
  'arrival',
  'regression',
];

function modeCells(mode: Mode): string[] {
  return [
    mode.id,
    String(mode.order),
    mode.name,
    mode.status,
    mode.since ?? '',
    mode.replacedBy ?? '',
    mode.role.title,
    mode.role.description.text,
    mode.definition.text,
    entryCell(mode),
    mode.arrival?.markdown ?? '',
    mode.regression?.markdown ?? '',
  ];
}

/** `D2>=3; D10>=3`: by number, since the order of keys means nothing. */
function entryCell({ entry }: Mode): string {
  const number = (id: string): number => Number(id.slice(1));
  return Object.entries(entry)
    .sort(([one], [other]) => number(one) - number(other))
    .map(([dimension, least]) => `${dimension}>=${least}`)
    .join('; ');
}

const SIGNAL_COLUMNS = ['mode', 'view', 'id', 'name', 'description'];

function signalRows({ id: mode, signals }: Mode): string[][] {
  return VIEWS.flatMap((view) =>
    signals[view].map(({ id, name, description }) => [mode, view, id, name, description.text]),
  );
}

const DIMENSION_COLUMNS = [
  'id',
  'order',
  'name',
  'aspect',
  'status',
  'since',
  'replacedBy',
  'asks',
  'enterpriseQuestion',
  'individualQuestion',
  'delegateMore',
  'soundToStay',
];

function dimensionCells(dimension: Dimension): string[] {
  return [
    dimension.id,
    String(dimension.order),
    dimension.name,
    dimension.aspect,
    dimension.status,
    dimension.since ?? '',
    dimension.replacedBy ?? '',
    dimension.asks.markdown,
    dimension.question.enterprise.text,
    dimension.question.individual.text,
    dimension.delegateMore.markdown,
    dimension.soundToStay.markdown,
  ];
}

const ANCHOR_COLUMNS = ['dimension', 'anchor', 'mode', 'statement', 'evidence'];

/** Anchor n stands at mode n of those in use; one of a retired dimension may stand at a mode that is gone, and has no name there. */
function anchorRows(model: Model): string[][] {
  const modes = activeModes(model);
  return model.dimensions.flatMap(({ id, anchors }) =>
    anchors.map(({ statement, evidence }, index) => [
      id,
      String(index + 1),
      modes[index]?.name ?? '',
      statement.text,
      evidence.markdown,
    ]),
  );
}
