/** Drawings to PNG files. What was drawn before is kept, so that a build draws only what changed. */
import { createHash, type Hash } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { makeFolder, readOurs } from './ordinary.ts';
import { TOOL_ROOT } from './tool-root.ts';
import type { Output } from '../render/context.ts';
import type { Drawing } from '../render/social-pictures.ts';

/** The order is that in which a character is looked for where a text's own font has none. */
const FONTS = ['source-serif-4-latin', 'source-serif-4-latin-ext', 'atkinson-hyperlegible-next-latin'];

/**
 * The drawings as PNG files, in the same order. The renderer is WebAssembly and brings its fonts along, so that the bytes are the
 * same on every system. Drawn ones stay below `cache`, by the hash of all that they are made from; those of no use any more go.
 */
export async function drawPictures(drawings: readonly Drawing[], cache: string): Promise<Output[]> {
  const folder = join(cache, 'pictures');
  for (const one of [cache, folder]) await makeFolder(one);
  const tools = await readTools();
  const outputs: Output[] = [];
  const kept = new Set<string>();
  for (const drawing of drawings) {
    const name = nameOf(drawing, tools);
    kept.add(name);
    outputs.push({ path: drawing.path, content: await cached(join(folder, name), () => draw(drawing, tools)) });
  }
  const old = (await readdir(folder)).filter((name) => name.endsWith('.png') && !kept.has(name));
  await Promise.all(old.map((name) => rm(join(folder, name), { force: true })));
  return outputs;
}

/** What draws, and the hash of it. */
type Tools = { readonly wasm: Uint8Array; readonly fonts: readonly Uint8Array[]; readonly hash: Hash };

async function readTools(): Promise<Tools> {
  const { resolve } = createRequire(import.meta.url);
  const wasm = await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm'));
  const fonts = await Promise.all(FONTS.map((name) => readFile(join(TOOL_ROOT, 'templates/fonts', `${name}.ttf`))));
  const hash = createHash('sha256');
  for (const part of [wasm, ...fonts]) hash.update(part);
  return { wasm, fonts, hash };
}

function nameOf({ svg, width }: Drawing, { hash }: Tools): string {
  return `${hash.copy().update(`${width}\n${svg}`).digest('hex')}.png`;
}

async function cached(file: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const found = await readOurs(file);
  if (found) return found;
  const made = await make();
  const staged = `${file}.${process.pid}`;
  await rm(staged, { force: true });
  await writeFile(staged, made, { flag: 'wx' });
  await rename(staged, file);
  return made;
}

/** A process can start the renderer once. */
let started: Promise<void> | undefined;

async function draw({ svg, width }: Drawing, { wasm, fonts }: Tools): Promise<Uint8Array> {
  await (started ??= initWasm(wasm));
  const resvg = new Resvg(svg, { font: { fontBuffers: [...fonts] }, fitTo: { mode: 'width', value: width } });
  try {
    return resvg.render().asPng();
  } finally {
    resvg.free();
  }
}
