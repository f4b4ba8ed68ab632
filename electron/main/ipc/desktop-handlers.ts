import type { ChannelHandlers } from "#shared/host/channels.ts";
import type { Host } from "#shared/host/host.ts";
import { succeed } from "#shared/result/result.ts";
import { createEmptyStore } from "../../services/empty-store.ts";
import type { Services } from "../../services/host-handlers.ts";
import { createMailDraft, type MailDraftOptions } from "../../services/mail-draft.ts";
import type { QuitHandshake } from "../../services/quit-handshake.ts";
import { createReveal } from "../../services/reveal.ts";
import { createFileDialogs, type FileDialogsOptions } from "./file-dialogs.ts";

export type DesktopHandlersOptions = FileDialogsOptions &
  MailDraftOptions & {
    readonly services: Services;
    readonly quit: QuitHandshake;
    readonly print: Host["print"];
    readonly notify: Host["notify"];
    /** Starts the program once more with the sample company's own profile. */
    readonly startSample: () => void;
    /** Deletes the window's IndexedDB. */
    readonly clearStore: () => Promise<void>;
  };

/** Everything the desktop's window may ask: the shared services, and what only a desktop has. */
export function desktopHandlers(options: DesktopHandlersOptions): ChannelHandlers {
  const { services, quit } = options;
  const dialogs = createFileDialogs(options);
  return {
    ...services.handlers,
    saveFile: dialogs.saveFile,
    openFile: dialogs.openFile,
    "snapshots.chooseSecondPlace": dialogs.chooseSecondPlace,
    print: options.print,
    notify: options.notify,
    mailDraft: createMailDraft(options),
    reveal: createReveal(options),
    emptyStore: createEmptyStore({ journal: services.journal, clear: options.clearStore }),
    openSample: async () => {
      options.startSample();
      return succeed({ address: null });
    },
    quitReady: async () => {
      quit.ready();
      return succeed(null);
    },
  };
}
