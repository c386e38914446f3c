/** Models for tests of the diff: the small framework and the full one, and edits of them. */
import { compile, type SourceFile } from '../../scripts/content/index.ts';
import { readSources } from '../../scripts/disk/files.ts';
import type { ModelChange, Model } from '../../scripts/model/index.ts';
import { FULL, smallSources, SURROUNDINGS } from '../support/sources.ts';

function modelOf(sources: SourceFile[]): Model {
  return compile(sources, SURROUNDINGS).compiled!.model;
}

export const small = modelOf(smallSources());
export const full = modelOf(await readSources(FULL));

/** A model with edits, of which the old one knows nothing. */
export function edited(model: Model, edit: (draft: Model) => void, version = model.version): Model {
  const draft = structuredClone(model);
  edit(draft);
  return { ...draft, version };
}

/** A text with these words, as the compiler makes them. */
export function text(words: string) {
  return { text: words, html: words, markdown: words };
}
export function prose(words: string) {
  return { html: `<p>${words}</p>`, markdown: words };
}

/** A change on one line: `major scoring-changed mode shared entry.D1: 2 -> 3`. */
export function line({ kind, subject, field, before, after, bump }: ModelChange): string {
  const place = [subject.type, subject.in, subject.id, field].filter((part) => part != null).join(' ');
  const isText = kind === 'reworded' || kind === 'reformatted';
  return `${bump} ${kind} ${place}${isText ? '' : `: ${String(before)} -> ${String(after)}`}`;
}
