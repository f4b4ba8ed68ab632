import type { CallHost } from "./channels.ts";
import type { Host } from "./host.ts";

/** The calls that travel in the same way through both front doors. */
export function hostFromCalls(call: CallHost): Omit<Host, "onEvent"> {
  return {
    info: () => call("info", null),
    journal: {
      append: (input) => call("journal.append", input),
      read: (input) => call("journal.read", input),
      head: () => call("journal.head", null),
      restart: (input) => call("journal.restart", input),
      erase: (input) => call("journal.erase", input),
    },
    files: {
      put: (input) => call("files.put", input),
      get: (input) => call("files.get", input),
      remove: (input) => call("files.remove", input),
    },
    snapshots: {
      list: () => call("snapshots.list", null),
      write: (input) => call("snapshots.write", input),
      read: (input) => call("snapshots.read", input),
      chooseSecondPlace: () => call("snapshots.chooseSecondPlace", null),
    },
    saveFile: (input) => call("saveFile", input),
    openFile: (input) => call("openFile", input),
    print: (input) => call("print", input),
    mailDraft: (input) => call("mailDraft", input),
    notify: (input) => call("notify", input),
    smtp: {
      status: () => call("smtp.status", null),
      configure: (input) => call("smtp.configure", input),
      send: (input) => call("smtp.send", input),
    },
    reveal: (input) => call("reveal", input),
    emptyStore: (input) => call("emptyStore", input),
    clock: () => call("clock", null),
    diskSpace: () => call("diskSpace", null),
    openSample: () => call("openSample", null),
    quitReady: () => call("quitReady", null),
  };
}
