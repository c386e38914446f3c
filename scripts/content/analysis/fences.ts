/** Code blocks between fences. */
import type { Code } from 'mdast';
import type { SourceDocument } from './document.ts';

/** The blocks of a document that stand between fences rather than being indented. */
export function fencedBlocks(document: SourceDocument): Code[] {
  const { content } = document.text;
  return document
    .nodes('code')
    .filter(
      ({ position }) =>
        content.startsWith('```', position!.start.offset) || content.startsWith('~~~', position!.start.offset),
    );
}

/** A fence that nothing closes: it runs to the end of its block, or takes the fence of a later block for its own end. */
export function findUnclosedFence(document: SourceDocument): Code | undefined {
  return fencedBlocks(document).find(({ position }) => {
    const source = document.text.content.slice(position!.start.offset, position!.end.offset);
    const fence = /^(?:`{3,}|~{3,})/.exec(source)![0];
    const lines = source.split('\n');
    const last = lines
      .at(-1)!
      .replace(/^[\s>]*/, '')
      .trimEnd();
    const isOpen = lines.length === 1 || !(last.startsWith(fence) && last === fence[0]!.repeat(last.length));
    return isOpen || lines.slice(1, -1).some((line) => opensBlock(line, fence));
  });
}

/** Whether a line inside a code block begins another one with the same marks. Who shows such a line writes longer marks around it. */
function opensBlock(line: string, fence: string): boolean {
  const marks = /^[\s>]*(`{3,}|~{3,})[A-Za-z]/.exec(line)?.[1];
  return marks !== undefined && marks.startsWith(fence);
}
