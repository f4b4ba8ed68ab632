import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { APP_ORIGIN, IDENTITY } from "#shared/host/identity.ts";

it("who the program is never changes: the user's data is found by these values", () => {
  expect(IDENTITY).toEqual({
    scheme: "app",
    host: "duebook",
    productName: "Duebook",
    appId: "com.duebook.desktop",
    profileFolder: "Duebook",
    sampleProfileFolder: "Duebook Sample",
    loopbackHost: "127.0.0.1",
    loopbackPort: 47615,
    sampleLoopbackPort: 47616,
  });
  expect(APP_ORIGIN).toBe("app://duebook");
});

it("the package says the same", async () => {
  const manifest = JSON.parse(await readFile("package.json", "utf8")) as { productName: string; main: string };
  expect(manifest).toMatchObject({ productName: IDENTITY.productName, main: "dist/electron/main.mjs" });
});
