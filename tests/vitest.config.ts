import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** One project for each kind of test that needs no browser; folders are the kinds (see tests/README.md). */
const project = (name: string, options: Record<string, unknown> = {}) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], ...options },
});

export default defineConfig({
  root,
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Time zone tests change the zone of their process, which threads share.
    pool: "forks",
    maxWorkers: 2,
    projects: [
      // Pure functions share nothing: no fresh process for each file.
      project("unit", { isolate: false }),
      project("data", { isolate: false }),
      project("documents", { isolate: false }),
      project("main"),
      project("components", {
        isolate: false,
        environment: "jsdom",
        setupFiles: ["tests/support/components-setup.ts"],
      }),
    ],
  },
});
