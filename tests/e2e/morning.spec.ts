import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { AppPage } from "./pages/app-page.ts";

const TUESDAY = "2026-11-17T09:05:00Z";
/** Two days on: whoever did not answer is to be called again. */
const THURSDAY = "2026-11-19T09:05:00Z";
/** The promise ran out on Friday, and the day for it to clear on Monday. */
const NEXT_TUESDAY = "2026-11-24T09:05:00Z";

test.use({ options: { sample: true, width: 1440, height: 900, at: TUESDAY } });

test("a morning through the keyboard alone empties the list; what was agreed comes back on its day", async ({
  duebook,
}) => {
  test.setTimeout(180_000);
  await duebook.page.keyboard.press("Alt+1");
  const worked = await workTheList(duebook.page);
  expect(worked.length).toBeGreaterThan(8);
  await expect(duebook.page.getByRole("status").filter({ hasText: /^0 to do/ })).toBeVisible();
  const whoDid = (outcome: string) => worked.find((row) => row.outcome === outcome)?.customer ?? "nobody";

  const thursday = await duebook.restart(THURSDAY);
  await expect(row(thursday, whoDid("no answer"))).toBeVisible();
  await expect(row(thursday, whoDid("left a message"))).toBeVisible();
  await expect(row(thursday, whoDid("promise"))).toHaveCount(0);
  await expect(row(thursday, whoDid("dispute"))).toHaveCount(0);
  await new AppPage(thursday).go("Disputes");
  await thursday.getByRole("grid", { name: "Disputes" }).getByText(whoDid("dispute")).click();
  await expect(thursday.getByText("the doors stick")).toBeVisible();

  const later = await duebook.restart(NEXT_TUESDAY);
  const broken = later.getByRole("group", { name: "Broken promises" });
  await expect(broken.getByRole("option", { name: whoDid("promise") })).toContainText("nothing received");
});

function row(page: Page, customer: string) {
  return page.getByRole("option", { name: customer });
}

type Worked = { readonly customer: string; readonly why: string; readonly outcome: string };

/** Calls get one outcome after the other, everything else is marked done, until the list is empty. */
async function workTheList(page: Page): Promise<Worked[]> {
  const worked: Worked[] = [];
  const outcomes = ["no answer", "left a message", "promise", "dispute", "paid already"];
  for (let turn = 0; turn < 60; turn += 1) {
    const row = page.getByRole("option", { selected: true });
    if ((await row.count()) === 0) return worked;
    const [, customer = "", ...rest] = (await row.innerText()).split("\n").filter((text) => text.trim() !== "");
    const key = await row.getAttribute("id");
    const isCall = await page.getByRole("form", { name: "What came of the call" }).isVisible();
    const outcome = isCall ? (outcomes.shift() ?? "no answer") : "done";
    await answer(page, outcome);
    worked.push({ customer, why: rest.join(" | "), outcome });
    await expect.poll(() => row.getAttribute("id", { timeout: 500 }).catch(() => "gone"), outcome).not.toBe(key);
  }
  throw new Error("The list does not end.");
}

const KEYS: Readonly<Record<string, string>> = {
  promise: "1",
  dispute: "2",
  "no answer": "3",
  "left a message": "4",
  "paid already": "8",
};

async function answer(page: Page, outcome: string): Promise<void> {
  const key = KEYS[outcome];
  if (!key) return page.keyboard.press("e");
  await page.keyboard.press(key);
  if (outcome === "dispute") {
    await expect(page.getByRole("combobox", { name: "Invoice" })).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.type("the doors stick");
  }
  await page.keyboard.press("Control+Enter");
}
