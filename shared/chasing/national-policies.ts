import { call, letter, type PolicyStep } from "./policy-steps.ts";

type NationalPolicies = {
  readonly area: string;
  /** Area whose policy its customers had before there was one of their own. */
  readonly within: "eu" | "other";
  /** Days a letter takes there. */
  readonly deliveryDays: number;
  readonly kinds: readonly {
    readonly kind: "business" | "individual" | "public";
    readonly name: string;
    readonly steps: readonly PolicyStep[];
    /** Why it is so, with the law; shown with the policy. Not legal advice. */
    readonly basis: string;
  }[];
};

const NOT_ADVICE = "The days are good practice, not law. This is not legal advice.";

/**
 * Germany. Late from a reminder, a day by the calendar, or 30 days after due day and invoice (BGB 286); a consumer by the 30
 * days only if the invoice said so. Nine points over the base rate and 40 euro between businesses, five from others (288).
 */
export const GERMAN: NationalPolicies = {
  area: "de",
  within: "eu",
  deliveryDays: 4,
  kinds: [
    {
      kind: "business",
      name: "German businesses",
      steps: [
        letter("Payment reminder", "friendly-reminder", 7, "due", 7, false),
        call("First call", 5),
        letter("Mahnung", "second-reminder", 17, "due", 7, true),
        call("Second call", 5),
        letter("Last Mahnung", "final-reminder", 31, "due", 7, true),
        call("Last call", 3),
        letter("Before court", "letter-before-action", 14, "previous", 14, true),
      ],
      basis: `A reminder puts the customer in default, a fixed pay-by day or 30 days after due day and invoice do so by themselves (BGB § 286). Interest at nine points over the base rate and the 40 euro (BGB § 288) are therefore claimed from the second letter; the last one waits until the 30 days are over. ${NOT_ADVICE}`,
    },
    {
      kind: "individual",
      name: "German private customers",
      steps: [
        letter("Payment reminder", "friendly-reminder", 7, "due", 14, false),
        call("First call", 7),
        letter("Mahnung", "second-reminder", 21, "due", 14, false),
        letter("Last Mahnung", "final-reminder", 45, "due", 14, false),
        letter("Before court", "letter-before-action", 14, "previous", 14, false),
      ],
      basis: `A private customer is late from the first reminder, or 30 days after the invoice only if the invoice said so (BGB § 286 (3)). The 40 euro are not theirs to pay (BGB § 288 (5)). Nothing is claimed on top. ${NOT_ADVICE}`,
    },
    {
      kind: "public",
      name: "German public bodies",
      steps: [
        letter("Payment reminder", "friendly-reminder", 7, "due", 14, false),
        call("Call accounts payable", 7),
        letter("Mahnung", "second-reminder", 21, "due", 14, true),
        letter("Last Mahnung", "final-reminder", 45, "due", 14, true),
        letter("Before court", "letter-before-action", 14, "previous", 14, true),
      ],
      basis: `As for businesses (BGB §§ 286, 288): only consumers are excepted. More time, for public bodies pay by their own runs. ${NOT_ADVICE}`,
    },
  ],
};

/** France. Late from the day after the due day without a reminder; penalty rate and 40 euro for each invoice (L441-10, D441-5). */
export const FRENCH: NationalPolicies = {
  area: "fr",
  within: "eu",
  deliveryDays: 4,
  kinds: [
    {
      kind: "business",
      name: "French businesses",
      steps: [
        letter("First reminder", "friendly-reminder", 5, "due", 7, false),
        call("First call", 5),
        letter("Second reminder", "second-reminder", 15, "due", 8, true),
        call("Second call", 5),
        letter("Last reminder", "final-reminder", 30, "due", 8, true),
        call("Last call", 3),
        letter("Mise en demeure", "letter-before-action", 14, "previous", 14, true),
      ],
      basis: `Penalties run from the day after the due day without any reminder, and 40 euro are due for each late invoice (Code de commerce L441-10 and D441-5); both must stand on your invoices. The first letter does without them, out of courtesy. ${NOT_ADVICE}`,
    },
    {
      kind: "individual",
      name: "French private customers",
      steps: [
        letter("First reminder", "friendly-reminder", 7, "due", 14, false),
        call("First call", 7),
        letter("Second reminder", "second-reminder", 21, "due", 14, false),
        letter("Last reminder", "final-reminder", 45, "due", 14, false),
        letter("Mise en demeure", "letter-before-action", 14, "previous", 14, false),
      ],
      basis: `The penalties and the 40 euro of the Code de commerce (L441-10) are for debts between businesses: nothing is claimed on top. ${NOT_ADVICE}`,
    },
    {
      kind: "public",
      name: "French public bodies",
      steps: [
        letter("First reminder", "friendly-reminder", 7, "due", 14, false),
        call("Call accounts payable", 7),
        letter("Second reminder", "second-reminder", 21, "due", 14, true),
        letter("Last reminder", "final-reminder", 45, "due", 14, true),
        letter("Mise en demeure", "letter-before-action", 14, "previous", 14, true),
      ],
      basis: `Public bodies have 30 days as a rule (Directive 2011/7/EU, art. 4); interest and the 40 euro follow without a reminder (art. 6). More time, for they pay by their own runs. ${NOT_ADVICE}`,
    },
  ],
};

/** United States. No federal late-payment law between businesses: interest only as the contract has it, within state law. */
export const UNITED_STATES: NationalPolicies = {
  area: "us",
  within: "other",
  deliveryDays: 5,
  kinds: [
    {
      kind: "business",
      name: "US businesses",
      steps: [
        letter("Reminder", "friendly-reminder", 5, "due", 7, false),
        call("First call", 5),
        letter("Past-due notice", "second-reminder", 15, "due", 7, false),
        call("Second call", 5),
        letter("Final notice", "final-reminder", 30, "due", 10, true),
        call("Last call", 3),
        letter("Demand letter", "letter-before-action", 14, "previous", 14, true),
      ],
      basis: `No federal law gives interest or charges on a late payment between businesses. They are claimed only where a rate was agreed and is entered with the customer, within the law of the state, and only from the final notice. ${NOT_ADVICE}`,
    },
    {
      kind: "individual",
      name: "US private customers",
      steps: [
        letter("Reminder", "friendly-reminder", 7, "due", 14, false),
        call("First call", 7),
        letter("Past-due notice", "second-reminder", 21, "due", 14, false),
        letter("Final notice", "final-reminder", 45, "due", 14, false),
        letter("Demand letter", "letter-before-action", 14, "previous", 14, false),
      ],
      basis: `The federal Fair Debt Collection Practices Act binds agencies, not you, but states have rules of their own: plain facts, time to answer, nothing claimed on top. ${NOT_ADVICE}`,
    },
    {
      kind: "public",
      name: "US public bodies",
      steps: [
        letter("Reminder", "friendly-reminder", 7, "due", 14, false),
        call("Call accounts payable", 7),
        letter("Past-due notice", "second-reminder", 31, "due", 14, true),
        letter("Final notice", "final-reminder", 45, "due", 14, true),
        letter("Demand letter", "letter-before-action", 14, "previous", 14, true),
      ],
      basis: `Federal and state prompt-payment acts give public bodies about 30 days and interest after that (federal: 5 CFR 1315; Texas: Government Code 2251). Interest is claimed where the law of the customer is set. ${NOT_ADVICE}`,
    },
  ],
};
