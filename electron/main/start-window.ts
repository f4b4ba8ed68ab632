import { join } from "node:path";
import { app, type BrowserWindow, dialog, ipcMain, Menu, Notification, safeStorage, session, shell } from "electron";
import { EVENT_CHANNEL } from "#shared/host/channels.ts";
import type { AppInfo, Host, HostEvent } from "#shared/host/host.ts";
import { APP_VERSION } from "../services/app-version.ts";
import { createServices, type Services } from "../services/host-handlers.ts";
import { nodeFileSystem } from "../services/node-file-system.ts";
import type { ProfileLock } from "../services/profile-lock.ts";
import { createQuitHandshake, type QuitHandshake } from "../services/quit-handshake.ts";
import { desktopHandlers } from "./ipc/desktop-handlers.ts";
import { handleCalls } from "./ipc/handle.ts";
import { openMainWindow } from "./main-window.ts";
import { menuTemplate } from "./menu.ts";
import { createNotify } from "./notify.ts";
import { createPasswordSafe } from "./password-safe.ts";
import type { Profile } from "./profile.ts";
import { endInOrder } from "./session-end.ts";
import { watchForTrouble } from "./trouble.ts";

export type StartWindowOptions = {
  readonly profile: Profile;
  readonly lock: ProfileLock;
  readonly temporaryFolder: string;
  readonly print: Host["print"];
  readonly startSample: () => void;
};

/** Opens the window with everything it talks to. */
export function startWindow(options: StartWindowOptions): void {
  const { folder, sample } = options.profile;
  const services = createServices({
    fs: nodeFileSystem,
    info: appInfo(options.profile),
    now: () => new Date(),
    passwordSafe: createPasswordSafe(safeStorage, process.platform),
  });
  const quit = createQuitHandshake(() => send({ kind: "quit-requested" }));
  answerCalls(options, services, quit, () => window);
  setMenu(options, send);
  const window = openMainWindow(join(folder, "window.json"), sample);
  watchForTrouble(window, dialog, app);
  endInOrder({ app, window, quit, close: () => services.close().then(options.lock.release) });
  app.on("second-instance", () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on("window-all-closed", () => app.quit());

  function send(event: HostEvent): void {
    if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event);
  }
}

function answerCalls(
  { profile, temporaryFolder, print, startSample }: StartWindowOptions,
  services: Services,
  quit: QuitHandshake,
  window: () => BrowserWindow,
): void {
  const handlers = desktopHandlers({
    fs: nodeFileSystem,
    services,
    snapshots: services.snapshots,
    dataFolder: profile.folder,
    documents: app.getPath("documents"),
    temporaryFolder,
    openPath: (path) => shell.openPath(path),
    dialog,
    window,
    quit,
    print,
    notify: createNotify({ Notification, window }),
    startSample,
    clearStore: () => session.defaultSession.clearStorageData({ storages: ["indexdb"] }),
  });
  handleCalls(ipcMain, handlers);
}

function setMenu({ profile, startSample }: StartWindowOptions, send: (event: HostEvent) => void): void {
  app.setAboutPanelOptions({ applicationName: "Duebook", applicationVersion: APP_VERSION });
  const template = menuTemplate({
    platform: process.platform,
    sample: profile.sample,
    isPackaged: app.isPackaged,
    send: (command) => send({ kind: "menu", command }),
    openSample: startSample,
    showDataFolder: () => void shell.openPath(profile.folder),
    showAbout: () => app.showAboutPanel(),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function appInfo({ sample, folder }: Profile): AppInfo {
  const { electron, chrome } = process.versions;
  const runtime = `Electron ${electron}, Chromium ${chrome}`;
  return { kind: "desktop", version: APP_VERSION, sample, platform: process.platform, runtime, dataFolder: folder };
}
