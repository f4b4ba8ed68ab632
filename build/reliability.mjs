// npm run reliability: the promises at their larger numbers, and a table of what held.
//   --only P4         one promise (may be given several times)
//   --release         the numbers before a release (P1: 1,000 kills)
//   --scale 0.1       all numbers times this
// DUEBOOK_SEED repeats a failure: the seed is in its message.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBrowser } from "./browser.mjs";
import { buildAll } from "./build.mjs";
import { installPackages, packagesAreCurrent } from "./packages.mjs";
import { runStep, tool } from "./run-step.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const BROWSER = "tests/reliability/vitest.config.ts";
const MEMORY = "tests/vitest.config.ts";

/** `quick` is the number in npm test, `rounds` the number here. Without numbers the test is exhaustive as it stands. */
const PROMISES = [
  {
    id: "P1",
    says: "nothing shown as Saved is lost in a crash",
    config: BROWSER,
    files: ["crash"],
    quick: 15,
    rounds: 200,
    release: 1000,
  },
  { id: "P1b", says: "a torn log tail", config: BROWSER, files: ["store-damage"], quick: 2, rounds: 20 },
  { id: "P2", says: "power loss: only flushed bytes survive", config: MEMORY, files: ["tests/main/journal/"] },
  { id: "P3", says: "full disk", config: BROWSER, files: ["full-disk"], quick: 1, rounds: 12 },
  { id: "P4", says: "damage is never silent", config: BROWSER, files: ["file-damage"], quick: 8, rounds: 60 },
  {
    id: "P5",
    says: "a bad backup is never accepted",
    config: MEMORY,
    files: ["tests/unit/backup/"],
    quick: 300,
    rounds: 2000,
  },
  {
    id: "P6",
    says: "restore is all or nothing",
    config: BROWSER,
    files: ["reliability/restore"],
    quick: 3,
    rounds: 30,
  },
  { id: "P6", says: "the same, at every step of a failing disk", config: MEMORY, files: ["tests/data/backup-restore"] },
  { id: "P7", says: "every older schema opens", config: MEMORY, files: ["tests/data/migrations/"] },
  {
    id: "P8",
    says: "two windows never overwrite",
    config: BROWSER,
    files: ["reliability/two-windows"],
    quick: 50,
    rounds: 1000,
  },
  {
    id: "P8",
    says: "the same, interleaved in memory",
    config: MEMORY,
    files: ["tests/data/two-windows"],
    quick: 20,
    rounds: 1000,
  },
  {
    id: "P9",
    says: "the books always balance",
    config: MEMORY,
    files: ["tests/unit/ledger/books-balance"],
    quick: 300,
    rounds: 10_000,
  },
  // More than the dozen of npm test: every zone there is.
  { id: "P10", says: "days never drift", config: MEMORY, files: ["tests/unit/dates/"], quick: 12, rounds: 480 },
  {
    id: "P11",
    says: "import never corrupts or hangs",
    config: MEMORY,
    files: ["tests/unit/imports/mutated-files", "tests/unit/imports/workbook", "tests/unit/bank/mutated-statements"],
    // Four tests with so many each: 100,000 damaged files in all.
    env: { DUEBOOK_MUTATIONS: "25000" },
  },
  {
    id: "P12",
    says: "exports are safe",
    config: MEMORY,
    files: ["tests/unit/exports/safe-exports"],
    quick: 500,
    rounds: 10_000,
  },
  { id: "P13", says: "nothing leaves the computer, nothing runs", specs: ["hostile", "accessibility"] },
  {
    id: "P14",
    says: "history cannot be edited unseen",
    config: MEMORY,
    files: ["tests/unit/journal/"],
    quick: 60,
    rounds: 2000,
  },
  {
    id: "P15",
    says: "a bundle verifies without Duebook",
    config: MEMORY,
    files: ["tests/documents/large-bundle", "tests/documents/evidence-bundle"],
    quick: 1,
    rounds: 20,
  },
  {
    id: "D",
    says: "a run of 500 letters says what the books say",
    config: MEMORY,
    files: ["tests/documents/letter-run"],
    quick: 60,
    rounds: 500,
  },
  {
    id: "D",
    says: "addresses stand in their window, six windows",
    config: MEMORY,
    files: ["tests/documents/windows"],
    quick: 16,
    rounds: 170,
  },
];

if (!packagesAreCurrent(root)) installPackages(root);
const only = valuesOf("--only");
const factor = Number(valuesOf("--scale")[0] ?? 1);
const isRelease = process.argv.includes("--release");
const env = { DUEBOOK_CHROMIUM: await ensureBrowser() };
const folder = join(root, "test-results", "reliability");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const rows = [];
for (const [index, promise] of PROMISES.entries()) {
  if (only.length === 0 || only.includes(promise.id)) rows.push(await keep(promise, index));
}
printTable(rows);
process.exit(rows.length > 0 && rows.every((row) => row.isKept) ? 0 : 1);

async function keep({ id, says, config, files, specs, quick, rounds, release, env: own = {} }, index) {
  if (specs) return keepOnScreens({ id, says, specs }, index);
  const wanted = Math.max(1, Math.round(((isRelease && release) || rounds || 1) * factor));
  const scale = quick ? wanted / quick : 1;
  const report = join(folder, `${index}-${id}.json`);
  const args = ["run", "--config", config, "--testTimeout", "0", "--reporter=default", "--reporter=json"];
  const start = Date.now();
  const isGood = await runStep({
    name: `${id} ${says}`,
    command: tool("vitest"),
    args: [...args, `--outputFile.json=${report}`, ...files],
    env: { ...env, DUEBOOK_RUNS_SCALE: String(scale), ...own },
  });
  const tests = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")).numPassedTests : 0;
  const isKept = isGood && tests > 0;
  return { id, says, rounds: quick ? String(wanted) : "all", tests, isKept, minutes: (Date.now() - start) / 60_000 };
}

/** Through the whole program in a browser, with a log of every request. */
async function keepOnScreens({ id, says, specs }, index) {
  const report = join(folder, `${index}-${id}.json`);
  const start = Date.now();
  await buildAll();
  const isGood = await runStep({
    name: `${id} ${says}`,
    command: tool("playwright"),
    args: ["test", "--config", "tests/e2e/playwright.config.ts", "--reporter=json", ...specs],
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  const tests = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")).stats.expected : 0;
  return { id, says, rounds: "all", tests, isKept: isGood && tests > 0, minutes: (Date.now() - start) / 60_000 };
}

function printTable(table) {
  const lines = table.map((row) => [
    row.id.padEnd(4),
    row.says.padEnd(44),
    row.rounds.padStart(6),
    String(row.tests).padStart(5),
    row.minutes.toFixed(1).padStart(6),
    row.isKept ? "kept" : "BROKEN",
  ]);
  const head = ["    ", "promise".padEnd(44), "rounds", "tests", "   min", ""];
  for (const line of [head, ...lines]) process.stdout.write(`${line.join("  ")}\n`);
}

function valuesOf(flag) {
  return process.argv.flatMap((each, index) => (each === flag ? [process.argv[index + 1] ?? ""] : []));
}
