import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe-core finds on the screen as it stands, and what it finds in its colours once they are the dark ones. */
export async function accessibilityFaults(page: Page, where = ""): Promise<readonly string[]> {
  const light = await faults(new AxeBuilder({ page }), `${where} light`);
  await turn(page, "dark");
  const dark = await faults(new AxeBuilder({ page }).withRules(["color-contrast"]), `${where} dark`);
  await turn(page, "light");
  return [...light, ...dark];
}

async function turn(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor({ state: "attached" });
}

async function faults(axe: AxeBuilder, where: string): Promise<readonly string[]> {
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${where.trim()}: ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
  );
}
