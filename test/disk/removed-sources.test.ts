/** Sources that are gone and that git remembers. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { checkProject } from '../../scripts/commands/project-check.ts';
import { copyOfSmall, edit, git } from '../support/project.ts';
import { thirdNote, TODAY } from '../support/sources.ts';

const THIRD = 'framework/field-notes/third-note.md';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
});

/** A repository in which one source names another twice. */
function repository(): string {
  const { root, remove } = copyOfSmall();
  cleanups.push(remove);
  writeFileSync(join(root, THIRD), thirdNote());
  edit(
    root,
    'framework/field-notes/second-note.md',
    'The timer ran dry once.',
    'The timer ran dry [once](third-note.md), or [twice](third-note.md).',
  );
  git(root, 'init', '-q');
  commit(root);
  return root;
}

function commit(root: string): void {
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '-m', 'A change', '--date', '2026-06-01T12:00:00Z');
}

async function told(root: string): Promise<string[]> {
  return (await checkProject(root, TODAY)).map(({ path, message }) => `${path}: ${message}`);
}

it('a source that was removed and is still named is one finding, before and after the commit', async () => {
  const root = repository();
  expect(await told(root)).toEqual([]);
  rmSync(join(root, THIRD));
  const missing = `${THIRD}: There is no \`${THIRD}\`, which \`framework/field-notes/second-note.md\` names`;
  expect(await told(root)).toEqual([`${missing}; the last commit has it.`]);
  commit(root);
  expect(await told(root)).toEqual([expect.stringMatching(/; commit [0-9a-f]{7,} of \d{4}-\d{2}-\d{2} removed it\.$/)]);
  // Without a history, each link is judged by itself.
  rmSync(join(root, '.git'), { recursive: true });
  expect(await told(root)).toHaveLength(2);
});
