import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const COMMON = ["build/build.mjs", "shared", "package.json", "package-lock.json", "tsconfig.json"];

/** What is built, from what, and how; a group is skipped while nothing it is made of has changed. */
const GROUPS = [
  {
    name: "renderer",
    inputs: ["renderer", "assets", "build/vite.renderer.config.ts", ...COMMON],
    configs: ["build/vite.renderer.config.ts"],
    outputs: ["dist/renderer/index.html"],
  },
  {
    name: "loopback",
    inputs: ["electron", "build/electron-bundle.ts", "build/vite.loopback.config.ts", ...COMMON],
    configs: ["build/vite.loopback.config.ts"],
    outputs: ["dist/electron/loopback.mjs"],
  },
  {
    name: "desktop",
    inputs: [
      "electron",
      "build/electron-bundle.ts",
      "build/vite.main.config.ts",
      "build/vite.preload.config.ts",
      "build/icons/icon.png",
      ...COMMON,
    ],
    configs: ["build/vite.main.config.ts", "build/vite.preload.config.ts"],
    copies: [["build/icons/icon.png", "dist/electron/icon.png"]],
    outputs: ["dist/electron/main.mjs", "dist/electron/preload.cjs", "dist/electron/icon.png"],
  },
];

/**
 * Builds what has changed since the last build. The digests of what was built lie in `dist/.built.json`.
 * @param {{ force?: boolean, only?: string }} [options]
 * @returns {Promise<readonly string[]>} names of the groups that were built
 */
export async function buildAll({ force = false, only } = {}) {
  const stampPath = join(root, "dist", ".built.json");
  const built = [];
  for (const { name, inputs, configs, outputs, copies = [] } of GROUPS) {
    if (only && only !== name) continue;
    const digest = digestOf(inputs);
    const isThere = outputs.every((path) => existsSync(join(root, path)));
    if (!force && isThere && readStamps(stampPath)[name] === digest) continue;
    await runVite(configs);
    for (const [from, to] of copies) copyFileSync(join(root, from), join(root, to));
    mkdirSync(dirname(stampPath), { recursive: true });
    writeFileSync(stampPath, `${JSON.stringify({ ...readStamps(stampPath), [name]: digest }, null, 2)}\n`);
    built.push(name);
  }
  return built;
}

/** Always the program as users get it: tests build too, and the NODE_ENV of their process would bring React's slow half. */
async function runVite(configs) {
  const { build } = await import("vite");
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = "production";
  try {
    for (const config of configs) await build({ configFile: join(root, config), logLevel: "warn" });
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

function readStamps(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return {};
  }
}

/** SHA-256 over names and contents. */
function digestOf(inputs) {
  const hash = createHash("sha256");
  for (const file of inputs.flatMap((path) => filesIn(path))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesIn(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const built = await buildAll({ force: process.argv.includes("--force") });
  process.stdout.write(built.length > 0 ? `Built ${built.join(" and ")}\n` : "Everything is up to date\n");
}
