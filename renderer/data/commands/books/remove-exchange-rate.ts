import { putSetting } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import type { ExchangeRate } from "#shared/ledger/home-equivalent.ts";
import { succeed } from "#shared/result/result.ts";

/** Takes a rate out of the list; the history keeps it. */
export const removeExchangeRate = command<Pick<ExchangeRate, "from" | "to" | "on">>({
  name: "remove-exchange-rate",
  decide: ({ book }, { from, to, on }) =>
    succeed({
      changes: [
        putSetting(
          book,
          "exchangeRates",
          book.setting("exchangeRates").filter((row) => row.from !== from || row.to !== to || row.on !== on),
        ),
      ],
      subject: { table: "settings", key: "exchangeRates" },
      summary: `Exchange rate of ${from} of ${on} removed`,
      output: null,
    }),
});
