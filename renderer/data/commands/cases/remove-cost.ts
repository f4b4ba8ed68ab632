import { putSetting } from "#renderer/data/changes.ts";
import { gone } from "#renderer/data/chasing-decision.ts";
import { command } from "#renderer/data/command.ts";
import { succeed } from "#shared/result/result.ts";

/** Takes a line out of the company's table of costs. */
export const removeCost = command<{ readonly costId: string }>({
  name: "remove-cost",
  decide: ({ book }, { costId }) => {
    const cases = book.setting("cases");
    const entry = cases.costs.find((one) => one.id === costId);
    if (!entry) return gone("This line was removed already.");
    return succeed({
      changes: [putSetting(book, "cases", { ...cases, costs: cases.costs.filter((one) => one.id !== costId) })],
      subject: { table: "settings", key: "cases" },
      summary: `Cost “${entry.name}” removed`,
      output: null,
    });
  },
});
