/** The rooms and what each may know. An import that crosses a wall is a failure that names both files. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FULL, ROOT } from './support/sources.ts';

type Import = {
  readonly from: string;
  readonly to: string;
  readonly isTypeOnly: boolean;
  /** Loaded by a module that already runs, when it is needed. */
  readonly isLater: boolean;
};

const files = ['scripts', 'templates'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
);
const imports: readonly Import[] = files.flatMap((file) => importsOf(file, readFileSync(join(ROOT, file), 'utf8')));

/** What a module asks for: statements, with those of types alone, and modules that it loads later. */
function importsOf(from: string, text: string): Import[] {
  const pathOf = (specifier: string): string =>
    specifier.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(from), specifier)) : specifier;
  const statements = text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^;']*?\sfrom\s+)?'([^']+)'/gms);
  const later = text.matchAll(/\bimport\('([^']+)'\)/g);
  return [
    ...[...statements].map(([, type, to]) => ({
      from,
      to: pathOf(to!),
      isTypeOnly: type !== undefined,
      isLater: false,
    })),
    ...[...later].map(([, to]) => ({ from, to: pathOf(to!), isTypeOnly: false, isLater: true })),
  ];
}

const inRoom = (room: string) => (file: string) => file.startsWith(room);
const isPackage = (to: string): boolean => !to.startsWith('scripts/') && !to.startsWith('templates/');

const MODEL = 'scripts/model/index.ts';
/** What runs in the browser as well, and never brings the rest of the model along. */
const ASSESSMENT = 'scripts/model/assessment/index.ts';
const isBrowserView = (to: string): boolean =>
  to.startsWith('templates/assessment/') || to === 'templates/html.ts' || to === 'templates/parts/gradient.ts';

/** What the scripts of pages may know. */
const isBrowserImport = ({ to, isTypeOnly }: Import): boolean =>
  to.startsWith('templates/elements/') ||
  isBrowserView(to) ||
  to === ASSESSMENT ||
  (isTypeOnly && [MODEL, 'templates/page.ts', 'templates/parts/search.ts'].includes(to));

