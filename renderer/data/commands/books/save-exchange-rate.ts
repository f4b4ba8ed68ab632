import { putSetting } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { convertMoney } from "#shared/money/convert-money.ts";
import type { Currency } from "#shared/money/currency.ts";
import { minor } from "#shared/money/minor.ts";
import { fail, succeed } from "#shared/result/result.ts";

export type ExchangeRateInput = { readonly from: Currency; readonly rate: string; readonly on: CalendarDate };

/** Keeps a rate the user found: so many of the home currency for one of another. A rate of the same day is replaced. */
export const saveExchangeRate = command<ExchangeRateInput>({
  name: "save-exchange-rate",
  decide: ({ book, today, userId }, { from, rate, on }) => {
    const to = book.setting("company").currency;
    if (from === to)
      return fail({ kind: "home-currency", field: "from", message: `${to} is your own currency: choose another.` });
    if (on > today)
      return fail({ kind: "in-the-future", field: "on", message: "Give the day the rate is of, today or earlier." });
    const text = rate.trim().replace(",", ".");
    if (!convertMoney(minor(1), from, to, text).ok)
      return fail({ kind: "not-a-rate", field: "rate", message: `Write how many ${to} one ${from} is, like 0.8537.` });
    const kept = book.setting("exchangeRates").filter((row) => row.from !== from || row.to !== to || row.on !== on);
    return succeed({
      changes: [putSetting(book, "exchangeRates", [...kept, { from, to, rate: text, on, enteredBy: userId }])],
      subject: { table: "settings", key: "exchangeRates" },
      summary: `Exchange rate: 1 ${from} is ${text} ${to} from ${on}`,
      output: null,
    });
  },
});
