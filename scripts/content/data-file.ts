/** Files of data that people write beside the sources: their text and their YAML, read with the same care as sources. */
import { diagnose } from './diagnose.ts';
import type { Diagnostic } from './diagnostics.ts';
import { isProblem } from './front-matter.ts';
import { explainUndecodable } from './rules/enc-utf8.ts';
import { decode, type Text } from './source.ts';
import { parseYaml, type YamlValue } from './yaml.ts';

/** Bytes as text, or the finding that says where they are not UTF-8. */
export function decodeData(path: string, bytes: Uint8Array): Text | Diagnostic {
  const decoded = decode(path, bytes);
  return 'invalidAt' in decoded ? diagnose(path, null, explainUndecodable(decoded)) : decoded;
}

/** The YAML of a whole text, or the first finding in it. How long a text may be is for the caller to limit. */
export function parseYamlData(text: Text): YamlValue | Diagnostic {
  const yaml = parseYaml(text, 0, text.content.length, Number.POSITIVE_INFINITY);
  return isProblem(yaml) ? diagnose(text.path, text, yaml) : yaml;
}
