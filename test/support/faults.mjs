/**
 * Loaded before a program: counts the steps by which it changes files, and at step `FAULT_AT` kills it, or, with `FAULT_CODE`, lets that
 * step and, with `FAULT_STAYS`, all later ones of its kind fail with this code. With `FAULT_UNDER`, every step fails that changes this
 * path or one below it. Reports the number of steps that were made.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { FAULT_AT = '0', FAULT_CODE, FAULT_STAYS, FAULT_UNDER, FAULT_REPORT } = process.env;
const at = Number(FAULT_AT);
/** What takes room on a disk; the other steps still work on a full one. */
const TAKES_ROOM = new Set(['mkdir', 'writeFile', 'link', 'copyFile']);
let steps = 0;
/** What a step changes: of two paths, a copy or a link leaves the first as it is. */
const isUnder = (name, paths) =>
  FAULT_UNDER !== undefined &&
  paths
    .slice(name === 'link' || name === 'copyFile' ? 1 : 0, name === 'rename' ? 2 : undefined)
    .some((path) => typeof path === 'string' && `${path}/`.startsWith(`${FAULT_UNDER}/`));

for (const name of ['mkdir', 'writeFile', 'link', 'copyFile', 'rename', 'rm', 'rmdir', 'unlink', 'appendFile']) {
  const original = fs.promises[name];
  fs.promises[name] = async (...args) => {
    steps += 1;
    if (FAULT_REPORT) fs.writeFileSync(FAULT_REPORT, String(steps));
    if (at > 0 && steps === at && !FAULT_CODE) process.kill(process.pid, 'SIGKILL');
    const isFaulty = FAULT_CODE && (isUnder(name, args) || (at > 0 && (steps === at || (FAULT_STAYS && steps > at))));
    if (isFaulty && (FAULT_CODE !== 'ENOSPC' || TAKES_ROOM.has(name)))
      throw Object.assign(new Error(`${FAULT_CODE}: injected, ${name} '${args[0]}'`), {
        code: FAULT_CODE,
        syscall: name,
      });
    return original(...args);
  };
}
syncBuiltinESMExports();
