import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { buildAll } from "#build/build.mjs";
import { bootDesktop, DESKTOP_RUNTIME, type Desktop } from "../support/desktop.ts";
import { temporaryProfile } from "../support/loopback.ts";

let desktop: Desktop;

beforeAll(async () => {
  await buildAll();
}, 120_000);
afterEach(() => desktop.dispose());

describe(`the whole program as it is built, on ${DESKTOP_RUNTIME}`, { timeout: 60_000 }, () => {
  it("opens on its first screen, without a complaint and without a request to the outside", async () => {
    const profile = join(await temporaryProfile(), "Duebook");
    desktop = await bootDesktop({ dist: join(process.cwd(), "dist"), profile });
    const page = await desktop.page();
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.reload();
    await page.getByRole("heading", { name: "Who owes you money?" }).waitFor();
    expect(complaints).toEqual([]);
    expect(await page.title()).toContain("Duebook");
  });
});
