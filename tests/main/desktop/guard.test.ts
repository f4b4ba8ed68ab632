import { EventEmitter } from "node:events";
import type { App, Session } from "electron";
import { describe, expect, it, vi } from "vitest";
import { registerAppScheme, serveApp } from "#electron/main/app-protocol.ts";
import { guardContents, guardSession, isNavigationAllowed, isRequestAllowed } from "#electron/main/guard.ts";
import { isAppUrl, isTrustedSender } from "#electron/main/ipc/trusted-sender.ts";

describe("the program's own addresses", () => {
  it.each([
    ["app://duebook/", true],
    ["app://duebook/index.html#/customers/1", true],
    ["app://duebook.evil/", false],
    ["app://evil/", false],
    ["app://duebook:80/", false],
    ["app://user@duebook/", false],
    ["https://duebook/", false],
    ["file:///app/duebook/", false],
    ["blob:app://duebook/1234", false],
    ["about:blank", false],
    ["", false],
  ])("%j: %s", (address, isOurs) => {
    expect(isAppUrl(address)).toBe(isOurs);
  });
});

describe("a message from a window", () => {
  const top = { url: "app://duebook/", parent: null };
  it.each([
    ["the program's page", top, true],
    ["a frame inside it", { url: "app://duebook/", parent: top }, false],
    ["a frame of another page", { url: "https://evil.example/", parent: top }, false],
    ["another page in the window", { url: "https://evil.example/", parent: null }, false],
    ["a page without an address", { url: "", parent: null }, false],
    ["a frame that is gone", null, false],
  ])("from %s is trusted: %s", (_who, frame, isTrusted) => {
    expect(isTrustedSender(frame)).toBe(isTrusted);
  });
});

describe("a request", () => {
  const printed = new Set(["file:///home/anna/letter.pdf"]);
  it.each([
    ["app://duebook/assets/index.js", true],
    ["blob:app://duebook/1", true],
    ["data:image/png;base64,AA", true],
    ["chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html", true],
    ["file:///home/anna/letter.pdf", true],
    ["file:///etc/passwd", false],
    ["chrome-extension://other/index.html", false],
    ["http://127.0.0.1:47615/", false],
    ["https://example.com/", false],
    ["wss://example.com/", false],
    ["ftp://example.com/", false],
  ])("to %s goes through: %s", (address, isAllowed) => {
    expect(isRequestAllowed(address, printed)).toBe(isAllowed);
  });
});

describe("a frame that wants to go to", () => {
  it.each([
    ["app://duebook/", true, true],
    ["app://duebook/", false, false],
    ["blob:app://duebook/1", false, true],
    ["blob:https://evil.example/1", false, false],
    ["blob:app://duebook/1", true, false],
    ["https://example.com/", true, false],
    ["https://example.com/", false, false],
    ["data:text/html,hello", true, false],
    ["file:///etc/passwd", true, false],
  ])("%s as main frame %s may: %s", (address, isMainFrame, isAllowed) => {
    expect(isNavigationAllowed(address, isMainFrame)).toBe(isAllowed);
  });
});

it("a session cancels foreign requests, grants two permissions to the program and none to others", () => {
  const handlers: Record<string, (...input: never[]) => unknown> = {};
  const keep = (name: string) => (handler: (...input: never[]) => unknown) => {
    handlers[name] = handler;
  };
  const setSpellCheckerEnabled = vi.fn();
  const session = Object.assign(new EventEmitter(), {
    webRequest: { onBeforeRequest: keep("request") },
    setPermissionRequestHandler: keep("ask"),
    setPermissionCheckHandler: keep("check"),
    setDevicePermissionHandler: keep("device"),
    setSpellCheckerEnabled,
  }) as unknown as Session;
  guardSession(session, new Set());

  const call = (name: string, ...input: unknown[]) => handlers[name]?.(...(input as never[]));
  const cancelled: unknown[] = [];
  call("request", { url: "https://example.com/" }, (answer: unknown) => cancelled.push(answer));
  call("request", { url: "app://duebook/" }, (answer: unknown) => cancelled.push(answer));
  expect(cancelled).toEqual([{ cancel: true }, { cancel: false }]);

  const page = (url: string) => ({ getURL: () => url });
  const granted = (url: string, permission: string) => {
    let answer: unknown = null;
    call("ask", page(url), permission, (given: unknown) => {
      answer = given;
    });
    return [answer, call("check", page(url), permission)];
  };
  expect(granted("app://duebook/", "persistent-storage")).toEqual([true, true]);
  expect(granted("app://duebook/", "clipboard-sanitized-write")).toEqual([true, true]);
  for (const permission of ["geolocation", "media", "notifications", "clipboard-read", "usb", "fileSystem"]) {
    expect(granted("app://duebook/", permission)).toEqual([false, false]);
  }
  expect(granted("https://evil.example/", "persistent-storage")).toEqual([false, false]);
  expect(call("device")).toBe(false);
  expect(setSpellCheckerEnabled).toHaveBeenCalledWith(false);
  const download = { preventDefault: vi.fn() };
  session.emit("will-download", download as never);
  expect(download.preventDefault).toHaveBeenCalled();
});

it("every page that comes into being is guarded", () => {
  const app = new EventEmitter();
  guardContents(app as unknown as App);
  const setWindowOpenHandler = vi.fn();
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler });
  app.emit("web-contents-created", {}, contents);
  expect(setWindowOpenHandler.mock.calls[0]?.[0]({ url: "https://example.com/" })).toEqual({ action: "deny" });
  const isPrevented = (event: string, details: object) => {
    const preventDefault = vi.fn();
    contents.emit(event, { ...details, preventDefault });
    return preventDefault.mock.calls.length === 1;
  };
  expect(isPrevented("will-attach-webview", {})).toBe(true);
  expect(isPrevented("will-redirect", {})).toBe(true);
  expect(isPrevented("will-frame-navigate", { url: "https://example.com/", isMainFrame: true })).toBe(true);
  expect(isPrevented("will-frame-navigate", { url: "app://duebook/", isMainFrame: true })).toBe(false);
});

describe("the app: protocol", () => {
  it("is an origin with storage, workers and fetch", () => {
    const registerSchemesAsPrivileged = vi.fn();
    registerAppScheme({ registerSchemesAsPrivileged });
    expect(registerSchemesAsPrivileged).toHaveBeenCalledWith([
      { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
    ]);
  });

  it.each([
    ["GET", "app://duebook/", 200],
    ["POST", "app://duebook/", 403],
    ["GET", "app://other/", 403],
  ])("answers %s %s with %i", async (method, url, status) => {
    const handle = vi.fn();
    serveApp({ handle }, async () => ({ status: 200, headers: {}, body: new Uint8Array() }));
    const answer = (await handle.mock.calls[0]?.[1](new Request(url, { method }))) as Response;
    expect(answer.status).toBe(status);
  });
});
