import { existsSync } from "node:fs";
import { type BrowserContext, chromium } from "playwright";

/** The system's Chromium where there is one, else the one Playwright has fetched. */
function executablePath(): string | undefined {
  const places = [process.env.DUEBOOK_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"];
  return places.find((path) => path && existsSync(path));
}

/** A quiet Chromium with a profile of its own: nothing it does by itself reaches a network. */
export async function launchChromium(profile: string): Promise<BrowserContext> {
  const path = executablePath();
  const isRoot = process.getuid?.() === 0;
  return chromium.launchPersistentContext(profile, {
    ...(path ? { executablePath: path } : {}),
    viewport: { width: 1280, height: 800 },
    args: [
      ...(isRoot ? ["--no-sandbox"] : []),
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-quic",
      "--no-first-run",
    ],
  });
}
