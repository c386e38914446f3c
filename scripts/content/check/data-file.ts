/** Files of data that people write beside the sources: their text and their YAML, read with the same care as sources. */
import { diagnose } from './diagnose.ts';
import type { Diagnostic } from './diagnostics.ts';
import { explain } from './explain.ts';
import { isFlaw } from '../syntax/flaw.ts';
import { decode, type Text } from '../syntax/source.ts';
import { parseYaml, type YamlValue } from '../syntax/yaml/index.ts';

/** Bytes as text, or the finding that says where they are not UTF-8. */
export function decodeData(path: string, bytes: Uint8Array): Text | Diagnostic {
  const decoded = decode(path, bytes);
  return isFlaw(decoded) ? diagnose(path, null, explain(decoded)) : decoded;
}

/** The YAML of a whole text, or the first finding in it. How long a text may be is for the caller to limit. */
export function parseYamlData(text: Text): YamlValue | Diagnostic {
  const yaml = parseYaml(text, 0, text.content.length, Number.POSITIVE_INFINITY);
  return isFlaw(yaml) ? diagnose(text.path, text, explain(yaml)) : yaml;
}
