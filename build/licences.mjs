import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Packages whose code or fonts are in the program, with the licence each names. Read from the lock file. */
export function packedPackages() {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  return Object.entries(packages)
    .filter(([path, { dev, devOptional, optional }]) => path !== "" && !dev && !devOptional && !optional)
    .map(([path, { version, license }]) => ({
      name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
      version,
      licence: licenceName(path, license),
      path,
    }))
    .sort((one, other) => one.name.localeCompare(other.name));
}

/** Writes the names, versions and licence texts of everything that is shipped. */
export function writeLicences(target) {
  const parts = packedPackages().map(({ name, version, licence, path }) => {
    return `${"=".repeat(80)}\n${name} ${version} (${licence})\n\n${licenceText(path)}`;
  });
  const head =
    "Duebook contains the following open-source software. Electron's and Chromium's own licences lie beside it.\n";
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `${head}\n${parts.join("\n")}`);
}

/** Some packages name no licence but bring its text. */
function licenceName(path, fromLock) {
  if (fromLock) return fromLock;
  return /^\s*(The )?MIT License/i.test(licenceText(path)) ? "MIT" : "unknown";
}

function licenceText(path) {
  const folder = join(root, path);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const texts = names.filter((name) => /^(licen[cs]e|copying|notice|ofl)/i.test(name));
  return texts.map((name) => `${readFileSync(join(folder, name), "utf8").trim()}\n`).join("\n");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeLicences(join(root, "dist", "licences.txt"));
}
