import type { App, Session, WebContents } from "electron";
import { isAppUrl } from "./ipc/trusted-sender.ts";

/** Chromium's own PDF viewer, which shows a letter in a frame and prints it; it is part of the runtime. */
const PDF_VIEWER = "chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/";
/** Asked for by the program itself: storage that is not thrown away when the disk is short, and copying text. */
const GRANTED: readonly string[] = ["persistent-storage", "clipboard-sanitized-write"];

/** Whether a request stays inside the program. `printed` holds the files that are being printed just now. */
export function isRequestAllowed(address: string, printed: ReadonlySet<string>): boolean {
  if (isAppUrl(address) || printed.has(address)) return true;
  if (address.startsWith(PDF_VIEWER) || address.startsWith("chrome://resources/")) return true;
  return address.startsWith("blob:") || address.startsWith("data:") || address.startsWith("devtools:");
}

/** Whether a frame may go to an address: the main frame within the program, others to a PDF made in it. */
export function isNavigationAllowed(address: string, isMainFrame: boolean): boolean {
  if (isMainFrame) return isAppUrl(address);
  return address.startsWith("blob:app://duebook/") || address.startsWith(PDF_VIEWER) || address === "about:blank";
}

/** Nothing leaves the computer and no page gets a permission, whatever it holds. */
export function guardSession(session: Session, printed: ReadonlySet<string>): void {
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !isRequestAllowed(url, printed) }));
  session.setPermissionRequestHandler((contents, permission, callback) => {
    callback(GRANTED.includes(permission) && isAppUrl(contents.getURL()));
  });
  session.setPermissionCheckHandler((contents, permission) => {
    return GRANTED.includes(permission) && contents !== null && isAppUrl(contents.getURL());
  });
  session.setDevicePermissionHandler(() => false);
  session.on("will-download", (event) => event.preventDefault());
  // Its dictionaries would be fetched from a server.
  session.setSpellCheckerEnabled(false);
}

/** Every page, also one that should not exist: no new windows, no web views, no way out of the program. */
export function guardContents(app: Pick<App, "on">): void {
  app.on("web-contents-created", (_event, contents: WebContents) => {
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
    contents.on("will-attach-webview", (event) => event.preventDefault());
    contents.on("will-frame-navigate", (details) => {
      if (!isNavigationAllowed(details.url, details.isMainFrame)) details.preventDefault();
    });
    contents.on("will-redirect", (details) => details.preventDefault());
  });
}
