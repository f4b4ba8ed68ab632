import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { BrowserContext, Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { servePageFrom } from "#electron/loopback/serve-page.ts";
import type { Loopback } from "#electron/loopback/start-loopback.ts";
import { createRendererFiles } from "#electron/services/renderer-files.ts";
import type { Host, HostEvent } from "#shared/host/host.ts";
import { launchChromium } from "../support/chromium.ts";
import { buildHostPage } from "../support/host-page.ts";
import { appendInput, entries } from "../support/journal-lines.ts";
import { loopbackFor, temporaryProfile } from "../support/loopback.ts";

declare const host: Host;
declare const events: HostEvent[];
declare const listen: () => void;

let context: BrowserContext;
let folder: string;
let loopback: Loopback;
let page: Page;

beforeAll(async () => {
  folder = await buildHostPage("loopback");
  context = await launchChromium(await temporaryProfile());
});
afterAll(() => context.close());
beforeEach(async () => {
  loopback = await loopbackFor(await temporaryProfile(), { servePage: servePageFrom(createRendererFiles(folder)) });
  page = await context.newPage();
  await page.goto(loopback.address);
  await page.locator("body[data-ready=yes]").waitFor();
});
afterEach(async () => {
  await page.close();
  await loopback.stop();
});

describe("the loopback host in a browser", { timeout: 30_000 }, () => {
  it("leaves no token in the address", () => {
    expect(page.url()).toBe(`${loopback.origin}/`);
  });

  it("keeps lines and bytes", async () => {
    expect(await page.evaluate((input) => host.journal.append(input), appendInput(entries(1)[0]!))).toMatchObject({
      ok: true,
    });
    const isSame = await page.evaluate(async () => {
      const bytes = Uint8Array.from({ length: 3_000_000 }, (_, index) => index % 253);
      const put = await host.files.put({ bytes });
      const got = put.ok ? await host.files.get(put.value) : put;
      return (
        got.ok &&
        got.value.bytes.length === bytes.length &&
        got.value.bytes.every((byte, index) => byte === bytes[index])
      );
    });
    expect(isSame).toBe(true);
  });

  it.each([
    [
      "a file",
      () => host.saveFile({ suggestedName: "Reminder.pdf", bytes: new TextEncoder().encode("bytes") }),
      "Reminder.pdf",
    ],
    [
      "a mail draft",
      () => host.mailDraft({ name: "Reminder", bytes: new TextEncoder().encode("bytes") }),
      "Reminder.eml",
    ],
  ])("saves %s as a download", async (_what, act, name) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.evaluate<unknown>(act)]);
    expect(download.suggestedFilename()).toBe(name);
    expect(await readFile(await download.path(), "utf8")).toBe("bytes");
  });

  it("opens the file the user chooses", async () => {
    const [chooser, opened] = await Promise.all([
      page.waitForEvent("filechooser").then(async (each) => {
        await each.setFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from("a,b") });
        return each;
      }),
      page.evaluate(async () => {
        const file = await host.openFile({ accept: [".csv"] });
        return file.ok ? { name: file.value.name, text: new TextDecoder().decode(file.value.bytes) } : file.error;
      }),
    ]);
    expect(chooser.isMultiple()).toBe(false);
    expect(opened).toEqual({ name: "list.csv", text: "a,b" });
  });

  it("prints a PDF from a frame the policy allows, where the browser opens PDFs", async () => {
    const hasViewer = await page.evaluate(() => navigator.pdfViewerEnabled);
    const printing = page.evaluate(async (pdf) => {
      const answer = await host.print({ bytes: new TextEncoder().encode(pdf), title: "Reminder" });
      return { isOk: answer.ok, frame: document.querySelector("iframe")?.src ?? "" };
    }, PDF);
    const viewers = () => page.frames().filter((frame) => frame.url().startsWith("chrome-extension:")).length;
    if (hasViewer) await expect.poll(viewers).toBe(1);
    const printed = await printing;
    expect(printed.isOk).toBe(hasViewer);
    expect(printed.frame.startsWith("blob:http://127.0.0.1")).toBe(hasViewer);
  });

  it("saves what is to be printed where the browser opens no PDFs, and says so", async () => {
    await page.evaluate(() => Object.defineProperty(navigator, "pdfViewerEnabled", { value: false }));
    const [download, answer] = await Promise.all([
      page.waitForEvent("download"),
      page.evaluate((pdf) => host.print({ bytes: new TextEncoder().encode(pdf), title: "Run 12/7" }), PDF),
    ]);
    expect(download.suggestedFilename()).toBe("Run 12 7.pdf");
    expect(await readFile(await download.path(), "utf8")).toBe(PDF);
    expect(answer).toMatchObject({ ok: false, error: { kind: "refused" } });
  });

  it("lets the window finish before the host ends", async () => {
    await Promise.all([
      page.waitForResponse((response) => response.url().endsWith("/events")),
      page.evaluate(() => listen()),
    ]);
    const stopped = loopback.stop();
    await page.waitForFunction(() => events.length === 1);
    expect(await page.evaluate(() => events)).toEqual([{ kind: "quit-requested" }]);
    await page.evaluate((input) => host.journal.append(input), appendInput(entries(1)[0]!));
    await page.evaluate(() => host.quitReady());
    await stopped;
    expect(await page.evaluate(() => host.clock())).toMatchObject({ ok: false, error: { kind: "io" } });
  });
});

