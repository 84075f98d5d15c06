/** Imports go one way: this table says who may know whom. */
import assert from "node:assert/strict";
import path from "node:path";
import ts from "typescript";
import { projectFilesIn, ROOT, readProjectFile } from "../support/project-files";

/** The layers of the core from left to right; a file sees its own layer and those to the left. */
const CORE_LAYERS = [
  "text",
  "lexicon",
  "article",
  "segment",
  "recognise",
  "resolve",
  "checks",
  "annotate",
  "features",
  "analyser",
  "index",
];

/** The resolvers from left to right: attribution needs the clusters; `resolve.ts` runs them all. */
const RESOLVERS = ["dates", "places", "coreference", "figures", "attribution"];

/** What the parts outside the core may import: folders or files of the project, and packages. Own files are always allowed. */
const PARTS: Readonly<Record<string, { readonly files: readonly string[]; readonly packages: RegExp }>> = {
  // The name and the version stand in package.json alone.
  "server/src/lsp/": {
    files: ["server/src/core/index", "package.json"],
    packages: /^vscode-languageserver(?:-protocol|-types|-textdocument)?(?:\/|$)|^vscode-jsonrpc(?:\/|$)/,
  },
  "server/src/node/": {
    files: ["server/src/core/index", "server/src/lsp/"],
    packages: /^node:|^vscode-languageserver\/node(?:\.js)?$/,
  },
  "server/src/browser/": {
    files: ["server/src/core/index", "server/src/lsp/"],
    packages: /^vscode-languageserver\/browser(?:\.js)?$|^dateline:language-data$/,
  },
  // The command line reads its language data in the same way as the server process.
  "server/src/cli/": {
    files: ["server/src/core/index", "server/src/lsp/", "server/src/node/load-lexicon", "package.json"],
    packages: /^node:|^commander$|^cli-progress$/,
  },
  "client/src/": {
    files: [],
    packages: /^vscode$|^vscode-languageclient(?:\/|$)|^node:/,
  },
};

/** Modules of the server of which the client may import types, and nothing that runs. */
const TYPES_FOR_CLIENT = "server/src/lsp/messages";

interface Import {
  readonly specifier: string;
  readonly isTypeOnly: boolean;
}

describe("imports", () => {
  it("of the core go from left to right, and to no package", () => {
    const files = projectFilesIn("server/src/core", ".ts");
    assert.ok(10 < files.length, "the core was not found");
    assert.deepEqual(files.flatMap(coreProblems), []);
  });

  it("of the other parts stay in their table", () => {
    const problems = Object.entries(PARTS).flatMap(([part, { files, packages }]) =>
      projectFilesIn(part.slice(0, -1), ".ts").flatMap((file) =>
        importsOf(file).flatMap(({ specifier, isTypeOnly }) => {
          const target = resolveImport(file, specifier);
          if (target === undefined) return packages.test(specifier) ? [] : [`${file}: ${specifier}`];
          if (target.startsWith(part)) return [];
          if (part === "client/src/" && target === TYPES_FOR_CLIENT && isTypeOnly) return [];
          return files.some((allowed) => target === allowed || (allowed.endsWith("/") && target.startsWith(allowed)))
            ? []
            : [`${file}: ${specifier}`];
        }),
      ),
    );
    assert.deepEqual(problems, []);
  });

  it("of every file of the server and the client are held by one of these tables", () => {
    const parts = ["server/src/core/", ...Object.keys(PARTS)];
    const loose = [...projectFilesIn("server/src", ".ts"), ...projectFilesIn("client/src", ".ts")].filter(
      (file) => !parts.some((part) => file.startsWith(part)),
    );
    assert.deepEqual(loose, []);
  });
});

function coreProblems(file: string): string[] {
  const from = placeInCore(withoutExtension(file));
  if (from.layer < 0) return [`${file}: its folder is no layer of the core`];
  return importsOf(file).flatMap(({ specifier }) => {
    const target = resolveImport(file, specifier);
    if (target === undefined) return [`${file}: the core imports no package: ${specifier}`];
    if (!target.startsWith("server/src/core/")) return [`${file}: leaves the core: ${specifier}`];
    const to = placeInCore(target);
    if (from.layer < to.layer) return [`${file}: imports rightwards: ${specifier}`];
    if (from.layer !== to.layer || from.folder === to.folder) return [];
    const layer = CORE_LAYERS[from.layer];
    if (layer === "recognise" && from.folder !== "") return [`${file}: one recogniser knows another: ${specifier}`];
    if (layer === "resolve" && from.folder !== "" && rankOfResolver(from.folder) < rankOfResolver(to.folder)) {
      return [`${file}: resolvers import from left to right: ${specifier}`];
    }
    return [];
  });
}

/** `resolve.ts` itself is right of all its folders. */
const rankOfResolver = (folder: string): number => (folder === "" ? RESOLVERS.length : RESOLVERS.indexOf(folder));

/** The layer of a module of the core, and its folder inside the layer ("" for the layer's own files). */
function placeInCore(module: string): { layer: number; folder: string } {
  const [layer, folder, more] = module.slice("server/src/core/".length).split("/");
  return { layer: CORE_LAYERS.indexOf(layer!), folder: more === undefined ? "" : folder! };
}

/** All imports of a file: static, type-only, re-exports, dynamic ones and `require`. */
function importsOf(file: string): Import[] {
  const text = readProjectFile(file);
  const typeOnly = new Set<string>();
  const runs = new Set<string>();
  for (const statement of ts.createSourceFile(file, text, ts.ScriptTarget.ES2022).statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
    if (statement.moduleSpecifier === undefined || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const isTypes = ts.isImportDeclaration(statement)
      ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : statement.isTypeOnly;
    (isTypes ? typeOnly : runs).add(statement.moduleSpecifier.text);
  }
  const { importedFiles } = ts.preProcessFile(text, true, true);
  const specifiers = new Set(importedFiles.map(({ fileName }) => fileName));
  return [...specifiers].map((specifier) => ({
    specifier,
    isTypeOnly: typeOnly.has(specifier) && !runs.has(specifier),
  }));
}

/** The project path of a relative import without its extension; undefined for a package. */
function resolveImport(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  const absolute = path.resolve(ROOT, path.dirname(file), specifier);
  return withoutExtension(path.relative(ROOT, absolute).replaceAll(path.sep, "/"));
}

const withoutExtension = (file: string): string => file.replace(/\.[cm]?[jt]s$/, "");
