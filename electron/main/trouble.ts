import type { App, BrowserWindow, Dialog } from "electron";

/** What the user is told when the window fails. Nothing that was shown as Saved depends on it. */
export function watchForTrouble(window: BrowserWindow, dialog: Pick<Dialog, "showMessageBox">, app: Pick<App, "quit">) {
  let isAsking = false;
  const ask = async (message: string, buttons: readonly [string, string]): Promise<number> => {
    if (isAsking || window.isDestroyed()) return -1;
    isAsking = true;
    const detail = "Everything that was shown as Saved is kept.";
    const answer = await dialog.showMessageBox(window, { type: "warning", message, detail, buttons: [...buttons] });
    isAsking = false;
    return answer.response;
  };

  window.webContents.on("render-process-gone", async (_event, { reason }) => {
    if (reason === "clean-exit" || reason === "killed") return;
    const choice = await ask(`Duebook's window has stopped working (${reason}).`, ["Open Again", "Exit"]);
    if (choice === 0) window.webContents.reload();
    if (choice === 1) app.quit();
  });
  window.on("unresponsive", async () => {
    const choice = await ask("Duebook is not answering.", ["Wait", "Open Again"]);
    if (choice !== 1) return;
    window.webContents.forcefullyCrashRenderer();
    window.webContents.reload();
  });
}
