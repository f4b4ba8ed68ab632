import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe-core finds on the screen as it stands, and what it finds in its colours once they are the dark ones. */
export async function accessibilityFaults(page: Page, where = ""): Promise<readonly string[]> {
  const light = await faults(checker(page), `${where} light`);
  await turn(page, "dark");
  const dark = await faults(checker(page).withRules(["color-contrast"]), `${where} dark`);
  await turn(page, "light");
  return [...light, ...dark];
}

/** No frame comes from elsewhere, so nothing has to be put together in a page of its own; what is in order is not listed. */
function checker(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
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
