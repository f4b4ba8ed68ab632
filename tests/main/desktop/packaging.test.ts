import { cp, mkdir, mkdtemp, readFile, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listPackage } from "@electron/asar";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { build, Platform } from "electron-builder";
import { beforeAll, describe, expect, it } from "vitest";
import { packagingConfiguration } from "#build/electron-builder.mjs";
import { packedPackages, writeLicences } from "#build/licences.mjs";
import { IDENTITY } from "#shared/host/identity.ts";

const root = process.cwd();
/** How a fuse is written in the runtime. */
const OFF = "0".charCodeAt(0);
const ON = "1".charCodeAt(0);
let release: string;

/** A runtime that is none: enough of one for its files to be packed and its fuses to be set. */
async function stubRuntime(folder: string): Promise<string> {
  const dist = join(folder, "electron");
  await mkdir(join(dist, "resources"), { recursive: true });
  const wire = Buffer.concat([
    Buffer.from("dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX"),
    Buffer.from([1, 8]),
    Buffer.from("10110000"),
  ]);
  await writeFile(join(dist, "electron"), Buffer.concat([Buffer.alloc(64), wire, Buffer.alloc(64)]), { mode: 0o755 });
  for (const name of ["LICENSE", "LICENSES.chromium.html", "version"]) await writeFile(join(dist, name), "stub");
  return dist;
}

/** A project with everything in it that must not be packed. */
async function stubProject(folder: string): Promise<string> {
  const project = join(folder, "project");
  await mkdir(join(project, "dist", "electron"), { recursive: true });
  await mkdir(join(project, "dist", "renderer", "assets"), { recursive: true });
  await cp(join(root, "package.json"), join(project, "package.json"));
  await cp(join(root, "build", "icons"), join(project, "build", "icons"), { recursive: true });
  await symlink(join(root, "node_modules"), join(project, "node_modules"));
  for (const path of [
    "dist/electron/main.mjs",
    "dist/electron/main.mjs.map",
    "dist/electron/preload.cjs",
    "dist/electron/loopback.mjs",
    "dist/electron/icon.png",
    "dist/renderer/index.html",
    "dist/renderer/assets/index-1.js",
    "dist/renderer/assets/index-1.js.map",
    "dist/.built.json",
    "README.md",
    ".env",
  ]) {
    await writeFile(join(project, path), "stub");
  }
  await writeFile(join(project, "dist", "licences.txt"), "stub");
  return project;
}

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "duebook-package-"));
  const project = await stubProject(folder);
  release = join(folder, "release");
  await build({
    projectDir: project,
    targets: Platform.LINUX.createTarget("dir"),
    config: {
      ...packagingConfiguration,
      electronDist: await stubRuntime(folder),
      directories: { app: project, output: release, buildResources: join(project, "build", "icons") },
      extraResources: [{ from: join(project, "dist", "licences.txt"), to: "licences.txt" }],
    },
  });
}, 120_000);

describe("the packed program", () => {
  it("holds exactly the bundles, the page and its assets", () => {
    const files = listPackage(join(release, "linux-unpacked", "resources", "app.asar"), { isPack: false })
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => /\.[a-z]+$/.test(path));
    expect(files.sort()).toEqual([
      "/dist/electron/icon.png",
      "/dist/electron/main.mjs",
      "/dist/electron/preload.cjs",
      "/dist/renderer/assets/index-1.js",
      "/dist/renderer/index.html",
      "/package.json",
    ]);
  });

  it("has the licences of what is in it beside it", async () => {
    expect(await readFile(join(release, "linux-unpacked", "resources", "licences.txt"), "utf8")).toBe("stub");
  });

  it("cannot be run as Node, be inspected, or load another program", async () => {
    const fuses = await getCurrentFuseWire(join(release, "linux-unpacked", "duebook"));
    expect(fuses).toMatchObject({
      [FuseV1Options.RunAsNode]: OFF,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: OFF,
      [FuseV1Options.EnableNodeCliInspectArguments]: OFF,
      [FuseV1Options.OnlyLoadAppFromAsar]: ON,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ON,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: OFF,
    });
  });
});

describe("the configuration", () => {
  it("is of the frozen names, and never takes the books away", () => {
    expect(packagingConfiguration).toMatchObject({
      appId: IDENTITY.appId,
      productName: IDENTITY.productName,
      nsis: { deleteAppDataOnUninstall: false },
    });
  });

  it.each([
    ["build/icons/icon.ico", [0, 0, 1, 0]],
    ["build/icons/icon.icns", [0x69, 0x63, 0x6e, 0x73]],
    ["build/icons/linux/512x512.png", [0x89, 0x50, 0x4e, 0x47]],
  ])("has the icon %s", async (path, signature) => {
    expect([...(await readFile(join(root, path))).subarray(0, 4)]).toEqual(signature);
  });
});

describe("licences", () => {
  const GOOD =
    /^\(?(MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1|Zlib|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|Python-2\.0)( |\)|$)/;

  it("of everything that is shipped let it be shipped", () => {
    expect(packedPackages().filter(({ licence }) => !GOOD.test(licence))).toEqual([]);
    expect(packedPackages().map(({ name }) => name)).toEqual(expect.arrayContaining(["react", "dexie", "zod"]));
  });

  it("are written with their texts", async () => {
    const target = join(await mkdtemp(join(tmpdir(), "duebook-licences-")), "licences.txt");
    writeLicences(target);
    const text = await readFile(target, "utf8");
    expect(text).toContain("Permission is hereby granted");
    expect(text).toContain("dexie");
  });
});
