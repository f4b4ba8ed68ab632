import { formatDay } from "#shared/dates/format-day.ts";
import type { Currency } from "#shared/money/currency.ts";
import { formatCount } from "#shared/money/format-count.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import type { Minor } from "#shared/money/minor.ts";
import type { SupplyReason } from "./supply-decision.ts";

/** Amounts and days in sentences, in one currency. */
export type CreditSay = { readonly money: (amountMinor: Minor) => string; readonly locale: string };

export function creditSay(currency: Currency, locale: string): CreditSay {
  return { locale, money: (amountMinor) => formatMoney(amountMinor, currency, { locale }) };
}

/** Why supply is blocked or needs a second look. */
export function supplyWords(reason: SupplyReason, { money, locale }: CreditSay): string {
  switch (reason.kind) {
    case "on-stop":
      return `On stop since ${formatDay(reason.since, "far", locale)}${reason.reason === "" ? "" : `: ${reason.reason}`}`;
    case "insolvency":
      return "Insolvency: do not supply on credit";
    case "over-limit":
      return `Over the limit by ${money(reason.byMinor)}`;
    case "near-limit":
      return `${Math.round(reason.used * 100)}% of the limit would be used`;
    case "long-overdue":
      return `The oldest invoice is ${formatCount(reason.days, "en-GB")} days overdue`;
    case "not-insured":
      return `${money(reason.uninsuredMinor)} would not be insured`;
    case "no-limit":
      return "No limit is set";
    case "increase-runs-out":
      return `Only a temporary increase allows it, and that ends on ${formatDay(reason.on, "far", locale)}`;
  }
}
