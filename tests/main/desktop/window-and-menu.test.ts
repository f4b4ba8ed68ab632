import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MenuItemConstructorOptions } from "electron";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { menuTemplate } from "#electron/main/menu.ts";
import { placeWindow, readWindowState, SMALLEST, writeWindowState } from "#electron/main/window-state.ts";

const screen = { x: 0, y: 0, width: 1920, height: 1050 };
const second = { x: 1920, y: -200, width: 1280, height: 1000 };
const saved = { x: 100, y: 80, width: 1400, height: 900, isMaximized: false };

describe("where the window opens", () => {
  it("is where it was", () => {
    expect(placeWindow(saved, [screen])).toEqual(saved);
    expect(placeWindow({ ...saved, x: 2000, width: 1000 }, [screen, second])).toMatchObject({ x: 2000, width: 1000 });
  });

  it.each([
    ["at the first start", null],
    ["when its screen is gone", { ...saved, x: 2500 }],
    ["when its title bar is above every screen", { ...saved, y: -500 }],
    ["when only a sliver of it would show", { ...saved, x: 1900 }],
  ])("is the middle of the main screen %s", (_when, state) => {
    expect(placeWindow(state, [screen])).toEqual({ width: 1360, height: 880, isMaximized: false });
  });

  it("fits a smaller screen", () => {
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1280, height: 760 }])).toMatchObject({ width: 1280, height: 760 });
  });

  it("is always within reach, whatever was saved and whatever screens there are", () => {
    const coordinate = fc.integer({ min: -5000, max: 5000 });
    const size = fc.integer({ min: 1, max: 6000 });
    const area = fc.record({
      x: coordinate,
      y: coordinate,
      width: fc.integer({ min: 1024, max: 4000 }),
      height: fc.integer({ min: 700, max: 2500 }),
    });
    const state = fc.record({ x: coordinate, y: coordinate, width: size, height: size, isMaximized: fc.boolean() });
    fc.assert(
      fc.property(state, fc.array(area, { minLength: 1, maxLength: 3 }), (was, areas) => {
        const { x, y, width, height } = placeWindow(was, areas);
        expect(width).toBeGreaterThanOrEqual(SMALLEST.width);
        expect(height).toBeGreaterThanOrEqual(SMALLEST.height);
        if (x === undefined || y === undefined) return;
        const isOn = areas.some(
          (each) => x < each.x + each.width && x + width > each.x && y >= each.y && y < each.y + each.height,
        );
        expect(isOn).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("is remembered, and a spoilt memory is none", async () => {
    const path = join(await mkdtemp(join(tmpdir(), "duebook-window-")), "window.json");
    expect(readWindowState(path)).toBeNull();
    writeWindowState(path, saved);
    expect(readWindowState(path)).toEqual(saved);
    await writeFile(path, '{"x":1}');
    expect(readWindowState(path)).toBeNull();
  });
});

describe("the menu bar", () => {
  type Item = MenuItemConstructorOptions;
  const send = vi.fn();
  const options = {
    sample: false,
    isPackaged: true,
    send,
    openSample: vi.fn(),
    showDataFolder: vi.fn(),
    showAbout: vi.fn(),
  };
  const items = (platform: NodeJS.Platform, changes = {}): readonly Item[] =>
    menuTemplate({ ...options, platform, ...changes }).flatMap((menu) => [menu, ...((menu.submenu as Item[]) ?? [])]);
  const PLATFORMS = ["win32", "darwin", "linux"] as const;

  it.each(PLATFORMS)("on %s has every command of the window once, and the standard roles", (platform) => {
    const all = items(platform);
    for (const name of ["find", "import", "backup", "print", "settings", "help", "keys", "undo", "new-customer"]) {
      const found = all.filter(({ id }) => id === name);
      expect(found, name).toHaveLength(1);
      send.mockClear();
      found[0]?.click?.(undefined as never, undefined, undefined as never);
      expect(send).toHaveBeenCalledWith(name);
    }
    const roles = all.map(({ role }) => role);
    expect(roles).toEqual(
      expect.arrayContaining(["undo", "redo", "cut", "copy", "paste", "selectAll", "quit", "help"]),
    );
  });

  it.each(PLATFORMS)("on %s uses no shortcut twice", (platform) => {
    const shortcuts = items(platform).flatMap(({ accelerator }) => (accelerator ? [accelerator] : []));
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it("offers developer tools only while developing, and the sample only in the real program", () => {
    const has = (changes: object, test: (item: Item) => boolean) => items("linux", changes).some(test);
    expect(has({ isPackaged: true }, ({ role }) => role === "toggleDevTools")).toBe(false);
    expect(has({ isPackaged: false }, ({ role }) => role === "toggleDevTools")).toBe(true);
    expect(has({ sample: true }, ({ id }) => id === "open-sample")).toBe(false);
    expect(has({ sample: false }, ({ id }) => id === "open-sample")).toBe(true);
  });
});
