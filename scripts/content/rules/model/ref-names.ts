/** What rules about references share: names that name nothing, what is out of use, or themselves. */
import type { SourceDocument, ValidDocument } from '../../analysis/document.ts';
import type { Kind } from '../../schema/kinds.ts';
import type { Reference } from '../../analysis/references.ts';
import type { Finding } from '../rule.ts';
import { adviseChoice } from '../advice.ts';
import type { ValuePath, YamlValue } from '../../syntax/yaml/index.ts';

/**
 * The findings for the references of a document that name nothing known; `noun` is what messages call what they should name, and
 * `renamed` has the ids that took over earlier ones.
 */
export function* findUnknown(
  document: SourceDocument,
  references: readonly Reference[],
  known: ReadonlySet<string>,
  noun: string,
  renamed: ReadonlyMap<string, string> = new Map(),
): Generator<Finding> {
  // Where there is none at all, that is the finding.
  if (known.size === 0) return;
  for (const [path, name] of references) {
    if (name === undefined || known.has(name)) continue;
    const finding = unknownName(document.yaml!, path, name, [...known], noun);
    const id = renamed.get(name);
    yield id === undefined ? finding : { ...finding, advice: `Write \`${id}\`, which is its id now.` };
  }
}

/** The finding for a name that is not among the known ones. */
export function unknownName(
  yaml: YamlValue,
  path: ValuePath,
  name: string,
  known: readonly string[],
  noun: string,
): Finding {
  return {
    range: yaml.valueRange(path),
    message: `Unknown ${noun} \`${name}\`.`,
    advice: adviseChoice(name, known),
  };
}

/** The findings for references to what is out of use; `asker` says what must not name it. */
export function* findRetired(
  document: ValidDocument<Kind>,
  references: readonly Reference[],
  retired: ReadonlySet<string>,
  noun: string,
  asker: string,
): Generator<Finding> {
  for (const [path, name] of references) {
    if (name === undefined || !retired.has(name)) continue;
    yield {
      range: document.yaml.valueRange(path),
      message: `${noun} \`${name}\` is retired, so ${asker} cannot name it.`,
      advice: `Name an active ${noun.toLowerCase()}.`,
    };
  }
}

/** The finding for an entry whose replacement is itself; a name that is unknown is another finding. */
export function findSelfReplacement(
  { data, yaml }: ValidDocument<'mode'> | ValidDocument<'dimension'>,
  noun: string,
): Finding | undefined {
  if (data['replaced-by'] !== data.id) return undefined;
  const message = `This ${noun} is replaced by itself.`;
  return {
    range: yaml.valueRange(['replaced-by']),
    message,
    advice: `Name another ${noun}, or remove \`replaced-by\`.`,
  };
}