describe("several windows of one company", { timeout: 30_000 }, () => {
  it("use one stream of events between them, so that their calls are never held up", async () => {
    const others: Page[] = [];
    for (let count = 0; count < 7; count += 1) {
      const other = await context.newPage();
      others.push(other);
      await other.goto(`${loopback.origin}/`);
      await other.locator("body[data-ready=yes]").waitFor();
      await other.evaluate(() => [listen(), listen()].length);
    }
    for (const other of others) expect(await other.evaluate(() => host.clock())).toMatchObject({ ok: true });
    await Promise.all(others.map((other) => other.close()));
  });
});

describe("a foreign page in the same browser", { timeout: 30_000 }, () => {
  let foreign: Server;
  let evil: string;
  beforeAll(async () => {
    foreign = createServer((_request, response) => response.end("<!doctype html><title>Foreign</title>"));
    await new Promise<void>((resolve) => foreign.listen(0, "127.0.0.1", resolve));
    // Another port of this computer: the same site to a browser, so cookies do go along.
    evil = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`;
  });
  afterAll(() => foreign.close());

  it("learns nothing and changes nothing", async () => {
    const stranger = await context.newPage();
    await stranger.goto(evil);
    const learned = await stranger.evaluate(async (origin) => {
      const call = { method: "POST", credentials: "include", body: "\0\0\0\u0004null" } as const;
      const type = { "Content-Type": "application/x-duebook" };
      const script = (src: string) =>
        new Promise<string>((resolve) => {
          const element = document.createElement("script");
          element.onload = () => resolve("loaded");
          element.onerror = () => resolve("blocked");
          element.src = src;
          document.head.append(element);
        });
      const outcomes = await Promise.allSettled([
        fetch(`${origin}/`, { credentials: "include" }).then((answer) => answer.text()),
        fetch(`${origin}/ipc/info`, call).then((answer) => answer.text()),
        fetch(`${origin}/ipc/info`, { ...call, headers: type }).then((answer) => answer.text()),
        fetch(`${origin}/ipc/quitReady`, { ...call, mode: "no-cors" }).then((answer) => answer.text()),
      ]);
      return {
        texts: outcomes.map((outcome) => (outcome.status === "fulfilled" ? outcome.value : "blocked")),
        script: await script(`${origin}/page.js`),
      };
    }, loopback.origin);
    expect(learned).toEqual({ texts: ["blocked", "blocked", "blocked", ""], script: "blocked" });
    await stranger.close();
  });

  it("cannot show the program in a frame", async () => {
    const stranger = await context.newPage();
    await stranger.goto(evil);
    await stranger.evaluate(
      (origin) =>
        new Promise((resolve) => {
          const frame = document.createElement("iframe");
          frame.onload = resolve;
          frame.src = `${origin}/`;
          document.body.append(frame);
        }),
      loopback.origin,
    );
    const texts = await Promise.all(stranger.frames().map((frame) => frame.locator("h1").count()));
    expect(texts.every((count) => count === 0)).toBe(true);
    await stranger.close();
  });
});

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>
`;
