import { useCallback } from "react";
import { keepFile } from "./commands/records/keep-file.ts";
import { useRun, useStore } from "./use-run.tsx";

/** Where a kept file belongs and what it is. */
export type FilePlace = {
  readonly customerId: string;
  readonly kind: string;
  readonly description: string;
  readonly invoiceId?: string;
  readonly pages?: number;
};

export type KeepFile = {
  /** Lets the user choose a file and keeps it; answers its id, or null when nothing was chosen. */
  readonly choose: (place: FilePlace) => Promise<string | null>;
  /** Keeps a file that was dropped on the window. */
  readonly keep: (name: string, bytes: Uint8Array, place: FilePlace) => Promise<string | null>;
};

const TYPES: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  eml: "message/rfc822",
  msg: "application/vnd.ms-outlook",
  txt: "text/plain",
  csv: "text/csv",
};

/** What can be attached: documents, pictures and e-mails as files. */
const ATTACHMENTS: readonly string[] = Object.keys(TYPES).map((extension) => `.${extension}`);

/** Keeps files in the host's store by their hash and lists them in the books. */
export function useKeepFile(): KeepFile {
  const { host } = useStore();
  const run = useRun();
  const keep = useCallback<KeepFile["keep"]>(
    async (name, bytes, place) => {
      const put = await host.files.put({ bytes });
      if (!put.ok) return null;
      const mediaType = TYPES[name.split(".").at(-1)?.toLowerCase() ?? ""] ?? "application/octet-stream";
      const { sha256 } = put.value;
      const kept = await run(keepFile, { sha256, name, mediaType, bytes: bytes.length, ...place }, { quiet: true });
      return kept.ok ? kept.value : null;
    },
    [host, run],
  );
  const choose = useCallback<KeepFile["choose"]>(
    async (place) => {
      const chosen = await host.openFile({ accept: ATTACHMENTS });
      return chosen.ok ? keep(chosen.value.name, chosen.value.bytes, place) : null;
    },
    [host, keep],
  );
  return { choose, keep };
}
