/**
 * Single mistakes, as contributors make them in the small framework: each gives exactly one finding, at its place. Doing what its
 * advice says leaves no finding behind, and so does doing what the findings of all rules' examples say.
 */
import { describe, expect, it } from 'vitest';
import { check, type Diagnostic, type SourceFile } from '../../scripts/content/index.ts';
import type { Rule } from '../../scripts/content/rules/rule.ts';
import { rules } from '../../scripts/content/rules/index.ts';
import { follow } from '../support/advice.ts';
import { placeExample } from '../support/examples.ts';
import {
  findings,
  positioned,
  smallSources,
  smallText,
  sourceFile,
  SURROUNDINGS,
  withFile,
} from '../support/sources.ts';

/** A change of sources. Paths are relative to `framework/`. */
type Change = (files: readonly SourceFile[]) => SourceFile[];
type Mistake = readonly [title: string, change: Change, finding: string];

const full = (path: string): string => `framework/${path}`;
const without = (path: string, files: readonly SourceFile[]): SourceFile[] =>
  files.filter((file) => file.path !== full(path));
const fileAt = (path: string, files: readonly SourceFile[]): SourceFile =>
  files.find((file) => file.path === full(path))!;
const inOrder = (files: SourceFile[]): SourceFile[] => files.sort((a, b) => (a.path < b.path ? -1 : 1));

const write =
  (path: string, text: string): Change =>
  (files) =>
    inOrder([...without(path, files), sourceFile(full(path), text)]);
const remove =
  (path: string): Change =>
  (files) =>
    without(path, files);
const copy =
  (from: string, to: string): Change =>
  (files) =>
    inOrder([...without(to, files), { ...fileAt(from, files), path: full(to) }]);
const move =
  (from: string, to: string): Change =>
  (files) =>
    without(from, copy(from, to)(files));
const edit =
  (path: string, from: string | RegExp, to: string): Change =>
  (files) => {
    const text = new TextDecoder().decode(fileAt(path, files).bytes!);
    const edited = text.replace(from, to);
    expect(edited, 'the edit changes the file').not.toBe(text);
    return write(path, edited)(files);
  };
const all =
  (...changes: readonly Change[]): Change =>
  (files) =>
    changes.reduce<SourceFile[]>((changed, change) => change(changed), [...files]);

const NOTE = 'field-notes/one-change.md';
const SECOND = 'field-notes/second-note.md';
const MODE = 'modes/shared.md';
const DIMENSION = 'dimensions/d2.md';
const WHY = 'sections/why.md';
const LIMITS = 'sections/limits.md';

const endOfFront = (path: string): number => smallText(path).indexOf('\n---\n') + 5;
const frontOf = (path: string): string => smallText(path).slice(0, endOfFront(path));
const bodyOf = (path: string): string => smallText(path).slice(endOfFront(path));

