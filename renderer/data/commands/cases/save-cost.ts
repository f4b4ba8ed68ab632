import { putSetting } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import type { CostEntry } from "#shared/cases/case-settings.ts";
import { checkCost } from "#shared/cases/cost-table.ts";
import { fail, succeed } from "#shared/result/result.ts";

/** Adds a line to the company's table of costs, or changes one (by id; empty: a new one). */
export const saveCost = command<CostEntry>({
  name: "save-cost",
  decide: ({ book, newId }, input) => {
    const checked = checkCost(input);
    if (!checked.ok) return fail(checked.error);
    const cases = book.setting("cases");
    const isKnown = cases.costs.some((entry) => entry.id === input.id);
    const entry = { ...input, id: isKnown ? input.id : newId(), name: input.name.trim(), source: input.source.trim() };
    const costs = isKnown ? cases.costs.map((one) => (one.id === entry.id ? entry : one)) : [...cases.costs, entry];
    return succeed({
      changes: [putSetting(book, "cases", { ...cases, costs })],
      subject: { table: "settings", key: "cases" },
      summary: `Cost “${entry.name}” ${isKnown ? "changed" : "added"}`,
      output: null,
    });
  },
});
