import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { app, dialog, protocol, session, shell } from "electron";
import { clearTemporaryFolder } from "../services/mail-draft.ts";
import { nodeFileSystem } from "../services/node-file-system.ts";
import { lockProfile } from "../services/profile-lock.ts";
import { createRendererFiles } from "../services/renderer-files.ts";
import { registerAppScheme, serveApp } from "./app-protocol.ts";
import { guardContents, guardSession } from "./guard.ts";
import { createHiddenWindow } from "./main-window.ts";
import { createPrint } from "./print-pdf.ts";
import { chooseProfile } from "./profile.ts";
import { startWindow } from "./start-window.ts";

const RENDERER = fileURLToPath(new URL("../renderer", import.meta.url));

// Everything up to `whenReady` has to happen before Chromium starts.
registerAppScheme(protocol);
const profile = chooseProfile(app, process.argv);
app.enableSandbox();
// Nothing in the program has an address to look up; should anything try, there is none.
app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
guardContents(app);

if (app.requestSingleInstanceLock()) void app.whenReady().then(open);
else app.quit();

async function open(): Promise<void> {
  const { folder } = profile;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const since = new Date().toISOString();
  const lock = await lockProfile(nodeFileSystem, folder, { kind: "desktop", pid: process.pid, since });
  if (!lock.ok) {
    dialog.showErrorBox("Duebook is already open", "It is open in your browser. Close it there and start again.");
    return app.exit(1);
  }
  // In the profile, not among everyone's temporary files: what is printed or mailed is a customer's.
  const temporaryFolder = join(folder, "temporary");
  const printed = new Set<string>();
  const openPath = (path: string) => shell.openPath(path);
  guardSession(session.defaultSession, printed);
  serveApp(protocol, createRendererFiles(RENDERER));
  await clearTemporaryFolder(nodeFileSystem, temporaryFolder);
  const print = createPrint({ fs: nodeFileSystem, temporaryFolder, printed, createHiddenWindow, openPath });
  startWindow({ profile, lock: lock.value, temporaryFolder, print, startSample });
}

/** The sample company is this program once more, with its own profile. */
function startSample(): void {
  const own = app.isPackaged ? [] : [app.getAppPath()];
  const inherited = process.argv.filter((argument) => argument === "--no-sandbox");
  spawn(process.execPath, [...own, "--sample", ...inherited], { detached: true, stdio: "ignore" }).unref();
}
