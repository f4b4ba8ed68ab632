import { EventEmitter } from "node:events";
import type { BrowserContext } from "playwright";
import { launchChromium } from "../chromium.ts";
import { BrowserWindowStandIn, type Surroundings, type WebContentsStandIn } from "./browser-window.ts";

type MenuItem = {
  readonly id?: string;
  readonly label?: string;
  readonly click?: () => void;
  readonly submenu?: MenuItem[];
};
type Listener = (details: { url: string }, callback: (response: { cancel?: boolean }) => void) => void;
type IpcListener = (event: unknown, input: unknown) => Promise<unknown>;

/** What a spec may look at and decide. */
export type StandInControls = {
  readonly windows: BrowserWindowStandIn[];
  readonly attempts: { readonly url: string; readonly cancelled: boolean }[];
  readonly openedPaths: string[];
  readonly messages: string[];
  /** Notices shown, and what clicks on the last one. */
  readonly notices: { readonly title: string; readonly body: string; readonly click: () => void }[];
  /** Path to save to, paths to open, or null for a dialog that is closed. */
  savePath: string | null;
  openPaths: readonly string[] | null;
  menu: readonly MenuItem[];
  readonly paths: Map<string, string>;
  readonly exited: Promise<number>;
  readonly app: EventEmitter & { readonly quit: () => void };
  /** Ends at once, closing the browser. */
  readonly end: () => Promise<void>;
};

/**
 * A stand-in for the `electron` module: the same names with the same meaning, as far as the main process uses them, over
 * windows that are real Chromium pages. It is no Electron: isolation of worlds, sandbox, dialogs and printing are not
 * here, and are held by the specs that run on the real one.
 */
export function createElectronStandIn() {
  const windows: BrowserWindowStandIn[] = [];
  const attempts: { readonly url: string; readonly cancelled: boolean }[] = [];
  const channels = new Map<string, IpcListener>();
  const paths = new Map<string, string>([["documents", "/documents"]]);
  let protocolHandler: (request: Request) => Promise<Response> = async () => new Response(null, { status: 404 });
  let requestFilter: Listener = (_details, callback) => callback({});
  let context: Promise<BrowserContext> | null = null;
  let settleExit: (code: number) => void = () => undefined;
  const exited = new Promise<number>((resolve) => {
    settleExit = resolve;
  });

  const end = async (code: number) => {
    await (await context)?.close();
    settleExit(code);
  };
  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    commandLine: { appendSwitch: () => undefined },
    setName: () => undefined,
    setAppUserModelId: () => undefined,
    enableSandbox: () => undefined,
    requestSingleInstanceLock: () => true,
    whenReady: async () => undefined,
    getAppPath: () => process.cwd(),
    setPath: (name: string, path: string) => void paths.set(name, path),
    getPath: (name: string) => paths.get(name) ?? `/${name}`,
    setAboutPanelOptions: () => undefined,
    showAboutPanel: () => undefined,
    exit: (code = 0) => void end(code),
    quit: () => {
      let isPrevented = false;
      const preventDefault = () => {
        isPrevented = true;
      };
      app.emit("before-quit", { preventDefault });
      if (isPrevented || !windows.slice().every((window) => window.close())) return;
      void end(0);
    },
  });
  const controls: StandInControls = {
    windows,
    attempts,
    openedPaths: [],
    messages: [],
    notices: [],
    savePath: null,
    openPaths: null,
    menu: [],
    paths,
    exited,
    app,
    end: () => end(0),
  };
  const surroundings: Surroundings = {
    attempts,
    context: () => {
      context ??= launchChromium(paths.get("sessionData") ?? "");
      return context;
    },
    serve: (request) => protocolHandler(request),
    isCancelled: (url) => {
      let isCancelled = false;
      requestFilter({ url }, ({ cancel }) => {
        isCancelled = cancel === true;
      });
      return isCancelled;
    },
    invoke: async (event, channel, input) => {
      const listener = channels.get(channel);
      if (!listener) throw new Error(`No handler registered for '${channel}'`);
      return listener(event, input);
    },
    created: (contents: WebContentsStandIn) => void app.emit("web-contents-created", {}, contents),
    closed: (window) => {
      windows.splice(windows.indexOf(window), 1);
      if (windows.length === 0) app.emit("window-all-closed");
    },
  };
  const electron = {
    app,
    // No key store, as on a Linux desktop without one.
    safeStorage: {
      isAsyncEncryptionAvailable: async () => false,
      getSelectedStorageBackend: () => "basic_text",
      encryptStringAsync: async () => Promise.reject(new Error("No key store")),
      decryptStringAsync: async () => Promise.reject(new Error("No key store")),
    },
    BrowserWindow: class extends BrowserWindowStandIn {
      constructor(options: ConstructorParameters<typeof BrowserWindowStandIn>[1]) {
        super(surroundings, options);
        windows.push(this);
      }
    },
    ...surroundingModules(controls, channels, {
      setProtocol: (handler) => {
        protocolHandler = handler;
      },
      setFilter: (listener) => {
        requestFilter = listener;
      },
      clear: async (storages) => {
        if (storages.join() !== "indexdb") throw new Error(`The stand-in cannot clear ${storages.join()}`);
        await windows[0]?.webContents.clearIndexedDb();
      },
    }),
  };
  return { electron, controls };
}

