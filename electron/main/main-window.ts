import { fileURLToPath } from "node:url";
import { BrowserWindow, nativeTheme, screen } from "electron";
import { APP_ORIGIN, IDENTITY } from "#shared/host/identity.ts";
import { placeWindow, readWindowState, SMALLEST, writeWindowState } from "./window-state.ts";

const PRELOAD = fileURLToPath(new URL("./preload.cjs", import.meta.url));
const ICON = fileURLToPath(new URL("./icon.png", import.meta.url));
/** Moving a window tells many times a second. */
const SETTLE_MS = 500;

const WEB_PREFERENCES = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  // Chromium's PDF viewer, for the preview of a letter.
  plugins: true,
} as const;

/** Opens the window where it was last time and loads the program into it. */
export function openMainWindow(statePath: string, sample: boolean): BrowserWindow {
  const saved = readWindowState(statePath);
  const { isMaximized, ...bounds } = placeWindow(saved, workAreas());
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: sample ? `${IDENTITY.productName}: sample company` : IDENTITY.productName,
    icon: ICON,
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#12161a" : "#f4f5f6",
    webPreferences: { ...WEB_PREFERENCES, preload: PRELOAD },
  });
  window.once("ready-to-show", () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  // The page has the same title for both; the window's own says which company this is.
  window.on("page-title-updated", (event) => event.preventDefault());
  rememberState(window, statePath);
  void window.loadURL(`${APP_ORIGIN}/`);
  return window;
}

/** A window no one sees, for printing; it has no preload and so no host. */
export function createHiddenWindow(): BrowserWindow {
  return new BrowserWindow({ show: false, webPreferences: { ...WEB_PREFERENCES } });
}

/** The main screen first. */
function workAreas() {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
}

function rememberState(window: BrowserWindow, statePath: string): void {
  let timer: NodeJS.Timeout | undefined;
  const save = () => writeWindowState(statePath, { ...window.getNormalBounds(), isMaximized: window.isMaximized() });
  const saveSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => !window.isDestroyed() && save(), SETTLE_MS);
  };
  window.on("resize", saveSoon);
  window.on("move", saveSoon);
  window.on("close", save);
}
