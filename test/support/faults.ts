/** Programs that are killed, or refused by the system, at a step of their work with files. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './sources.ts';

/** What goes wrong at a step: a kill, or an error of the system, once or from then on, or with everything below a path. */
export type Fault = { readonly at: number; readonly code?: string; readonly stays?: true; readonly under?: string };

/** How a program ended. `steps` is how often it changed files, as far as it came. */
export type Ended = { readonly code: number | null; readonly stderr: string; readonly steps: number };

/** A program of TypeScript that imports modules of the project by paths from its root, and runs with faults. `remove` deletes it. */
export async function programOf(source: string): Promise<{
  run: (args: readonly string[], fault?: Fault) => Promise<Ended>;
  remove: () => void;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'gradient-program-'));
  const outfile = join(folder, 'program.mjs');
  await build({
    stdin: { contents: source, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['esbuild'],
    outfile,
    banner: { js: "import { createRequire as from } from 'node:module'; const require = from(import.meta.url);" },
    logLevel: 'silent',
  });
  return {
    run: (args, fault) => runWithFault([outfile, ...args], fault, join(folder, 'steps')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs Node with a fault. */
export async function runWithFault(args: readonly string[], fault: Fault | undefined, report: string): Promise<Ended> {
  const env = {
    ...process.env,
    FAULT_AT: String(fault?.at ?? 0),
    FAULT_REPORT: report,
    ...(fault?.code ? { FAULT_CODE: fault.code } : {}),
    ...(fault?.under ? { FAULT_UNDER: fault.under } : {}),
    ...(fault?.stays ? { FAULT_STAYS: '1' } : {}),
  };
  const child = spawn(process.execPath, ['--import', join(ROOT, 'test/support/faults.mjs'), ...args], { env });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  return { code, stderr, steps: Number(readFileSync(report, 'utf8')) };
}
