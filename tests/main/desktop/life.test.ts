import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Host, HostEvent } from "#shared/host/host.ts";
import { bootDesktop, DESKTOP_RUNTIME, type Desktop } from "../support/desktop.ts";
import { appendInput, entries } from "../support/journal-lines.ts";
import { loopbackFor, temporaryProfile } from "../support/loopback.ts";
import { buildSmallProgram } from "../support/small-program.ts";

declare const duebook: Host;
declare const events: HostEvent[];
declare const listen: () => void;

let dist: string;
let desktop: Desktop;
let profile: string;

beforeAll(async () => {
  dist = await buildSmallProgram("life");
}, 60_000);
afterEach(() => desktop.dispose());

async function boot(at?: string, sample = false): Promise<Page> {
  profile = at ?? join(await temporaryProfile(), "Duebook");
  desktop = await bootDesktop({ dist, profile, sample });
  const page = await desktop.page();
  await page.locator("body[data-ready=yes]").waitFor();
  return page;
}

describe(`ending, on ${DESKTOP_RUNTIME}`, { timeout: 40_000 }, () => {
  it("waits for the window's last snapshot, then closes the journal in an orderly way", async () => {
    const page = await boot();
    await page.evaluate(() => listen());
    await page.evaluate((input) => duebook.journal.append(input), appendInput(entries(1)[0]!));
    await desktop.closeWindow();
    await page.waitForFunction(() => events.some(({ kind }) => kind === "quit-requested"));
    expect(await desktop.windowCount()).toBe(1);
    await page.evaluate(() => void duebook.quitReady());
    expect(await desktop.exited).toBe(0);
    expect(await readFile(join(profile, "journal", "sentinel.json"), "utf8")).toContain('"closed":true');
  });

  it("does not wait for a page that is not listening", async () => {
    await boot();
    await desktop.closeWindow();
    expect(await desktop.exited).toBe(0);
  });

  it("and beginning again finds what the page stored", async () => {
    const page = await boot();
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open("books", 1);
          opening.onupgradeneeded = () => opening.result.createObjectStore("rows");
          opening.onsuccess = () => {
            const writing = opening.result.transaction("rows", "readwrite");
            writing.objectStore("rows").put("kept", 1);
            writing.oncomplete = resolve;
          };
        }),
    );
    await desktop.closeWindow();
    await desktop.exited;
    const again = await boot(profile);
    expect(await again.evaluate(() => indexedDB.databases())).toMatchObject([{ name: "books" }]);
  });

  it("a page that crashes is opened again when the user says so", async () => {
    const page = await boot();
    await page.evaluate((input) => duebook.journal.append(input), appendInput(entries(1)[0]!));
    const crashed = new Promise((resolve) => page.once("crash", resolve));
    await desktop.crashPage();
    await crashed;
    const again = await desktop.page();
    await again.locator("body[data-ready=yes]").waitFor();
    expect(await again.evaluate(() => duebook.journal.head())).toMatchObject({
      ok: true,
      value: { seq: 1, damage: [] },
    });
  });
});

describe(`profiles, on ${DESKTOP_RUNTIME}`, { timeout: 40_000 }, () => {
  it("the sample company has a folder of its own", async () => {
    const page = await boot(undefined, true);
    expect(await page.evaluate(() => duebook.info())).toMatchObject({
      ok: true,
      value: { sample: true, dataFolder: `${profile} Sample` },
    });
  });

  it("one that is open in a browser is not opened a second time", async () => {
    const held = join(await temporaryProfile(), "Duebook");
    const loopback = await loopbackFor(held);
    desktop = await bootDesktop({ dist, profile: held });
    expect(await desktop.exited).toBe(1);
    await loopback.stop();
  });
});
