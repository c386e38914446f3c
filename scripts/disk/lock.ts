/** A lock that holds one command at a time, and that a killed command does not keep. */
import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { CliError } from './errors.ts';
import { readOurs } from './ordinary.ts';

/** How often to begin again where the lock is let go just as it is asked for. */
const ATTEMPTS = 50;

/** Systems without these flags have neither such links nor such pipes. */
const NO_DETOUR = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

let claims = 0;

function notOurs(path: string): CliError {
  return new CliError(`${path} is no ordinary file, and no command has put it there. Remove it.`);
}

/**
 * Takes the lock at `path`; gives what releases it. Throws a CliError where a running command holds it.
 *
 * The file is a list of claims, to which everybody appends. Appending is one step, so all see the same order: the lock belongs to the
 * first claim whose process is running. Nobody has to remove the claim of a killed process, which is where two could meet, and
 * releasing the lock removes the list.
 */
export async function lock(path: string): Promise<() => Promise<void>> {
  claims += 1;
  const claim = `${process.pid} ${claims} ${await startOf(process.pid)}`;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (!(await append(path, claim, constants.O_CREAT))) continue;
    const holder = await findHolder(path);
    if (holder === claim) return () => rm(path, { force: true });
    if (holder === undefined) continue;
    await append(path, `-${claim}`, 0);
    throw new CliError(
      `Another command is writing here (process ${holder.split(' ', 1)[0]}). Wait for it; if there is none, remove ${path}.`,
    );
  }
  throw new CliError(`The lock ${path} could not be taken. Run the command again.`);
}

/** Adds a line; false where the file, or its folder, went away meanwhile. */
async function append(path: string, line: string, flags: number): Promise<boolean> {
  try {
    if (flags !== 0) await mkdir(dirname(path), { recursive: true });
    // A checkout can bring a link or a pipe to this place: nothing is written through it, and nothing waits for it.
    const file = await open(path, constants.O_WRONLY | constants.O_APPEND | NO_DETOUR | flags);
    try {
      if (!(await file.stat()).isFile()) throw notOurs(path);
      await file.write(`${line}\n`);
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return false;
    throw code === 'ELOOP' || code === 'ENXIO' || code === 'EISDIR' ? notOurs(path) : error;
  }
}

/** The first claim that was not taken back and whose process is running; undefined where there is none, or no list any more. */
async function findHolder(path: string): Promise<string | undefined> {
  const lines = ((await readOurs(path))?.toString() ?? '').split('\n');
  const withdrawn = new Set(lines.filter((line) => line.startsWith('-')).map((line) => line.slice(1)));
  for (const line of lines) {
    const [pid = '', , ...start] = line.split(' ');
    if (/^\d+$/.test(pid) && !withdrawn.has(line) && (await isRunning(Number(pid), start.join(' ')))) return line;
  }
  return undefined;
}

/** Numbers of processes are used again, in a container soon: only together with its start does one name a process. */
async function isRunning(pid: number, start: string): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const current = await startOf(pid);
  return current === '' || start === current;
}

/** When a process was started, in whatever form the system has; empty where it does not say. */
async function startOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  // The name of the program stands in brackets and may hold spaces. The time is the twentieth value behind it.
  if (stat !== null) return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  const ps = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => null);
  return ps?.stdout.trim().replace(/\s+/g, ' ') ?? '';
}