const mistakes: readonly Mistake[] = [
  [
    'a picture at images/pots.PNG, and shown from there',
    all(move('images/pots.png', 'images/pots.PNG'), edit(LIMITS, '../images/pots.png', '../images/pots.PNG')),
    'images/pots.PNG:1:1 file-name',
  ],
  [
    'a picture at images/Pots.png, and shown from there',
    all(move('images/pots.png', 'images/Pots.png'), edit(LIMITS, '../images/pots.png', '../images/Pots.png')),
    'images/Pots.png:1:1 file-name',
  ],
  [
    'a picture at images/my_pots.png, and shown from there',
    all(move('images/pots.png', 'images/my_pots.png'), edit(LIMITS, '../images/pots.png', '../images/my_pots.png')),
    'images/my_pots.png:1:1 file-name',
  ],
  [
    'a picture at sections/pots.png, and shown from there',
    all(move('images/pots.png', 'sections/pots.png'), edit(LIMITS, '../images/pots.png', 'pots.png')),
    'sections/pots.png:1:1 file-kind',
  ],
  [
    'a picture at img/pots.png, and shown from there',
    all(move('images/pots.png', 'img/pots.png'), edit(LIMITS, '../images/pots.png', '../img/pots.png')),
    'img/pots.png:1:1 file-kind',
  ],
  [
    'a picture at images/small/pots.png, and shown from there',
    all(
      move('images/pots.png', 'images/small/pots.png'),
      edit(LIMITS, '../images/pots.png', '../images/small/pots.png'),
    ),
    'images/small/pots.png:1:1 file-kind',
  ],
  [
    'a picture at pots.png, and shown from there',
    all(move('images/pots.png', 'pots.png'), edit(LIMITS, '../images/pots.png', '../pots.png')),
    'pots.png:1:1 file-kind',
  ],
  [
    'a picture with a space in its name, shown',
    all(move('images/pots.png', 'images/my pots.png'), edit(LIMITS, '../images/pots.png', '../images/my%20pots.png')),
    'images/my pots.png:1:1 file-name',
  ],
  [
    'a picture in a format that is not published, shown',
    all(
      write('images/pots.gif', 'GIF89a'),
      edit(WHY, '### Details', '![A loop of hose](../images/pots.gif)\n\n### Details'),
    ),
    'images/pots.gif:1:1 file-kind',
  ],
  ['a picture that nothing shows', copy('images/pots.png', 'images/more.png'), 'images/more.png:1:1 asset-orphan'],
  ['a picture that is gone', remove('images/pots.png'), 'sections/limits.md:9:1 image-missing'],
  [
    'a note named Second-Note.md',
    move(SECOND, 'field-notes/Second-Note.md'),
    'field-notes/Second-Note.md:1:1 file-name',
  ],
  [
    'a note named second note.md',
    move(SECOND, 'field-notes/second note.md'),
    'field-notes/second note.md:1:1 file-name',
  ],
  [
    'a note named second_note.md',
    move(SECOND, 'field-notes/second_note.md'),
    'field-notes/second_note.md:1:1 file-name',
  ],
  [
    'a note named zweite-bäume.md',
    move(SECOND, 'field-notes/zweite-b\u00e4ume.md'),
    'field-notes/zweite-bäume.md:1:1 file-name',
  ],
  [
    'a note named second-note.MD',
    move(SECOND, 'field-notes/second-note.MD'),
    'field-notes/second-note.MD:1:1 file-name',
  ],
  [
    'a note named second-note.markdown',
    move(SECOND, 'field-notes/second-note.markdown'),
    'field-notes/second-note.markdown:1:1 file-kind',
  ],
  [
    'a note named second-note.md.txt',
    move(SECOND, 'field-notes/second-note.md.txt'),
    'field-notes/second-note.md.txt:1:1 file-name',
  ],
  [
    'a note with another name, linked by its right one',
    move(NOTE, 'field-notes/One-Change.md'),
    'field-notes/One-Change.md:1:1 file-name',
  ],
  ['a note at notes/second-note.md', move(SECOND, 'notes/second-note.md'), 'notes/second-note.md:1:1 file-kind'],
  [
    'a note at field_notes/second-note.md',
    move(SECOND, 'field_notes/second-note.md'),
    'field_notes/second-note.md:1:1 file-name',
  ],
  [
    'a note at Field-Notes/second-note.md',
    move(SECOND, 'Field-Notes/second-note.md'),
    'Field-Notes/second-note.md:1:1 file-name',
  ],
  [
    'a note at field-notes/2026/second-note.md',
    move(SECOND, 'field-notes/2026/second-note.md'),
    'field-notes/2026/second-note.md:1:1 file-kind',
  ],
  ['a note at second-note.md', move(SECOND, 'second-note.md'), 'second-note.md:1:1 file-kind'],
  ['a note at modes/second-note.md', move(SECOND, 'modes/second-note.md'), 'modes/second-note.md:1:1 file-kind'],
  [
    'a note at dimensions/second-note.md',
    move(SECOND, 'dimensions/second-note.md'),
    'dimensions/second-note.md:1:1 file-kind',
  ],
  [
    'a note at sections/second-note.md',
    move(SECOND, 'sections/second-note.md'),
    'sections/second-note.md:1:1 file-kind',
  ],
  ['a note copied among the modes', copy(SECOND, 'modes/second-note.md'), 'modes/second-note.md:1:1 file-kind'],
  ['dimensions/d2.md at modes/d2.md', move('dimensions/d2.md', 'modes/d2.md'), 'modes/d2.md:1:1 file-kind'],
  ['dimensions/d4.md at modes/d4.md', move('dimensions/d4.md', 'modes/d4.md'), 'modes/d4.md:1:1 file-kind'],
  ['dimensions/d2.md at sections/d2.md', move('dimensions/d2.md', 'sections/d2.md'), 'sections/d2.md:1:1 file-kind'],
  [
    'dimensions/d2.md at field-notes/d2.md',
    move('dimensions/d2.md', 'field-notes/d2.md'),
    'field-notes/d2.md:1:1 file-kind',
  ],
  [
    'modes/shared.md at dimensions/shared.md',
    move('modes/shared.md', 'dimensions/shared.md'),
    'dimensions/shared.md:1:1 file-kind',
  ],
  [
    'modes/shared.md at sections/shared.md',
    move('modes/shared.md', 'sections/shared.md'),
    'sections/shared.md:1:1 file-kind',
  ],
  [
    'modes/shared.md at field-notes/shared.md',
    move('modes/shared.md', 'field-notes/shared.md'),
    'field-notes/shared.md:1:1 file-kind',
  ],
  ['sections/why.md at modes/why.md', move('sections/why.md', 'modes/why.md'), 'modes/why.md:1:1 file-kind'],
  [
    'sections/why.md at field-notes/why.md',
    move('sections/why.md', 'field-notes/why.md'),
    'field-notes/why.md:1:1 file-kind',
  ],
  [
    'sections/why.md at dimensions/why.md',
    move('sections/why.md', 'dimensions/why.md'),
    'dimensions/why.md:1:1 file-kind',
  ],
  ['scoring.md at sections/scoring.md', move('scoring.md', 'sections/scoring.md'), 'sections/scoring.md:1:1 file-kind'],
  [
    'glossary.md at sections/glossary.md',
    move('glossary.md', 'sections/glossary.md'),
    'sections/glossary.md:1:1 file-kind',
  ],
  [
    'framework.md at sections/framework.md',
    move('framework.md', 'sections/framework.md'),
    'sections/framework.md:1:1 file-kind',
  ],
  ['scoring.md at Scoring.md', move('scoring.md', 'Scoring.md'), 'Scoring.md:1:1 file-name'],
  ['glossary.md at glossary.markdown', move('glossary.md', 'glossary.markdown'), 'glossary.markdown:1:1 file-kind'],
  ['framework.md at index.md', move('framework.md', 'index.md'), 'index.md:1:1 file-kind'],
  ['terminology.yaml at terminology.yml', move('terminology.yaml', 'terminology.yml'), 'terminology.yml:1:1 file-kind'],
  [
    'dimensions/d4.md at dimensions/d04.md',
    move('dimensions/d4.md', 'dimensions/d04.md'),
    'dimensions/d04.md:1:1 file-name',
  ],
  [
    'dimensions/d4.md at dimensions/D4.md',
    move('dimensions/d4.md', 'dimensions/D4.md'),
    'dimensions/D4.md:1:1 file-name',
  ],
  [
    'dimensions/d4.md at dimensions/tools.md',
    move('dimensions/d4.md', 'dimensions/tools.md'),
    'dimensions/tools.md:1:1 file-name',
  ],
  [
    'a new dimension among the modes',
    all(copy('dimensions/d4.md', 'modes/d5.md'), edit('modes/d5.md', 'id: D4\nname: Tools', 'id: D5\nname: Pots')),
    'modes/d5.md:1:1 file-kind',
  ],
  [
    'a glossary in the place of the scoring method',
    write('scoring.md', smallText('glossary.md')),
    'scoring.md:1:1 file-kind',
  ],
  ['no glossary.md', remove('glossary.md'), 'glossary.md:1:1 file-missing'],
  ['no scoring.md', remove('scoring.md'), 'scoring.md:1:1 file-missing'],
  ['no framework.md', remove('framework.md'), 'framework.md:1:1 file-missing'],
  ['a mode copied', copy(MODE, 'modes/shared-two.md'), 'modes/shared-two.md:2:5 model-id-dup'],
  [
    'a mode copied, with an id of its own',
    all(copy(MODE, 'modes/pooled.md'), edit('modes/pooled.md', 'id: shared', 'id: pooled')),
    'modes/shared.md:3:8 model-order-dup',
  ],
  ['a section copied', copy(WHY, 'sections/why-copy.md'), 'sections/why-copy.md:2:5 model-id-dup'],
  ['a dimension copied', copy('dimensions/d4.md', 'dimensions/d5.md'), 'dimensions/d5.md:2:5 model-id-dup'],
  [
    'a note copied',
    copy(SECOND, 'field-notes/second-note-copy.md'),
    'field-notes/second-note-copy.md:2:8 note-title-dup',
  ],
  [
    'a note copied, with a title of its own',
    all(copy(SECOND, 'field-notes/again.md'), edit('field-notes/again.md', 'A second note', 'Another note')),
    'field-notes/second-note.md:2:8 note-title-dup',
  ],
  [
    'a note with the title of another',
    edit(SECOND, 'title: A second note, first-hand', 'title: One change, a timer'),
    'field-notes/second-note.md:2:8 note-title-dup',
  ],
  ['a note pasted over another', write(SECOND, smallText(NOTE)), 'field-notes/second-note.md:2:8 note-title-dup'],
  ['a section with another file name', move(WHY, 'sections/reasons.md'), 'sections/reasons.md:2:5 fm-id-file'],
  ['a mode with another file name', move(MODE, 'modes/pooled.md'), 'modes/pooled.md:2:5 fm-id-file'],
  [
    'SECOND pasted twice',
    write(SECOND, `${smallText(SECOND)}\n${smallText(SECOND)}`),
    'field-notes/second-note.md:43:1 fm-second-block',
  ],
  ['MODE pasted twice', write(MODE, `${smallText(MODE)}\n${smallText(MODE)}`), 'modes/shared.md:34:1 fm-second-block'],
  [
    'DIMENSION pasted twice',
    write(DIMENSION, `${smallText(DIMENSION)}\n${smallText(DIMENSION)}`),
    'dimensions/d2.md:43:1 fm-second-block',
  ],
  ['WHY pasted twice', write(WHY, `${smallText(WHY)}\n${smallText(WHY)}`), 'sections/why.md:18:1 fm-second-block'],
  [
    'glossary.md pasted twice',
    write('glossary.md', `${smallText('glossary.md')}\n${smallText('glossary.md')}`),
    'glossary.md:19:1 fm-second-block',
  ],
  [
    'scoring.md pasted twice',
    write('scoring.md', `${smallText('scoring.md')}\n${smallText('scoring.md')}`),
    'scoring.md:33:1 fm-second-block',
  ],
  [
    'framework.md pasted twice',
    write('framework.md', `${smallText('framework.md')}\n${smallText('framework.md')}`),
    'framework.md:16:1 fm-second-block',
  ],
  [
    'another note pasted below',
    write(SECOND, `${smallText(SECOND)}\n${smallText(NOTE)}`),
    'field-notes/second-note.md:43:1 fm-second-block',
  ],
  [
    'a body pasted twice',
    write(SECOND, `${smallText(SECOND)}\n${bodyOf(SECOND)}`),
    'field-notes/second-note.md:43:1 heading-dup',
  ],
  [
    'a front matter pasted twice',
    write(SECOND, `${frontOf(SECOND)}${smallText(SECOND)}`),
    'field-notes/second-note.md:25:1 fm-second-block',
  ],
  ['a note without a body', write(SECOND, frontOf(SECOND)), 'field-notes/second-note.md:24:4 section-required'],
  ['a mode without a body', write(MODE, frontOf(MODE)), 'modes/shared.md:10:4 section-required'],
  ['a section without a body', write(WHY, frontOf(WHY)), 'sections/why.md:6:4 section-required'],
  [
    'a note without headings',
    write(SECOND, `${frontOf(SECOND)}A text.\n`),
    'field-notes/second-note.md:25:8 section-required',
  ],
  [
    'a no-break space after the opening line',
    edit(SECOND, /^---/, '---\u00A0'),
    'field-notes/second-note.md:1:4 enc-nbsp',
  ],
  [
    'a no-break space after the closing line',
    edit(SECOND, /\n---\n/, '\n---\u00A0\n'),
    'field-notes/second-note.md:24:4 enc-nbsp',
  ],
  [
    'a no-break space before the opening line',
    edit(SECOND, /^---/, '\u00A0---'),
    'field-notes/second-note.md:1:1 enc-nbsp',
  ],
  ['a no-break space before a key', edit(SECOND, 'actor:', '\u00A0actor:'), 'field-notes/second-note.md:7:1 enc-nbsp'],
  [
    'a no-break space after a value',
    edit(SECOND, 'view: enterprise', 'view: enterprise\u00A0'),
    'field-notes/second-note.md:5:17 enc-nbsp',
  ],
  [
    'a no-break space after a heading',
    edit(SECOND, '## Context', '## Context\u2007'),
    'field-notes/second-note.md:25:11 enc-nbsp',
  ],
  ['no closing line', edit(SECOND, /\n---\n/, '\n'), 'field-notes/second-note.md:1:1 fm-unclosed'],
  ['no opening line', edit(SECOND, /^---\n/, ''), 'field-notes/second-note.md:1:1 fm-missing'],
  ['no front matter', edit(SECOND, /^---[^]*?\n---\n/, ''), 'field-notes/second-note.md:1:1 fm-missing'],
  ['an empty front matter', edit(SECOND, /^---[^]*?\n---\n/, '---\n---\n'), 'field-notes/second-note.md:1:1 fm-empty'],
  [
    'a front matter of comments',
    edit(SECOND, /^---[^]*?\n---\n/, '---\n# title: A note\n---\n'),
    'field-notes/second-note.md:1:1 fm-empty',
  ],
  [
    'half of a front matter',
    edit(SECOND, /^---[^]*?\n---\n/, '---\ntitle: A note\n---\n'),
    'field-notes/second-note.md:1:1 fm-required',
  ],
  ['a key in capitals', edit(SECOND, 'title:', 'TITLE:'), 'field-notes/second-note.md:2:1 fm-unknown-key'],
  [
    'a key with an underscore',
    edit(SECOND, 'written-for', 'written_for'),
    'field-notes/second-note.md:21:1 fm-unknown-key',
  ],
  ['a key by another word', edit(SECOND, 'summary:', 'description:'), 'field-notes/second-note.md:4:1 fm-unknown-key'],
  ['a key by a word that is far', edit(SECOND, 'tags:', 'keywords:'), 'field-notes/second-note.md:23:1 fm-unknown-key'],
  ['a key that is missing', edit(SECOND, /summary: .*\n/, ''), 'field-notes/second-note.md:1:1 fm-required'],
  [
    'two keys that are missing',
    edit(SECOND, /summary: .*\nview: .*\n/, ''),
    'field-notes/second-note.md:1:1 fm-required',
  ],
  [
    'a key that is set twice',
    edit(SECOND, 'view:', 'view: enterprise\nview:'),
    'field-notes/second-note.md:6:1 yaml-dup-key',
  ],
  ['a key too many', edit(SECOND, 'view:', 'draft: true\nview:'), 'field-notes/second-note.md:5:1 fm-unknown-key'],
  [
    'keys out of order',
    edit(SECOND, /(date: .*\n)(summary: .*\n)/, '$2$1'),
    'field-notes/second-note.md:3:1 fm-key-order',
  ],
  ['a key that is indented', edit(SECOND, 'summary:', '  summary:'), 'field-notes/second-note.md:4:3 yaml-syntax'],
  [
    'conditions outside of their key',
    edit(MODE, 'entry:\n  D1: 2\n  D2: 2', 'D1: 2\nD2: 2'),
    'modes/shared.md:6:1 fm-unknown-key',
  ],
  [
    'conditions as a list',
    edit(MODE, 'entry:\n  D1: 2\n  D2: 2', 'entry:\n  - D1: 2\n  - D2: 2'),
    'modes/shared.md:7:3 fm-type',
  ],
  ['a condition by the name of a mode', edit(MODE, 'D1: 2', 'D1: Shared'), 'modes/shared.md:7:7 fm-type'],
  ['a condition in small letters', edit(MODE, '  D1: 2', '  d1: 2'), 'modes/shared.md:7:3 ref-dimension'],
  ['a condition in quotes', edit(MODE, 'D1: 2', 'D1: "2"'), 'modes/shared.md:7:7 fm-type'],
  [
    'the date 2026/03/01',
    edit(SECOND, 'date: 2026-03-01', 'date: 2026/03/01'),
    'field-notes/second-note.md:3:7 fm-date',
  ],
  [
    'the date 01/03/2026',
    edit(SECOND, 'date: 2026-03-01', 'date: 01/03/2026'),
    'field-notes/second-note.md:3:7 fm-date',
  ],
  [
    'the date 04/05/2026',
    edit(SECOND, 'date: 2026-03-01', 'date: 04/05/2026'),
    'field-notes/second-note.md:3:7 fm-date',
  ],
  [
    'the date 13/03/2026',
    edit(SECOND, 'date: 2026-03-01', 'date: 13/03/2026'),
    'field-notes/second-note.md:3:7 fm-date',
  ],
  [
    'the date 01.03.2026',
    edit(SECOND, 'date: 2026-03-01', 'date: 01.03.2026'),
    'field-notes/second-note.md:3:7 fm-date',
  ],
  [
    'the date 2026-03-01T10:00:00Z',
    edit(SECOND, 'date: 2026-03-01', 'date: 2026-03-01T10:00:00Z'),
    'field-notes/second-note.md:3:7 fm-date',
  ],
  [
    'the date 2026-03-01 10:00',
    edit(SECOND, 'date: 2026-03-01', 'date: 2026-03-01 10:00'),
    'field-notes/second-note.md:3:7 fm-date',
  ],
  [
    'the date 2026-03-01T23:30:00-05:00',
    edit(SECOND, 'date: 2026-03-01', 'date: 2026-03-01T23:30:00-05:00'),
    'field-notes/second-note.md:3:7 fm-date',
  ],
  [
    'the date March 1, 2026',
    edit(SECOND, 'date: 2026-03-01', 'date: March 1, 2026'),
    'field-notes/second-note.md:3:7 fm-date',
  ],
  [
    'the date Sunday, 1 March 2026',
    edit(SECOND, 'date: 2026-03-01', 'date: Sunday, 1 March 2026'),
    'field-notes/second-note.md:3:7 fm-date',
  ],
  ['the date 20260301', edit(SECOND, 'date: 2026-03-01', 'date: 20260301'), 'field-notes/second-note.md:3:7 fm-type'],
  [
    'the date 2026-02-29',
    edit(SECOND, 'date: 2026-03-01', 'date: 2026-02-29'),
    'field-notes/second-note.md:3:7 fm-date',
  ],
  [
    'the date 2026-13-01',
    edit(SECOND, 'date: 2026-03-01', 'date: 2026-13-01'),
    'field-notes/second-note.md:3:7 fm-date',
  ],
  ['the date 2026-03', edit(SECOND, 'date: 2026-03-01', 'date: 2026-03'), 'field-notes/second-note.md:3:7 fm-date'],
  ['the date today', edit(SECOND, 'date: 2026-03-01', 'date: today'), 'field-notes/second-note.md:3:7 fm-date'],
  ['the position Delegated', edit(NOTE, 'to: 2.5', 'to: Delegated'), 'field-notes/one-change.md:11:9 fm-type'],
  [
    'the position delegated mode',
    edit(NOTE, 'to: 2.5', 'to: delegated mode'),
    'field-notes/one-change.md:11:9 fm-type',
  ],
  ['the position Delegatd', edit(NOTE, 'to: 2.5', 'to: Delegatd'), 'field-notes/one-change.md:11:9 fm-type'],
  ['the position Mode 2', edit(NOTE, 'to: 2.5', 'to: Mode 2'), 'field-notes/one-change.md:11:9 fm-type'],
  ['the position 2,5', edit(NOTE, 'to: 2.5', 'to: 2,5'), 'field-notes/one-change.md:11:9 fm-type'],
  ['the position 2½', edit(NOTE, 'to: 2.5', 'to: 2\u00bd'), 'field-notes/one-change.md:11:9 fm-type'],
  ['the position "2"', edit(NOTE, 'to: 2.5', 'to: "2"'), 'field-notes/one-change.md:11:9 fm-type'],
  ['the position 2.25', edit(NOTE, 'to: 2.5', 'to: 2.25'), 'field-notes/one-change.md:11:9 fm-range'],
  ['the position 02', edit(NOTE, 'to: 2.5', 'to: 02'), 'field-notes/one-change.md:11:9 fm-number-form'],
  ['the position 2.50', edit(NOTE, 'to: 2.5', 'to: 2.50'), 'field-notes/one-change.md:11:9 fm-number-form'],
  ['the position level 2', edit(NOTE, 'to: 2.5', 'to: level 2'), 'field-notes/one-change.md:11:9 fm-type'],
  ['the position Shared (2)', edit(NOTE, 'to: 2.5', 'to: Shared (2)'), 'field-notes/one-change.md:11:9 fm-type'],
  ['the position 4', edit(NOTE, 'to: 2.5', 'to: 4'), 'field-notes/one-change.md:11:9 note-position'],
  [
    'the version 0.2',
    edit(SECOND, 'written-for: 0.2.0', 'written-for: 0.2'),
    'field-notes/second-note.md:21:14 fm-type',
  ],
  [
    'the version v0.2.0',
    edit(SECOND, 'written-for: 0.2.0', 'written-for: v0.2.0'),
    'field-notes/second-note.md:21:14 fm-version',
  ],
  [
    'the version "0.2"',
    edit(SECOND, 'written-for: 0.2.0', 'written-for: "0.2"'),
    'field-notes/second-note.md:21:14 fm-version',
  ],
  [
    'the version 0.3.0',
    edit(SECOND, 'written-for: 0.2.0', 'written-for: 0.3.0'),
    'field-notes/second-note.md:21:14 ref-version',
  ],
  [
    'the version latest',
    edit(SECOND, 'written-for: 0.2.0', 'written-for: latest'),
    'field-notes/second-note.md:21:14 fm-version',
  ],
  [
    'the version version 0.2.0',
    edit(SECOND, 'written-for: 0.2.0', 'written-for: version 0.2.0'),
    'field-notes/second-note.md:21:14 fm-version',
  ],
  [
    'the dimensions D1',
    edit(NOTE, 'dimensions: [D1, D3]', 'dimensions: D1'),
    'field-notes/one-change.md:13:17 fm-type',
  ],
  [
    'the dimensions D1, D3',
    edit(NOTE, 'dimensions: [D1, D3]', 'dimensions: D1, D3'),
    'field-notes/one-change.md:13:17 fm-type',
  ],
  [
    'the dimensions [d1, D3]',
    edit(NOTE, 'dimensions: [D1, D3]', 'dimensions: [d1, D3]'),
    'field-notes/one-change.md:13:18 fm-id',
  ],
  [
    'the dimensions ["D1, D3"]',
    edit(NOTE, 'dimensions: [D1, D3]', 'dimensions: ["D1, D3"]'),
    'field-notes/one-change.md:13:18 fm-id',
  ],
  [
    'the dimensions [D1 D3]',
    edit(NOTE, 'dimensions: [D1, D3]', 'dimensions: [D1 D3]'),
    'field-notes/one-change.md:13:18 fm-id',
  ],
  [
    'the dimensions [D1, D1]',
    edit(NOTE, 'dimensions: [D1, D3]', 'dimensions: [D1, D1]'),
    'field-notes/one-change.md:13:22 fm-duplicate-item',
  ],
  [
    'the dimensions [D1, D9]',
    edit(NOTE, 'dimensions: [D1, D3]', 'dimensions: [D1, D9]'),
    'field-notes/one-change.md:13:22 ref-dimension',
  ],
  [
    'the dimensions []',
    edit(NOTE, 'dimensions: [D1, D3]', 'dimensions: []'),
    'field-notes/one-change.md:13:17 fm-min-items',
  ],
  [
    'the dimensions ["Watering (D1)"]',
    edit(NOTE, 'dimensions: [D1, D3]', 'dimensions: ["Watering (D1)"]'),
    'field-notes/one-change.md:13:18 fm-id',
  ],
  [
    'the view Enterprise',
    edit(SECOND, 'view: enterprise', 'view: Enterprise'),
    'field-notes/second-note.md:5:7 fm-range',
  ],
  [
    'the view organization',
    edit(SECOND, 'view: enterprise', 'view: organization'),
    'field-notes/second-note.md:5:7 fm-range',
  ],
  [
    'the view [enterprise]',
    edit(SECOND, 'view: enterprise', 'view: [enterprise]'),
    'field-notes/second-note.md:5:7 fm-type',
  ],
  ['the actor AI', edit(SECOND, 'actor: automation', 'actor: AI'), 'field-notes/second-note.md:7:8 fm-range'],
  ['the actor robot', edit(SECOND, 'actor: automation', 'actor: robot'), 'field-notes/second-note.md:7:8 fm-range'],
  [
    'the status Published',
    edit(SECOND, 'status: published', 'status: Published'),
    'field-notes/second-note.md:22:9 fm-range',
  ],
  ['the status draft', edit(SECOND, 'status: published', 'status: draft'), 'field-notes/second-note.md:22:9 fm-range'],
  [
    'the direction advance',
    edit(NOTE, 'direction: advanced', 'direction: advance'),
    'field-notes/one-change.md:12:16 fm-range',
  ],
  [
    'the direction regressed',
    edit(NOTE, 'direction: advanced', 'direction: regressed'),
    'field-notes/one-change.md:12:16 note-direction',
  ],
  [
    'the origin first hand',
    edit(SECOND, 'origin: first-hand', 'origin: first hand'),
    'field-notes/second-note.md:19:9 fm-range',
  ],
  ['the origin own', edit(SECOND, 'origin: first-hand', 'origin: own'), 'field-notes/second-note.md:19:9 fm-range'],
  ['the tags timer', edit(SECOND, 'tags: [timer]', 'tags: timer'), 'field-notes/second-note.md:23:7 fm-type'],
  ['the tags [Timer]', edit(SECOND, 'tags: [timer]', 'tags: [Timer]'), 'field-notes/second-note.md:23:8 fm-id'],
  ['the tags [two words]', edit(SECOND, 'tags: [timer]', 'tags: [two words]'), 'field-notes/second-note.md:23:8 fm-id'],
  [
    'the tags timer, pots',
    edit(SECOND, 'tags: [timer]', 'tags: timer, pots'),
    'field-notes/second-note.md:23:7 fm-type',
  ],
  [
    'the authors Jane Doe',
    edit(SECOND, 'authors: [Small Gradient editors]', 'authors: Jane Doe'),
    'field-notes/second-note.md:20:10 fm-type',
  ],
  [
    'the authors [Jane Doe and John Roe]',
    edit(SECOND, 'authors: [Small Gradient editors]', 'authors: [Jane Doe and John Roe]'),
    'field-notes/second-note.md:20:11 fm-author',
  ],
  [
    'the authors ["@jane"]',
    edit(SECOND, 'authors: [Small Gradient editors]', 'authors: ["@jane"]'),
    'field-notes/second-note.md:20:11 fm-author',
  ],
  [
    'the title A: B',
    edit(SECOND, 'title: A second note, first-hand', 'title: A: B'),
    'field-notes/second-note.md:2:8 yaml-colon',
  ],
  [
    'the title “A note”',
    edit(SECOND, 'title: A second note, first-hand', 'title: \u201cA note\u201d'),
    'field-notes/second-note.md:2:8 yaml-smart-quote',
  ],
  [
    'the title @A',
    edit(SECOND, 'title: A second note, first-hand', 'title: @A'),
    'field-notes/second-note.md:2:8 yaml-reserved',
  ],
  [
    'the title yes',
    edit(SECOND, 'title: A second note, first-hand', 'title: yes'),
    'field-notes/second-note.md:2:8 fm-type',
  ],
  [
    'the title 1.10',
    edit(SECOND, 'title: A second note, first-hand', 'title: 1.10'),
    'field-notes/second-note.md:2:8 fm-number-form',
  ],
  ['the gate Shared', edit('scoring.md', 'gate: shared', 'gate: Shared'), 'scoring.md:2:7 fm-id'],
  [
    'the name of another mode',
    edit('modes/shared.md', /^name: .*$/m, 'name: delegated'),
    'modes/shared.md:4:7 model-name-dup',
  ],
  [
    'the name of another dimension',
    edit('dimensions/d2.md', 'name: Soil', 'name: Tools'),
    'dimensions/d4.md:3:7 model-name-dup',
  ],
  ['no key forbidden', edit('terminology.yaml', 'forbidden:\n', ''), 'terminology.yaml:1:1 fm-required'],
  [
    'a withdrawn note in the booklet',
    all(
      edit('framework.md', 'summary: A', 'booklet-notes: [second-note]\nsummary: A'),
      edit(SECOND, 'status: published', 'status: withdrawn\nwithdrawal: { date: 2026-06-02, reason: It was not so. }'),
    ),
    'framework.md:10:17 ref-note',
  ],
  ['the gate pooled', edit('scoring.md', 'gate: shared', 'gate: pooled'), 'scoring.md:2:7 ref-mode'],
  ['the gate sharde', edit('scoring.md', 'gate: shared', 'gate: sharde'), 'scoring.md:2:7 ref-mode'],
  [
    'the aspect Containment',
    edit(DIMENSION, 'aspect: containment', 'aspect: Containment'),
    'dimensions/d2.md:4:9 fm-id',
  ],
  ['the aspect contain', edit(DIMENSION, 'aspect: containment', 'aspect: contain'), 'dimensions/d2.md:4:9 ref-aspect'],
  ['the order first', edit(MODE, 'order: 2', 'order: first'), 'modes/shared.md:3:8 fm-type'],
  ['the order Shared', edit(MODE, 'order: 2', 'order: Shared'), 'modes/shared.md:3:8 fm-type'],
  ['the order "2"', edit(MODE, 'order: 2', 'order: "2"'), 'modes/shared.md:3:8 fm-type'],
  ['the order 3', edit(MODE, 'order: 2', 'order: 3'), 'modes/shared.md:3:8 model-order-dup'],
  ['the id Shared', edit(MODE, 'id: shared', 'id: Shared'), 'modes/shared.md:2:5 fm-id'],
  ['the id shared mode', edit(MODE, 'id: shared', 'id: shared mode'), 'modes/shared.md:2:5 fm-id'],
  ['the id 2', edit(MODE, 'id: shared', 'id: 2'), 'modes/shared.md:2:5 fm-type'],
  ['the id d2', edit(DIMENSION, 'id: D2', 'id: d2'), 'dimensions/d2.md:2:5 fm-id'],
  ['the id 02', edit(DIMENSION, 'id: D2', 'id: 02'), 'dimensions/d2.md:2:5 fm-number-form'],
  ['the id D02', edit(DIMENSION, 'id: D2', 'id: D02'), 'dimensions/d2.md:2:5 fm-id'],
  ['the id D 2', edit(DIMENSION, 'id: D2', 'id: D 2'), 'dimensions/d2.md:2:5 fm-id'],
  ['the language en_GB', edit('framework.md', 'language: en-GB', 'language: en_GB'), 'framework.md:6:11 fm-range'],
  ['the language English', edit('framework.md', 'language: en-GB', 'language: English'), 'framework.md:6:11 fm-range'],
  [
    'the url http://example.org/soil',
    edit(NOTE, 'url: https://example.org/soil', 'url: http://example.org/soil'),
    'field-notes/one-change.md:33:10 link-http',
  ],
  [
    'the url example.org/soil',
    edit(NOTE, 'url: https://example.org/soil', 'url: example.org/soil'),
    'field-notes/one-change.md:33:10 link-scheme',
  ],
  [
    'no section Context',
    edit(SECOND, /## Context\n[^]*?(?=\n## |$)/, ''),
    'field-notes/second-note.md:26:1 section-required',
  ],
  ['no heading Context', edit(SECOND, '## Context\n', ''), 'field-notes/second-note.md:30:1 section-required'],
  [
    'a heading of another text for Context',
    edit(SECOND, '## Context', '## Background'),
    'field-notes/second-note.md:25:1 section-unknown',
  ],
  ['Context in capitals', edit(SECOND, '## Context', '## CONTEXT'), 'field-notes/second-note.md:25:1 section-unknown'],
  ['Context in bold', edit(SECOND, '## Context', '**Context**'), 'field-notes/second-note.md:25:1 section-required'],
  ['Context at level 3', edit(SECOND, '## Context', '### Context'), 'field-notes/second-note.md:25:1 heading-skip'],
  ['Context at level 1', edit(SECOND, '## Context', '# Context'), 'field-notes/second-note.md:25:1 heading-h1'],
  ['nearly Context at level 1', edit(SECOND, '## Context', '# Contexts'), 'field-notes/second-note.md:25:1 heading-h1'],
  [
    'Context without a space',
    edit(SECOND, '## Context', '##Context'),
    'field-notes/second-note.md:25:1 section-required',
  ],
  [
    'no section What changed',
    edit(SECOND, /## What changed\n[^]*?(?=\n## |$)/, ''),
    'field-notes/second-note.md:32:1 section-required',
  ],
  [
    'no heading What changed',
    edit(SECOND, '## What changed\n', ''),
    'field-notes/second-note.md:34:1 section-required',
  ],
  [
    'a heading of another text for What changed',
    edit(SECOND, '## What changed', '## Background'),
    'field-notes/second-note.md:31:1 section-unknown',
  ],
  [
    'What changed in capitals',
    edit(SECOND, '## What changed', '## WHAT CHANGED'),
    'field-notes/second-note.md:31:1 section-unknown',
  ],
  [
    'What changed in bold',
    edit(SECOND, '## What changed', '**What changed**'),
    'field-notes/second-note.md:31:1 section-required',
  ],
  [
    'What changed at level 3',
    edit(SECOND, '## What changed', '### What changed'),
    'field-notes/second-note.md:31:1 section-required',
  ],
  [
    'What changed at level 1',
    edit(SECOND, '## What changed', '# What changed'),
    'field-notes/second-note.md:31:1 heading-h1',
  ],
  [
    'nearly What changed at level 1',
    edit(SECOND, '## What changed', '# What changeds'),
    'field-notes/second-note.md:31:1 heading-h1',
  ],
  [
    'What changed without a space',
    edit(SECOND, '## What changed', '##What changed'),
    'field-notes/second-note.md:31:1 section-required',
  ],
  [
    'no section What failed or limits this',
    edit(SECOND, /## What failed or limits this\n[^]*?(?=\n## |$)/, ''),
    'field-notes/second-note.md:36:1 section-required',
  ],
  [
    'no heading What failed or limits this',
    edit(SECOND, '## What failed or limits this\n', ''),
    'field-notes/second-note.md:38:1 section-required',
  ],
  [
    'a heading of another text for What failed or limits this',
    edit(SECOND, '## What failed or limits this', '## Background'),
    'field-notes/second-note.md:35:1 section-unknown',
  ],
  [
    'What failed or limits this in capitals',
    edit(SECOND, '## What failed or limits this', '## WHAT FAILED OR LIMITS THIS'),
    'field-notes/second-note.md:35:1 section-unknown',
  ],
  [
    'What failed or limits this in bold',
    edit(SECOND, '## What failed or limits this', '**What failed or limits this**'),
    'field-notes/second-note.md:35:1 section-required',
  ],
  [
    'What failed or limits this at level 3',
    edit(SECOND, '## What failed or limits this', '### What failed or limits this'),
    'field-notes/second-note.md:35:1 section-required',
  ],
  [
    'What failed or limits this at level 1',
    edit(SECOND, '## What failed or limits this', '# What failed or limits this'),
    'field-notes/second-note.md:35:1 heading-h1',
  ],
  [
    'nearly What failed or limits this at level 1',
    edit(SECOND, '## What failed or limits this', '# What failed or limits thiss'),
    'field-notes/second-note.md:35:1 heading-h1',
  ],
  [
    'What failed or limits this without a space',
    edit(SECOND, '## What failed or limits this', '##What failed or limits this'),
    'field-notes/second-note.md:35:1 section-required',
  ],
  [
    'no section What we would watch',
    edit(SECOND, /## What we would watch\n[^]*?(?=\n## |$)/, ''),
    'field-notes/second-note.md:37:24 section-required',
  ],
  [
    'no heading What we would watch',
    edit(SECOND, '## What we would watch\n', ''),
    'field-notes/second-note.md:40:27 section-required',
  ],
  [
    'a heading of another text for What we would watch',
    edit(SECOND, '## What we would watch', '## Background'),
    'field-notes/second-note.md:39:1 section-unknown',
  ],
  [
    'What we would watch in capitals',
    edit(SECOND, '## What we would watch', '## WHAT WE WOULD WATCH'),
    'field-notes/second-note.md:39:1 section-unknown',
  ],
  [
    'What we would watch in bold',
    edit(SECOND, '## What we would watch', '**What we would watch**'),
    'field-notes/second-note.md:39:1 section-required',
  ],
  [
    'What we would watch at level 3',
    edit(SECOND, '## What we would watch', '### What we would watch'),
    'field-notes/second-note.md:39:1 section-required',
  ],
  [
    'What we would watch at level 1',
    edit(SECOND, '## What we would watch', '# What we would watch'),
    'field-notes/second-note.md:39:1 heading-h1',
  ],
  [
    'nearly What we would watch at level 1',
    edit(SECOND, '## What we would watch', '# What we would watchs'),
    'field-notes/second-note.md:39:1 heading-h1',
  ],
  [
    'What we would watch without a space',
    edit(SECOND, '## What we would watch', '##What we would watch'),
    'field-notes/second-note.md:39:1 section-required',
  ],
  [
    'two sections that are missing together',
    edit(SECOND, /## What failed[^]*$/, ''),
    'field-notes/second-note.md:33:51 section-required',
  ],
  [
    'the title again at level 1',
    edit(SECOND, '## Context', '# A second note, first-hand\n\n## Context'),
    'field-notes/second-note.md:25:1 heading-h1',
  ],
  [
    'another title at level 1',
    edit(SECOND, '## Context', '# The timer\n\n## Context'),
    'field-notes/second-note.md:25:1 heading-h1',
  ],
  [
    'a heading of level 1 inside',
    edit(SECOND, 'A timer watered it', '# More\n\nA timer watered it'),
    'field-notes/second-note.md:33:1 heading-h1',
  ],
  [
    'a heading of level 1 that stands twice',
    edit(SECOND, 'A timer watered it', '# Context\n\nA timer watered it'),
    'field-notes/second-note.md:33:1 heading-h1',
  ],
  [
    'a heading of level 1 at the end',
    edit(SECOND, /$/, '\n# References\n\nNone.\n'),
    'field-notes/second-note.md:43:1 heading-h1',
  ],
  [
    'a section too many',
    edit(SECOND, '## What failed', '## Notes\n\nText.\n\n## What failed'),
    'field-notes/second-note.md:35:1 section-unknown',
  ],
  [
    'a heading of level 1 in a mode',
    edit(MODE, 'Shared means', '# The shared mode\n\nShared means'),
    'modes/shared.md:11:1 heading-h1',
  ],
  ['a heading of level 1 in a section', edit(WHY, '### Details', '# Details'), 'sections/why.md:9:1 heading-h1'],
  ['a heading of level 1 in the glossary', edit('glossary.md', '## Pot', '# Pot'), 'glossary.md:15:1 heading-h1'],
  ['no Human role', edit(MODE, /## Human role\n[^]*?(?=\n## |$)/, ''), 'modes/shared.md:14:1 section-required'],
  ['no heading Human role', edit(MODE, '## Human role\n', ''), 'modes/shared.md:14:1 section-required'],
  ['another heading for Human role', edit(MODE, '## Human role', '## Other'), 'modes/shared.md:13:1 section-unknown'],
  ['no Enterprise view', edit(MODE, /## Enterprise view\n[^]*?(?=\n## |$)/, ''), 'modes/shared.md:18:1 model-views'],
  ['no heading Enterprise view', edit(MODE, '## Enterprise view\n', ''), 'modes/shared.md:18:1 model-views'],
  [
    'another heading for Enterprise view',
    edit(MODE, '## Enterprise view', '## Other'),
    'modes/shared.md:17:1 section-unknown',
  ],
  ['no Individual view', edit(MODE, /## Individual view\n[^]*?(?=\n## |$)/, ''), 'modes/shared.md:23:1 model-views'],
  ['no heading Individual view', edit(MODE, '## Individual view\n', ''), 'modes/shared.md:25:1 model-views'],
  [
    'another heading for Individual view',
    edit(MODE, '## Individual view', '## Other'),
    'modes/shared.md:22:1 section-unknown',
  ],
  ['no Question', edit(DIMENSION, /## Question\n[^]*?(?=\n## |$)/, ''), 'dimensions/d2.md:10:1 section-required'],
  ['no heading Question', edit(DIMENSION, '## Question\n', ''), 'dimensions/d2.md:13:1 section-required'],
  ['another heading for Question', edit(DIMENSION, '## Question', '## Other'), 'dimensions/d2.md:9:1 section-unknown'],
  ['no Anchors', edit(DIMENSION, /## Anchors\n[^]*?(?=\n## |$)/, ''), 'dimensions/d2.md:15:1 section-required'],
  ['no heading Anchors', edit(DIMENSION, '## Anchors\n', ''), 'dimensions/d2.md:15:1 section-required'],
  ['another heading for Anchors', edit(DIMENSION, '## Anchors', '## Other'), 'dimensions/d2.md:14:1 section-unknown'],
  [
    'no Common confusions',
    edit(DIMENSION, /## Common confusions\n[^]*?(?=\n## |$)/, ''),
    'dimensions/d2.md:32:1 section-required',
  ],
  [
    'no heading Common confusions',
    edit(DIMENSION, '## Common confusions\n', ''),
    'dimensions/d2.md:32:1 section-required',
  ],
  [
    'another heading for Common confusions',
    edit(DIMENSION, '## Common confusions', '## Other'),
    'dimensions/d2.md:31:1 section-unknown',
  ],
  [
    'no To delegate more',
    edit(DIMENSION, /## To delegate more\n[^]*?(?=\n## |$)/, ''),
    'dimensions/d2.md:36:1 section-required',
  ],
  [
    'no heading To delegate more',
    edit(DIMENSION, '## To delegate more\n', ''),
    'dimensions/d2.md:36:1 section-required',
  ],
  [
    'another heading for To delegate more',
    edit(DIMENSION, '## To delegate more', '## Other'),
    'dimensions/d2.md:35:1 section-unknown',
  ],
  [
    'no Sound to stay',
    edit(DIMENSION, /## Sound to stay\n[^]*?(?=\n## |$)/, ''),
    'dimensions/d2.md:37:38 section-required',
  ],
  ['no heading Sound to stay', edit(DIMENSION, '## Sound to stay\n', ''), 'dimensions/d2.md:40:38 section-required'],
  [
    'another heading for Sound to stay',
    edit(DIMENSION, '## Sound to stay', '## Other'),
    'dimensions/d2.md:39:1 section-unknown',
  ],
  [
    'a space before the colon of a footnote',
    edit(SECOND, '[^pot]: A clay pot.', '[^pot] : A clay pot.'),
    'field-notes/second-note.md:29:1 footnote-undefined',
  ],
  [
    'a footnote without a colon',
    edit(SECOND, '[^pot]: A clay pot.', '[^pot] A clay pot.'),
    'field-notes/second-note.md:29:1 footnote-undefined',
  ],
  [
    'a wide colon after a footnote',
    edit(SECOND, '[^pot]: A clay pot.', '[^pot]\uff1a A clay pot.'),
    'field-notes/second-note.md:29:1 footnote-undefined',
  ],
  [
    'a footnote with another name',
    edit(SECOND, '[^pot]: A clay pot.', '[^pots]: A clay pot.'),
    'field-notes/second-note.md:27:27 footnote-undefined',
  ],
  [
    'a footnote twice',
    edit(SECOND, '[^pot]: A clay pot.', '[^pot]: A clay pot.\n\n[^pot]: A clay pot.'),
    'field-notes/second-note.md:31:1 definition-dup',
  ],
  [
    'two references to a footnote that is not there',
    edit(SECOND, '[^pot]: A clay pot.', 'It was red.[^pot]'),
    'field-notes/second-note.md:27:27 footnote-undefined',
  ],
  [
    'a picture inside its address',
    edit(LIMITS, '../images/pots.png', 'data:image/png;base64,AA'),
    'sections/limits.md:9:1 image-remote',
  ],
  [
    'a picture from elsewhere',
    edit(LIMITS, '../images/pots.png', 'https://example.org/pots.png'),
    'sections/limits.md:9:1 image-remote',
  ],
  [
    'an anchor with a slip',
    edit(WHY, '../modes/shared.md', '../modes/shared.md#human-roles'),
    'sections/why.md:7:32 link-anchor',
  ],
  ['a path with a slip', edit(WHY, '../modes/shared.md', '../modes/sharde.md'), 'sections/why.md:7:32 link-broken'],
  ...['shared', 'shared.txt', 'shared.mdx', 'shared.yaml', 'shared.md.bak', 'shared.md~'].map((name): Mistake => [
    `a mode named ${name}`,
    move(MODE, `modes/${name}`),
    `modes/${name}:1:1 file-kind`,
  ]),
  ...['shared', 'shared.txt', 'shared.bak', 'shared.md~'].map((name): Mistake => [
    `a copy named ${name} beside a mode`,
    copy(MODE, `modes/${name}`),
    `modes/${name}:1:1 file-kind`,
  ]),
  ...['shared (1).md', 'shared copy.md', 'shared - Copy.md', 'Shared (2).md'].flatMap((name): Mistake[] => [
    [`a mode named ${name}`, move(MODE, `modes/${name}`), `modes/${name}:1:1 file-name`],
    [`a copy named ${name} beside a mode`, copy(MODE, `modes/${name}`), `modes/${name}:1:1 file-name`],
  ]),
  ...['d4', 'd4.txt', 'd4.yaml'].map((name): Mistake => [
    `a dimension named ${name}`,
    move('dimensions/d4.md', `dimensions/${name}`),
    `dimensions/${name}:1:1 file-kind`,
  ]),
  [
    'a note with a copy mark',
    move(NOTE, 'field-notes/one-change (1).md'),
    'field-notes/one-change (1).md:1:1 file-name',
  ],
  ['a section named limits.txt', move(LIMITS, 'sections/limits.txt'), 'sections/limits.txt:1:1 file-kind'],
  ...['scoring.yaml', 'scoring.txt', 'scoring', 'scoring.json'].map((name): Mistake => [
    `scoring.md named ${name}`,
    move('scoring.md', name),
    `${name}:1:1 file-kind`,
  ]),
  ['glossary.md named glossary.yaml', move('glossary.md', 'glossary.yaml'), 'glossary.yaml:1:1 file-kind'],
  ['framework.md named framework.txt', move('framework.md', 'framework.txt'), 'framework.txt:1:1 file-kind'],
  ...['terminology.md', 'terminology.json', 'terminology'].map((name): Mistake => [
    `terminology.yaml named ${name}`,
    move('terminology.yaml', name),
    `${name}:1:1 file-kind`,
  ]),
  ['no terminology.yaml', remove('terminology.yaml'), 'terminology.yaml:1:1 terminology-missing'],
  [
    'a picture with the ending of another format',
    move('images/pots.png', 'images/pots.jpg'),
    'images/pots.jpg:1:1 asset-type',
  ],
  [
    'a picture with the ending of another format, shown by it',
    all(move('images/pots.png', 'images/pots.jpg'), edit(LIMITS, '../images/pots.png', '../images/pots.jpg')),
    'images/pots.jpg:1:1 asset-type',
  ],
  ...['pots.jpg', 'modes/pots.jpg', 'modes/pots.png', 'images/pots.txt', 'images/pots'].map((path): Mistake => [
    `a picture at ${path}`,
    move('images/pots.png', path),
    `${path}:1:1 file-kind`,
  ]),
  ['a copy of a picture at pots.jpg', copy('images/pots.png', 'pots.jpg'), 'pots.jpg:1:1 file-kind'],
  ['a note named index', move(SECOND, 'field-notes/index.md'), 'field-notes/index.md:1:1 model-slug-reserved'],
  ['no section limits', remove(LIMITS), 'images/pots.png:1:1 asset-orphan'],
  ['no section why', remove(WHY), 'sections/why.md:1:1 file-missing'],
  ['no mode delegated', remove('modes/delegated.md'), 'dimensions/d1.md:14:1 model-anchors'],
  ['no mode shared', remove(MODE), 'modes/shared.md:1:1 file-missing'],
  ['no dimension D1', remove('dimensions/d1.md'), 'dimensions/d2.md:2:5 model-dimensions'],
  ['no dimension D2', remove(DIMENSION), 'dimensions/d3.md:2:5 model-dimensions'],
  ['no dimension D4', remove('dimensions/d4.md'), 'modes/delegated.md:8:3 ref-dimension'],
  ['D2 at d5.md', move(DIMENSION, 'dimensions/d5.md'), 'dimensions/d5.md:2:5 fm-id-file'],
  ['D4 at d5.md', move('dimensions/d4.md', 'dimensions/d5.md'), 'dimensions/d5.md:2:5 fm-id-file'],
  ['D1 at d9.md', move('dimensions/d1.md', 'dimensions/d9.md'), 'dimensions/d9.md:2:5 fm-id-file'],
  [
    'D2 as D5',
    all(move(DIMENSION, 'dimensions/d5.md'), edit('dimensions/d5.md', 'id: D2', 'id: D5')),
    'dimensions/d5.md:2:5 model-dimensions',
  ],
  ['the id D9 in d2.md', edit(DIMENSION, 'id: D2', 'id: D9'), 'dimensions/d2.md:2:5 fm-id-file'],
  ['the id D3 in d2.md', edit(DIMENSION, 'id: D2', 'id: D3'), 'dimensions/d2.md:2:5 model-id-dup'],
  ['the id common in shared.md', edit(MODE, 'id: shared', 'id: common'), 'modes/shared.md:2:5 fm-id-file'],
  ['the id reasons in why.md', edit(WHY, 'id: why', 'id: reasons'), 'sections/why.md:2:5 fm-id-file'],
  [
    'two aspects of one name',
    edit('scoring.md', 'name: Containment', 'name: authority'),
    'scoring.md:8:11 model-name-dup',
  ],
  ['a gap that no answers have', edit('scoring.md', 'gap: 1', 'gap: 2.5'), 'scoring.md:22:10 model-scoring'],
  ['an interval the wrong way round', edit('scoring.md', '[-1, 0.5]', '[0.5, -1]'), 'scoring.md:14:13 fm-range'],
  ['an interval the wrong way round, from 0', edit('scoring.md', '[-1, 0.5]', '[0.5, 0]'), 'scoring.md:14:13 fm-range'],
  ['a comma in an interval', edit('scoring.md', '[-1, 0.5]', '[-1, 0,5]'), 'scoring.md:14:13 fm-range'],
  ['two commas in an interval', edit('scoring.md', '[-1, 0.5]', '[-0,5, 0,5]'), 'scoring.md:14:13 fm-range'],
  [
    'a range of a pattern that is too long',
    edit('terminology.yaml', '{1-9}', '{1-501}'),
    'terminology.yaml:8:21 terminology-pattern',
  ],
  [
    'a range of a pattern that counts down',
    edit('terminology.yaml', '{1-9}', '{9-1}'),
    'terminology.yaml:8:21 terminology-pattern',
  ],
  ...[
    ['dimensions/d1.md', 'link-broken'],
    ['d1.md', 'link-broken'],
    ['framework/dimensions/d1.md', 'link-broken'],
    ['../modes/d1.md', 'link-broken'],
    ['../dimensions/d1', 'link-broken'],
    ['field-notes/one-change.md#context', 'link-broken'],
    ['../one-change.md', 'link-broken'],
    ['/dimensions/d1.md', 'link-absolute'],
    ['/framework/dimensions/d1.md', 'link-absolute'],
    ['../../dimensions/d1.md', 'link-escape'],
  ].map(([address, rule]): Mistake => [
    `the address ${address}`,
    edit(SECOND, 'The timer ran dry once.', `The timer ran [dry](${address}) once.`),
    `field-notes/second-note.md:37:15 ${rule}`,
  ]),
  ['an address without ../', edit(WHY, '../modes/shared.md', 'modes/shared.md'), 'sections/why.md:7:32 link-broken'],
  ['a term with another title', edit('glossary.md', '## Pot', '## Pots'), 'terminology.yaml:36:11 ref-term'],
  [
    'a term with the title of another',
    edit('glossary.md', '## Pot', '## Bounded work'),
    'glossary.md:15:1 heading-dup',
  ],
  ['an address that links.json cannot have', write('links.json', '{"links": 3}'), 'links.json:1:2 links-file'],
  ...['``sh', '`sh', '~~sh', '``'].map((opening): Mistake => [
    `a code block that begins with ${opening}`,
    edit(
      SECOND,
      'The timer ran dry once.',
      `The timer ran dry once.\n\n${opening}\n# water ** all\n\n[x](y\n${opening[0]!.repeat(3)}\n\nMore.`,
    ),
    'field-notes/second-note.md:39:1 fence-unclosed',
  ]),
  ...[
    '### What you will see',
    'What you will see:',
    'What would you see:',
    'What you’d see:',
    'what you would see:',
  ].map((label): Mistake => [
    `the label ${label}`,
    edit(
      DIMENSION,
      '   What you would see: a watering can.',
      `${label.startsWith('#') ? '' : '   '}${label} a watering can.`,
    ),
    `dimensions/d2.md:18:${label.startsWith('#') ? 1 : 4} anchor-form`,
  ]),
  [
    'the heading of the next section',
    edit(SECOND, '## Context', '## What changed'),
    'field-notes/second-note.md:25:1 heading-dup',
  ],
  [
    'the heading of the section before',
    edit(SECOND, '## What we would watch', '## What changed'),
    'field-notes/second-note.md:39:1 heading-dup',
  ],
  [
    'a section where a heading below one was meant',
    edit(WHY, '### Details', '## Details'),
    'sections/why.md:9:1 section-unknown',
  ],
  [
    'a section where a heading below one was meant, in a note',
    edit(SECOND, 'The timer ran dry once.', 'It ran.\n\n## Details\n\nThe timer ran dry once.'),
    'field-notes/second-note.md:39:1 section-unknown',
  ],
  ...[
    [SECOND, 'The timer ran dry once.', '37'],
    [SECOND, 'One pot stood in a window.[^pot]', '27'],
    [MODE, 'Shared means that', '11'],
    [DIMENSION, 'This asks who decides about soil.', '7'],
    ['glossary.md', 'Two terms.', '5'],
  ].map(([file, text, line]): Mistake => [
    `a line of hyphens under “${text}”`,
    edit(file!, new RegExp(`^${text!.replace(/[[\].^]/g, '\\$&')}.*$`, 'm'), `${text}\n---`),
    `${file}:${line}:1 heading-accident`,
  ]),
  ...[
    'Run user_*@host and root_*@host.',
    'Write /* one */ and /** two */ here.',
    'これは**「重要」**です。',
    'これは**重要（注）**です。',
    'Pass **kwargs and **options on.',
  ].map((text): Mistake => [
    `the text ${text}`,
    edit(SECOND, 'The timer ran dry once.', text),
    `field-notes/second-note.md:37:${text.startsWith('Run') ? 10 : text.startsWith('Write') ? 14 : text.startsWith('Pass') ? 6 : 4} ${/user|one/.test(text) ? 'markup-taken' : 'markup-left'}`,
  ]),
];

/** What takes two steps: text that went into another section is to be moved as well, and a file to be named and its id written. */
const TAKES_MORE: ReadonlySet<string> = new Set(['no heading Individual view', 'no heading Question', 'D2 as D5']);

const checkSmall = (files: readonly SourceFile[]): Diagnostic[] => check(files, SURROUNDINGS);

describe('a single mistake gives one finding, and its advice leads out', () => {
  let followed = 0;

  it.each(mistakes)('%s', (title, change, expected) => {
    const files = change(smallSources());
    expect(findings(files)).toEqual([expected]);
    const outcomes = follow(checkSmall(files)[0]!, files).map((after) => findings([...after]));
    if (outcomes.length === 0 || TAKES_MORE.has(title)) return;
    followed += 1;
    expect(outcomes).toContainEqual([]);
  });

  it('and most advice can be followed to the letter', () => {
    expect(followed).toBeGreaterThan(200);
  });
});

describe('the advice in the examples of rules leads out', () => {
  const examples = Object.values(rules).flatMap((rule: Rule) =>
    rule.example && 'wrong' in rule.example && !rule.example.isReleased ? [[rule.id, rule.example] as const] : [],
  );
  let followed = 0;

  it.each(examples)('%s', (_id, example) => {
    const { text } = positioned(placeExample(example, example.wrong));
    const start = withFile(example.file, text);
    const files = (example.beside ?? []).reduce((added, { file, text: more }) => withFile(file, more, added), start);
    const outcomes = checkSmall(files)
      .slice(0, 1)
      .flatMap((finding) => follow(finding, files))
      .map((after) => findings([...after]));
    if (outcomes.length === 0) return;
    followed += 1;
    expect(outcomes).toContainEqual([]);
  });

  it('and many give text to write', () => {
    expect(followed).toBeGreaterThan(30);
  });
});
