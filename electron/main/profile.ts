import { homedir } from "node:os";
import { join } from "node:path";
import type { App } from "electron";
import { IDENTITY } from "#shared/host/identity.ts";
import { dataFolder } from "../services/data-folder.ts";

export type Profile = {
  readonly sample: boolean;
  /** The user's data: journal, files, snapshots. */
  readonly folder: string;
};

/**
 * Chooses the profile before `ready`: the sample company has folders of its own, so that its store and the real one can
 * never meet. Chromium's own files lie apart from the user's.
 */
export function chooseProfile(
  app: Pick<App, "setName" | "setPath" | "setAppUserModelId">,
  argv: readonly string[],
): Profile {
  const sample = argv.includes("--sample");
  const folder = dataFolder({ platform: process.platform, home: homedir(), env: process.env, sample });
  app.setName(sample ? IDENTITY.sampleProfileFolder : IDENTITY.productName);
  app.setPath("userData", folder);
  app.setPath("sessionData", join(folder, "browser"));
  app.setAppUserModelId(IDENTITY.appId);
  return { sample, folder };
}
