import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Host, HostEvent } from "#shared/host/host.ts";
import { bootDesktop, DESKTOP_RUNTIME, type Desktop } from "../support/desktop.ts";
import { appendInput, nextEntry } from "../support/journal-lines.ts";
import { temporaryProfile } from "../support/loopback.ts";
import { buildSmallProgram } from "../support/small-program.ts";

declare const duebook: Host;
declare const events: HostEvent[];
declare const listen: () => void;

let desktop: Desktop;
let page: Page;
let profile: string;

// One program for all: each test asks it for something else.
beforeAll(async () => {
  const dist = await buildSmallProgram("host");
  profile = join(await temporaryProfile(), "Duebook");
  desktop = await bootDesktop({ dist, profile });
  page = await desktop.page();
}, 60_000);
beforeEach(() => page.locator("body[data-ready=yes]").waitFor());
afterAll(() => desktop.dispose());

/** The line that comes next in the journal of the program under test. */
async function lineToCome() {
  const head = await page.evaluate(() => duebook.journal.head());
  if (!head.ok) throw new Error(head.error.detail);
  return nextEntry({ seq: head.value.seq, hash: head.value.hash });
}

describe(`the desktop's host, on ${DESKTOP_RUNTIME}`, { timeout: 30_000 }, () => {
  it("gives the page exactly what the contract names, and nothing of Node", async () => {
    const found = await page.evaluate(() => {
      const names = (value: object): string[] =>
        Object.entries(value).flatMap(([key, member]) =>
          typeof member === "function" ? [key] : names(member as object).map((name) => `${key}.${name}`),
        );
      const node = ["require", "process", "module", "Buffer", "global", "electron", "ipcRenderer"];
      return { names: names(duebook).sort(), node: node.filter((name) => name in globalThis) };
    });
    expect(found.node).toEqual([]);
    expect(found.names).toEqual(
      [
        ...["append", "erase", "head", "read", "restart"].map((name) => `journal.${name}`),
        ...["get", "put", "remove"].map((name) => `files.${name}`),
        ...["chooseSecondPlace", "list", "read", "write"].map((name) => `snapshots.${name}`),
        ...["clock", "diskSpace", "emptyStore", "info", "mailDraft", "notify", "onEvent", "openFile", "openSample"],
        ...["print", "quitReady"],
        ...["configure", "send", "status"].map((name) => `smtp.${name}`),
        ...["reveal", "saveFile"],
      ].sort(),
    );
  });

  it("says what it is and where the data lies", async () => {
    expect(await page.evaluate(() => duebook.info())).toMatchObject({
      ok: true,
      value: { kind: "desktop", sample: false, dataFolder: profile },
    });
  });

  it("deletes the window's store, broken or not, only while the journal can rebuild it", async () => {
    const entry = await lineToCome();
    const found = await page.evaluate(
      async ({ input, seq, hash }) => {
        const names = async () => (await indexedDB.databases()).map(({ name }) => name);
        await new Promise((resolve) => {
          indexedDB.open("books").onsuccess = ({ target }) => resolve((target as IDBOpenDBRequest).result.close());
        });
        const ask = async () => {
          const emptied = await duebook.emptyStore({ seq, hash, copySaved: false });
          return [emptied.ok ? "deleted" : emptied.error.kind, ...(await names())];
        };
        const empty = await ask();
        await duebook.journal.append(input);
        return [empty, await ask()];
      },
      { input: appendInput(entry), seq: entry.seq, hash: entry.hash },
    );
    expect(found).toEqual([["refused", "books"], ["deleted"]]);
  });

  it("writes lines, files and snapshots to the profile's folder", async () => {
    const entry = await lineToCome();
    expect(await page.evaluate((input) => duebook.journal.append(input), appendInput(entry))).toMatchObject({
      ok: true,
    });
    const kept = await page.evaluate(async () => {
      const put = await duebook.files.put({ bytes: new TextEncoder().encode("A letter") });
      const got = put.ok ? await duebook.files.get(put.value) : put;
      const hash = "a".repeat(64);
      const bytes = new Uint8Array(100_000);
      const snapshot = await duebook.snapshots.write({ bytes, reason: "on quit", seq: 1, hash, records: 3 });
      return { text: got.ok ? new TextDecoder().decode(got.value.bytes) : got.error.detail, snapshot };
    });
    expect(kept).toMatchObject({ text: "A letter", snapshot: { ok: true, value: { bytes: 100_000 } } });
    expect(await readFile(join(profile, "journal", "000001.ndjson"), "utf8")).toContain(entry.hash);
    expect((await readdir(profile)).sort()).toEqual(
      expect.arrayContaining(["browser", "files", "journal", "snapshots"]),
    );
  });

  it("refuses what does not match the table", async () => {
    const answer = await page.evaluate(() => duebook.files.get({ sha256: "../../etc/passwd" }));
    expect(answer).toMatchObject({ ok: false, error: { kind: "refused" } });
  });

  it("saves a file where the user says, and nowhere when the dialog is closed", async () => {
    const save = () =>
      page.evaluate(() => duebook.saveFile({ suggestedName: "a.txt", bytes: new TextEncoder().encode("Saved") }));
    await desktop.answerSave(null);
    expect(await save()).toMatchObject({ ok: false, error: { kind: "cancelled" } });
    const path = join(profile, "chosen.txt");
    await desktop.answerSave(path);
    expect(await save()).toEqual({ ok: true, value: { name: "chosen.txt" } });
    expect(await readFile(path, "utf8")).toBe("Saved");
  });

  it("opens the file the user chooses", async () => {
    const open = () => page.evaluate(() => duebook.openFile({ accept: [".csv"] }));
    await desktop.answerOpen(null);
    expect(await open()).toMatchObject({ ok: false, error: { kind: "cancelled" } });
    const path = join(profile, "list.csv");
    await writeFile(path, "a,b");
    await desktop.answerOpen([path]);
    expect(await open()).toMatchObject({ ok: true, value: { name: "list.csv" } });
  });

  it("opens an e-mail as a draft and shows the data folder, both by the system", async () => {
    await page.evaluate(async () => {
      await duebook.mailDraft({ name: "Reminder.eml", bytes: new TextEncoder().encode("To: a@example.org") });
      await duebook.reveal({ what: "data" });
    });
    expect(await desktop.openedPaths()).toEqual([join(profile, "temporary", "Reminder.eml"), profile]);
  });

  it("keeps a second place, but not inside its own folder", async () => {
    const choose = () => page.evaluate(() => duebook.snapshots.chooseSecondPlace());
    await desktop.answerOpen([join(profile, "snapshots")]);
    expect(await choose()).toMatchObject({ ok: false, error: { kind: "refused" } });
    await desktop.answerOpen([await temporaryProfile()]);
    expect(await choose()).toMatchObject({ ok: true });
  });

  it("sends the commands of the menu to the page", async () => {
    await page.evaluate(() => listen());
    for (const id of ["find", "undo", "settings", "new-customer"]) await desktop.clickMenu(id);
    await page.waitForFunction(() => events.length === 4);
    expect(await page.evaluate(() => events)).toEqual(
      ["find", "undo", "settings", "new-customer"].map((command) => ({ kind: "menu", command })),
    );
  });
});