/** For each room: the imports it may have. Everything else is a wall. */
const rooms: readonly (readonly [room: string, isAllowed: (found: Import) => boolean])[] = [
  [
    'scripts/model/assessment/',
    ({ to, isTypeOnly }) =>
      to.startsWith('scripts/model/assessment/') ||
      /^scripts\/model\/(?:select|markdown-text|csv|compare-text|enumerations|hidden-characters|media-types|own-value|schemes)\.ts$/.test(
        to,
      ) ||
      ['valibot', 'fastest-levenshtein'].includes(to) ||
      (isTypeOnly && ['scripts/model/schema.ts', 'scripts/model/result-schema.ts'].includes(to)),
  ],
  [
    'scripts/model/',
    ({ from, to }) =>
      to.startsWith('scripts/model/') ||
      ['zod', '@valibot/to-json-schema'].includes(to) ||
      to.startsWith('@noble/hashes/') ||
      (to === 'semver' && /^scripts\/model\/(?:diff|release)\//.test(from)),
  ],
  ['scripts/body/', ({ to }) => /^scripts\/(?:body|model)\//.test(to) || (isPackage(to) && !to.startsWith('node:'))],
  [
    'scripts/content/',
    ({ to }) =>
      /^scripts\/(?:content|body|model)\//.test(to) ||
      (isPackage(to) && (!to.startsWith('node:') || to === 'node:path')),
  ],
  [
    'scripts/render/',
    ({ to }) =>
      /^(?:scripts\/(?:render|body|model)\/|templates\/)/.test(to) || (isPackage(to) && !to.startsWith('node:')),
  ],
  ['scripts/disk/', ({ to }) => !/^scripts\/(?:commands\/|cli\.ts|build\.ts)/.test(to)],
  [
    'scripts/report/',
    ({ to }) =>
      to.startsWith('scripts/report/') ||
      to === 'scripts/content/index.ts' ||
      to === 'scripts/model/index.ts' ||
      ['zod', 'get-east-asian-width'].includes(to),
  ],
  [
    'templates/assessment/',
    ({ to, isTypeOnly }) => isBrowserView(to) || to === ASSESSMENT || (isTypeOnly && to === 'templates/strings.ts'),
  ],
  ['templates/elements/', isBrowserImport],
  ...files
    .filter((file) => /^templates\/pages\/[^/]+\/element\.ts$/.test(file))
    .map((file) => [file, isBrowserImport] as const),
  [
    'templates/markdown.ts',
    ({ to }) =>
      to.startsWith('templates/') ||
      [MODEL, 'scripts/body/index.ts', 'mdast', 'unified', 'remark-gfm', 'remark-stringify'].includes(to),
  ],
  ['templates/', ({ to }) => to.startsWith('templates/') || to === MODEL],
];

const isInNarrowerRoom = (file: string, room: string): boolean =>
  rooms.some(([other]) => other.length > room.length && other.startsWith(room) && file.startsWith(other));

describe('rooms', () => {
  it('reads the imports of every file', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it.each(rooms)('%s imports only what it may know', (room, isAllowed) => {
    const found = imports.filter(({ from }) => inRoom(room)(from));
    expect(found.length).toBeGreaterThan(0);
    // A narrower room has its own line above.
    const crossing = found.filter((one) => !isAllowed(one) && !isInNarrowerRoom(one.from, room));
    expect(crossing).toEqual([]);
  });

  it('a room is entered by its face, except for types and the shell', () => {
    const outsiders = imports.filter(({ from, to, isTypeOnly }) => {
      const room = /^scripts\/(content|body|model|report)\//.exec(to)?.[0];
      return room !== undefined && !from.startsWith(room) && !to.endsWith('/index.ts') && !isTypeOnly;
    });
    expect(outsiders).toEqual([]);
  });

  it('no file imports itself through others, also for types', () => {
    expect(findCycle(imports)).toBeUndefined();
  });

  it('a circle of types is found', () => {
    const [low, high] = ['scripts/content/syntax/source.ts', 'scripts/content/syntax/structure.ts'];
    const planted = importsOf(low, "import type { Line } from './structure.ts';");
    expect(findCycle([...imports, ...planted])).toEqual(expect.arrayContaining([low, high]));
  });

  it('only the command line and its commands print, read the environment or set the exit code', () => {
    const talkers = files.filter(
      (file) =>
        file !== 'scripts/cli.ts' &&
        !file.startsWith('scripts/commands/') &&
        /\bconsole\.|process\.(?:env|exit|exitCode|stdout|stderr|argv)\b/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(talkers).toEqual([]);
  });

  it('only one module of the browser turns text into markup, and none takes text for it', () => {
    const sink =
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|DOMParser|srcdoc|createPolicy|trusted\(|document\.write|eval\(|new Function|new Worker)/;
    const makers = files.filter(
      (file) =>
        /^templates\/(?:(?:elements|assessment)\/|pages\/[^/]+\/element\.ts)/.test(file) &&
        sink.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(makers).toEqual(['templates/elements/paint.ts']);
  });

  it('markup that is no result of the tag that escapes comes from few places, each of them known', () => {
    const uses = files.flatMap((file) => {
      const count = readFileSync(join(ROOT, file), 'utf8').match(/(?<!function )\btrusted\(/g)?.length ?? 0;
      return count > 0 ? [[file, count]] : [];
    });
    expect(Object.fromEntries(uses)).toEqual({
      // Bodies, which are sanitized when they are compiled and looked through when they are read from a release; code in colours.
      'scripts/render/pages.ts': 3,
      // The first tag of a page that was made here.
      'scripts/disk/search-index.ts': 1,
      // Styles, the script of the theme, the import map and JSON-LD: what HTML does not read as markup.
      'templates/document.ts': 4,
    });
  });

  it('a media type is written in one place', () => {
    const named = /\b(?:application|font|image|text)\/(?!javascript\b)[a-z][a-z+.-]*['"`]/g;
    const uses = files.flatMap((file) =>
      Array.from(readFileSync(join(ROOT, file), 'utf8').matchAll(named), ([type]) => `${type.slice(0, -1)} in ${file}`),
    );
    const table = 'scripts/model/media-types.ts';
    expect(uses.filter((use) => !use.endsWith(table))).toEqual(['application/ld+json in templates/document.ts']);
  });

  it('what does not show is described in one place', () => {
    const described = /\\p\{(?:Cc|Cf|Default_Ignorable_Code_Point)\}|\\u202A-/;
    const others = files.filter(
      (file) =>
        // Which characters a rule refuses stands in it.
        !file.startsWith('scripts/content/rules/characters/') && described.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(others.sort()).toEqual([
      // What no file system takes.
      'scripts/disk/archive.ts',
      // Lines and tabs, but no other control.
      'scripts/model/assessment/saved.ts',
      // What spreadsheets skip before a formula.
      'scripts/model/csv.ts',
      'scripts/model/hidden-characters.ts',
    ]);
  });

  it('texts are put in order by one function', () => {
    const comparing = /[<>] [\w.!]+ \? (?:-1 : |1 : (?:-1|0|[\w.]+ [<>]))|\blocaleCompare\(/;
    const others = files.filter((file) => comparing.test(readFileSync(join(ROOT, file), 'utf8')));
    // Names of licences with numbers in them, as people count.
    expect(others.sort()).toEqual(['scripts/content/schema/licences.ts', 'scripts/model/compare-text.ts']);
  });

  it('only the command line and the page’s own clock ask for the day, and nothing rolls dice', () => {
    const CLOCKS = ['scripts/commands/terminal.ts', 'scripts/commands/build.ts', 'templates/elements/today.ts'];
    const clocks = files.filter(
      (file) =>
        !CLOCKS.includes(file) &&
        /\bDate\.now\(|new Date\(\)|Math\.random\(|performance\.now\(/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(clocks).toEqual([]);
  });
});

/** The first cycle among imports, as the files on it. What is loaded later may name its loader. */
function findCycle(among: readonly Import[]): string[] | undefined {
  const edges = new Map<string, string[]>();
  for (const { from, to, isLater } of among) if (!isLater) edges.set(from, [...(edges.get(from) ?? []), to]);
  const done = new Set<string>();
  const visit = (file: string, path: string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of edges.get(file) ?? []) {
      const cycle = visit(next, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of edges.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}

/** The floors of the content room. Each knows itself and those before it; the face of the room stands on all of them. */
const FLOORS = ['syntax', 'schema', 'analysis', 'rules', 'check', 'compile', 'index.ts'] as const;

/** The number of the floor that a file stands on; -1 for one that stands on none. */
function floorOf(file: string): number {
  const [, , floor] = file.startsWith('scripts/content/') ? file.split('/') : [];
  return (FLOORS as readonly (string | undefined)[]).indexOf(floor);
}

/** The imports of a floor by one that comes before it. */
const findUpward = (among: readonly Import[]): Import[] =>
  among.filter(({ from, to }) => floorOf(from) !== -1 && floorOf(to) > floorOf(from));

describe('the floors of content', () => {
  it('hold every module', () => {
    const homeless = files.filter((file) => file.startsWith('scripts/content/') && floorOf(file) === -1);
    expect(homeless).toEqual([]);
  });

  it('know only those before them, also for types', () => {
    expect(findUpward(imports)).toEqual([]);
  });

  it.each(FLOORS.slice(0, -1))('an import upward by %s is found, of a value or a type', (floor) => {
    const from = `scripts/content/${floor}/planted.ts`;
    for (const other of FLOORS.slice(FLOORS.indexOf(floor) + 1)) {
      const path = other.endsWith('.ts') ? `../${other}` : `../${other}/index.ts`;
      for (const statement of [`import { a } from '${path}';`, `import type { A } from '${path}';`]) {
        const planted = importsOf(from, statement);
        expect(planted).toHaveLength(1);
        expect(findUpward([...imports, ...planted])).toEqual(planted);
      }
    }
  });
});

describe('names', () => {
  it('no two exported types have one', () => {
    const exported = files.flatMap((file) =>
      [...readFileSync(join(ROOT, file), 'utf8').matchAll(/^export (?:type|interface|class) (\w+)\b/gm)].map(
        ([, name]) => name!,
      ),
    );
    expect(exported.filter((name, index) => exported.indexOf(name) !== index)).toEqual([]);
  });
});

describe('the framework is data', () => {
  it('no code names a mode of the full framework, whose names are real ones', () => {
    const names = readdirSync(join(FULL, 'framework/modes')).map((file) => file.replace('.md', ''));
    const pattern = new RegExp(`['"\`/](?:${names.join('|')})['"\`/]`, 'i');
    expect(files.filter((file) => pattern.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });

  it('only the tests in test/project read the framework of the project, which editors change every day', () => {
    // Given to anything but the making of paths, or of a clone, the root stands for the project with its framework.
    const reading =
      /\b(?!(?:copyOf|join|relative|resolve|startsWith|startCommandLine)\()\w+\(ROOT[,)]|\bjoin\(ROOT, '(?:framework|dist)\b|\bgradient\w*\([^;]*\bcwd: ROOT\b/;
    const readers = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && reading.test(readFileSync(join(ROOT, 'test', file), 'utf8')))
      .map((file) => dirname(file));
    expect(new Set(readers)).toEqual(new Set(['project']));
  });
});
