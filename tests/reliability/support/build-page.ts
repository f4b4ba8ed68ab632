import { copyFileSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { HOST_PROGRAM } from "./computer.ts";

const repository = fileURLToPath(new URL("../../..", import.meta.url));

/** Builds the page and puts the built host beside it: the host that ships, serving another folder. */
export async function setup(): Promise<void> {
  const { buildAll } = await import(`${repository}build/build.mjs`);
  const { ensureBrowser } = await import(`${repository}build/browser.mjs`);
  process.env.DUEBOOK_CHROMIUM ??= await ensureBrowser();
  await buildAll({ only: "loopback" });
  await build({ configFile: `${repository}tests/reliability/page/vite.config.ts`, logLevel: "warn" });
  mkdirSync(`${repository}dist/reliability/electron`, { recursive: true });
  copyFileSync(`${repository}dist/electron/loopback.mjs`, HOST_PROGRAM);
}
