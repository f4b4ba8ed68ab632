import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../../..", import.meta.url));

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Duebook</title>
    <script type="module" src="./page.js"></script>
  </head>
  <body><h1>A small page</h1></body>
</html>
`;

const SCRIPT = `
import { chooseHost } from "./host.js";
globalThis.host = chooseHost();
globalThis.events = [];
globalThis.listen = () => host.onEvent((event) => events.push(event));
document.body.dataset.ready = "yes";
`;

/** A page of a few lines with the renderer's own host in it: for specs of the loopback host in a real browser. */
export async function buildHostPage(name: string): Promise<string> {
  const outDir = `${root}dist/.tests/${name}`;
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      lib: { entry: `${root}renderer/host/choose-host.ts`, formats: ["es"], fileName: () => "host.js" },
    },
  });
  await mkdir(outDir, { recursive: true });
  await writeFile(`${outDir}/index.html`, PAGE);
  await writeFile(`${outDir}/page.js`, SCRIPT);
  return outDir;
}
