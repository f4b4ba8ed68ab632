import { join } from "node:path";
import { vi } from "vitest";
import type { BootOptions, Desktop } from "./desktop.ts";
import { createElectronStandIn, type StandInControls } from "./stand-in/electron.ts";

/** Boots the built main process in this process, with the stand-in in place of `electron`. */
export async function bootOnStandIn({ dist, profile, sample }: BootOptions): Promise<Desktop> {
  const { electron, controls } = createElectronStandIn();
  vi.resetModules();
  vi.doMock("electron", () => electron);
  const argv = process.argv;
  process.argv = [argv[0] ?? "", dist, ...(sample ? ["--sample"] : [])];
  vi.stubEnv("DUEBOOK_DATA", profile);
  await import(/* @vite-ignore */ join(dist, "electron", "main.mjs"));
  await vi.waitUntil(() => controls.windows.length > 0 || controls.messages.length > 0, { timeout: 10_000 });
  process.argv = argv;
  vi.unstubAllEnvs();
  vi.doUnmock("electron");
  return desktopOf(controls);
}

function desktopOf(controls: StandInControls): Desktop {
  return {
    page: async () => {
      const contents = controls.windows[0]?.webContents;
      await vi.waitUntil(() => contents?.page && !contents.isCrashed(), { timeout: 10_000 });
      if (!contents?.page) throw new Error("There is no window");
      // A page that has just been opened is still empty, and loaded as such.
      await contents.page.waitForURL(({ protocol }) => protocol !== "about:");
      return contents.page;
    },
    clickMenu: async (id) => {
      const items = controls.menu.flatMap((item) => [item, ...(item.submenu ?? [])]);
      items.find((item) => item.id === id)?.click?.();
    },
    answerSave: async (path) => {
      controls.savePath = path;
    },
    answerOpen: async (paths) => {
      controls.openPaths = paths;
    },
    openedPaths: async () => controls.openedPaths,
    closeWindow: async () => void controls.windows[0]?.close(),
    windowCount: async () => controls.windows.length,
    crashPage: async () => controls.windows[0]?.webContents.forcefullyCrashRenderer(),
    exited: controls.exited,
    dispose: async () => {
      for (const window of controls.windows.slice()) window.destroy();
      controls.app.removeAllListeners();
      await Promise.race([controls.exited, controls.end()]);
    },
  };
}
