// npm run check: formatting and lint, boundaries, types. Under a minute; part of npm test.
import { fileURLToPath } from "node:url";
import { installPackages, packagesAreCurrent } from "./packages.mjs";
import { runStep, tool } from "./run-step.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

export const CHECKS = [
  { name: "formatting and lint", command: tool("biome"), args: ["ci", "--colors=off", "--error-on-warnings", "."] },
  { name: "boundaries", command: process.execPath, args: ["build/boundaries.mjs"] },
  // The longest first, so that no lane ends alone.
  ...["tests", "renderer", "shared", "electron"].map((folder) => ({
    name: `types of ${folder}`,
    command: tool("tsc"),
    args: ["-p", folder],
  })),
];

/** Runs all checks, two side by side, and answers how many passed and failed. */
export async function runChecks() {
  const waiting = [...CHECKS];
  const results = [];
  const lane = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) results.push(await runStep(check));
  };
  await Promise.all([lane(), lane()]);
  return { passed: results.filter(Boolean).length, failed: results.filter((isGood) => !isGood).length };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!packagesAreCurrent(root)) installPackages(root);
  const { failed } = await runChecks();
  process.exit(failed === 0 ? 0 : 1);
}
