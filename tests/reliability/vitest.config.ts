import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Real browsers and hosts that are killed: one after the other, so that a kill hits what it is meant for. */
export default defineConfig({
  root,
  test: {
    name: "reliability",
    include: ["tests/reliability/**/*.test.ts"],
    globalSetup: ["tests/reliability/support/build-page.ts"],
    setupFiles: ["tests/reliability/support/clean-up.ts"],
    fileParallelism: false,
    pool: "forks",
    testTimeout: 6 * 60 * 60_000,
    hookTimeout: 120_000,
  },
});
