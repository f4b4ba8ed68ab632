import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, test as base, chromium, type Page, expect as playwrightExpect } from "@playwright/test";

const root = fileURLToPath(new URL("../..", import.meta.url));
const HOST_PROGRAM = join(root, "dist", "electron", "loopback.mjs");

/** Flags that keep the test browser from talking to anyone by itself. */
export const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** The host itself, what the page made, and files a test opened to read them as anyone would. */
const OWN = /^(http:\/\/127\.0\.0\.1:\d+\/|blob:|data:|about:|file:)/;

/** A running Duebook with a data folder and a browser profile of its own. */
export type Duebook = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every address any page asked for. */
  readonly requests: readonly string[];
  /** Ends browser and host in an orderly way and starts both again on the same data, on another day if one is given. */
  readonly restart: (at?: string) => Promise<Page>;
};

type Options = {
  readonly sample: boolean;
  readonly width: number;
  readonly height: number;
  /** The moment the page's clock stands at, ISO 8601; without it the time of the machine. */
  readonly at?: string;
};

export const test = base.extend<{ duebook: Duebook } & { options: Options }>({
  options: [{ sample: false, width: 1440, height: 900 }, { option: true }],
  duebook: async ({ options }, use) => {
    const folder = mkdtempSync(join(tmpdir(), "duebook-e2e-"));
    const port = await freePorts();
    const requests: string[] = [];
    let running = await launch(folder, port, options, requests);
    const faults = watchFaults(running.page);
    await use({
      get page() {
        return running.page;
      },
      get context() {
        return running.context;
      },
      requests,
      restart: async (at) => {
        await end(running);
        running = await launch(folder, port, at ? { ...options, at } : options, requests);
        return running.page;
      },
    });
    await end(running);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    // P13, in every test: nothing leaves the computer.
    const foreign = requests.filter((address) => !OWN.test(address));
    if (foreign.length > 0) throw new Error(`The page asked for: ${foreign.join("\n")}`);
    if (faults.length > 0) throw new Error(`The page reported: ${faults.join("\n")}`);
  },
});

export const expect = playwrightExpect;

type Running = { readonly host: ChildProcess; readonly context: BrowserContext; readonly page: Page };

async function launch(folder: string, port: number, options: Options, requests: string[]): Promise<Running> {
  const env = { ...process.env, DUEBOOK_DATA: join(folder, "data"), DUEBOOK_PORT: String(port) };
  const args = [HOST_PROGRAM, "--no-open", ...(options.sample ? ["--sample"] : [])];
  const host = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  const address = await firstAddress(host);
  const context = await chromium.launchPersistentContext(join(folder, "browser"), {
    executablePath: process.env.DUEBOOK_CHROMIUM ?? "/usr/bin/chromium",
    args: QUIET,
    viewport: { width: options.width, height: options.height },
    colorScheme: "light",
    locale: "en-GB",
    acceptDownloads: true,
    // Nothing to wait for between a key and what it does.
    reducedMotion: "reduce",
  });
  context.on("request", (request) => requests.push(request.url()));
  const page = context.pages()[0] ?? (await context.newPage());
  if (options.at) await page.clock.setFixedTime(options.at);
  await page.goto(address);
  await page.locator("#main").waitFor({ timeout: 30_000 });
  return { host, context, page };
}

async function end({ host, context }: Running): Promise<void> {
  await context.close();
  const gone = new Promise((resolve) => host.once("exit", resolve));
  host.kill("SIGTERM");
  await gone;
}

function firstAddress(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    host.stdout?.on("data", (piece) => {
      text += piece;
      const found = /http:\/\/\S+/.exec(text);
      if (found) resolve(found[0]);
    });
    host.once("exit", () => reject(new Error(`The host ended before it gave an address: ${text}`)));
  });
}

/** Two neighbouring ports nobody uses: the sample company has the second one. */
async function freePorts(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 30_000);
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}

function watchFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  return faults;
}
