// npm start: installs what is missing, builds what has changed and opens Duebook; see README.md for the flags.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { findElectron, obtainElectron } from "./electron-runtime.mjs";
import { installPackages, packagesAreCurrent } from "./packages.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const flags = process.argv.slice(2);
const isSample = flags.includes("--sample");
// `--no-open` and `--browser` ask for the loopback host although Electron may be here.
const wantsBrowser = flags.includes("--no-open") || flags.includes("--browser");

if (!packagesAreCurrent(root)) installPackages(root);
const { buildAll } = await import("./build.mjs");
await buildAll();

const electron = wantsBrowser || !hasScreen() ? findElectron(root) : obtainElectron(root);
if (electron && !wantsBrowser && hasScreen()) openElectron(electron);
else await openBrowser(electron === null);

function openElectron(program) {
  const args = [root, ...(isSample ? ["--sample"] : [])];
  // Chromium's sandbox refuses to run as root; only test machines do that.
  if (process.platform === "linux" && process.getuid?.() === 0) args.push("--no-sandbox");
  const child = spawn(program, args, { stdio: "inherit" });
  child.on("exit", (code) => process.exit(code ?? 0));
}

async function openBrowser(isMissing) {
  const wanted = [isSample && "--sample", flags.includes("--no-open") && "--no-open", isMissing && "--no-runtime"];
  process.argv = [process.argv[0], process.argv[1], ...wanted.filter(Boolean)];
  await import("../dist/electron/loopback.mjs");
}

function hasScreen() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
