import type { App, BrowserWindow } from "electron";
import type { QuitHandshake } from "../services/quit-handshake.ts";

export type SessionEndOptions = {
  readonly app: Pick<App, "on" | "quit">;
  readonly window: BrowserWindow;
  readonly quit: QuitHandshake;
  /** Ends the services in an orderly way. */
  readonly close: () => Promise<void>;
};

/**
 * However the user ends the program, the window first takes its snapshot and the journal is closed; then it ends. A
 * window that has crashed or does not answer is not waited for longer than the handshake's patience.
 */
export function endInOrder({ app, window, quit, close }: SessionEndOptions): void {
  let state: "open" | "ending" | "ended" = "open";
  const end = async () => {
    if (state !== "open") return;
    state = "ending";
    if (!window.isDestroyed() && !window.webContents.isCrashed()) await quit.ask();
    await close();
    state = "ended";
    if (!window.isDestroyed()) window.destroy();
    app.quit();
  };
  window.on("close", (event) => {
    if (state === "ended") return;
    event.preventDefault();
    void end();
  });
  app.on("before-quit", (event) => {
    if (state === "ended") return;
    event.preventDefault();
    void end();
  });
}
