import type { BrowserWindow, Notification } from "electron";
import type { Host } from "#shared/host/host.ts";
import { fail, succeed } from "#shared/result/result.ts";

export type NotifyOptions = {
  readonly Notification: typeof Notification;
  readonly window: () => Pick<BrowserWindow, "isMinimized" | "restore" | "show" | "focus">;
};

/** Notices of the operating system; a click on one brings the window to the front. */
export function createNotify({ Notification, window }: NotifyOptions): Host["notify"] {
  // Kept while it is shown: a notice that is collected does not answer its click.
  const shown = new Set<Notification>();
  return async ({ title, body }) => {
    if (!Notification.isSupported()) return fail({ kind: "refused", detail: "This system shows no notices" });
    const notice = new Notification({ title, body });
    shown.add(notice);
    notice.on("click", () => {
      const front = window();
      if (front.isMinimized()) front.restore();
      front.show();
      front.focus();
    });
    notice.on("close", () => shown.delete(notice));
    notice.show();
    return succeed(null);
  };
}
