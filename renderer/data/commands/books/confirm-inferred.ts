import { putInLedger } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import { localeOf } from "#renderer/data/ledger-decision.ts";
import { inferredCredits } from "#shared/imports/inferred-credits.ts";
import { formatCount } from "#shared/money/format-count.ts";
import { succeed } from "#shared/result/result.ts";

/** Confirms everything that imports inferred, in all ledgers at once. */
export const confirmInferred = command<null>({
  name: "confirm-inferred",
  decide: ({ book }) => {
    const byCustomer = book.all("ledgers").map((ledger) => ({ ledger, credits: inferredCredits(ledger) }));
    const concerned = byCustomer.filter(({ credits }) => credits.length > 0);
    const count = concerned.reduce((total, { credits }) => total + credits.length, 0);
    return succeed({
      changes: concerned.map(({ ledger, credits }) =>
        putInLedger(book, ledger.customerId, { entries: credits.map((entry) => ({ ...entry, inferred: false })) }),
      ),
      subject: null,
      summary: `Confirmed ${formatCount(count, localeOf(book))} payments and credits that imports had inferred`,
      output: null,
    });
  },
});
