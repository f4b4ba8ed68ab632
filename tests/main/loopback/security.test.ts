import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Loopback } from "#electron/loopback/start-loopback.ts";
import { packMessage } from "#shared/host/wire.ts";
import { ask, callHost, enter, loopbackFor, temporaryProfile } from "../support/loopback.ts";

let loopback: Loopback;
let cookie: string;
let other: Loopback;

beforeAll(async () => {
  loopback = await loopbackFor(await temporaryProfile());
  other = await loopbackFor(await temporaryProfile());
  cookie = await enter(loopback);
});
afterAll(() => Promise.all([loopback.stop(), other.stop()]));

const type = "application/x-duebook";
const body = packMessage(null);

describe("the loopback host", () => {
  it("listens on this computer only", () => {
    expect(new URL(loopback.origin).hostname).toBe("127.0.0.1");
  });

  it("exchanges the token in the address for a cookie no script can read, and takes it out of the address", async () => {
    const { search } = new URL(loopback.address);
    const answer = await ask(loopback, "GET", `/${search}`);
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe("/");
    expect(answer.headers["set-cookie"]?.[0]).toMatch(/^duebook-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it("serves the page and answers calls to whoever has the cookie", async () => {
    const page = await ask(loopback, "GET", "/", { Cookie: cookie });
    expect([page.status, page.body.toString()]).toEqual([200, "page /"]);
    expect(await callHost(loopback, cookie, "info", null)).toMatchObject({ ok: true, value: { kind: "loopback" } });
  });

  it("has a new token at every start", () => {
    expect(new URL(other.address).searchParams.get("token")).not.toBe(
      new URL(loopback.address).searchParams.get("token"),
    );
  });

  type Lie = readonly [who: string, method: string, target: string, headers: () => Record<string, string>];
  const lies: readonly Lie[] = [
    ["someone without the token", "GET", "/", () => ({})],
    ["someone without the token, for a file", "GET", "/assets/index.js", () => ({})],
    ["someone without the token, for events", "GET", "/events", () => ({})],
    ["someone with a wrong token", "GET", "/?token=abc", () => ({})],
    ["someone with an empty token", "GET", "/?token=", () => ({})],
    ["someone with a wrong cookie", "GET", "/", () => ({ Cookie: `${cookie}x` })],
    ["a name made to point here", "GET", "/", () => ({ Cookie: cookie, Host: "duebook.example.com" })],
    [
      "a name made to point here, with the port",
      "GET",
      "/",
      () => ({ Cookie: cookie, Host: `evil.example:${new URL(loopback.origin).port}` }),
    ],
    [
      "localhost, which is another origin",
      "GET",
      "/",
      () => ({ Cookie: cookie, Host: `localhost:${new URL(loopback.origin).port}` }),
    ],
    ["a foreign page that links here", "GET", "/", () => ({ Cookie: cookie, "Sec-Fetch-Site": "cross-site" })],
    ["a foreign page that loads a file", "GET", "/", () => ({ Cookie: cookie, Origin: "https://evil.example" })],
    [
      "a page of another port that loads a file",
      "GET",
      "/",
      () => ({
        Cookie: cookie,
        "Sec-Fetch-Site": "same-site",
        "Sec-Fetch-Mode": "no-cors",
        "Sec-Fetch-Dest": "script",
      }),
    ],
    [
      "a foreign page that calls",
      "POST",
      "/ipc/info",
      () => ({ Cookie: cookie, Origin: "https://evil.example", "Content-Type": type }),
    ],
    [
      "a page without an origin that calls",
      "POST",
      "/ipc/info",
      () => ({ Cookie: cookie, Origin: "null", "Content-Type": type }),
    ],
    ["a caller that hides its origin", "POST", "/ipc/info", () => ({ Cookie: cookie, "Content-Type": type })],
    [
      "a page of another port that calls",
      "POST",
      "/ipc/info",
      () => ({ Cookie: cookie, Origin: other.origin, "Content-Type": type }),
    ],
    [
      "a form that is sent here",
      "POST",
      "/ipc/info",
      () => ({ Cookie: cookie, Origin: loopback.origin, "Content-Type": "text/plain" }),
    ],
    ["a call without the cookie", "POST", "/ipc/info", () => ({ Origin: loopback.origin, "Content-Type": type })],
    ["another method", "PUT", "/ipc/info", () => ({ Cookie: cookie, Origin: loopback.origin, "Content-Type": type })],
    [
      "a preflight",
      "OPTIONS",
      "/ipc/info",
      () => ({ Origin: "https://evil.example", "Access-Control-Request-Method": "POST" }),
    ],
    ["another path", "POST", "/", () => ({ Cookie: cookie, Origin: loopback.origin, "Content-Type": type })],
    ["an absolute address", "GET", "http://evil.example/", () => ({})],
  ];

  it.each(lies)("gives %s nothing", async (_who, method, target, headers) => {
    const answer = await ask(loopback, method, target, headers(), method === "GET" ? undefined : body);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body.byteLength).toBe(0);
    expect(answer.headers["set-cookie"]).toBeUndefined();
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("tells someone who typed an old address what to do, and nothing else", async () => {
    const answer = await ask(loopback, "GET", "/", { "Sec-Fetch-Site": "none" });
    expect([answer.status, answer.body.toString()]).toEqual([403, expect.stringContaining("Start Duebook")]);
  });

  it("does not know a cookie of an earlier start", async () => {
    const profile = await temporaryProfile();
    const before = await loopbackFor(profile);
    const old = await enter(before);
    await before.stop();
    const after = await loopbackFor(profile, { port: Number(new URL(before.origin).port) });
    expect(await callHost(after, old, "info", null)).toBe(403);
    await after.stop();
  });
});

describe("a call", () => {
  it.each([
    ["an unknown channel", "shell.open", null, 404],
    ["a channel only the desktop has", "saveFile", { suggestedName: "a", bytes: new Uint8Array() }, 404],
    ["a name every object has", "constructor", null, 404],
  ])("to %s is not there", async (_what, channel, input, status) => {
    expect(await callHost(loopback, cookie, channel, input)).toBe(status);
  });

  it.each([
    ["journal.append", { line: "{}", seq: -1 }],
    ["files.get", { sha256: "../../etc/passwd" }],
    ["snapshots.read", { name: "../../../etc/passwd", place: "own" }],
    ["snapshots.read", { name: "..", place: "own" }],
    ["snapshots.read", { name: "a", place: "/etc" }],
    ["reveal", { what: "/etc" }],
    ["info", { more: 1 }],
    ["files.put", { bytes: "text" }],
    ["files.put", null],
  ])("of %s with %j is refused before it reaches a service", async (channel, input) => {
    expect(await callHost(loopback, cookie, channel, input)).toMatchObject({ ok: false, error: { kind: "refused" } });
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["no JSON", new TextEncoder().encode("\0\0\0\u0005hello")],
    ["a length that is a lie", new Uint8Array([255, 255, 255, 255, 1])],
  ])("that holds %s is a bad request", async (_what, message) => {
    const headers = { Cookie: cookie, Origin: loopback.origin, "Content-Type": type };
    expect((await ask(loopback, "POST", "/ipc/info", headers, message)).status).toBe(400);
  });
});
