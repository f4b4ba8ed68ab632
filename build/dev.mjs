// npm run dev: Vite's server with hot reload behind the loopback host, over data of its own in .tmp/dev.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installPackages, packagesAreCurrent } from "./packages.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
/** Neither the real company's port nor the sample's: their stores are never touched while developing. */
const PORT = 47617;
const isSample = process.argv.includes("--sample");

if (!packagesAreCurrent(root)) installPackages(root);
const { createServer } = await import("vite");
const pages = await createServer({
  configFile: join(root, "build/vite.renderer.config.ts"),
  server: { middlewareMode: true, hmr: { port: PORT + 1, host: "127.0.0.1" } },
  appType: "spa",
});
const code = await createServer({
  root,
  configFile: false,
  appType: "custom",
  logLevel: "error",
  server: { middlewareMode: true, hmr: false, ws: false },
});
const { startLoopback } = await code.ssrLoadModule("/electron/loopback/start-loopback.ts");
const { describeFailure } = await code.ssrLoadModule("/electron/loopback/describe-failure.ts");
const { nodeFileSystem } = await code.ssrLoadModule("/electron/services/node-file-system.ts");
const { openWithSystem } = await code.ssrLoadModule("/electron/loopback/open-with-system.ts");

const started = await startLoopback({
  fs: nodeFileSystem,
  port: PORT,
  dataFolder: join(root, ".tmp", isSample ? "dev-sample" : "dev"),
  sample: isSample,
  // No policy while developing: hot reload needs scripts in the page. Tests and builds have it.
  servePage: (_path, request, response) =>
    new Promise((resolve) => {
      response.once("close", resolve);
      pages.middlewares(request, response, () => response.writeHead(404).end());
    }),
  now: () => new Date(),
  openPath: openWithSystem,
  openSample: async () => ({ ok: false, error: { kind: "refused", detail: "Run: npm run dev -- --sample" } }),
});
if (!started.ok) {
  process.stderr.write(`${describeFailure(started.error)}\n`);
  process.exit(1);
}
process.stdout.write(`Duebook for development: ${started.value.address}\n`);
if (!process.argv.includes("--no-open")) await openWithSystem(started.value.address);
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    const closing = [started.value.stop(), pages.close(), code.close()];
    void Promise.allSettled(closing).then(() => process.exit(0));
  });
}
