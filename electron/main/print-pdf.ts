import type { EventEmitter } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserWindow, WebContents } from "electron";
import type { Host, HostFailure } from "#shared/host/host.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import { type FileSystem, hostFailure } from "../services/file-system.ts";
import { safeFileName } from "../services/safe-file-name.ts";
import { writeBeside } from "../services/write-file.ts";

export type PrintOptions = {
  readonly fs: FileSystem;
  readonly temporaryFolder: string;
  /** Addresses the request filter lets through while they are being printed. */
  readonly printed: Set<string>;
  readonly createHiddenWindow: () => BrowserWindow;
  readonly openPath: (path: string) => Promise<string>;
  readonly patienceMs?: number;
};

/**
 * Emitted by Electron when its PDF viewer has loaded every page. It is not documented; printing earlier prints blank
 * pages (electron/electron#43309, #43436), so without it the user's own PDF program takes over.
 */
const PDF_READY = "-pdf-ready-to-print";
const PATIENCE_MS = 15_000;

/**
 * Prints a PDF with the system's print dialog, from a hidden window that shows it. Where the viewer cannot, the PDF opens
 * in the program the user has for PDFs, to be printed from there. `cancelled` when the user closes the dialog.
 */
export function createPrint(options: PrintOptions): Host["print"] {
  return async ({ bytes, title }) => {
    try {
      const { fs, temporaryFolder } = options;
      await fs.makeFolder(temporaryFolder);
      const name = safeFileName(title, "letter");
      const path = join(temporaryFolder, name.toLowerCase().endsWith(".pdf") ? name : `${name}.pdf`);
      await writeBeside(fs, path, bytes);
      return await printFile(options, path);
    } catch (error) {
      return fail(hostFailure(error));
    }
  };
}

async function printFile(options: PrintOptions, path: string): Promise<Result<null, HostFailure>> {
  const address = pathToFileURL(path).href;
  options.printed.add(address);
  const window = options.createHiddenWindow();
  try {
    const isReady = whenReady(window.webContents, options.patienceMs ?? PATIENCE_MS);
    await window.loadURL(address);
    if (!(await isReady)) return await openInstead(options, path);
    const { success, reason } = await printContents(window.webContents);
    if (success) return succeed(null);
    if (/cancel/i.test(reason)) return fail({ kind: "cancelled", detail: reason });
    return await openInstead(options, path);
  } catch {
    return await openInstead(options, path);
  } finally {
    options.printed.delete(address);
    if (!window.isDestroyed()) window.destroy();
  }
}

function whenReady(contents: WebContents, patienceMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), patienceMs);
    (contents as EventEmitter).once(PDF_READY, () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

function printContents(contents: WebContents): Promise<{ readonly success: boolean; readonly reason: string }> {
  return new Promise((resolve) => {
    contents.print({ silent: false, printBackground: true }, (success, reason) => resolve({ success, reason }));
  });
}

async function openInstead({ openPath }: PrintOptions, path: string): Promise<Result<null, HostFailure>> {
  const problem = await openPath(path);
  return problem === "" ? succeed(null) : fail({ kind: "refused", detail: problem });
}
