import type { MenuItemConstructorOptions } from "electron";
import type { MenuCommand } from "#shared/host/host.ts";
import { IDENTITY } from "#shared/host/identity.ts";

export type MenuOptions = {
  readonly platform: NodeJS.Platform;
  readonly sample: boolean;
  /** Reload and developer tools are there only while developing. */
  readonly isPackaged: boolean;
  readonly send: (command: MenuCommand) => void;
  readonly openSample: () => void;
  readonly showDataFolder: () => void;
  readonly showAbout: () => void;
};

type Item = MenuItemConstructorOptions;

const LINE: Item = { type: "separator" };

/** The menu bar: standard roles where the system has them, everything else is a command the window carries out. */
export function menuTemplate(options: MenuOptions): Item[] {
  const isMac = options.platform === "darwin";
  const macMenu: Item = {
    label: IDENTITY.productName,
    submenu: [
      { label: "About Duebook", click: options.showAbout },
      LINE,
      command(options, "settings", "Settings…", "CmdOrCtrl+,"),
      LINE,
      { role: "services" },
      LINE,
      { role: "hide" },
      { role: "hideOthers" },
      { role: "unhide" },
      LINE,
      { role: "quit" },
    ],
  };
  const menus = [fileMenu(options, isMac), editMenu(options), viewMenu(options), windowMenu(isMac), helpMenu(options)];
  return isMac ? [macMenu, ...menus] : menus;
}

function fileMenu(options: MenuOptions, isMac: boolean): Item {
  const sample: Item[] = options.sample
    ? []
    : [{ id: "open-sample", label: "Open Sample Company", click: options.openSample }];
  const ends: Item[] = isMac
    ? [{ role: "close" }]
    : [command(options, "settings", "Settings…", "CmdOrCtrl+,"), LINE, { role: "quit", label: "Exit" }];
  return {
    label: "&File",
    submenu: [
      command(options, "new-customer", "New Customer…", "CmdOrCtrl+N"),
      LINE,
      command(options, "import", "Import…", "CmdOrCtrl+I"),
      command(options, "backup", "Back Up…", "CmdOrCtrl+B"),
      command(options, "print", "Print…", "CmdOrCtrl+P"),
      LINE,
      ...sample,
      { id: "data-folder", label: "Show Data Folder", click: options.showDataFolder },
      LINE,
      ...ends,
    ],
  };
}

function editMenu(options: MenuOptions): Item {
  return {
    label: "&Edit",
    submenu: [
      // No shortcut: Ctrl+Z in a text field undoes typing, elsewhere the window takes it for this command.
      command(options, "undo", "Undo Last Change"),
      LINE,
      { role: "undo", label: "Undo Typing" },
      { role: "redo", label: "Redo Typing" },
      LINE,
      { role: "cut" },
      { role: "copy" },
      { role: "paste" },
      { role: "selectAll" },
      LINE,
      command(options, "find", "Find…", "CmdOrCtrl+K"),
    ],
  };
}

function viewMenu({ isPackaged }: MenuOptions): Item {
  const development: Item[] = isPackaged ? [] : [LINE, { role: "reload" }, { role: "toggleDevTools" }];
  return {
    label: "&View",
    submenu: [
      { role: "resetZoom" },
      { role: "zoomIn" },
      { role: "zoomOut" },
      LINE,
      { role: "togglefullscreen" },
      ...development,
    ],
  };
}

function windowMenu(isMac: boolean): Item {
  const rest: Item[] = isMac ? [{ role: "zoom" }, LINE, { role: "front" }] : [{ role: "close" }];
  return { label: "&Window", role: "window", submenu: [{ role: "minimize" }, ...rest] };
}

function helpMenu(options: MenuOptions): Item {
  return {
    label: "&Help",
    role: "help",
    submenu: [
      command(options, "help", "Duebook Help", "F1"),
      command(options, "keys", "Keyboard Shortcuts"),
      LINE,
      { id: "about", label: "About Duebook", click: options.showAbout },
    ],
  };
}

function command(options: MenuOptions, name: MenuCommand, label: string, accelerator?: string): Item {
  return { id: name, label, click: () => options.send(name), ...(accelerator ? { accelerator } : {}) };
}
