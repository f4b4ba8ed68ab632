import type { MakeReader } from "#renderer/features/imports/import-reader.ts";
import { readWorkbook } from "#renderer/features/imports/workers/read-workbook.ts";
import { ImportSession } from "#shared/imports/import-session.ts";

/** The session a worker runs, without the worker. */
export const directReader: MakeReader = (bytes) => {
  const session = new ImportSession(bytes, readWorkbook);
  return {
    open: (choices, currency) => session.open(choices, currency),
    read: async (mapping, today, onProgress) => session.read(mapping, today, onProgress),
    cancel: () => {},
  };
};
