import { readFileSync, writeFileSync } from "node:fs";
import * as z from "zod";

export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type WindowState = Area & { readonly isMaximized: boolean };
/** Without a position the system centres the window. */
export type Placement = Partial<Area> & Pick<Area, "width" | "height"> & { readonly isMaximized: boolean };

export const SMALLEST = { width: 960, height: 620 } as const;
const USUAL = { width: 1360, height: 880 } as const;
/** So much of the title bar must be on a screen for the window to be caught with the mouse. */
const HANDLE = { width: 120, height: 32 } as const;

const schema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  isMaximized: z.boolean(),
});

/** Where the window was; null when that is not known. Never fails: it is only a comfort. */
export function readWindowState(path: string): WindowState | null {
  try {
    const parsed = schema.safeParse(JSON.parse(readFileSync(path, "utf8")));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export function writeWindowState(path: string, { x, y, width, height, isMaximized }: WindowState): void {
  try {
    writeFileSync(path, JSON.stringify({ x, y, width, height, isMaximized }));
  } catch {
    // The window will open in its usual place.
  }
}

/** The saved place where it still fits a screen, otherwise the usual size in the middle of the main one. */
export function placeWindow(saved: WindowState | null, workAreas: readonly Area[]): Placement {
  for (const area of workAreas) {
    const placed = placeOn(area, saved);
    if (placed) return placed;
  }
  const [main] = workAreas;
  const size = { width: atMost(USUAL.width, main?.width), height: atMost(USUAL.height, main?.height) };
  return { ...size, isMaximized: saved?.isMaximized ?? false };
}

/** The saved window cut to a screen's size; null when it could not be caught there. */
function placeOn(area: Area, saved: WindowState | null): WindowState | null {
  if (!saved) return null;
  const width = Math.max(SMALLEST.width, atMost(saved.width, area.width));
  const height = Math.max(SMALLEST.height, atMost(saved.height, area.height));
  const placed = { ...saved, width, height };
  return isReachable(placed, area) ? { ...placed, y: Math.max(saved.y, area.y) } : null;
}

function isReachable(saved: Area, area: Area): boolean {
  const across = Math.min(saved.x + saved.width, area.x + area.width) - Math.max(saved.x, area.x);
  const isUnderTop = saved.y + HANDLE.height > area.y && saved.y + HANDLE.height <= area.y + area.height;
  return across >= HANDLE.width && isUnderTop;
}

function atMost(wanted: number, available: number | undefined): number {
  return available === undefined ? wanted : Math.min(wanted, available);
}
