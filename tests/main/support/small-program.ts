import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { buildAll } from "#build/build.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="csp-nonce" content="__CSP_NONCE__" />
    <title>Duebook</title>
    <script type="module" src="./page.js"></script>
  </head>
  <body><h1>A small page</h1></body>
</html>
`;

const SCRIPT = `
globalThis.violations = [];
document.addEventListener("securitypolicyviolation", (event) => {
  violations.push(event.effectiveDirective + " " + event.blockedURI);
});
globalThis.hasEvaluated = false;
try {
  globalThis.hasEvaluated = new Function("return true")();
} catch {}
globalThis.events = [];
globalThis.listen = () => duebook.onEvent((event) => events.push(event));
document.body.dataset.ready = "yes";
`;

/** The built main process and preload beside a page of a few lines: for specs of the host alone. */
export async function buildSmallProgram(name: string): Promise<string> {
  await buildAll({ only: "desktop" });
  const folder = `${root}dist/.tests/${name}`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(`${folder}/renderer`, { recursive: true });
  await cp(`${root}dist/electron`, `${folder}/electron`, { recursive: true });
  await writeFile(`${folder}/package.json`, JSON.stringify({ name: "duebook", main: "electron/main.mjs" }));
  await writeFile(`${folder}/renderer/index.html`, PAGE);
  await writeFile(`${folder}/renderer/page.js`, SCRIPT);
  return folder;
}
