// npm run package: installers for this system into release/. `-- --dir` makes the unpacked program only.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installPackages, packagesAreCurrent } from "./packages.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

if (!packagesAreCurrent(root)) installPackages(root);
const { buildAll } = await import("./build.mjs");
const { writeLicences } = await import("./licences.mjs");
const { packagingConfiguration } = await import("./electron-builder.mjs");
const { build, Platform } = await import("electron-builder");

await buildAll();
writeLicences(join(root, "dist", "licences.txt"));
const target = process.argv.includes("--dir") ? "dir" : undefined;
const artifacts = await build({
  projectDir: root,
  targets: Platform.current().createTarget(target),
  config: packagingConfiguration,
});
for (const path of artifacts) process.stdout.write(`${path}\n`);
