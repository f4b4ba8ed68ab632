import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readClock } from "#electron/services/clock.ts";
import { dataFolder } from "#electron/services/data-folder.ts";
import { diskSpace } from "#electron/services/disk-space.ts";
import { createMailDraft } from "#electron/services/mail-draft.ts";
import { nodeFileSystem } from "#electron/services/node-file-system.ts";
import { lockProfile } from "#electron/services/profile-lock.ts";
import { createQuitHandshake } from "#electron/services/quit-handshake.ts";
import { safeFileName } from "#electron/services/safe-file-name.ts";
import { createSnapshots } from "#electron/services/snapshots/snapshots.ts";
import { MemoryDisk } from "../support/memory-disk.ts";

describe("a file name a person gave", () => {
  it.each([
    ["Reminder 1001.pdf", "Reminder 1001.pdf"],
    ["../../etc/passwd", "-..-etc-passwd"],
    ["C:\\Windows\\a.exe", "C--Windows-a.exe"],
    ["con.pdf", "_con.pdf"],
    ["LPT1", "_LPT1"],
    [".hidden", "hidden"],
    ["name. . ", "name"],
    ["\u202Efdp.exe", "fdp.exe"],
    ["a\nb\u0000c.pdf", "abc.pdf"],
    ["///", "otherwise"],
    ["", "otherwise"],
    ["Łukasiewicz, Ελλάδα, Київ.pdf", "Łukasiewicz, Ελλάδα, Київ.pdf"],
  ])("%j becomes %j", (given, safe) => {
    expect(safeFileName(given, "otherwise")).toBe(safe);
  });

  it("is always one name of this folder, and keeps its ending", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (given) => {
        const safe = safeFileName(`${given}.pdf`, "otherwise.pdf");
        expect(safe).toMatch(/pdf$/);
        expect(safe).not.toMatch(/[/\\:*?"<>|\p{Cc}]|^\.|[. ]$/u);
        expect(safe.length).toBeLessThanOrEqual(121);
        expect(join("/chosen", safe)).toBe(`/chosen/${safe}`);
      }),
      { numRuns: 40 },
    );
  });
});

describe("where the data lies", () => {
  const home = "/home/anna";
  it.each([
    ["linux", {}, false, "/home/anna/.config/Duebook"],
    ["linux", { XDG_CONFIG_HOME: "/x" }, true, "/x/Duebook Sample"],
    ["darwin", {}, false, "/home/anna/Library/Application Support/Duebook"],
    [
      "win32",
      { APPDATA: "C:\\Users\\anna\\AppData\\Roaming" },
      true,
      "C:\\Users\\anna\\AppData\\Roaming\\Duebook Sample",
    ],
    ["linux", { DUEBOOK_DATA: "/tmp/test" }, false, "/tmp/test"],
    ["linux", { DUEBOOK_DATA: "/tmp/test" }, true, "/tmp/test Sample"],
  ] as const)("on %s with %j, sample %s: %s", (platform, env, sample, folder) => {
    expect(dataFolder({ platform, env, sample, home })).toBe(folder);
  });
});

describe("the clock", () => {
  it("tells the instant and the minutes east of UTC", () => {
    const now = new Date("2026-07-01T10:00:00.000Z");
    expect(readClock(now)).toEqual({ at: "2026-07-01T10:00:00.000Z", offset: -now.getTimezoneOffset() + 0 });
  });
});

describe("disk space", () => {
  it("asks for room for two more of the latest snapshot", async () => {
    const disk = new MemoryDisk("/data");
    const snapshots = createSnapshots(disk.fs, "/data", () => new Date("2026-01-01T00:00:00Z"));
    const before = await diskSpace(disk.fs, "/data", snapshots);
    await snapshots.write({ bytes: new Uint8Array(1000), reason: "quit", seq: 1, hash: "a".repeat(64), records: 1 });
    const after = await diskSpace(disk.fs, "/data", snapshots);
    expect(before).toEqual({ ok: true, value: { freeBytes: disk.free, neededBytes: 50 * 1024 * 1024 } });
    expect(after).toEqual({ ok: true, value: { freeBytes: disk.free, neededBytes: 50 * 1024 * 1024 + 2000 } });
  });
});

describe("a mail draft", () => {
  it("is opened as a file from a folder of its own, whatever its name", async () => {
    const disk = new MemoryDisk("/data");
    const opened: string[] = [];
    const mailDraft = createMailDraft({
      fs: disk.fs,
      temporaryFolder: "/data/temporary",
      openPath: async (path) => {
        opened.push(path);
        return "";
      },
    });
    const bytes = new TextEncoder().encode("To: anna@example.org\r\n");
    expect(await mailDraft({ name: "../Reminder", bytes })).toEqual({ ok: true, value: null });
    expect(opened).toEqual(["/data/temporary/-Reminder.eml"]);
    expect(disk.content(opened[0]!)).toEqual(bytes);
  });

  it("says so when no program opens it", async () => {
    const disk = new MemoryDisk("/data");
    const openPath = async () => "There is no application for .eml";
    const mailDraft = createMailDraft({ fs: disk.fs, temporaryFolder: "/data/t", openPath });
    expect(await mailDraft({ name: "a.eml", bytes: new Uint8Array() })).toMatchObject({
      ok: false,
      error: { kind: "refused" },
    });
  });
});

describe("a profile", () => {
  const holder = { kind: "loopback", pid: 1, since: "2026-01-01T00:00:00.000Z" } as const;

  it("is held by one at a time, and free again afterwards", async () => {
    const folder = await mkdtemp(join(tmpdir(), "duebook-lock-"));
    const first = await lockProfile(nodeFileSystem, folder, holder);
    expect(await lockProfile(nodeFileSystem, `${folder}/.`, { ...holder, pid: 2 })).toEqual({
      ok: false,
      error: { kind: "held", by: holder },
    });
    if (first.ok) await first.value.release();
    const second = await lockProfile(nodeFileSystem, folder, holder);
    expect(second.ok).toBe(true);
    if (second.ok) await second.value.release();
  });

  it("is not kept locked by what a killed process left behind", async () => {
    const folder = await mkdtemp(join(tmpdir(), "duebook-lock-"));
    const before = await lockProfile(nodeFileSystem, folder, holder);
    if (before.ok) await before.value.release();
    await nodeFileSystem.open(join(folder, "duebook.lock"));
    const lock = await lockProfile(nodeFileSystem, folder, holder);
    expect(lock.ok).toBe(true);
    if (lock.ok) await lock.value.release();
  });
});

describe("the end", () => {
  it("waits until the window is ready", async () => {
    let asked = 0;
    const quit = createQuitHandshake(() => {
      asked += 1;
    }, 60_000);
    const both = Promise.all([quit.ask(), quit.ask()]);
    quit.ready();
    expect(await both).toEqual(["ready", "ready"]);
    expect(asked).toBe(1);
  });

  it("does not wait for ever", async () => {
    expect(await createQuitHandshake(() => undefined, 1).ask()).toBe("timeout");
  });
});
