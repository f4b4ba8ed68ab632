import { basename, join, relative, resolve } from "node:path";
import type { BrowserWindow, Dialog } from "electron";
import type { Host, HostFailure } from "#shared/host/host.ts";
import { LIMITS } from "#shared/host/ipc-table.ts";
import { fail, succeed } from "#shared/result/result.ts";
import { type FileSystem, hostFailure } from "../../services/file-system.ts";
import { safeFileName } from "../../services/safe-file-name.ts";
import type { Snapshots } from "../../services/snapshots/snapshots.ts";
import { writeBeside } from "../../services/write-file.ts";

export type FileDialogsOptions = {
  readonly fs: FileSystem;
  readonly dialog: Pick<Dialog, "showSaveDialog" | "showOpenDialog">;
  readonly window: () => BrowserWindow;
  /** Where the dialogs begin. */
  readonly documents: string;
  readonly dataFolder: string;
  readonly snapshots: Snapshots;
};

type FileDialogs = Pick<Host, "saveFile" | "openFile"> & Pick<Host["snapshots"], "chooseSecondPlace">;

const CANCELLED = fail<HostFailure>({ kind: "cancelled", detail: "The dialog was closed" });

/** Files that leave or enter: only where the user has just said, never by a path from the window. */
export function createFileDialogs(options: FileDialogsOptions): FileDialogs {
  const { fs, dialog, window, documents } = options;
  return {
    saveFile: async ({ suggestedName, bytes }) => {
      const defaultPath = join(documents, safeFileName(suggestedName, "Duebook"));
      const { canceled, filePath } = await dialog.showSaveDialog(window(), { defaultPath });
      if (canceled || !filePath) return CANCELLED;
      try {
        await writeBeside(fs, filePath, bytes);
        return succeed({ name: basename(filePath) });
      } catch (error) {
        return fail(hostFailure(error));
      }
    },
    openFile: async ({ accept }) => {
      const extensions = accept.map((ending) => ending.slice(1));
      const filters = extensions.length > 0 ? [{ name: extensions.join(", ").toUpperCase(), extensions }] : [];
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), { properties: ["openFile"], filters });
      const [path] = filePaths;
      if (canceled || !path) return CANCELLED;
      return readChosen(fs, path);
    },
    chooseSecondPlace: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        properties: ["openDirectory", "createDirectory"],
      });
      const [folder] = filePaths;
      if (canceled || !folder) return CANCELLED;
      if (!relative(resolve(options.dataFolder), resolve(folder)).startsWith("..")) {
        return fail({ kind: "refused", detail: "That folder is inside Duebook's own. Choose one on another disk." });
      }
      return options.snapshots.setSecondPlace(folder);
    },
  };
}

async function readChosen(fs: FileSystem, path: string): ReturnType<Host["openFile"]> {
  try {
    const size = (await fs.size(path)) ?? 0;
    if (size > LIMITS.fileBytes) return fail({ kind: "too-large", detail: `${basename(path)} has ${size} bytes` });
    return succeed({ name: basename(path), bytes: await fs.read(path) });
  } catch (error) {
    return fail(hostFailure(error));
  }
}
