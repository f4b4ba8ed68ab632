import type { Page } from "playwright";
import { findElectron } from "#build/electron-runtime.mjs";
import { bootOnElectron } from "./desktop-on-electron.ts";
import { bootOnStandIn } from "./desktop-on-stand-in.ts";

/** The desktop program, booted from its built files, as a spec sees it. */
export type Desktop = {
  readonly page: () => Promise<Page>;
  /** Clicks a menu item by its id, wherever it is in the menu bar. */
  readonly clickMenu: (id: string) => Promise<void>;
  /** The next save dialog answers this path; null closes it. */
  readonly answerSave: (path: string | null) => Promise<void>;
  readonly answerOpen: (paths: readonly string[] | null) => Promise<void>;
  /** Files and folders that were opened with the system. */
  readonly openedPaths: () => Promise<readonly string[]>;
  /** The user closes the window. */
  readonly closeWindow: () => Promise<void>;
  readonly windowCount: () => Promise<number>;
  /** Kills the page's process; message boxes answer with their first button. */
  readonly crashPage: () => Promise<void>;
  readonly exited: Promise<number>;
  /** Ends it whatever state it is in. */
  readonly dispose: () => Promise<void>;
};

export type BootOptions = {
  /** Folder with `electron/` and `renderer/` as they are in `dist`. */
  readonly dist: string;
  readonly profile: string;
  readonly sample?: boolean;
};

const electron = findElectron(process.cwd());

/** What the specs run on, for their names and the report. */
export const DESKTOP_RUNTIME = electron ? "Electron" : "a stand-in for Electron, as its runtime is not installed";

export function bootDesktop(options: BootOptions): Promise<Desktop> {
  return electron ? bootOnElectron(electron, options) : bootOnStandIn(options);
}
