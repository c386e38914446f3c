/**
 * A process in which the command line runs again and again: each line of standard input is the folder and the arguments of a command
 * as JSON, and for each a line with what it printed and its exit code goes to descriptor 3.
 */
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';

const start = new URL('../../scripts/start.mjs', import.meta.url);
const bundle = new URL('../../.cache/gradient.mjs', import.meta.url);

/** What is written to a stream from now on, in place of writing it. */
function capture(stream) {
  const chunks = [];
  stream.write = (chunk, ...rest) => {
    chunks.push(Buffer.from(chunk));
    for (const argument of rest) if (typeof argument === 'function') argument();
    return true;
  };
  return () => Buffer.concat(chunks).toString();
}

// Starting the command line makes the bundle; what it prints is of no interest.
capture(process.stdout);
process.argv = [process.argv[0], fileURLToPath(start), '--help'];
await import(start.href);
const { main } = await import(pathToFileURL(fileURLToPath(bundle)).href);

for await (const line of createInterface({ input: process.stdin })) {
  const { cwd, args } = JSON.parse(line);
  process.chdir(cwd);
  const [stdout, stderr] = [capture(process.stdout), capture(process.stderr)];
  const code = await main(args);
  process.stdout.removeAllListeners('error');
  writeAll(`${JSON.stringify({ stdout: stdout(), stderr: stderr(), code })}\n`);
}
process.exit();

function writeAll(text) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) at += writeSync(3, bytes, at);
}
