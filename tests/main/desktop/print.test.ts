import { EventEmitter } from "node:events";
import type { BrowserWindow } from "electron";
import { describe, expect, it } from "vitest";
import { createPrint } from "#electron/main/print-pdf.ts";
import { MemoryDisk } from "../support/memory-disk.ts";

const bytes = new TextEncoder().encode("%PDF-1.7");
const PATH = "/data/temporary/Reminder 1001.pdf";

type Outcome = {
  readonly isReady: boolean;
  readonly success?: boolean;
  readonly reason?: string;
  readonly fails?: boolean;
};

/** A window that shows a PDF as told, and what was done with it. */
function printing({ isReady, success = false, reason = "", fails = false }: Outcome) {
  const disk = new MemoryDisk("/data");
  const printed = new Set<string>();
  const done = { loaded: [] as string[], allowed: [] as boolean[], prints: 0, destroyed: 0, opened: [] as string[] };
  const webContents = Object.assign(new EventEmitter(), {
    print: (_options: unknown, callback: (success: boolean, reason: string) => void) => {
      done.prints += 1;
      callback(success, reason);
    },
  });
  const window = {
    webContents,
    loadURL: async (address: string) => {
      done.loaded.push(address);
      done.allowed.push(printed.has(address));
      if (fails) throw new Error("ERR_FAILED");
      if (isReady) webContents.emit("-pdf-ready-to-print");
    },
    isDestroyed: () => false,
    destroy: () => {
      done.destroyed += 1;
    },
  };
  const print = createPrint({
    fs: disk.fs,
    temporaryFolder: "/data/temporary",
    printed,
    createHiddenWindow: () => window as unknown as BrowserWindow,
    openPath: async (path) => {
      done.opened.push(path);
      return "";
    },
    patienceMs: 5,
  });
  return { print: () => print({ bytes, title: "Reminder 1001" }), done, disk, printed };
}

describe("printing a letter", () => {
  it("shows the system's dialog once every page is there, from a hidden window that goes away", async () => {
    const { print, done, disk, printed } = printing({ isReady: true, success: true });
    expect(await print()).toEqual({ ok: true, value: null });
    expect(done).toMatchObject({ prints: 1, destroyed: 1, opened: [] });
    expect(done.loaded).toEqual(["file:///data/temporary/Reminder%201001.pdf"]);
    expect(done.allowed).toEqual([true]);
    expect(printed.size).toBe(0);
    expect(disk.content(PATH)).toEqual(bytes);
  });

  it("is cancelled when the user closes the dialog", async () => {
    const { print, done } = printing({ isReady: true, reason: "Print job canceled" });
    expect(await print()).toMatchObject({ ok: false, error: { kind: "cancelled" } });
    expect(done.opened).toEqual([]);
  });

  it.each([
    ["does not get ready", { isReady: false }],
    ["cannot be loaded", { isReady: false, fails: true }],
    ["cannot be printed", { isReady: true, reason: "Invalid printer settings" }],
  ])("that %s opens in the user's own program for PDFs", async (_what, outcome) => {
    const { print, done } = printing(outcome);
    expect(await print()).toEqual({ ok: true, value: null });
    expect(done.opened).toEqual([PATH]);
    expect(done.destroyed).toBe(1);
  });

  it("says so when there is no room for the file", async () => {
    const { print, disk } = printing({ isReady: true });
    disk.failAt(3, "ENOSPC");
    expect(await print()).toMatchObject({ ok: false, error: { kind: "disk-full" } });
  });
});
