import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** One import: `to` is a path from the root of the repository without its extension, or the name of a package. */
export type Import = { readonly to: string; readonly typeOnly: boolean };

export type Source = {
  /** From the root of the repository, with its extension. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
};

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const FOLDERS = ["app", "components", "lib", "prisma", "e2e"];
const CODE = /\.(ts|tsx|mjs)$/;

/** Every source of the project: code that people wrote, tests among it, without what a generator made. */
export function readSources(): Source[] {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((path) =>
      posix.join(folder, path),
    ),
  );
  const atTheTop = readdirSync(ROOT).filter((path) => path !== "next-env.d.ts");
  return [...atTheTop, ...inFolders]
    .filter((path) => CODE.test(path) && !path.startsWith("lib/db/generated/"))
    .map((path) => parseSource(path, readFileSync(join(ROOT, path), "utf8")));
}

/** A source from its text; made-up ones prove that a rule finds what it forbids. */
export function parseSource(path: string, text: string): Source {
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier))
      imports.push({ to: target(path, specifier.text), typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return { path, text, imports };
}

/** The path as imports name it. */
export function moduleOf(path: string): string {
  return path.replace(CODE, "");
}

export function isTest(path: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(path) || path.startsWith("e2e/") || path.startsWith("lib/testing/");
}

function target(from: string, specifier: string): string {
  if (specifier.startsWith("@/")) return moduleOf(specifier.slice(2));
  if (!specifier.startsWith(".")) return specifier;
  return moduleOf(posix.join(posix.dirname(from), specifier));
}
