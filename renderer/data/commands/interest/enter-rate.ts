import { putSetting } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { parsePercent, percentText } from "#shared/interest/percent.ts";
import { stepAround } from "#shared/interest/rate-table.ts";
import { shippedRates } from "#shared/interest/shipped-rates.ts";
import { fail, succeed } from "#shared/result/result.ts";

export type RateInput = {
  readonly table: string;
  /** Any day of the period the rate is for. */
  readonly on: CalendarDate;
  /** As typed: `3.75`, `3,75 %`. */
  readonly percent: string;
  /** Where the user found it. */
  readonly source: string;
};

/** Enters a reference rate by hand for one period of a table, or changes the one entered before. */
export const enterRate = command<RateInput>({
  name: "enter-rate",
  decide: ({ book, userId, today }, input) => {
    const table = shippedRates.find((one) => one.id === input.table);
    if (!table) return fail({ kind: "no-such-table", message: "There is no such table of rates." });
    const parsed = parsePercent(input.percent);
    if (!parsed.ok) {
      return fail({ kind: "not-a-percentage", field: "percent", message: "Enter the rate like 3.75." });
    }
    if (input.source.trim() === "") {
      const message = "Say where you found it: the source is printed with the rate.";
      return fail({ kind: "source-missing", field: "source", message });
    }
    const { fromOn } = stepAround(table.step, input.on);
    if (fromOn > today) {
      return fail({ kind: "in-the-future", field: "on", message: "The rate of a period to come is not known yet." });
    }
    const percent = percentText(parsed.value);
    const entry = { table: table.id, fromOn, percent, source: input.source.trim(), enteredBy: userId };
    const others = book.setting("rates").filter((rate) => rate.table !== table.id || rate.fromOn !== fromOn);
    return succeed({
      changes: [putSetting(book, "rates", [...others, entry])],
      subject: { table: "settings", key: "rates" },
      summary: `${table.name}: ${percent}% from ${fromOn} entered`,
      output: null,
    });
  },
});

/** Takes a rate that was entered by hand out again: the shipped one, if any, counts instead. */
export const removeRate = command<{ readonly table: string; readonly fromOn: string }>({
  name: "remove-rate",
  decide: ({ book }, { table, fromOn }) => {
    const rates = book.setting("rates");
    const left = rates.filter((rate) => rate.table !== table || rate.fromOn !== fromOn);
    if (left.length === rates.length) {
      return fail({ kind: "no-such-rate", message: "Only rates entered by hand can be taken out." });
    }
    return succeed({
      changes: [putSetting(book, "rates", left)],
      subject: { table: "settings", key: "rates" },
      summary: `Rate of ${fromOn} taken out`,
      output: null,
    });
  },
});
