import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Through the real screens: every test has a loopback host, a data folder and a browser profile of its own. */
export default defineConfig({
  testDir: fileURLToPath(new URL(".", import.meta.url)),
  outputDir: `${root}test-results/e2e`,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 150_000,
  expect: { timeout: 20_000 },
  reporter: [["line"], ["json"]],
});
