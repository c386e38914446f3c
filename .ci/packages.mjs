#!/usr/bin/env node
/**
 * Says of every package that runs in a build how old it is, under which licence, and whether it wants to run a script when it is
 * installed. Exit code 1 where a script is not known from packages.json or a licence not allowed there, 3 where nobody could be asked
 * how old packages are. Needs no package itself, so that it can look before any of them runs.
 */
import { execFile } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MODULES = 'node_modules/';
/** What npm runs of a package from a registry. */
const INSTALL_SCRIPTS = ['preinstall', 'install', 'postinstall'];
const DAY = 86_400_000;
/** How many packages are asked for at once. */
const AT_ONCE = 4;

/**
 * The packages that a project needs to run, from its lock file, sorted by path: whatever its dependencies lead to. Development
 * packages are not among them, nor what a package would only use if it happened to be there.
 */
export function runtimePackages({ packages }) {
  const found = new Set();
  const visit = (from) => {
    const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta = {} } = packages[from];
    const peers = Object.keys(peerDependencies ?? {}).filter((name) => !peerDependenciesMeta[name]?.optional);
    for (const name of [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers]) {
      const path = placeOf(packages, from, name);
      if (path === undefined || found.has(path)) continue;
      found.add(path);
      visit(path);
    }
  };
  visit('');
  return [...found]
    .sort((one, other) => (one < other ? -1 : 1))
    .map((path) => ({ ...packages[path], path, name: nameAt(path, packages[path]) }));
}

/** Where a package that another one names stands: in its own folder of packages, or in one above. */
function placeOf(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf(`/${MODULES}`), 0))) {
    const path = `${folder === '' ? '' : `${folder}/`}${MODULES}${name}`;
    if (packages[path]) return path;
    if (folder === '') return undefined;
  }
}

/** An alias has the name of the package that it stands for. */
function nameAt(path, { name }) {
  return name ?? path.slice(path.lastIndexOf(MODULES) + MODULES.length);
}

/**
 * What can be said of the packages in `lock`. `manifestOf` gives the package.json of an installed package by its path, or undefined;
 * `publishedOn` promises the time at which a version was published. Install scripts are looked for in development packages, too: they
 * would run on the same machines.
 */
export async function inspect({ lock, allowed, today, manifestOf, publishedOn }) {
  const runtime = runtimePackages(lock);
  const { times, reason } = await askAll(runtime, publishedOn);
  const rows = runtime.map((one) => {
    const manifest = manifestOf(one.path);
    const age = Math.floor((Date.parse(today) - Date.parse(times.get(one.path))) / DAY);
    return {
      name: one.name,
      version: one.version,
      age: Number.isNaN(age) ? null : age,
      licence: licenceOf(one) ?? licenceOf(manifest ?? {}),
      scripts: scriptsOf(one, manifest),
    };
  });
  const findings = [...licenceFindings(rows, allowed), ...scriptFindings(lock, allowed, manifestOf)];
  return { rows, findings, unknown: rows.filter(({ age }) => age === null).length, reason };
}

/** When each package was published, by its path. Where nobody answers for several of them, the others are not asked for. */
async function askAll(packages, publishedOn) {
  const times = new Map();
  let reason = '';
  for (let start = 0; start < packages.length; start += AT_ONCE) {
    const some = packages.slice(start, start + AT_ONCE);
    const answers = await Promise.allSettled(some.map(({ name, version }) => publishedOn(name, version)));
    for (const [index, { value, reason: error }] of answers.entries()) {
      times.set(some[index].path, value);
      if (error) reason ||= error.message;
    }
    if (answers.every(({ status }) => status === 'rejected')) break;
  }
  return { times, reason };
}

/** A licence as the package states it; older packages have a list. Undefined where there is none. */
function licenceOf({ license, licenses }) {
  const stated = license ?? (Array.isArray(licenses) && licenses.length === 1 ? licenses[0] : undefined);
  return typeof stated === 'string' ? stated : stated?.type;
}

function scriptsOf({ hasInstallScript }, manifest) {
  const scripts = manifest?.scripts ?? {};
  const named = INSTALL_SCRIPTS.filter((name) => Object.hasOwn(scripts, name));
  return named.length === 0 && hasInstallScript ? ['install'] : named;
}

/** Each part of an expression has to be allowed: with `OR` too, so that nobody has to say which part was chosen. */
function licenceFindings(rows, { licences }) {
  return rows.flatMap(({ name, version, licence }) => {
    const parts = (licence ?? '').split(/ AND | OR |[()]/).map((part) => part.trim());
    const named = parts.filter((part) => part !== '');
    if (named.length > 0 && named.every((part) => licences.includes(part))) return [];
    return [
      `${name} ${version} is under ${licence ?? 'no licence that it states'}, which .ci/packages.json does not allow. Do without the package, or add the licence there once somebody has read it.`,
    ];
  });
}

function scriptFindings({ packages }, { installScripts }, manifestOf) {
  return Object.entries(packages).flatMap(([path, locked]) => {
    const name = path === '' ? '' : nameAt(path, locked);
    const scripts = path === '' ? [] : scriptsOf(locked, manifestOf(path));
    if (scripts.length === 0 || Object.hasOwn(installScripts, name)) return [];
    return [
      `${name} ${locked.version} wants to run a script when it is installed (${scripts.join(', ')}), and .ci/packages.json does not know it. Read the script, then add the package there with what it does.`,
    ];
  });
}

/** The report as lines, the youngest packages first: what is new is what nobody has looked at yet. */
export function tell({ rows, findings, unknown, reason }) {
  const age = (days) => (days === null ? 'age unknown' : `${days} days old`);
  const lines = rows
    .toSorted((one, other) => (one.age ?? -1) - (other.age ?? -1) || (one.name < other.name ? -1 : 1))
    .map(({ name, version, age: days, licence, scripts }) =>
      [`${name} ${version}`, age(days), licence ?? 'no licence stated', scripts.join(', ') || 'no install script'].join(
        ' | ',
      ),
    );
  const missing =
    unknown > 0
      ? [
          `The registry did not say how old ${unknown} of ${rows.length} packages are: ${reason || 'it does not know them'}. Run this again with a network.`,
        ]
      : [];
  const summary = `${rows.length} packages run in a build; ${findings.length} findings.`;
  return {
    lines: [...lines, ...findings, ...missing, summary],
    exitCode: findings.length > 0 ? 1 : unknown > 0 ? 3 : 0,
  };
}

function readInstalled(path) {
  try {
    return JSON.parse(readFileSync(join(ROOT, path, 'package.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Asks npm, which knows which registry is meant. */
async function askRegistry(name, version) {
  const args = ['view', `${name}@${version}`, 'time', '--json', '--fetch-retries=1'];
  const { stdout } = await promisify(execFile)('npm', args, { cwd: ROOT, maxBuffer: 2 ** 25 }).catch((error) => {
    throw new Error(/npm error code (\S+)/.exec(error.stderr)?.[1] ?? error.code ?? 'npm failed');
  });
  return JSON.parse(stdout)[version] ?? null;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const json = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
  const found = await inspect({
    lock: json('package-lock.json'),
    allowed: json('.ci/packages.json'),
    today: new Date().toISOString().slice(0, 10),
    manifestOf: readInstalled,
    publishedOn: askRegistry,
  });
  const { lines, exitCode } = tell(found);
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = exitCode;
}
