/** YAML to values and exact places, from one parser. Only plain data: no tags, anchors, merges or directives. */
import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { Problem } from './diagnostics.ts';
import type { RuleId } from './rules/index.ts';
import { rangeAt, type Range, type Text } from './source.ts';
import { explainSyntax } from './yaml-errors.ts';

/** Levels of nesting that a value may have. */
const MAX_DEPTH = 8;
const MAX_KEYS = 200;

/** Where a value stands in YAML: keys and list indexes from the top. */
export type ValuePath = readonly (string | number)[];

/** Parsed YAML: the value, and the place of every part of it. */
export type YamlValue = {
  readonly value: unknown;
  /** The range of the value at `path`; where it is absent or empty, of its key; where that is absent too, of the nearest part above. */
  valueRange(path: ValuePath): Range;
  /** The range of the key at the end of `path`; falls back like `valueRange`. */
  keyRange(path: ValuePath): Range;
  /** A scalar as it is written, or undefined where `path` holds no plain scalar. Quoted scalars are undefined too. */
  plainSource(path: ValuePath): string | undefined;
};

/**
 * Parses the YAML of `text` between two offsets. Gives the value, or exactly one problem: YAML errors follow from each other, so
 * only the first is worth a contributor's time.
 */
export function parseYaml(text: Text, start: number, end: number): YamlValue | Problem {
  const source = text.content.slice(start, end);
  const range = (from: number, to: number): Range => rangeAt(text, start + from, start + Math.max(to, from + 1));
  const tooDeep = findFlowNesting(source);
  if (tooDeep !== undefined) return depthProblem(range(tooDeep, tooDeep + 1));

  const document = parseDocument(source, {
    version: '1.2',
    schema: 'core',
    merge: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const magic = findMagic(document, source, range);
  if (magic) return magic;
  const [syntaxError] = document.errors;
  if (syntaxError) return explainSyntax(text, source, start, syntaxError);
  const oversize = findOversize(document, range);
  if (oversize) return oversize;
  return locate(document, text, start);
}

/** The first bracket that opens more levels than allowed, found by a linear scan so that no parser ever recurses that deep. */
function findFlowNesting(yaml: string): number | undefined {
  // Quoted text and comments nest nothing.
  const source = yaml.replace(/"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|(?<=^|\s)#.*$/gm, (text) => ' '.repeat(text.length));
  let depth = 0;
  let dashes = 0;
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at]!;
    if (character === '\n') dashes = 0;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    else if ((character === '-' || character === '?') && source[at + 1] === ' ') dashes += 1;
    if (depth > MAX_DEPTH * 4 || dashes > MAX_DEPTH * 4) return at;
  }
  return undefined;
}

function depthProblem(range: Range): Problem {
  return {
    rule: 'yaml-depth',
    range,
    message: `YAML nests deeper than ${MAX_DEPTH} levels.`,
    advice: 'Write it flatter.',
  };
}

/** YAML features that hide what a file says. Looked for before errors, because the parser's own words on them help nobody. */
function findMagic(
  document: Document.Parsed,
  source: string,
  range: (from: number, to: number) => Range,
): Problem | undefined {
  const directive = /^(?:%|(?:---|\.\.\.)(?=\s|$))/m.exec(source);
  if (directive) {
    const advice = 'Remove this line; the keys are one plain block.';
    const message = 'YAML directives and document markers are not allowed.';
    return {
      rule: 'yaml-directive',
      range: range(directive.index, directive.index + directive[0].length),
      message,
      advice,
    };
  }
  let found: Problem | undefined;
  const report = (rule: RuleId, start: number, message: string, advice: string): symbol => {
    const end = start + (/^\S+/.exec(source.slice(start))?.[0].length ?? 1);
    found = { rule, range: range(start, end), message, advice };
    return visit.BREAK;
  };
  visit(document, {
    Alias: (_key, node) =>
      report(
        'yaml-anchor',
        node.range![0],
        'YAML aliases (`*name`) are not allowed.',
        'Write the value out, or put it in quotes.',
      ),
    Pair: (_key, pair) => {
      if (!isScalar(pair.key) || pair.key.value !== '<<') return undefined;
      return report('yaml-merge', pair.key.range![0], 'YAML merge keys (`<<`) are not allowed.', 'Write the keys out.');
    },
    Node: (_key, node) => {
      if (!node.range || (!node.tag && !('anchor' in node && node.anchor))) return undefined;
      // A node begins after its properties, which stand right before it.
      const before = source.slice(Math.max(0, node.range[0] - 300), node.range[0]);
      const properties = /(?:[&!]\S*\s+)*[&!]\S*\s*$/.exec(before)?.[0] ?? '';
      const start = node.range[0] - properties.length;
      const name = /^\S*/.exec(properties)![0];
      return name.startsWith('&')
        ? report(
            'yaml-anchor',
            start,
            `YAML anchors (\`${name}\`) are not allowed.`,
            'Write the value out, or put it in quotes.',
          )
        : report(
            'yaml-tag',
            start,
            `YAML tags (\`${name}\`) are not allowed.`,
            'Remove it, or put the value in quotes.',
          );
    },
  });
  return found;
}

/** Nesting and number of keys, and keys that are not plain words. */
function findOversize(document: Document.Parsed, range: (from: number, to: number) => Range): Problem | undefined {
  let keys = 0;
  let found: Problem | undefined;
  visit(document, {
    Collection: (_key, node, ancestors) => {
      const depth = ancestors.filter(isCollection).length + 1;
      if (depth <= MAX_DEPTH) return undefined;
      found = depthProblem(range(node.range![0], node.range![0] + 1));
      return visit.BREAK;
    },
    Pair: (_key, pair) => {
      keys += 1;
      const key = pair.key as Node;
      if (isScalar(key) && key.value === '__proto__') {
        // Objects would swallow it before any schema sees it.
        found = {
          rule: 'fm-unknown-key',
          range: range(key.range![0], key.range![1]),
          message: 'Unknown key `__proto__`.',
          advice: 'Remove it.',
        };
      } else if (isScalar(key) && typeof key.value === 'string' && key.value !== '') {
        if (keys <= MAX_KEYS) return undefined;
        found = {
          rule: 'fm-too-many-keys',
          range: range(key.range![0], key.range![1]),
          message: `There are more than ${MAX_KEYS} keys.`,
          advice: 'Split the document.',
        };
      } else if (keys > MAX_KEYS || !(isScalar(key) && typeof key.value === 'number')) {
        found = {
          rule: 'yaml-key',
          range: range(key?.range?.[0] ?? 0, key?.range?.[1] ?? 0),
          message: 'A key must be a plain word.',
          advice: 'Write `key: value`.',
        };
      }
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}

function locate(document: Document.Parsed, text: Text, start: number): YamlValue {
  const whole = rangeAt(text, start, start);
  const rangeOf = (node: Node | null | undefined): Range | undefined =>
    node?.range && node.range[1] > node.range[0]
      ? rangeAt(text, start + node.range[0], start + node.range[1])
      : undefined;

  const keyRange = (path: ValuePath): Range => {
    const parent = findNode(document.contents, path.slice(0, -1));
    // An entry of a list has no key, and where it is empty no text: it is where it would begin.
    const entry = isSeq(parent) ? (parent.items[Number(path.at(-1))] as Node | undefined) : undefined;
    if (entry?.range) return rangeOf(entry) ?? rangeAt(text, start + entry.range[0], start + entry.range[0] + 1);
    const key = isMap(parent) ? (findPair(parent, path.at(-1)!)?.key as Node | undefined) : undefined;
    return rangeOf(key) ?? (path.length > 0 ? valueRange(path.slice(0, -1)) : whole);
  };
  const valueRange = (path: ValuePath): Range =>
    rangeOf(findNode(document.contents, path)) ?? (path.length > 0 ? keyRange(path) : whole);
  const plainSource = (path: ValuePath): string | undefined => {
    const node = findNode(document.contents, path);
    return isScalar(node) && node.type === 'PLAIN' ? node.source : undefined;
  };
  return { value: document.toJS({ maxAliasCount: 0 }), valueRange, keyRange, plainSource };
}

/** The node at a path. Keys are compared as text, because a key that YAML reads as a number is a word all the same. */
function findNode(root: Node | null, path: ValuePath): Node | undefined {
  let node: unknown = root;
  for (const step of path) {
    if (isMap(node)) node = findPair(node, step)?.value;
    else node = isSeq(node) ? node.items[Number(step)] : undefined;
  }
  return (node ?? undefined) as Node | undefined;
}

function findPair(map: YAMLMap, key: string | number): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}
