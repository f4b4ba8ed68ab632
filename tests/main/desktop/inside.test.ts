import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Host } from "#shared/host/host.ts";
import { bootDesktop, DESKTOP_RUNTIME, type Desktop } from "../support/desktop.ts";
import { temporaryProfile } from "../support/loopback.ts";
import { buildSmallProgram } from "../support/small-program.ts";

declare const duebook: Host;
declare const violations: string[];
declare const hasEvaluated: boolean;

let desktop: Desktop;
let page: Page;

// One program for all: whatever a page tries, it is still there for the next.
beforeAll(async () => {
  const dist = await buildSmallProgram("inside");
  desktop = await bootDesktop({ dist, profile: join(await temporaryProfile(), "Duebook") });
  page = await desktop.page();
  await page.locator("body[data-ready=yes]").waitFor();
}, 60_000);
afterAll(() => desktop.dispose());

describe(`staying inside, on ${DESKTOP_RUNTIME}`, { timeout: 40_000 }, () => {
  it("nothing a page tries reaches another address", async () => {
    const outcomes = await page.evaluate(async () => {
      const address = "https://example.com/";
      const tries: Record<string, () => Promise<unknown>> = {
        fetch: () => fetch(address),
        beacon: async () => navigator.sendBeacon(address),
        image: () =>
          new Promise((resolve, reject) => {
            const image = new Image();
            image.onload = resolve;
            image.onerror = () => reject(new Error("blocked"));
            image.src = address;
          }),
        script: () =>
          new Promise((resolve, reject) => {
            const script = document.createElement("script");
            script.onload = resolve;
            script.onerror = () => reject(new Error("blocked"));
            script.src = `${address}x.js`;
            document.body.append(script);
          }),
      };
      const names = Object.keys(tries);
      const settled = await Promise.allSettled(names.map((name) => tries[name]!()));
      return Object.fromEntries(names.map((name, index) => [name, settled[index]!.status]));
    });
    expect(outcomes).toMatchObject({ fetch: "rejected", image: "rejected", script: "rejected" });
    expect(await page.evaluate(() => violations.length)).toBeGreaterThan(2);
    expect(await page.evaluate(() => hasEvaluated)).toBe(false);
  });

  it("no inline script runs, and only styles with this start's nonce apply", async () => {
    const found = await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.body.dataset.inline = 'ran'";
      document.body.append(script);
      const style = (nonce: string, name: string) => {
        const element = document.createElement("style");
        element.nonce = nonce;
        element.textContent = `body { --${name}: yes }`;
        document.head.append(element);
      };
      const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
      style(nonce, "ours");
      style("guessed", "theirs");
      const applied = (name: string) => getComputedStyle(document.body).getPropertyValue(`--${name}`);
      return { nonce, inline: document.body.dataset.inline ?? null, ours: applied("ours"), theirs: applied("theirs") };
    });
    expect(found).toMatchObject({ inline: null, ours: "yes", theirs: "" });
    expect(found.nonce).toMatch(/^[\w+/]{24}$/);
  });

  it("the page stays where it is, and no other window opens", async () => {
    await page.evaluate(() => {
      window.open("https://example.com/");
      location.href = "https://example.com/";
    });
    // The host has answered after what was tried before.
    await page.evaluate(() => duebook.clock());
    expect(await page.evaluate(() => document.querySelector("h1")?.textContent)).toBe("A small page");
    expect(await desktop.windowCount()).toBe(1);
    expect(
      page
        .context()
        .pages()
        .filter((each) => each.url().includes("example.com")),
    ).toEqual([]);
  });
});
