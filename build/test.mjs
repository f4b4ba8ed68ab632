// npm test: everything, on a fresh clone too; ends with "N passed, N failed". `--only e2e` runs one part.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installPackages, packagesAreCurrent } from "./packages.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const results = join(root, "test-results");
const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1] : null;

if (!packagesAreCurrent(root)) installPackages(root);
const { runStep, tool } = await import("./run-step.mjs");
const { runChecks } = await import("./check.mjs");
const { ensureBrowser } = await import("./browser.mjs");
const { buildAll } = await import("./build.mjs");

const total = { passed: 0, failed: 0 };
const start = Date.now();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

if (!only || only === "check") count("checks", await runChecks());
const env = { DUEBOOK_CHROMIUM: await ensureBrowser() };
await buildAll();
const { findElectron } = await import("./electron-runtime.mjs");
process.stdout.write(
  `desktop specs run on ${findElectron(root) ? "Electron" : "a stand-in for Electron (no runtime here)"}\n`,
);
if (!only || only === "unit")
  await vitest("unit, data, documents, main, components", "tests/vitest.config.ts", "vitest");
if (!only || only === "e2e") await playwright();
if (!only || only === "reliability")
  await vitest("reliability, short", "tests/reliability/vitest.config.ts", "reliability");

process.stdout.write(`in ${((Date.now() - start) / 60_000).toFixed(1)} minutes\n`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

function count(name, { passed, failed }) {
  total.passed += passed;
  total.failed += failed;
  process.stdout.write(`${name}: ${passed} passed, ${failed} failed\n`);
}

/** A run that ends without a report, or that fails without naming a test, counts as one failure. */
async function vitest(name, config, reportName) {
  const report = join(results, `${reportName}.json`);
  const args = ["run", "--config", config, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const isGood = await runStep({ name, command: tool("vitest"), args, env });
  const summary = existsSync(report)
    ? JSON.parse(readFileSync(report, "utf8"))
    : { numPassedTests: 0, numFailedTests: 0 };
  const failed = summary.numFailedTests + (isGood || summary.numFailedTests > 0 ? 0 : 1);
  count(name, { passed: summary.numPassedTests, failed });
}

async function playwright() {
  const report = join(results, "e2e.json");
  const args = ["test", "--config", "tests/e2e/playwright.config.ts"];
  const isGood = await runStep({
    name: "e2e",
    command: tool("playwright"),
    args,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  const stats = existsSync(report)
    ? JSON.parse(readFileSync(report, "utf8")).stats
    : { expected: 0, unexpected: 0, flaky: 0 };
  const failed = stats.unexpected + stats.flaky + (isGood || stats.unexpected > 0 ? 0 : 1);
  count("e2e", { passed: stats.expected, failed });
}
