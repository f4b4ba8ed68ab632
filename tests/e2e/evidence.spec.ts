import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import { accessibilityFaults } from "./accessibility-faults.ts";
import { expect, test } from "./fixtures.ts";
import { AppPage } from "./pages/app-page.ts";
import { EvidencePage } from "./pages/evidence-page.ts";

test.use({ options: { sample: true, width: 1280, height: 800 } });

test("builds a bundle that its own page verifies offline, and that names the file in which a byte changed", async ({
  duebook,
}) => {
  const app = new AppPage(duebook.page);
  await (await app.customers()).open("Hollins & Bray Developments Ltd");
  const evidence = await EvidencePage.open(duebook.page);
  await expect(evidence.gaps).toContainText("Terms not on file");
  await expect(evidence.sections.getByRole("checkbox")).toHaveCount(9);
  await expect(duebook.page.getByRole("region", { name: "Time limits" })).toContainText("a claim can be issued until");
  expect(await accessibilityFaults(duebook.page)).toEqual([]);
  const files = unzipSync(await evidence.save());
  const asked = duebook.requests.filter((address) => !/^(http:\/\/127\.0\.0\.1|blob:|data:)/.test(address));
  expect(asked).toEqual([]);

  const folder = mkdtempSync(join(tmpdir(), "duebook-evidence-"));
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const checker = await duebook.context.newPage();
  await checker.goto(pathToFileURL(join(folder, "verify.html")).href);
  await checker.getByLabel("Folder of the bundle").setInputFiles(folder);
  await expect(checker.getByRole("status")).toContainText(/All \d+ files are unchanged/);
  const changed = Buffer.from(files["bundle.pdf"] as Uint8Array);
  changed[900] = (changed[900] ?? 0) ^ 1;
  writeFileSync(join(folder, "bundle.pdf"), changed);
  await checker.reload();
  await checker.getByLabel("Folder of the bundle").setInputFiles(folder);
  await expect(checker.getByRole("status")).toHaveText("Not as it was built: bundle.pdf (changed)");
  rmSync(folder, { recursive: true });

  const part = unzipSync(await evidence.saveAbout("Invoice INV-2107"));
  expect(Buffer.from(part["csv/open-items.csv"] as Uint8Array).toString()).toMatch(/^.+\r\nINV-2107,[^\n]*\r\n$/);
  await evidence.handOver("Marsh Solicitors");
  await expect(evidence.made).toContainText(/INV-2107.*given to Marsh Solicitors.*whole account/s);
});
