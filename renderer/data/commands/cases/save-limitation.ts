import { putSetting } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import { checkLimitation, type OwnLimitation } from "#shared/cases/limitation-law.ts";
import { countryName } from "#shared/ledger/country-name.ts";
import { fail, succeed } from "#shared/result/result.ts";

/** Keeps the time to claim the user looked up for a country, or changes one (by id; empty: a new one). */
export const saveLimitation = command<OwnLimitation>({
  name: "save-limitation",
  decide: ({ book, today, newId }, input) => {
    const own = book.setting("limitation");
    const checked = checkLimitation(input, own, today);
    if (!checked.ok) return fail(checked.error);
    const isKnown = own.some((one) => one.id === input.id);
    const entry = { ...checked.value, id: isKnown ? input.id : newId() };
    const next = isKnown ? own.map((one) => (one.id === entry.id ? entry : one)) : [...own, entry];
    return succeed({
      changes: [putSetting(book, "limitation", next)],
      subject: { table: "settings", key: "limitation" },
      summary: `Time to claim in ${countryName(entry.country)}: ${entry.years} ${entry.years === 1 ? "year" : "years"}, ${entry.source}`,
      output: null,
    });
  },
});
