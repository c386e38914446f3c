/** Files: what is exported, and what is imported after a look at it. */
import {
  LIMITS,
  exportCsv,
  fill,
  mediaType,
  merge,
  ownValue,
  parseAssessment,
  pathInWords,
  printAssessment,
  problemWithAdvice,
  resultMarkdown,
} from '../../../scripts/model/assessment/index.ts';
import type { SavedProblem } from '../../../scripts/model/assessment/index.ts';
import { profilePicture } from '../../assessment/picture.ts';
import { html } from '../../html.ts';
import { paint } from '../paint.ts';
import { bring, type Brought } from './bring.ts';
import { change, say } from './change.ts';
import { standingsOf } from './show.ts';
import { ownOf, region, shownOf } from './state.ts';
import type { App } from './state.ts';

/** The kinds of file, each with its ending and its text. */
const EXPORTS: Readonly<Record<string, readonly [ending: string, print: (app: App) => string]>> = {
  json: ['json', (app) => printAssessment(shownOf(app).assessment)],
  csv: ['csv', (app) => exportCsv(app.data.framework, shownOf(app).assessment, app.data.words)],
  markdown: ['md', (app) => resultMarkdown(app.data.framework, shownOf(app).assessment, app.today, app.data.words)],
  svg: ['svg', (app) => profilePicture(app.data, standingsOf(app)).markup],
};

/** Offers what is on show as a file of one of the kinds. */
export function exportAs(app: App, kind: string): void {
  const [ending, print] = ownValue(EXPORTS, kind)!;
  download(`assessment-${app.today}.${ending}`, print(app));
}

/** Offers what was stored and could not be read, as it was. */
export function exportUnreadable({ store }: App): void {
  download('assessment-unreadable.json', store.unreadable!);
}

/** Offers a text as a file. */
function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${mediaType(name)};charset=utf-8` }));
  link.download = name;
  link.click();
  // The browser has begun to read it by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href));
}

/** Reads the chosen file and shows what is in it, to be added or to replace what is here. A file with problems changes nothing. */
export async function openImport(app: App, input: HTMLInputElement): Promise<void> {
  const file = input.files?.[0];
  input.value = '';
  if (!file) return;
  const { words } = app.data;
  // A file that cannot be right is not read at all.
  const text = file.size > LIMITS.characters * 4 ? ' '.repeat(LIMITS.characters + 1) : await file.text();
  const parsed = parseAssessment(text);
  if ('problems' in parsed) return refuse(app, parsed.problems);
  const brought = await bring(app, parsed.data);
  if (typeof brought === 'string') return say(app, brought);
  const { subsystems, snapshots, framework } = parsed.data;
  const answers = subsystems.reduce((sum, one) => sum + Object.keys(one.answers).length, 0);
  const counts = { subsystems: subsystems.length, answers, snapshots: snapshots.length, version: framework.version };
  paint(
    region(app, 'import'),
    html`<p>${fill(words.importPreview, counts)}</p>${brought.report && html`<p>${brought.report}</p>`}<ul>${subsystems.map(({ name }) => html`<li>${name}</li>`)}</ul>`,
  );
  const dialog = app.host.querySelector<HTMLDialogElement>('[data-dialog=import]')!;
  dialog.returnValue = '';
  dialog.addEventListener('close', () => finishImport(app, brought, dialog.returnValue), { once: true });
  dialog.showModal();
}

function refuse(app: App, problems: readonly SavedProblem[]): void {
  const { words } = app.data;
  const said = problems.map((problem) => {
    const [place, text] = [pathInWords(problem.path), problemWithAdvice(problem, words)];
    return place === '' ? text : fill(words.problemAt, { place, problem: text });
  });
  say(app, [words.importFailed, ...said].join(' '));
}

function finishImport(app: App, { assessment }: Brought, choice: string): void {
  const { words } = app.data;
  if (choice !== 'merge' && choice !== 'replace') return;
  const before = app.store.current();
  const isMerged = choice === 'merge';
  const next = isMerged ? merge(ownOf(app), assessment, (name) => fill(words.importedName, { name })) : assessment;
  if (!next) return say(app, words.tooMany);
  app.shared = null;
  change(
    app,
    () => next,
    words.imported,
    (now) => (now === next ? before : now),
  );
}
