import { _electron } from "playwright";
import type { BootOptions, Desktop } from "./desktop.ts";

type Patched = { openedPaths: string[] };

/** Boots the same built files on the real Electron. Dialogs are answered by replacing Electron's own functions. */
export async function bootOnElectron(executablePath: string, options: BootOptions): Promise<Desktop> {
  const { dist, profile, sample } = options;
  const isRoot = process.getuid?.() === 0;
  const app = await _electron.launch({
    executablePath,
    args: [dist, ...(sample ? ["--sample"] : []), ...(isRoot ? ["--no-sandbox"] : [])],
    env: { ...(process.env as Record<string, string>), DUEBOOK_DATA: profile },
  });
  const exited = new Promise<number>((resolve) => app.process().once("exit", (code) => resolve(code ?? 0)));
  await app.evaluate(({ shell, dialog }) => {
    const patched: Patched = { openedPaths: [] };
    Object.assign(globalThis, { patched });
    shell.openPath = async (path) => {
      patched.openedPaths.push(path);
      return "";
    };
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
  });
  return {
    page: () => app.firstWindow(),
    clickMenu: (id) => app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id),
    answerSave: (path) =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? "" });
      }, path),
    answerOpen: (paths) =>
      app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: filePaths === null, filePaths: [...(filePaths ?? [])] });
      }, paths),
    openedPaths: () => app.evaluate(() => (globalThis as unknown as { patched: Patched }).patched.openedPaths),
    closeWindow: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
    windowCount: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
    crashPage: () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()),
    exited,
    dispose: async () => {
      app.process().kill("SIGKILL");
      await exited;
    },
  };
}
