import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Whether the installed packages are those of the lock file. Packages for other systems are optional and may be absent.
 * @param {string} root the repository
 */
export function packagesAreCurrent(root) {
  const wanted = readPackages(join(root, "package-lock.json"));
  const installed = readPackages(join(root, "node_modules", ".package-lock.json"));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === "" || optional || link) return true;
    return installed[path]?.version === version;
  });
}

/**
 * Installs exactly what the lock file says; exits with npm's own words when that fails.
 * @param {string} root the repository
 */
export function installPackages(root) {
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const options = { cwd: root, stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" };
  const { status } = spawnSync("npm", args, options);
  if (status === 0) return;
  process.stderr.write("The packages Duebook needs could not be installed. Check the network and start again.\n");
  process.exit(1);
}

/** @returns {Record<string, { version?: string, optional?: boolean, link?: boolean }> | null} */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages ?? null;
  } catch {
    return null;
  }
}
