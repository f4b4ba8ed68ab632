import { readFile } from "node:fs/promises";
import type { Frame, Page } from "playwright";

/** What a preload of the stand-in sends to its main process, and the other way round; bytes as base64. */
export type Answerer = (frame: Frame, channel: string, input: unknown) => Promise<unknown>;

const BINDING = "__electronStandInCall";
const EVENTS = "__electronStandInEvents";

/**
 * Runs a preload in the main frame of a page before any script of the page, with a `require("electron")` that has the two
 * things a sandboxed preload uses. There is no isolated world here: that is Electron's own work, not ours.
 */
export async function runPreload(page: Page, preload: string, answer: Answerer): Promise<void> {
  await page.exposeBinding(BINDING, async ({ frame }, channel: string, input: unknown) => {
    return encode(await answer(frame, channel, decode(input)));
  });
  const code = await readFile(preload, "utf8");
  await page.addInitScript({
    content: `(${inPage.toString()})(${JSON.stringify({ BINDING, EVENTS })}, ${wrap(code)})`,
  });
}

/** Sends an event to the page's preload, as `webContents.send` does. */
export async function sendToPage(page: Page, channel: string, value: unknown): Promise<void> {
  await page.evaluate(
    ([name, on, sent]) => {
      const deliver = (globalThis as unknown as Record<string, (on: string, value: unknown) => void>)[name as string];
      deliver?.(on as string, sent);
    },
    [EVENTS, channel, value] as const,
  );
}

function wrap(code: string): string {
  return `(require) => {\n${code}\n}`;
}

/** Runs in the page. */
function inPage(
  names: { BINDING: string; EVENTS: string },
  preload: (require: (name: string) => unknown) => void,
): void {
  const page = globalThis as unknown as Record<string, unknown>;
  if (window !== window.top || !location.protocol.startsWith("http")) return;
  const call = page[names.BINDING] as (channel: string, input: unknown) => Promise<unknown>;
  const listeners = new Map<string, (event: unknown, value: unknown) => void>();
  const toWire = (value: unknown): unknown => {
    if (value instanceof Uint8Array) {
      let text = "";
      for (let at = 0; at < value.length; at += 8192) text += String.fromCharCode(...value.subarray(at, at + 8192));
      return { $base64: btoa(text) };
    }
    if (Array.isArray(value)) return value.map(toWire);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toWire(member)]));
  };
  const fromWire = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fromWire);
    if (typeof value !== "object" || value === null) return value;
    if ("$base64" in value) return Uint8Array.from(atob(String(value.$base64)), (letter) => letter.charCodeAt(0));
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, fromWire(member)]));
  };
  Object.defineProperty(globalThis, names.EVENTS, {
    value: (channel: string, value: unknown) => listeners.get(channel)?.({}, value),
  });
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: unknown) => Object.defineProperty(globalThis, name, { value: api }),
    },
    ipcRenderer: {
      invoke: async (channel: string, input: unknown) => fromWire(await call(channel, toWire(input))),
      on: (channel: string, listener: (event: unknown, value: unknown) => void) => listeners.set(channel, listener),
    },
  };
  preload((name) => {
    if (name !== "electron") throw new Error(`A sandboxed preload cannot require ${name}`);
    return electron;
  });
}

function encode(value: unknown): unknown {
  if (value instanceof Uint8Array) return { $base64: Buffer.from(value).toString("base64") };
  if (Array.isArray(value)) return value.map(encode);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, encode(member)]));
}

function decode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decode);
  if (typeof value !== "object" || value === null) return value;
  if ("$base64" in value) return new Uint8Array(Buffer.from(String(value.$base64), "base64"));
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, decode(member)]));
}
