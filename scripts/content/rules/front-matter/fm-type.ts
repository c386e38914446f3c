import { ownValue } from '../../../model/index.ts';
import { rewrite, rewriteText, show, takes, toScalar, type Misfit } from '../../schema/misfit.ts';
import type { Explain, Finding, FlawRule, NamedMode } from '../rule.ts';
import { entryOf, formOf, shapeOf, type Form } from '../../schema/shapes.ts';
import type { ValuePath } from '../../syntax/yaml/index.ts';
import { findOnlyNear } from '../../syntax/suggest.ts';
import { judgedAt, judgementOn } from '../../schema/validate.ts';
import { dimensionIdsIn } from '../../schema/value-schemas.ts';
import { describeNumber } from './fm-range.ts';

export const fmType: FlawRule<'fm-type'> = {
  id: 'fm-type',
  family: 'Front matter',
  severity: 'error',
  suppressible: false,
  what: 'Every value has the type that its key takes.',
  why: 'Tools count numbers, print texts and go through lists. YAML decides the type of a value by its form, and a program that reads the data cannot know which type was meant.',
  example: {
    file: 'modes/shared.md',
    replaces: 'order: 2',
    wrong: 'order: ⟦"2"',
    right: 'order: 2',
  },
  mends:
    'Three kinds of value are rewritten where nothing else is wrong with them: a number in quotes that should be a number, a number or a word such as `yes` that should be text and names nothing, and one text that should be a list.',
  explain(flaw, explain) {
    const { range, misfit } = flaw;
    const { name, found, part, path, yaml } = misfit;
    switch (flaw.is) {
      case 'type': {
        const form = part ? formOf(part) : {};
        const wanted = describeWanted(flaw.expected, form);
        const message = `${name} must be ${wanted}, not ${describeFound(found)} (\`${show(found)}\`).`;
        return { range, message, ...correct(misfit, flaw.expected, form, explain) };
      }
      // A plain word of a text that older readers of YAML take for true or false.
      case 'truth-word': {
        const text = JSON.stringify(found);
        if (isName(path))
          return { range, message: `${name} is \`${String(found)}\`, which names nothing.`, ...nameHint(misfit) };
        const judgement = judgementOn(misfit, String(found));
        if (judgement) return explain(judgedAt(misfit, judgement));
        const meaning = /^(?:yes|on)$/i.test(String(found)) ? 'true' : 'false';
        const message = `${name} is \`${String(found)}\`, which many YAML parsers read as ${meaning}.`;
        return { range, message, advice: `Put it in quotes: \`${text}\`.`, ...rewrite({ path, yaml }, text) };
      }
      case 'form':
        return { range, message: `${name} is \`${show(found)}\`, which has the wrong form.` };
    }
  },
};

/** What to write instead, and the fix where that is certain. */
type Correction = Pick<Finding, 'advice' | 'adviseBy' | 'fix'>;

function describeWanted(expected: string, { type }: Form): string {
  const names: Record<string, string> = {
    string: 'text',
    number: type === 'integer' ? 'a whole number' : 'a number',
    int: 'a whole number',
    array: 'a list',
    tuple: 'a list of two numbers',
    object: 'keys with values',
    record: 'keys with values',
    boolean: 'true or false',
  };
  return ownValue(names, expected) ?? expected;
}

function describeFound(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'keys with values';
  if (typeof value === 'number') return Number.isInteger(value) ? 'a number' : 'a fraction';
  return typeof value === 'string' ? 'text' : 'true or false';
}

function correct(misfit: Misfit, expected: string, form: Form, explain: Explain): Correction {
  switch (expected) {
    case 'number':
    case 'int':
      return correctNumber(misfit, form);
    case 'string':
      return correctText(misfit, form, explain);
    case 'array':
      return correctList(misfit);
    case 'tuple':
      return { advice: 'Write two numbers, as in `[-0.5, 0.5]`.' };
    default:
      return { advice: adviseMap(misfit) };
  }
}

function correctNumber(misfit: Misfit, form: Form): Correction {
  const { found } = misfit;
  const isNumber = typeof found === 'string' && /^\s*[-+]?\d{1,12}(?:\.\d{1,6})?\s*$/.test(found);
  if (isNumber && takes(misfit, Number(found))) {
    const digits = String(Number(found));
    // A zero that is no part of the number may be a digit that went astray.
    const isCertain = digits === found.trim();
    return { advice: `Write \`${digits}\` without quotes.`, ...(isCertain ? rewrite(misfit, digits) : {}) };
  }
  const meant = typeof found === 'string' ? numberIn(found) : undefined;
  if (meant !== undefined && takes(misfit, meant)) return { advice: `Write \`${meant}\`.` };
  const advice = `Write ${describeNumber(form)}${isNumber ? ', without quotes' : ''}.`;
  return typeof found === 'string' ? { advice, adviseBy: (modes) => adviseByName(misfit, found, modes) } : { advice };
}

/** The only number that a text names, in digits: `2,5`, `2½`, `Mode 2`, `30 days`. */
function numberIn(text: string): number | undefined {
  const numbers = text.match(/[-+]?\d+(?:[.,]\d+)?[½]?|½/g) ?? [];
  if (numbers.length !== 1 || /\d\s*[-–/:]|\.\.|\d(?:st|nd|rd|th)\b/.test(text)) return undefined;
  const [only] = numbers as [string];
  const whole = Number(only.replace('½', '').replace(',', '.') || '0');
  return only.endsWith('½') ? whole + 0.5 : whole;
}

