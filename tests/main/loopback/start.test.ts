import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { buildAll } from "#build/build.mjs";
import { findElectron } from "#build/electron-runtime.mjs";
import { packagesAreCurrent } from "#build/packages.mjs";
import { ask } from "../support/loopback.ts";

const START = "build/start.mjs";
const LOOPBACK = "dist/electron/loopback.mjs";
const running: ChildProcess[] = [];

beforeAll(async () => {
  await buildAll();
}, 120_000);
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

type Started = { readonly child: ChildProcess; readonly output: () => string; readonly errors: () => string };

/** As `npm start` does it, or only its last step, which needs no look at what is built. */
function start(script: string, data: string, port: number, ...flags: string[]): Started {
  const env = { ...process.env, DUEBOOK_DATA: data, DUEBOOK_PORT: String(port) };
  const child = spawn(process.execPath, [script, "--no-open", ...flags], { env });
  running.push(child);
  const texts = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => {
    texts.stdout += String(chunk);
  });
  child.stderr.on("data", (chunk) => {
    texts.stderr += String(chunk);
  });
  return { child, output: () => texts.stdout, errors: () => texts.stderr };
}

async function address({ output }: Started): Promise<URL> {
  await expect.poll(output, { timeout: 90_000 }).toContain("\n");
  return new URL(/http:\S+/.exec(output())?.[0] ?? "");
}

/** A port nobody asks for, for this process. */
const port = 20_000 + (process.pid % 20_000);

describe("npm start -- --no-open", { timeout: 120_000 }, () => {
  it("says in one line where it is, serves the program there, and ends in an orderly way", async () => {
    const data = join(await mkdtemp(join(tmpdir(), "duebook-start-")), "Duebook");
    const started = start(START, data, port);
    const { origin, search } = await address(started);
    expect(started.output().trimEnd().split("\n")).toHaveLength(1);
    expect(started.output()).toMatch(
      findElectron(process.cwd()) ? /^Duebook runs in your browser/ : /^Electron has no runtime here/,
    );
    expect(origin).toBe(`http://127.0.0.1:${port}`);
    const entered = await ask({ origin }, "GET", `/${search}`);
    const cookie = entered.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
    const page = await ask({ origin }, "GET", "/", { Cookie: cookie });
    expect(page.body.toString()).toContain('<div id="root">');
    expect(page.headers["content-security-policy"]).toContain("script-src 'self';");

    const second = start(LOOPBACK, data, port + 10);
    expect(await once(second.child, "exit")).toEqual([1, null]);
    expect(second.errors()).toContain("already open");

    started.child.kill("SIGTERM");
    expect(await once(started.child, "exit")).toEqual([0, null]);
  });

  it("opens the sample company in a folder and at a port of its own", async () => {
    const data = join(await mkdtemp(join(tmpdir(), "duebook-start-")), "Duebook");
    const real = start(LOOPBACK, data, port + 20);
    const sample = start(LOOPBACK, data, port + 20, "--sample");
    expect((await address(real)).port).toBe(String(port + 20));
    expect((await address(sample)).port).toBe(String(port + 21));
  });

  it("says plainly that its port is taken", async () => {
    const folder = await mkdtemp(join(tmpdir(), "duebook-start-"));
    const first = start(LOOPBACK, join(folder, "one"), port + 30);
    await address(first);
    const second = start(LOOPBACK, join(folder, "two"), port + 30);
    expect(await once(second.child, "exit")).toEqual([1, null]);
    expect(second.errors()).toContain(`Port ${port + 30}`);
  });
});

describe("what is installed", () => {
  async function project(wanted: object, installed: object | null): Promise<string> {
    const root = await mkdtemp(join(tmpdir(), "duebook-packages-"));
    await mkdir(join(root, "node_modules"));
    await writeFile(join(root, "package-lock.json"), JSON.stringify({ packages: { "": {}, ...wanted } }));
    if (installed) {
      await writeFile(join(root, "node_modules", ".package-lock.json"), JSON.stringify({ packages: installed }));
    }
    return root;
  }

  it.each([
    ["everything", { "node_modules/a": { version: "1.0.0" } }, { "node_modules/a": { version: "1.0.0" } }, true],
    ["nothing", { "node_modules/a": { version: "1.0.0" } }, null, false],
    ["an older one", { "node_modules/a": { version: "2.0.0" } }, { "node_modules/a": { version: "1.0.0" } }, false],
    ["one too few", { "node_modules/a": { version: "1.0.0" } }, {}, false],
    ["all but another system's", { "node_modules/a": { version: "1.0.0", optional: true } }, {}, true],
  ])("with %s", async (_what, wanted, installed, isCurrent) => {
    expect(packagesAreCurrent(await project(wanted, installed))).toBe(isCurrent);
  });

  it("is Electron only when its runtime is there, not just its package", async () => {
    const root = await mkdtemp(join(tmpdir(), "duebook-electron-"));
    expect(findElectron(root)).toBeNull();
    const folder = join(root, "node_modules", "electron");
    await mkdir(join(folder, "dist"), { recursive: true });
    await writeFile(join(folder, "path.txt"), "electron");
    expect(findElectron(root)).toBeNull();
    await writeFile(join(folder, "dist", "electron"), "");
    await chmod(join(folder, "dist", "electron"), 0o755);
    expect(findElectron(root)).toBe(join(folder, "dist", "electron"));
  });
});
