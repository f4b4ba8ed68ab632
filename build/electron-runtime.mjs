import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PATIENCE_MS = 90_000;
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000;

/**
 * The Electron program that is installed here, or null. Electron's package has no runtime in it: `path.txt` names the
 * program once its own installer has fetched one. Asking the package itself would start that download.
 * @param {string} root the repository
 */
export function findElectron(root) {
  const folder = join(root, "node_modules", "electron");
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, "dist");
  const named = existsSync(join(folder, "path.txt"))
    ? readFileSync(join(folder, "path.txt"), "utf8").trim()
    : "electron";
  const program = join(dist, named);
  return existsSync(program) ? program : null;
}

/**
 * Tries to fetch the runtime, quietly, for a limited time and at most once a day; never fails.
 * @param {string} root the repository
 */
export function obtainElectron(root) {
  const found = findElectron(root);
  const installer = join(root, "node_modules", "electron", "install.js");
  if (found || !existsSync(installer) || wasTriedLately(root)) return found;
  spawnSync(process.execPath, [installer], { cwd: root, stdio: "ignore", timeout: PATIENCE_MS, killSignal: "SIGKILL" });
  const now = findElectron(root);
  if (!now) rememberTry(root);
  return now;
}

function stampPath(root) {
  return join(root, "dist", ".electron-tried");
}

function wasTriedLately(root) {
  try {
    return Date.now() - Number(readFileSync(stampPath(root), "utf8")) < RETRY_AFTER_MS;
  } catch {
    return false;
  }
}

function rememberTry(root) {
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(stampPath(root), String(Date.now()));
}