/** The number of the mode that a text names, where a number is asked for. */
function adviseByName(misfit: Misfit, text: string, modes: readonly NamedMode[]): string | undefined {
  const given = text.replace(/^mode\s+|\s+mode$/i, '').toLowerCase();
  const nearest = findOnlyNear(
    given,
    modes.map(({ name }) => name),
  );
  const mode = modes.find(({ id, name }) => id === given || name === nearest);
  return mode && takes(misfit, mode.order)
    ? `Write \`${mode.order}\`, which is the number of the mode ${mode.name}.`
    : undefined;
}

function correctText(misfit: Misfit, form: Form, explain: Explain): Correction {
  const { path, found, yaml } = misfit;
  const hint = { advice: describeForm(form) ?? 'Write plain text.' };
  if (Array.isArray(found)) {
    const [only, ...others] = found as unknown[];
    if (typeof only !== 'string' || others.length > 0 || !takes(misfit, only)) return hint;
    return { advice: `Write \`${toScalar(only)}\`.` };
  }
  if (typeof found === 'object') return hint;
  const source = yaml.plainSource(path) ?? JSON.stringify(found);
  const text = JSON.stringify(source);
  if (NAMING.has(path[0]) || path.join('/') === 'id')
    return { ...hint, adviseBy: (modes) => adviseById(misfit, found, modes) };
  if (takes(misfit, source))
    return { advice: `Put it in quotes: \`${text}\`.`, ...(isName(path) ? {} : rewrite(misfit, text)) };
  const judgement = judgementOn(misfit, source);
  const { replacement } = judgement ?? {};
  if (replacement === undefined) return judgement ? { advice: explain(judgedAt(misfit, judgement)).advice! } : hint;
  return { advice: `Write \`${toScalar(replacement)}\`.`, ...rewriteText(misfit, replacement) };
}

/** Keys that name another source. */
const NAMING: ReadonlySet<unknown> = new Set(['gate', 'replaced-by', 'formerly', 'booklet-notes']);

/** Whether a value names a source or a part of one, which a number or a word such as `yes` in quotes would hardly do. */
export function isName(path: ValuePath): boolean {
  return NAMING.has(path[0]) || path.at(-1) === 'id';
}

/** What to write for something that is no name. */
function nameHint({ part }: Misfit): Correction {
  const entry = part && entryOf(part);
  if (entry) return { advice: `Write a list of names, as in \`[${formOf(entry).examples?.[0] ?? 'one, two'}]\`.` };
  return { advice: (part && describeForm(formOf(part))) ?? 'Write a name.' };
}

/** The id of the mode that a number names, where the id of a mode is asked for. */
function adviseById({ path: [key] }: Misfit, found: unknown, modes: readonly NamedMode[]): string | undefined {
  const mode = key === 'gate' ? modes.find(({ order }) => order === found) : undefined;
  return mode && `Write \`${mode.id}\`, which is the id of mode ${mode.order}.`;
}

/** What a text with a form of its own has to be; undefined for any other text. */
export function describeForm({ title, examples }: Form): string | undefined {
  if (title === undefined) return undefined;
  return `Write ${title}${examples ? `, as in \`${examples[0]}\`` : ''}.`;
}

function correctList(misfit: Misfit): Correction {
  const { found, part, yaml, path } = misfit;
  const entry = part && entryOf(part);
  if (entry && shapeOf(entry)) {
    const keys = Object.keys(shapeOf(entry)!).slice(0, 2);
    return { advice: `Write a list: \`- ${keys[0]}: …\`, with the other keys of the entry below it.` };
  }
  if (isName(path) && /^(?:\d\S*|true|false|yes|no|on|off)$/i.test(String(found))) return nameHint(misfit);
  const hint = { advice: `Write a list, as in \`[${(entry && formOf(entry).examples?.[0]) ?? 'one, two'}]\`.` };
  if (typeof found === 'object') return hint;
  const text = typeof found === 'string' ? found : (yaml.plainSource(path) ?? JSON.stringify(found));
  const inner = /^[^[\]]*(\[[^[\]]*\])$/.exec(text)?.[1];
  if (inner !== undefined) return { advice: `Write the list and nothing before it: \`${inner}\`.` };
  // Brackets and quotation marks are hardly part of a text here, but what is left of a list.
  if (/["[\]{}]/.test(text)) return hint;
  const parts = partsOf(misfit, text);
  if (parts.length === 0) return hint;
  const list = `[${parts.map(toScalar).join(', ')}]`;
  const isOne = parts.length === 1 && parts[0] === text && !/\s(?:and|&)\s/.test(text);
  return { advice: `Write a list: \`${list}\`.`, ...(isOne ? rewrite(misfit, list) : {}) };
}

/** The entries that a text is taken for where a list belongs: the first way to part it that gives entries as they may be. */
function partsOf(misfit: Misfit, text: string): string[] {
  const ways = [
    text.split(/\s*[,;]\s*/),
    dimensionIdsIn(text),
    text.split(/\s*[,;/&+]\s*|\s+(?:and|und|et|y|e)\s+/),
    text.split(/\s+/),
  ].map((parts) => parts.filter((part) => part !== ''));
  return ways.find((parts) => parts.length > 0 && takes(misfit, parts)) ?? [];
}

function adviseMap({ part }: Misfit): string {
  const shape = part && shapeOf(part);
  if (!shape) return 'Write one `key: value` on each line below it, indented by two spaces.';
  return `Write its keys below it, each indented by two spaces: ${Object.keys(shape)
    .map((key) => `\`${key}\``)
    .join(', ')}.`;
}
