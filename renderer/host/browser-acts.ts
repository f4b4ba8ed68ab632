import { safeFileName } from "#shared/exports/safe-file-name.ts";
import type { ChosenFile, HostFailure } from "#shared/host/host.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";

/** Long enough for a browser to have begun reading a blob. */
const KEEP_BLOB_MS = 60_000;

/** Saves bytes as a download. The browser asks where, or has its own folder; it does not tell. */
export function downloadFile(name: string, bytes: Uint8Array, type = "application/octet-stream"): void {
  const url = blobUrl(bytes, type);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
}

/** Lets the user choose one file; `cancelled` when the chooser is closed without. */
export function chooseFile(accept: readonly string[]): Promise<Result<ChosenFile, HostFailure>> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accept.join(",");
  return new Promise((resolve) => {
    input.addEventListener("cancel", () => resolve(fail({ kind: "cancelled", detail: "No file was chosen" })));
    input.addEventListener("change", () => {
      const [file] = input.files ?? [];
      resolve(file ? readChosen(file) : fail({ kind: "cancelled", detail: "No file was chosen" }));
    });
    input.click();
  });
}

const NO_VIEWER =
  "This browser does not open PDFs itself. The file was saved with your downloads: open it from there and print it.";

/** Prints a PDF from a hidden frame, with the browser's own dialog; saves it as a download where the browser opens none. */
export function printPdf(bytes: Uint8Array, title: string): Promise<Result<null, HostFailure>> {
  if (!navigator.pdfViewerEnabled) {
    downloadFile(`${safeFileName(title)}.pdf`, bytes, "application/pdf");
    return Promise.resolve(fail({ kind: "refused", detail: NO_VIEWER }));
  }
  const frame = document.createElement("iframe");
  frame.title = title;
  // Not `display: none`: what is not laid out is not printed.
  frame.style.cssText = "position:fixed;inset:auto 0 0 auto;width:1px;height:1px;border:0;opacity:0";
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  return new Promise((resolve) => {
    frame.addEventListener("load", () => {
      const view = frame.contentWindow;
      if (!view) return resolve(fail({ kind: "refused", detail: "The browser did not open the letter for printing" }));
      view.focus();
      view.print();
      resolve(succeed(null));
      setTimeout(() => frame.remove(), KEEP_BLOB_MS);
    });
    frame.src = blobUrl(bytes, "application/pdf");
    document.body.append(frame);
  });
}

/** Shows a notice of the browser where the user has allowed them; asks only when told that it may. */
export async function showNotice({
  title,
  body,
  mayAsk,
}: {
  readonly title: string;
  readonly body: string;
  readonly mayAsk: boolean;
}): Promise<Result<null, HostFailure>> {
  if (typeof Notification === "undefined") return fail({ kind: "refused", detail: "This browser shows no notices" });
  const isAsked = mayAsk && Notification.permission === "default";
  const permission = isAsked ? await Notification.requestPermission() : Notification.permission;
  if (permission !== "granted") return fail({ kind: "refused", detail: "The browser does not allow notices" });
  try {
    const notice = new Notification(title, { body, tag: "duebook" });
    notice.onclick = () => window.focus();
    return succeed(null);
  } catch (error) {
    return fail({ kind: "refused", detail: error instanceof Error ? error.message : String(error) });
  }
}

async function readChosen(file: File): Promise<Result<ChosenFile, HostFailure>> {
  try {
    return succeed({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch (error) {
    return fail({ kind: "io", detail: error instanceof Error ? error.message : String(error) });
  }
}

function blobUrl(bytes: Uint8Array, type: string): string {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  setTimeout(() => URL.revokeObjectURL(url), KEEP_BLOB_MS);
  return url;
}
