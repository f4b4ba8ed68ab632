// npm run bench: ratios in one run against the targets of speed. `--only import` measures one group, `--json file` keeps the table.
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ensureBrowser } from "./browser.mjs";
import { buildAll } from "./build.mjs";
import { installPackages, packagesAreCurrent } from "./packages.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

if (!packagesAreCurrent(root)) installPackages(root);
const { build, runnerImport } = await import("vite");
process.env.DUEBOOK_CHROMIUM ??= await ensureBrowser();
await buildAll();
await build({ configFile: join(root, "tests/bench/page/vite.config.ts"), logLevel: "warn" });
mkdirSync(join(root, "dist/bench/electron"), { recursive: true });
copyFileSync(join(root, "dist/electron/loopback.mjs"), join(root, "dist/bench/electron/loopback.mjs"));

const only = flagValue("--only");
const options = { root, configFile: false, logLevel: "warn" };
const { module } = await runnerImport(join(root, "tests/bench/all-measures.ts"), options);
const { isMet } = (await runnerImport(join(root, "tests/bench/measure.ts"), options)).module;
const table = [];
for (const group of module.measureGroups) {
  if (only && group.name !== only) continue;
  process.stdout.write(`measuring ${group.name} ...\n`);
  table.push(...(await group.run(asBuilt)));
}
print(table);
const file = flagValue("--json");
if (file) writeFileSync(file, `${JSON.stringify(table, null, 2)}\n`);
process.exit(0);

/** A module bundled as users' programs are, packages as they come: the runner above makes each call of ours dearer. */
async function asBuilt(entry) {
  const outDir = join(root, "dist/bench/modules");
  const rolldownOptions = { output: { entryFileNames: "[name].mjs" } };
  await build({ ...options, build: { ssr: join(root, entry), outDir, emptyOutDir: false, rolldownOptions } });
  return import(pathToFileURL(join(outDir, `${basename(entry, ".ts")}.mjs`)).href);
}

function print(measures) {
  const load = loadavg()[0].toFixed(1);
  process.stdout.write(
    `\n${availableParallelism()} cores, load ${load} at the end: other work on the machine spoils the times.\n`,
  );
  for (const measure of measures.toSorted((one, other) => number(one) - number(other))) {
    const met = isMet(measure);
    const sign = measure.better === "more" ? ">=" : "<=";
    const target = measure.target === null ? "" : `${sign} ${measure.target} ${measure.unit}`.trim();
    const cells = [
      measure.id.padEnd(4),
      measure.what.padEnd(56),
      valueText(measure).padStart(10),
      target.padStart(10),
      (met === null ? "" : met ? "met" : "MISSED").padEnd(6),
      measure.from,
    ];
    process.stdout.write(`${cells.join("  ")}\n`);
  }
}

/** A score has no unit and is read to the thousandth. */
function valueText({ value, unit }) {
  return unit === "" ? value.toFixed(3) : `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`;
}

function number({ id }) {
  return Number(id.slice(1));
}

function flagValue(flag) {
  const index = process.argv.indexOf(flag);
  return index < 0 ? null : process.argv[index + 1];
}
