import { limitInForce, uninvoicedRecord } from "#shared/credit/credit-limit.ts";
import { exposureOf } from "#shared/credit/exposure.ts";
import { addDays } from "#shared/dates/calendar-date.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import { entryEvidence } from "./entry-evidence.ts";
import type { SignRule } from "./sign.ts";

/** The credit limit is used up, or nearly (from the percent set for warnings). */
export const limitUse: SignRule = {
  kind: "limit-use",
  weight: 1,
  lastsDays: 36_500,
  mode: "state",
  days: ({ ledger, credit }) => [
    ...ledger.entries.map(({ on }) => on),
    ...credit.flatMap(({ on, expiresOn }) => (expiresOn === null ? [on] : [on, addDays(expiresOn, 1)])),
  ],
  // What is open in all, before holds and money held are looked at, is never less than the exposure.
  couldFire: (file, { warnAtPercent }) => {
    const { customer, credit, ledger } = file;
    const hasLimit = customer.creditLimitMinor !== null || credit.some(({ kind }) => kind === "limit");
    if (!hasLimit) return () => false;
    return (on) => {
      const { limitMinor } = limitInForce(file, customer.currency, on);
      if (limitMinor === null) return false;
      const work = uninvoicedRecord(credit, customer.currency, on)?.amountMinor ?? 0;
      const open = openItems(ledger, on).reduce(
        (sum, item) => (item.currency === customer.currency ? sum + item.openMinor : sum),
        work,
      );
      return open * 100 >= limitMinor * warnAtPercent;
    };
  },
  look: (known, on, { warnAtPercent }) => {
    const { currency } = known.customer;
    const { used, limit } = exposureOf(known, currency, on);
    if (used === null || limit.limitMinor === null || used * 100 < warnAtPercent) return null;
    return {
      facts: { kind: "limit-use", used, limitMinor: limit.limitMinor, currency },
      evidence: openItems(known.ledger, on)
        .filter((item) => item.currency === currency)
        .map(({ entry, openMinor }) => ({ ...entryEvidence(entry), amountMinor: openMinor })),
    };
  },
};
