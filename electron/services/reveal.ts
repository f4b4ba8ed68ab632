import type { Host } from "#shared/host/host.ts";
import { fail, succeed } from "#shared/result/result.ts";
import { type FileSystem, hostFailure } from "./file-system.ts";

export type RevealOptions = {
  readonly fs: FileSystem;
  readonly dataFolder: string;
  readonly snapshots: { readonly folder: string };
  /** Opens a folder with the system's own file manager; answers "" or what went wrong. */
  readonly openPath: (path: string) => Promise<string>;
};

/** Shows one of the program's own folders; the renderer names which, never where. */
export function createReveal({ fs, dataFolder, snapshots, openPath }: RevealOptions): Host["reveal"] {
  return async ({ what }) => {
    const folder = what === "data" ? dataFolder : snapshots.folder;
    try {
      // Before the first snapshot there is no folder for them yet.
      await fs.makeFolder(folder);
      const problem = await openPath(folder);
      return problem === "" ? succeed(null) : fail({ kind: "refused", detail: problem });
    } catch (error) {
      return fail(hostFailure(error));
    }
  };
}
