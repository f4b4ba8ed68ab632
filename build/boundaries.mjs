// The arrows of the house: what may import what. `node build/boundaries.mjs` lists every import that breaks a rule.
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const SOURCES = ["shared", "renderer", "electron"];
const builtins = new Set(builtinModules);

/** Files that match `from` must not import what matches `to` (unless it matches `unless`; `$1` is a group of `from`). */
const FILE_RULES = [
  { name: "shared stands alone", from: /^shared\//, to: /^(?!shared\/|assets\/)/ },
  { name: "renderer never imports electron", from: /^renderer\//, to: /^electron\// },
  { name: "electron never imports renderer", from: /^electron\//, to: /^renderer\// },
  {
    name: "features do not import each other",
    from: /^renderer\/features\/([^/]+)\//,
    to: /^renderer\/features\//,
    unless: "^renderer/features/$1/",
  },
  { name: "only app is above app", from: /^renderer\/(?!app\/)/, to: /^renderer\/app\// },
  {
    name: "parts stay below features",
    from: /^renderer\/(ui|data|book|documents|host|state)\//,
    to: /^renderer\/features\//,
  },
  { name: "data knows no parts of screens", from: /^renderer\/(data|book|host|documents)\//, to: /^renderer\/ui\// },
  { name: "state is lowest", from: /^renderer\/state\//, to: /^renderer\/(?!state\/)/ },
  { name: "nothing shipped imports tests or build", from: /./, to: /^(tests|build)\// },
];

/** A package is imported in one place only. */
const PACKAGE_RULES = [
  { name: "dexie only in renderer/data", package: /^dexie$/, where: /^renderer\/data\// },
  { name: "pdfmake only in its workers", package: /^pdfmake(\/|$)/, where: /^renderer\/documents\/workers\// },
  { name: "charts only in renderer/ui", package: /^recharts$/, where: /^renderer\/ui\// },
  { name: "tables only in renderer/ui", package: /^@tanstack\/react-(table|virtual)$/, where: /^renderer\/ui\// },
  { name: "mail is sent from one place", package: /^nodemailer(\/|$)/, where: /^electron\/services\/smtp\// },
  { name: "electron only in electron/", package: /^electron$/, where: /^electron\// },
  { name: "React stays out of shared and electron", package: /^(react|react-dom|@mantine\/.*)$/, where: /^renderer\// },
];

/** @returns {{ file: string, target: string, rule: string }[]} */
export function brokenBoundaries() {
  const imports = new Map(SOURCES.flatMap(sourceFiles).map((file) => [file, importsOf(file)]));
  const broken = [];
  for (const [file, targets] of imports) {
    for (const { target, isFile, isType } of targets) {
      for (const rule of brokenBy(file, target, isFile, isType)) broken.push({ file, target, rule });
    }
  }
  return [...broken, ...circles(imports)];
}

function brokenBy(file, target, isFile, isType) {
  // The shapes of a document are types; only the workers run the library.
  if (isType && target === "pdfmake/interfaces" && file.startsWith("renderer/documents/")) return [];
  if (isFile) return FILE_RULES.filter((rule) => breaks(rule, file, target)).map((rule) => rule.name);
  const names = PACKAGE_RULES.filter((rule) => rule.package.test(target) && !rule.where.test(file)).map(
    (rule) => rule.name,
  );
  const isBuiltin = target.startsWith("node:") || builtins.has(target);
  return isBuiltin && !file.startsWith("electron/") ? [...names, "Node only in electron/"] : names;
}

function breaks(rule, file, target) {
  const match = rule.from.exec(file);
  if (!match || !rule.to.test(target)) return false;
  return !rule.unless || !new RegExp(rule.unless.replace("$1", match[1] ?? "")).test(target);
}

function sourceFiles(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

function importsOf(file) {
  const text = readFileSync(join(root, file), "utf8");
  const found = text.matchAll(
    /(?:^|\n)\s*(import|export)\s(type\s)?[^;"']*?from\s*["']([^"']+)["']|(?:^|\n)\s*import\s*["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)|new URL\(\s*["'](\.[^"']+)["']/g,
  );
  return [...found].map((match) =>
    resolveImport(file, match[3] ?? match[4] ?? match[5] ?? match[6], match[2] !== undefined),
  );
}

function resolveImport(file, specifier, isType) {
  const bare = specifier.split("?")[0];
  if (bare.startsWith("#")) return { target: bare.slice(1), isFile: true, isType };
  if (bare.startsWith(".")) return { target: posix.join(dirname(file), bare), isFile: true, isType };
  return { target: bare, isFile: false, isType };
}

/** Files that import each other in a ring at run time; types do not count. */
function circles(imports) {
  const broken = [];
  const done = new Set();
  const path = [];
  const visit = (file) => {
    const start = path.indexOf(file);
    if (start >= 0) return broken.push({ file, target: path.slice(start).join(" -> "), rule: "no rings of imports" });
    if (done.has(file)) return;
    path.push(file);
    for (const { target, isFile, isType } of imports.get(file) ?? []) {
      if (isFile && !isType && imports.has(target)) visit(target);
    }
    path.pop();
    done.add(file);
  };
  for (const file of imports.keys()) visit(file);
  return broken;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const broken = brokenBoundaries();
  for (const { file, target, rule } of broken) process.stdout.write(`${rule}: ${file} imports ${target}\n`);
  process.exit(broken.length === 0 ? 0 : 1);
}
