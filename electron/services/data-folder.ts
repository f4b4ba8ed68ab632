import { posix, win32 } from "node:path";
import { IDENTITY } from "#shared/host/identity.ts";

export type DataFolderInput = {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly sample: boolean;
};

/**
 * Where a profile's data lies: `DUEBOOK_DATA` (the sample beside it), else the folder the operating system has for
 * application data, the same that Electron uses, so that both front doors write the same files.
 */
export function dataFolder({ platform, home, env, sample }: DataFolderInput): string {
  const { join } = platform === "win32" ? win32 : posix;
  const given = env.DUEBOOK_DATA;
  if (given) return sample ? `${given} Sample` : given;
  const name = sample ? IDENTITY.sampleProfileFolder : IDENTITY.profileFolder;
  if (platform === "win32") return join(env.APPDATA || join(home, "AppData", "Roaming"), name);
  if (platform === "darwin") return join(home, "Library", "Application Support", name);
  return join(env.XDG_CONFIG_HOME || join(home, ".config"), name);
}
