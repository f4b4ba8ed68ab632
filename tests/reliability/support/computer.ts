import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright";
import type { DuebookPage } from "../page/main.ts";

const repository = fileURLToPath(new URL("../../..", import.meta.url));

/** The host that ships, beside the page of these tests. */
export const HOST_PROGRAM = `${repository}dist/reliability/electron/loopback.mjs`;

/** A change the page has called saved: its place in the journal. */
export type Saved = { readonly seq: number; readonly hash: string };

export type Victim = "browser" | "host" | "both";

/**
 * One computer with a folder for the data and one for the browser's profile. Host and browser are processes of their
 * own, each the leader of a group, so that a kill takes everything at once as a crash does.
 */
export type Computer = {
  readonly folder: string;
  readonly dataFolder: string;
  /** The browser's IndexedDB files of Duebook. */
  readonly storeFolder: string;
  /** Everything that said saved, in order. */
  readonly saved: Saved[];
  readonly open: () => Promise<Page>;
  /** Starts another built host on the same data, port and profile; the page is left at what it shows first. */
  readonly openProgram: (program: string) => Promise<{ readonly page: Page; readonly origin: string }>;
  readonly secondWindow: () => Promise<Page>;
  readonly kill: (victim: Victim) => Promise<void>;
  /** Ends what is left in an orderly way. */
  readonly close: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

const FLAGS = [
  "--headless=new",
  "--remote-debugging-port=0",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
  "--password-store=basic",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

const computers = new Set<Computer>();

/** Ends and removes whatever a failed test has left: its processes would outlive it. */
export async function removeComputers(): Promise<void> {
  await Promise.all([...computers].map((computer) => computer.remove()));
}

export async function createComputer(parent: string = tmpdir(), program: string = HOST_PROGRAM): Promise<Computer> {
  const folder = mkdtempSync(join(parent, "duebook-reliability-"));
  const port = await freePort();
  const profile = join(folder, "profile");
  const dataFolder = join(folder, "data");
  const saved: Saved[] = [];
  let host: Running | null = null;
  let browser: (Running & { readonly client: Browser }) | null = null;
  const computer: Computer = {
    folder,
    dataFolder,
    storeFolder: join(profile, "Default", "IndexedDB", `http_127.0.0.1_${port}.indexeddb.leveldb`),
    saved,
    open: async () => {
      host = await startHost(program, dataFolder, port);
      browser = await startBrowser(profile);
      return openPage(browser.client, host.says, saved);
    },
    openProgram: async (other) => {
      host = await startHost(other, dataFolder, port);
      browser = await startBrowser(profile);
      const page = await newPage(browser.client, host.says);
      return { page, origin: `http://127.0.0.1:${port}` };
    },
    secondWindow: async () => {
      if (!browser || !host) throw new Error("nothing runs");
      return openPage(browser.client, host.says, saved);
    },
    kill: async (victim) => {
      await Promise.all([
        victim !== "host" && browser ? killGroup(browser) : null,
        victim !== "browser" && host ? killGroup(host) : null,
      ]);
    },
    close: async () => {
      if (browser) await endBrowser(browser);
      if (host) await endHost(host);
      browser = null;
      host = null;
    },
    remove: async () => {
      computers.delete(computer);
      await computer.kill("both");
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
  computers.add(computer);
  return computer;
}

/** Calls the page's data layer. */
export function call<Name extends keyof DuebookPage>(
  page: Page,
  name: Name,
  ...args: Parameters<DuebookPage[Name]>
): Promise<Awaited<ReturnType<DuebookPage[Name]>>> {
  return page.evaluate(
    ([method, values]) => {
      const target = (globalThis as unknown as { duebook: Record<string, (...args: unknown[]) => unknown> }).duebook;
      return target[method as string]?.(...(values as unknown[]));
    },
    [name, args] as const,
  ) as Promise<Awaited<ReturnType<DuebookPage[Name]>>>;
}

type Running = { readonly child: ChildProcess; readonly gone: Promise<unknown>; readonly says: string };

async function startHost(program: string, dataFolder: string, port: number): Promise<Running> {
  const env = { ...process.env, DUEBOOK_DATA: dataFolder, DUEBOOK_PORT: String(port) };
  return start(process.execPath, [program, "--no-open"], env, "stdout", /http:\/\/\S+/);
}

async function startBrowser(profile: string): Promise<Running & { readonly client: Browser }> {
  mkdirSync(profile, { recursive: true });
  const program = process.env.DUEBOOK_CHROMIUM ?? "/usr/bin/chromium";
  const args = [...FLAGS, `--user-data-dir=${profile}`, "about:blank"];
  const running = await start(program, args, process.env, "stderr", /ws:\/\/\S+/);
  return { ...running, client: await chromium.connectOverCDP(running.says) };
}

/** Starts a program as the leader of a process group and waits for the line that says it is ready. */
function start(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  stream: "stdout" | "stderr",
  ready: RegExp,
): Promise<Running> {
  const child = spawn(program, args, { env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  return new Promise((resolve, reject) => {
    let text = "";
    child[stream].on("data", (piece) => {
      text += piece;
      const found = ready.exec(text);
      if (found) resolve({ child, gone, says: found[0] });
    });
    child[stream === "stdout" ? "stderr" : "stdout"].resume();
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`${program} ended with ${code}: ${text.slice(-500)}`)));
  });
}

async function newPage(client: Browser, address: string): Promise<Page> {
  const context = client.contexts()[0] ?? (await client.newContext());
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

async function openPage(client: Browser, address: string, saved: Saved[]): Promise<Page> {
  const page = await newPage(client, address);
  page.on("console", (message) => {
    const [word, seq, hash] = message.text().split(" ");
    if (word === "saved" && seq && hash) saved.push({ seq: Number(seq), hash });
  });
  await page.waitForFunction(() => "duebook" in globalThis);
  return page;
}

async function killGroup({ child, gone }: Running): Promise<void> {
  if (child.exitCode === null && child.signalCode === null && child.pid) process.kill(-child.pid, "SIGKILL");
  await gone;
}

async function endBrowser(browser: Running & { readonly client: Browser }): Promise<void> {
  const { child, gone, client } = browser;
  if (child.exitCode !== null || child.signalCode !== null) return;
  const session = await client.newBrowserCDPSession().catch(() => null);
  await session?.send("Browser.close").catch(() => undefined);
  await gone;
}

async function endHost({ child, gone }: Running): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await gone;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