type Setters = {
  readonly setProtocol: (handler: (request: Request) => Promise<Response>) => void;
  readonly setFilter: (listener: Listener) => void;
  readonly clear: (storages: readonly string[]) => Promise<void>;
};

function surroundingModules(controls: StandInControls, channels: Map<string, IpcListener>, setters: Setters) {
  return {
    protocol: {
      registerSchemesAsPrivileged: () => undefined,
      handle: (_scheme: string, handler: (request: Request) => Promise<Response>) => setters.setProtocol(handler),
    },
    session: {
      defaultSession: {
        webRequest: { onBeforeRequest: setters.setFilter },
        setPermissionRequestHandler: () => undefined,
        setPermissionCheckHandler: () => undefined,
        setDevicePermissionHandler: () => undefined,
        setSpellCheckerEnabled: () => undefined,
        clearStorageData: ({ storages }: { readonly storages: readonly string[] }) => setters.clear(storages),
        on: () => undefined,
      },
    },
    Notification: class extends EventEmitter {
      static isSupported = () => true;
      readonly options: { readonly title: string; readonly body: string };
      constructor(options: { readonly title: string; readonly body: string }) {
        super();
        this.options = options;
      }
      show() {
        controls.notices.push({ ...this.options, click: () => void this.emit("click") });
      }
    },
    ipcMain: { handle: (channel: string, listener: IpcListener) => void channels.set(channel, listener) },
    Menu: {
      buildFromTemplate: (template: readonly MenuItem[]) => template,
      setApplicationMenu: (menu: readonly MenuItem[]) => {
        controls.menu = menu;
      },
    },
    dialog: {
      showSaveDialog: async () => ({ canceled: controls.savePath === null, filePath: controls.savePath ?? "" }),
      showOpenDialog: async () => ({
        canceled: controls.openPaths === null,
        filePaths: [...(controls.openPaths ?? [])],
      }),
      showMessageBox: async (_window: unknown, { message }: { message: string }) => {
        controls.messages.push(message);
        return { response: 0 };
      },
      showErrorBox: (title: string) => void controls.messages.push(title),
    },
    shell: {
      openPath: async (path: string) => {
        controls.openedPaths.push(path);
        return "";
      },
    },
    screen: {
      getPrimaryDisplay: () => ({ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1050 } }),
      getAllDisplays: () => [{ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1050 } }],
    },
    nativeTheme: { shouldUseDarkColors: false },
  };
}
