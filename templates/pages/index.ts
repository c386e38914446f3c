/** The catalogue of kinds of pages. Renderers loop over it; the order is that in which pages are written. */
import type { PageKind } from '../kind.ts';
import { assessment } from './assessment/kind.ts';
import { contribute } from './contribute/kind.ts';
import { dimension } from './dimension/kind.ts';
import { dimensions } from './dimensions/kind.ts';
import { framework } from './framework/kind.ts';
import { glossary } from './glossary/kind.ts';
import { landing } from './landing/kind.ts';
import { mode } from './mode/kind.ts';
import { modes } from './modes/kind.ts';
import { notFound } from './not-found/kind.ts';
import { noteFacet } from './note-facet/kind.ts';
import { note } from './note/kind.ts';
import { notes } from './notes/kind.ts';
import { release } from './release/kind.ts';
import { releases } from './releases/kind.ts';
import { rule } from './rule/kind.ts';
import { rules } from './rules/kind.ts';
import { security } from './security/kind.ts';

/** What every edition of the framework has. */
export const frameworkKinds: readonly PageKind[] = [landing, framework, glossary, modes, mode, dimensions, dimension];

/** What the site has once, at its root. */
export const siteKinds: readonly PageKind[] = [
  assessment,
  contribute,
  security,
  notFound,
  notes,
  note,
  noteFacet,
  rules,
  rule,
  releases,
  release,
];
