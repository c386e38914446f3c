/**
 * Every object answers to `constructor`, `toString` and the other names that objects have in common. Where a name comes from
 * content, it must find only what is really there: the sources are read for lookups that would find more.
 */
import { API, type Checker, type Type } from 'typescript/unstable/sync';
import { SyntaxKind, type Node, type SourceFile } from 'typescript/unstable/ast';
import {
  isAsExpression,
  isBinaryExpression,
  isElementAccessExpression,
  isStringLiteral,
} from 'typescript/unstable/ast/is';
import { expect, it } from 'vitest';
import { ROOT } from './support/sources.ts';

/** A lookup by name: what it is in, the name, and whether the types say that the name is one of a few. */
type Lookup = { readonly node: Node; readonly record: Node; readonly name: Node };

/** The one place that looks first whether a record itself has the name. */
const GUARD = 'scripts/model/own-value.ts';

function lookupsIn(file: SourceFile): Lookup[] {
  const found: Lookup[] = [];
  const visit = (node: Node): void => {
    if (isElementAccessExpression(node)) {
      const name = node.argumentExpression;
      // `record[name as Known]` says that the name is known without having looked.
      found.push({ node, record: node.expression, name: isAsExpression(name) ? name.expression : name });
    } else if (isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.InKeyword) {
      found.push({ node, record: node.right, name: node.left });
    }
    node.forEachChild(visit);
  };
  visit(file);
  return found.filter(({ name }) => !isStringLiteral(name));
}

/** Whether a name can be any text, as far as its type says. */
function isAnyText(type: Type, checker: Checker): boolean {
  const whole = checker.getBaseConstraintOfType(type) ?? type;
  const types = whole.isUnionType() ? whole.getTypes() : [whole];
  return types.some((one) => /^(?:string|any|unknown|`.*`)$/.test(checker.typeToString(one)));
}

/** The lookups in a file that any name may come to, as `path:line text`. Lists and texts have numbers for names. */
function unguarded(path: string, file: SourceFile, checker: Checker): string[] {
  const found = lookupsIn(file);
  const names = checker.getTypeAtLocation(found.map(({ name }) => name));
  return found.flatMap(({ node }, index) => {
    if (!isAnyText(names[index]!, checker)) return [];
    const line = file.text.slice(0, node.getStart()).split('\n').length;
    return [`${path}:${line} ${node.getText()}`];
  });
}

it('no name from content is looked up among those that every object has', () => {
  const api = new API({ cwd: ROOT });
  try {
    const [project] = api.updateSnapshot({ openProject: `${ROOT}tsconfig.json` }).getProjects();
    const { program, checker } = project!;
    const paths = program
      .getSourceFileNames()
      .filter((name) => name.startsWith(ROOT))
      .map((name) => name.slice(ROOT.length))
      .filter((path) => /^(?:scripts|templates)\/.*\.ts$/.test(path) && path !== GUARD);
    expect(paths.length).toBeGreaterThan(400);
    const found = paths.flatMap((path) => unguarded(path, program.getSourceFile(ROOT + path)!, checker));
    expect(found, 'Look the name up with `ownValue`, or in a Map').toEqual([]);
  } finally {
    api.close();
  }
});
