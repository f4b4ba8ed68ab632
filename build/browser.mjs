import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** The shell first: without a window to paint, the tests take a third less; any of the others does. */
const KNOWN = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * A Chromium-family browser for the tests: DUEBOOK_CHROMIUM, one that is installed, or one installed now (Debian's by apt,
 * else Playwright's own). Answers its path; exits with what to do when there is none.
 */
export async function ensureBrowser() {
  const found = findBrowser() ?? (await playwrightBrowser());
  if (found) return found;
  process.stdout.write("No Chromium found: installing one for the tests.\n");
  if (existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore", env });
    for (const name of ["chromium-headless-shell", "chromium"]) {
      if (findBrowser()) break;
      spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], { stdio: "ignore", env });
    }
  } else {
    spawnSync("npx", ["playwright", "install", "chromium"], { stdio: "inherit", shell: process.platform === "win32" });
  }
  const installed = findBrowser() ?? (await playwrightBrowser());
  if (installed) return installed;
  process.stderr.write("The tests need Chromium. Install it, or run: npx playwright install chromium\n");
  process.exit(1);
}

function findBrowser() {
  const named = process.env.DUEBOOK_CHROMIUM;
  if (named && existsSync(named)) return named;
  return KNOWN.find((path) => existsSync(path)) ?? null;
}

async function playwrightBrowser() {
  const { chromium } = await import("playwright");
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}
