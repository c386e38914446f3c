/**
 * Wrong edits of a valid framework: each gives one finding, of the named rule, at the marked place. The mark `⟦` in the new text
 * stands where the finding must point.
 */
import { describe, expect, it } from 'vitest';
import { check } from '../../scripts/content/index.ts';
import {
  findings,
  positioned,
  smallSources,
  smallText,
  SURROUNDINGS,
  thirdNote,
  withFile,
  withoutFile,
} from '../support/sources.ts';

type Edit = readonly [rule: string, file: string, from: string | RegExp, to: string];

const MODE = 'modes/shared.md';
const DIMENSION = 'dimensions/d2.md';
const NOTE = 'field-notes/one-change.md';

const edits: readonly Edit[] = [
  // Front matter as a block
  ['fm-missing', MODE, /^---[^]*?\n---\n/, '⟦'],
  ['fm-not-first', MODE, /^---/, '\n\n⟦---'],
  ['fm-not-first', MODE, /^---/, 'Words.\n⟦---'],
  ['fm-unclosed', MODE, /^---([^]*?)\n---\n/, '⟦---$1\n'],
  ['fm-unclosed', NOTE, /^---([^]*?)\n---\n([^]*)$/, '⟦---$1\n$2\n\n---\n\nMore.\n'],
  ['fm-delimiter', MODE, /^---/, '⟦----'],
  ['fm-delimiter', MODE, /^---\n/, '⟦--- \n'],
  ['fm-delimiter', MODE, /\n---\n/, '\n⟦---- \n'],
  ['fm-language', MODE, /^---/, '⟦---js'],
  ['fm-language', MODE, /^---/, '⟦--- javascript'],
  ['fm-language', MODE, /^---/, '⟦---json'],
  ['fm-empty', MODE, /^---[^]*?\n---\n/, '⟦---\n---\n'],
  ['fm-empty', MODE, /^---[^]*?\n---\n/, '⟦---\n# id: shared\n---\n'],
  ['fm-not-map', MODE, /^---[^]*?\n---\n/, '---\n⟦- id\n- order\n---\n'],
  ['fm-not-map', MODE, /^---[^]*?\n---\n/, '---\n⟦shared\n---\n'],
  ['fm-too-large', MODE, /^---\n/, `⟦---\n# ${'x'.repeat(17_000)}\n`],

  // YAML
  ['yaml-tab', MODE, '  D1: 2', '⟦\tD1: 2'],
  ['yaml-colon', MODE, 'role: Helper', 'role: ⟦Helper: first'],
  ['yaml-reserved', MODE, 'role: Helper', 'role: ⟦@helper'],
  ['yaml-reserved', MODE, 'role: Helper', 'role: ⟦`helper`'],
  ['yaml-unclosed', MODE, 'role: Helper', 'role: ⟦"Helper'],
  ['yaml-unclosed', NOTE, 'tags: [timer]', 'tags: ⟦[timer'],
  ['yaml-escape', MODE, 'role: Helper', 'role: "⟦\\Helper"'],
  ['yaml-dup-key', MODE, 'role: Helper', 'role: Helper\n⟦name: Common'],
  ['yaml-dup-key', NOTE, '    to: 2.5', '    to: 2.5\n    ⟦from: 1'],
  ['yaml-tag', MODE, 'role: Helper', 'role: ⟦!!js/function "x"'],
  ['yaml-anchor', MODE, 'role: Helper', 'role: ⟦&a Helper'],
  ['yaml-merge', MODE, 'entry:\n  D1: 2', 'entry:\n  ⟦<<: {D4: 2}\n  D1: 2'],
  ['yaml-depth', NOTE, 'tags: [timer]', `tags: ${'['.repeat(32)}⟦[${']'.repeat(33)}`],
  ['yaml-space', MODE, 'role: Helper', 'role⟦:Helper'],

  ['yaml-tag', NOTE, 'from: 1\n    to: 2.5', 'from: ⟦!!int 1\n    to: 2.5'],
  ['yaml-anchor', NOTE, '  - id: undated', '  - ⟦&x\n    id: undated'],
  ['yaml-anchor', MODE, 'role: Helper', 'role: ⟦*helper'],
  ['yaml-tab', NOTE, '    to: 2.5', '  ⟦\t  to: 2.5'],
  ['yaml-unclosed', NOTE, 'authors: [Small Gradient editors]', 'authors: [⟦"Small Gradient editors]'],
  ['yaml-unclosed', NOTE, 'dimensions: [D1, D3]', 'dimensions: ⟦[D1, D3'],
  ['yaml-unclosed', NOTE, 'dimensions: [D1, D3]', 'dimensions: ⟦[D1,\n      D3'],
  ['yaml-unclosed', 'scoring.md', 'asserted: [-1, 0.5]', 'asserted: ⟦[-1, 0.5'],
  ['yaml-unclosed', 'scoring.md', 'asserted: [-1, 0.5]', 'asserted: ⟦[-1, 0.5}'],
  ['yaml-unclosed', NOTE, 'title: On soil', "title: ⟦'On soil"],
  ['yaml-unclosed', 'terminology.yaml', 'instead-of: ["limited work"]', 'instead-of: [⟦"limited work]'],
  ['yaml-unclosed', 'terminology.yaml', 'instead-of: ["limited work"]', 'instead-of: ⟦["limited work"'],
  ['yaml-trailing', MODE, 'role: Helper', 'role: "x" ⟦y'],
  ['yaml-trailing', MODE, 'role: Helper', 'role: [x] ⟦y'],
  ['yaml-reserved', NOTE, 'authors: [Small Gradient editors]', 'authors: [Small, ⟦@x]'],
  ['yaml-reserved', MODE, 'role: Helper', 'role: ⟦|x'],
  ['yaml-colon', NOTE, 'authors: [Small Gradient editors]', 'authors:\n  - a: ⟦b: c'],
  ['yaml-space', MODE, '  D1: 2\n  D2: 2', '  D1⟦:2\n  D2:2'],
  ['yaml-space', NOTE, 'title: "One', 'title⟦:"One'],
  ['yaml-key', MODE, 'role: Helper', '⟦role Helper'],
  ['yaml-key', MODE, 'role: Helper', '⟦role = Helper'],
  ['yaml-space', NOTE, '  - scope: Choice', '  ⟦-scope: Choice'],
  ['yaml-syntax', MODE, 'role: Helper', ' ⟦role: Helper'],
  ['yaml-syntax', NOTE, '    to: 2.5', '   ⟦to: 2.5'],
  ['yaml-syntax', NOTE, '    to: 2.5', '      ⟦to: 2.5'],
  ['yaml-directive', 'terminology.yaml', 'forbidden:', '⟦---\nforbidden:'],
  ['yaml-directive', MODE, 'role: Helper', '⟦...\nrole: Helper'],
  ['fm-unknown-key', MODE, '  D1: 2', '  ⟦__proto__: 2\n  D1: 2'],

  // Schema
  ['fm-unknown-key', MODE, 'role: Helper', 'role: Helper\n⟦colour: green'],
  ['fm-unknown-key', MODE, 'role: Helper', '⟦roles: Helper'],
  ['fm-unknown-key', NOTE, '    read: whole', '    ⟦raed: whole'],
  ['fm-required', MODE, /^---\n([^]*)role: Helper\n/, '⟦---\n$1'],
  ['fm-required', NOTE, '  - id: undated\n    author: B. Writer', '  - ⟦id: undated'],
  ['fm-type', MODE, 'order: 2', 'order: ⟦"2"'],
  ['fm-type', MODE, 'order: 2', 'order: ⟦2.5'],
  ['fm-type', MODE, 'role: Helper', 'role: ⟦[Helper]'],
  ['fm-type', MODE, 'role: Helper', 'role: ⟦42'],
  ['fm-type', NOTE, 'dimensions: [D2]', 'dimensions: [D2, ⟦{D3: D4}]'],
  ['fm-type', 'scoring.md', 'asserted: [-1, 0.5]', 'asserted: [-1, ⟦half]'],
  ['fm-blank', MODE, 'role: Helper', '⟦role:'],
  ['fm-blank', MODE, 'role: Helper', '⟦role: ""'],
  ['fm-range', NOTE, 'actor: automation', 'actor: ⟦robot'],
  ['fm-range', NOTE, 'from: 1\n    to: 2.5', 'from: 1\n    to: ⟦2.3'],
  ['fm-range', MODE, 'order: 2', 'order: ⟦0'],
  ['fm-length', NOTE, 'One person, one pot', `⟦${'long '.repeat(60)}`],
  ['fm-min-items', NOTE, 'dimensions: [D2]', 'dimensions: ⟦[]'],
  ['fm-duplicate-item', NOTE, 'dimensions: [D1, D3]', 'dimensions: [D1, ⟦D1]'],
  ['fm-id', NOTE, 'tags: [timer]', 'tags: [timer, ⟦Two Words]'],
  ['fm-id', DIMENSION, 'id: D2', 'id: ⟦Dimension 2'],
  ['fm-id-file', MODE, 'id: shared', 'id: ⟦checked'],
  ['fm-date', NOTE, '2026-02-28', '⟦2026-02-30'],
  ['fm-date', NOTE, '2026-02-28', '⟦28 February 2026'],
  ['fm-date', NOTE, 'checked: 2026-02-01', 'checked: ⟦2026-13-01'],
  ['fm-date-future', NOTE, '2026-02-28', '⟦2027-01-01'],
  ['fm-number-form', 'framework.md', 'version: 0.2.0', 'version: ⟦1.10'],
  ['fm-number-form', MODE, 'order: 2', 'order: ⟦02'],
  ['fm-number-form', NOTE, 'One person, one pot', '⟦1:30'],
  ['fm-version', 'framework.md', 'version: 0.2.0', 'version: ⟦v2'],
  ['fm-version', NOTE, 'written-for: 0.2.0', 'written-for: ⟦"0.2"'],
  ['fm-html', NOTE, 'One person, one pot', '⟦One <b>person</b>'],
  ['link-scheme', NOTE, 'https://example.org/soil', '⟦javascript:alert(1)'],
  ['link-scheme', NOTE, 'https://example.org/soil', '⟦ftp://example.org/soil'],
  ['link-credentials', NOTE, 'https://example.org/soil', '⟦https://user:word@example.org/soil'],

  ['fm-blank', NOTE, 'tags: [timer]', 'tags: [timer, ⟦~]'],
  ['fm-blank', NOTE, 'tags: [timer]', 'tags: [timer, ⟦""]'],
  ['fm-blank', NOTE, 'authors: [Small Gradient editors]', 'authors: [A, ⟦null, B]'],
  ['fm-blank', 'scoring.md', 'asserted: [-1, 0.5]', 'asserted: [⟦null, 0.5]'],
  ['fm-type', NOTE, 'from: 1\n    to: 2.5', 'from: ⟦1,5\n    to: 2.5'],
  ['enc-control', NOTE, 'title: On soil', 'title: ⟦"On \\u202e soil"'],
  ['link-scheme', NOTE, 'https://example.org/soil', '⟦https:example.org'],
  ['link-scheme', NOTE, 'https://example.org/soil', '⟦"https://example.org/a b"'],
  ['model-id-dup', 'scoring.md', 'id: containment', 'id: ⟦authority'],
  ['ref-mode', MODE, 'status: active', 'status: active\nreplaced-by: ⟦nowhere'],
  ['heading-empty', 'scoring.md', /$/, '\n⟦## 🎉\n\nAgain.\n'],
  ['heading-dup', 'scoring.md', /$/, '\n⟦## The *gate*!\n\nAgain.\n'],

  // The model as a whole
  ['model-modes', 'modes/delegated.md', 'order: 3', 'order: ⟦4'],
  ['model-sections', 'sections/limits.md', 'order: 2', 'order: ⟦3'],
  ['model-order-dup', 'modes/shared.md', 'order: 2', 'order: ⟦3'],
  ['model-id-dup', MODE, 'id: shared', 'id: ⟦manual'],
  [
    'model-id-dup',
    NOTE,
    '  - id: undated',
    '  - id: ⟦gardener-2025\n    author: A\n    title: B\n    url: https://example.org/\n    read: whole\n  - id: undated',
  ],
  ['model-signal-dup', MODE, '- **Shared Log**', '- **⟦Manual Log**'],
  [
    'signal-form',
    MODE,
    '- **Shared Log**: The organization keeps a log.',
    '⟦- **Shared Log**: The organization keeps a log. It is long.',
  ],
  ['anchor-form', DIMENSION, '1. A person decides about soil.', '⟦3. A person decides about soil.'],
  ['markup-taken', DIMENSION, '2. A person and', '⟦3. A person and'],
  ['markup-taken', DIMENSION, '3. A timer', '⟦2. A timer'],
  ['markup-taken', DIMENSION, '   - a timer\n   - a note', '   3. a timer\n   ⟦3. a note'],
  ['anchor-form', DIMENSION, '1. A person decides about soil.', '⟦1. A person decides about soil. Nobody else does.'],
  ['anchor-form', DIMENSION, 'What you would see: a watering can.', '⟦A watering can is there.'],
  ['fm-id-file', 'dimensions/d3.md', 'id: D3', 'id: ⟦D11'],
  ['link-http', NOTE, 'https://example.org/soil', '⟦http://example.org/soil'],
  ['yaml-unclosed', 'glossary.md', 'title: Glossary', 'title: ⟦"Glossary'],
  ['fm-not-map', 'terminology.yaml', /^[^]*$/, '⟦- a\n- b\n'],
  ['model-views', DIMENSION, /- \*\*Individual view\*\*.*\n/, ''],
  ['model-views', DIMENSION, '- **Individual view**', '⟦- **Individuals view**'],
  ['model-anchors', DIMENSION, '## Anchors\n', '⟦## Anchors\n\n1. One more.\n\n   What you would see: more.\n'],
  ['model-entry', MODE, '  D1: 2', '  D1: ⟦3'],
  ['model-entry', 'modes/delegated.md', '  D1: 3', '  D1: ⟦1'],
  ['model-entry', 'modes/delegated.md', 'entry:\n  D1: 3', '⟦entry:\n  D1: 2'],
  ['model-entry', 'modes/manual.md', 'status', '⟦entry: {D1: 2}\nstatus'],
  ['ref-mode', 'scoring.md', 'gate: shared', 'gate: ⟦sharde'],
  ['ref-dimension', MODE, '  D1: 2', '  ⟦D9: 2'],
  ['ref-dimension', NOTE, 'dimensions: [D1, D3]', 'dimensions: [D1, ⟦D30]'],
  ['ref-dimension', 'scoring.md', 'control: D2', 'control: ⟦D12'],
  ['ref-aspect', DIMENSION, 'aspect: containment', 'aspect: ⟦containmet'],
  ['ref-note', 'framework.md', 'summary:', 'booklet-notes: [⟦one-chnge]\nsummary:'],
  ['ref-term', 'terminology.yaml', 'term: bounded work', 'term: ⟦bound work'],
  ['note-direction', NOTE, 'direction: advanced', 'direction: ⟦regressed'],
  ['note-position', NOTE, 'to: 2.5', 'to: ⟦3.5'],
  ['note-source', NOTE, 'authors: [Small Gradient editors]', 'authors: [⟦A. Gardener]'],
  ['note-source', 'field-notes/second-note.md', 'origin: first-hand', 'origin: ⟦published-account'],

  // Structure
  ['heading-h1', MODE, '## Human role', '⟦# Human role'],
  ['heading-skip', NOTE, 'A timer watered it', '⟦#### Deep\n\nA timer watered it'],
  ['heading-dup', 'scoring.md', /$/, '\n⟦## The gate\n\nAgain.\n'],
  ['heading-empty', 'scoring.md', /$/, '\n⟦##\n\nAgain.\n'],
  ['model-views', MODE, /## Individual view\n\n[^]*?(?=## How)/, '⟦'],
  ['model-views', MODE, /## Enterprise view\n\n[^]*?(?=## Ind)/, '⟦'],
  ['section-required', MODE, /## Human role\n\n.*\n\n## Ent/, '⟦## Ent'],
  ['section-unknown', MODE, '## Human role', '⟦## Humans role'],
  ['section-unknown', 'sections/why.md', '### Details', '⟦## Details'],
  ['section-order', NOTE, /(## Context\n[^]*?)(## What changed\n[^]*?)(?=## What failed)/, '$2⟦$1'],
  ['section-empty', NOTE, '- Whether the log is kept.', ''],
  ['paragraph-form', MODE, '## Human role', '⟦Another paragraph.\n\n## Human role'],
  ['paragraph-form', MODE, 'The helper answers', '⟦- The helper answers'],
  ['signal-form', MODE, '- **Shared Log**: The', '⟦- Shared Log: The'],
  ['signal-form', MODE, '- **Shared Log**: The', '⟦- **Shared Log** The'],
  ['signal-form', MODE, '- **Shared Log**: The organization keeps a log.', '⟦- **Shared Log**:'],
  ['signal-form', MODE, '- **Shared Log**', '\n⟦Some words.\n\n- **Shared Log**'],
  ['anchor-form', DIMENSION, '\n\n   What you would see: a watering can.', ''],

  ['heading-dup', NOTE, '## What failed', '⟦## Context\n\nAgain.\n\n## What failed'],
  ['section-order', DIMENSION, /## Question\n([^]*)(## Sound to stay\n[^]*)$/, '⟦$2\n## Question\n$1'],
  ['section-empty', NOTE, /⟦?(## What changed\n)[^]*?(?=## What failed)/, '⟦$1\n---\n\n'],
  ['signal-form', MODE, '- **Shared Log**', '⟦- **!!!**'],
  ['model-slug-reserved', MODE, '- **Shared Log**', '⟦- **Human role**'],
  ['model-slug-reserved', MODE, '- **Shared Log**', '⟦- **Mode manual**'],
  ['anchor-form', DIMENSION, '   What you would see: a watering can.', '⟦What you would see: a watering can.'],

  ['footnote-place', MODE, /(You water by)([^]*)$/, 'You⟦[^q] water by$2\n[^q]: Why.\n'],
  ['section-required', DIMENSION, '## Anchors', '⟦### Anchors'],
  ['heading-h1', DIMENSION, '## To delegate more', '⟦# To delegate more'],
  ['model-slug-reserved', 'glossary.md', '## Pot\n', '## Pot\n\nOne.\n\n### Pans\n\nTwo.\n\n⟦## Pot & pans\n'],
  [
    'model-slug-reserved',
    'field-notes/one-change.md',
    '  - id: undated',
    '  - id: ⟦context\n    author: A\n    title: B\n    url: https://example.org/\n    read: whole\n  - id: undated',
  ],
  ['model-slug-reserved', MODE, 'They agree on', '⟦### Shared Log\n\nThey agree on'],
  ['ref-term', 'terminology.yaml', '  - term: pot\n', '  - term: ⟦jar\n'],
  ['terminology-synonym', 'terminology.yaml', 'flower box]', '⟦Bounded work]'],
  ['terminology-synonym', 'terminology.yaml', 'flower box]', 'flower box]\n  - term: ⟦Pot\n    words: [jar]'],
  ['fm-duplicate-item', 'terminology.yaml', 'flower box]', '⟦planter]'],
  ['model-order-dup', 'modes/delegated.md', 'order: 3', 'order: ⟦2'],
  ['model-modes', MODE, 'order: 2', 'order: ⟦7'],
  ['md-too-many', NOTE, 'A timer watered it', `| a | b |\n| - | - |\n${'| c | d |\n'.repeat(3400)}`],
  ['md-too-many', NOTE, 'A timer watered it', 'a\n=\n'.repeat(600)],
  ['md-depth', NOTE, 'A timer watered it', `${'*a _b '.repeat(100)}\nc\n${'b_ a* '.repeat(100)}`],

  // Markup
  ['html', MODE, 'You water by', 'You ⟦<b>water</b> by'],
  ['html', MODE, '## Human role', '## Human ⟦<b>role</b>'],
  ['html-comment', MODE, '## Human role', '## Human role ⟦<!-- x -->'],
  ['html', NOTE, 'A timer watered it', '⟦<script>alert(1)</script>\n\nA timer watered it'],
  ['html-comment', NOTE, 'A timer watered it', '⟦<!-- hidden -->\n\nA timer watered it'],
  ['link-broken', NOTE, '[D1](../dimensions/d1.md)', '⟦[D1](../dimensions/d11.md)'],
  ['link-broken', NOTE, '[D1](../dimensions/d1.md)', '⟦[D1](../dimensions/)'],
  ['link-case', NOTE, '[D1](../dimensions/d1.md)', '⟦[D1](../dimensions/D1.md)'],
  ['link-anchor', NOTE, '[D1](../dimensions/d1.md)', '⟦[D1](../dimensions/d1.md#no-such)'],
  ['link-anchor', NOTE, '(#undated)', '(#dated)'],
  ['link-absolute', NOTE, '[D1](../dimensions/d1.md)', '⟦[D1](/dimensions/d1/)'],
  ['link-absolute', NOTE, '[D1](../dimensions/d1.md)', '⟦[D1](https://small.example/some/base/dimensions/d1/)'],
  ['link-escape', NOTE, '[D1](../dimensions/d1.md)', '⟦[D1](../../../secrets.md)'],
  ['link-escape', NOTE, '[D1](../dimensions/d1.md)', '⟦[D1](%2e%2e/%2e%2e/%2e%2e/secrets.md)'],
  ['link-scheme', NOTE, '[D1](../dimensions/d1.md)', '⟦[D1](javascript:alert(1))'],
  ['link-scheme', NOTE, '[D1](../dimensions/d1.md)', '⟦[D1](<JaVa&#10;Script:alert(1)>)'],
  ['link-scheme', NOTE, '[D1](../dimensions/d1.md)', '⟦[D1](data:text/html,x)'],
  ['link-scheme', NOTE, '[D1](../dimensions/d1.md)', '⟦[D1](//example.org/x)'],
  ['link-http', NOTE, '[D1](../dimensions/d1.md)', '⟦[D1](http://example.org/)'],
  ['link-credentials', NOTE, '[D1](../dimensions/d1.md)', '⟦[D1](https://a:b@example.org/)'],
  ['link-text', NOTE, '[D1](../dimensions/d1.md)', '⟦[](../dimensions/d1.md)'],
  ['link-undefined', NOTE, '[D1](../dimensions/d1.md)', '⟦[D1][nowhere]'],
  ['link-undefined', NOTE, '[D1](../dimensions/d1.md)', '⟦[D1] (../dimensions/d1.md)'],
  ['link-undefined', NOTE, '[D1](../dimensions/d1.md)', '⟦(D1)[../dimensions/d1.md]'],
  ['footnote-undefined', NOTE, '[D1](../dimensions/d1.md)', 'D1⟦[^none]'],
  ['definition-dup', 'framework.md', /$/, '⟦[why]: sections/limits.md\n'],
  ['image-alt', 'sections/limits.md', '![Three pots in a row, the second one taller]', '⟦![]'],
  ['image-alt', 'sections/limits.md', '![Three pots in a row, the second one taller]', '⟦![pots.png]'],
  ['image-missing', 'sections/limits.md', /(!\[.*\])\(.*\)/, '⟦$1(../images/pans.png)'],
  ['image-remote', 'sections/limits.md', /(!\[.*\])\(.*\)/, '⟦$1(https://example.org/pots.png)'],
  ['asset-type', 'sections/limits.md', /(!\[.*\])\(.*\)/, '⟦$1(../images/pots.gif)'],
  ['image-missing', 'sections/limits.md', /(!\[.*\])\(.*\)/, '⟦$1(../images/pots.svg)'],
  ['fence-unclosed', NOTE, 'A timer watered it', '⟦```sh\nA timer watered it'],
  ['fence-unclosed', NOTE, 'A timer watered it', '⟦```text\nOne.\n\n```sh\nls\n```\n\nA timer watered it'],
  ['fence-unclosed', 'sections/limits.md', 'It has a picture:', '⟦```text\nIt has a picture:'],
  ['html-comment', NOTE, 'A timer watered it', '⟦<!-- never closed\n\nA timer watered it'],
  ['html', NOTE, 'A timer watered it', 'A ⟦<details><summary>x</summary></details> timer watered it'],
  ['html', NOTE, 'A timer watered it', '⟦<details><summary>x</summary>\n\nText.\n\n</details>\n\nA timer watered it'],
  ['link-broken', NOTE, '[D1](../dimensions/d1.md)', '⟦[D1]()'],
  ['link-scheme', NOTE, '[D1](../dimensions/d1.md)', '⟦[D1](<https:evil.example>)'],
  ['link-scheme', NOTE, '[D1](../dimensions/d1.md)', '⟦[D1](<https://exa mple.org/>)'],
  ['link-scheme', NOTE, '[D1](../dimensions/d1.md)', '⟦[D1](mailto:)'],
  ['link-scheme', NOTE, 'A timer watered it', '[x][r] watered\n\n⟦[r]: javascript:alert(1)\n\nit'],
  ['link-absolute', NOTE, '[D1](../dimensions/d1.md)', '⟦[D1](HTTPS://SMALL.example/some/base/x)'],
  ['link-absolute', NOTE, '[D1](../dimensions/d1.md)', '⟦[D1](http://small.example/some/base)'],
  ['link-http', NOTE, '[D1](../dimensions/d1.md)', '[D1 ⟦http://example.org'],
  ['link-text', NOTE, 'A timer watered it', '⟦[][r] watered it\n\n[r]: https://example.org/\n\nIt'],
  ['image-alt', NOTE, '[D1](../dimensions/d1.md)', '[⟦![](../images/pots.png)](https://example.org/)'],
  ['image-remote', NOTE, 'A timer watered it', '⟦![x][r] watered it\n\n[r]: https://example.org/x.png\n\nIt'],
  ['image-remote', NOTE, '[D1](../dimensions/d1.md)', '⟦![x](%68ttps://example.org/x.png)'],
  ['image-remote', NOTE, '[D1](../dimensions/d1.md)', '⟦![x](data:image/png;base64,AA)'],
  ['link-undefined', NOTE, '[D1](../dimensions/d1.md)', '⟦![D1][nowhere]'],
  ['md-depth', NOTE, '- Whether the log', `⟦${'> '.repeat(17)}Whether the log`],
  ['md-too-many', NOTE, '- Whether the log', `⟦- ${'x'.repeat(10_001)}`],
  ['enc-control', NOTE, 'A timer watered', 'A timer⟦\u0008 watered'],
];

describe('one wrong edit gives one finding at its place', () => {
  it('starts from a framework without findings', () => {
    expect(findings(smallSources())).toEqual([]);
  });

  for (const [index, [rule, file, from, to]] of edits.entries()) {
    it(`${rule} (${index + 1}) in ${file}`, () => {
      const original = smallText(file);
      const marked = original.replace(from, to);
      expect(marked, 'the edit changes the file').not.toBe(original);
      if (!marked.includes('⟦')) {
        expect(rulesAndFiles(findings(withFile(file, marked)))).toEqual([`${file} ${rule}`]);
        return;
      }
      const { text, place } = positioned(marked);
      expect(findings(withFile(file, text))).toEqual([`${file}:${place} ${rule}`]);
    });
  }
});

function rulesAndFiles(list: string[]): string[] {
  return list.map((finding) => finding.replace(/:\d+:\d+/, ''));
}

describe('whole files', () => {
  const cases: readonly (readonly [rule: string, path: string, content: string | Uint8Array])[] = [
    ['file-empty', NOTE, ''],
    ['file-empty', NOTE, '\uFEFF\r\n  \n'],
    ['file-too-large', NOTE, 'x'.repeat(65 * 1024)],
    ['enc-utf8', NOTE, new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe])],
    ['file-name', 'field-notes/Two Words.md', smallText(NOTE)],
    ['file-reserved', 'field-notes/con.md', smallText(NOTE)],
    ['model-slug-reserved', 'field-notes/feed.md', thirdNote()],
    ['file-name', 'dimensions/five.md', smallText(DIMENSION)],
    [
      'model-slug-reserved',
      'sections/modes.md',
      smallText('sections/why.md').replace('id: why', 'id: modes').replace('order: 1', 'order: 3'),
    ],
    ['model-slug-reserved', 'field-notes/dimension.md', thirdNote()],
    ['file-kind', 'field-notes/data.txt', 'x'],
    ['file-kind', 'field-notes/deeper/note.md', smallText(NOTE)],
    ['file-kind', 'extra.md', smallText(NOTE)],
    ['asset-type', 'images/fake.png', '<svg></svg>'],
  ];
  for (const [rule, path, content] of cases) {
    it(`${rule} for ${path}`, () => {
      const others = findings(withFile(path, content)).filter((finding) => !/ link-| ref-note/.test(finding));
      expect(rulesAndFiles(others)).toEqual([`${path} ${rule}`]);
    });
  }

  it('points to the byte that is not UTF-8', () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('---\ntitle: é\uFFFDx'), 0xc3, 0x28]);
    expect(findings(withFile('field-notes/broken.md', bytes))).toEqual(['field-notes/broken.md:2:11 enc-utf8']);
  });

  it('refuses a symbolic link without following it', () => {
    const files = smallSources().map((file) =>
      file.path.endsWith('second-note.md') ? { ...file, isSymlink: true, bytes: null } : file,
    );
    expect(findings(files)).toEqual(['field-notes/second-note.md:1:1 file-symlink']);
  });

  it.each(['framework.md', 'scoring.md', 'glossary.md'])('names %s when it is missing', (path) => {
    const list = findings(withoutFile(path)).filter((finding) => !finding.includes(' link-'));
    expect(list).toEqual([`${path}:1:1 file-missing`]);
  });

  it('gives a file with CRLF line endings and a byte order mark the same findings at the same places', () => {
    const wrong = smallText(NOTE)
      .replace('actor: automation', 'actor: robot')
      .replace('dimensions/d1.md', 'dimensions/d11.md');
    const expected = findings(withFile(NOTE, wrong));
    expect(expected).toHaveLength(2);
    expect(findings(withFile(NOTE, `\uFEFF${wrong.replaceAll('\n', '\r\n')}`))).toEqual([
      `${NOTE}:1:1 enc-bom`,
      ...expected,
    ]);
  });

  it('reports a missing file of each needed kind once', () => {
    const files = smallSources().filter(({ path }) => !path.includes('/modes/'));
    expect(rulesAndFiles(findings(files)).filter((finding) => finding.includes('file-missing'))).toEqual([
      'modes/<id>.md file-missing',
    ]);
  });
});

describe('what a finding says', () => {
  const messageFor = (file: string, from: string, to: string): string => {
    const [diagnostic] = check(withFile(file, smallText(file).replace(from, to)), SURROUNDINGS);
    return `${diagnostic?.message} ${diagnostic?.advice}`;
  };

  it('names the value found and what is allowed', () => {
    expect(messageFor(MODE, 'order: 2', 'order: "2"')).toMatchInlineSnapshot(
      `"\`order\` must be a whole number, not text (\`2\`). Write \`2\` without quotes."`,
    );
    expect(messageFor(NOTE, 'actor: automation', 'actor: robot')).toMatchInlineSnapshot(
      `"\`actor\` is \`robot\`, which is not allowed. Allowed: \`ai\`, \`automation\`, \`mixed\`."`,
    );
    expect(messageFor(NOTE, 'to: 2.5', 'to: 2.3')).toMatchInlineSnapshot(
      `"\`moves\`, entry 1, \`to\` is 2.3, which is not a multiple of 0.5. Write \`2\` or \`2.5\`."`,
    );
    expect(messageFor(NOTE, '2026-02-28', '2026-02-30')).toMatchInlineSnapshot(
      `"\`date\` is \`2026-02-30\`, which is not a real date: February 2026 has 28 days. Write a day from 01 to 28."`,
    );
    expect(messageFor(NOTE, 'direction: advanced', 'direction: held')).toMatchInlineSnapshot(
      `"The move goes from 1 to 2.5, so its direction is \`advanced\`. Write \`direction: advanced\`."`,
    );
  });

  it('asks whether something near was meant', () => {
    expect(messageFor(MODE, 'role: Helper', 'roel: Helper')).toMatchInlineSnapshot(
      `"Unknown key \`roel\`. Did you mean \`role\`?"`,
    );
    expect(messageFor('scoring.md', 'gate: shared', 'gate: sharde')).toMatchInlineSnapshot(
      `"Unknown mode \`sharde\`. Did you mean \`shared\`?"`,
    );
    expect(messageFor(NOTE, '../dimensions/d1.md', '../dimension/d1.md')).toMatchInlineSnapshot(
      `"There is no source or picture at \`../dimension/d1.md\`. Did you mean \`../dimensions/d1.md\`?"`,
    );
    expect(messageFor(NOTE, '#undated', '#undate')).toMatchInlineSnapshot(
      `"one-change.md has no heading \`#undate\`. Did you mean \`undated\`?"`,
    );
    expect(messageFor(MODE, '## Human role', '## Human rule')).toMatchInlineSnapshot(
      `"A mode takes no section “Human rule”. Did you mean \`## Human role\`?"`,
    );
  });
});
