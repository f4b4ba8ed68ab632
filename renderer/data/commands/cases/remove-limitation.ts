import { putSetting } from "#renderer/data/changes.ts";
import { gone } from "#renderer/data/chasing-decision.ts";
import { command } from "#renderer/data/command.ts";
import { countryName } from "#shared/ledger/country-name.ts";
import { succeed } from "#shared/result/result.ts";

/** Takes the user's own time to claim of a country out; the history keeps it. */
export const removeLimitation = command<{ readonly id: string }>({
  name: "remove-limitation",
  decide: ({ book }, { id }) => {
    const own = book.setting("limitation");
    const entry = own.find((one) => one.id === id);
    if (!entry) return gone("This entry was removed already.");
    const next = own.filter((one) => one.id !== id);
    return succeed({
      changes: [putSetting(book, "limitation", next)],
      subject: { table: "settings", key: "limitation" },
      summary: `Time to claim in ${countryName(entry.country)} removed`,
      output: null,
    });
  },
});
