import { join } from "node:path";
import type { Host } from "#shared/host/host.ts";
import { fail, succeed } from "#shared/result/result.ts";
import { type FileSystem, hostFailure } from "./file-system.ts";
import { safeFileName } from "./safe-file-name.ts";
import { writeBeside } from "./write-file.ts";

export type MailDraftOptions = {
  readonly fs: FileSystem;
  /** A folder of its own; drafts and prints of earlier runs are removed from it at start. */
  readonly temporaryFolder: string;
  /** Opens a file with the program the user has for it; answers "" or what went wrong, as `shell.openPath` does. */
  readonly openPath: (path: string) => Promise<string>;
};

/** Writes the e-mail as a file and lets the user's mail program open it; nothing is sent. */
export function createMailDraft({ fs, temporaryFolder, openPath }: MailDraftOptions): Host["mailDraft"] {
  return async ({ name, bytes }) => {
    try {
      await fs.makeFolder(temporaryFolder);
      const safe = safeFileName(name, "draft.eml");
      const path = join(temporaryFolder, safe.toLowerCase().endsWith(".eml") ? safe : `${safe}.eml`);
      await writeBeside(fs, path, bytes);
      const problem = await openPath(path);
      return problem === "" ? succeed(null) : fail({ kind: "refused", detail: problem });
    } catch (error) {
      return fail(hostFailure(error));
    }
  };
}

/** Takes away drafts and prints of earlier runs; they hold customers' data. Failing is no harm. */
export async function clearTemporaryFolder(fs: FileSystem, temporaryFolder: string): Promise<void> {
  const names = await fs.list(temporaryFolder).catch(() => null);
  for (const name of names ?? []) await fs.remove(join(temporaryFolder, name)).catch(() => undefined);
}
