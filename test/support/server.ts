/** A static file server that reads `_headers` and is otherwise as plain as any host of the site. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

/** Serves `folder` below `base` on a free port of this machine. */
export async function serve(folder: string, base = '/'): Promise<{ origin: string; close(): Promise<void> }> {
  const rules = readHeaders(join(folder, '_headers'));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const inside = pathname.startsWith(base)
      ? normalize(`/${decodeURIComponent(pathname.slice(base.length))}`)
      : '/404.html';
    const path = join(folder, inside.endsWith('/') ? `${inside}index.html` : inside);
    const isThere = existsSync(path) && statSync(path).isFile();
    const file = isThere ? path : join(folder, '404.html');
    for (const { prefix, name, value } of rules) if (pathname.startsWith(prefix)) response.setHeader(name, value);
    response.writeHead(isThere ? 200 : 404, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${port}`, close };
}

type HeaderRule = { readonly prefix: string; readonly name: string; readonly value: string };

/** The rules of a `_headers` file, each of which is about all addresses that begin alike. */
function readHeaders(path: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  let prefix = '';
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const header = /^ {2}([\w-]+): (.*)$/.exec(line);
    if (header) rules.push({ prefix, name: header[1]!, value: header[2]! });
    else if (line !== '') prefix = line.replace(/\*$/, '');
  }
  return rules;
}
