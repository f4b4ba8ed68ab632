/** A question of the credit application, on paper and on the screen. `key` names the answer among the record's facts. */
export type ApplicationQuestion = {
  readonly key: string;
  readonly label: string;
  readonly kind: "text" | "long" | "amount" | "day" | "yes-no";
  readonly isNeeded: boolean;
  readonly hint?: string;
};

export type ApplicationSection = {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly ApplicationQuestion[];
};

const ask = (
  key: string,
  label: string,
  kind: ApplicationQuestion["kind"] = "text",
  rest: { readonly isNeeded?: boolean; readonly hint?: string } = {},
): ApplicationQuestion => ({ isNeeded: false, ...rest, key, label, kind });

/** What a new customer is asked before credit is given. Personal data of directors is not asked for. */
export const APPLICATION_SECTIONS: readonly ApplicationSection[] = [
  {
    id: "business",
    title: "The business",
    questions: [
      ask("legalName", "Full legal name", "text", {
        isNeeded: true,
        hint: "As registered, with Ltd, LLP or the owner's name",
      }),
      ask("tradingName", "Trading name, if different"),
      ask("registrationNumber", "Company registration number"),
      ask("vatNumber", "VAT number"),
      ask("registeredAddress", "Registered address", "long", { isNeeded: true }),
      ask("tradingSince", "Trading since", "day"),
    ],
  },
  {
    id: "accounts",
    title: "Who pays our invoices",
    questions: [
      ask("accountsContact", "Name", "text", { isNeeded: true }),
      ask("accountsPhone", "Telephone", "text", { isNeeded: true }),
      ask("accountsEmail", "E-mail for invoices", "text", { isNeeded: true }),
      ask("orderNumbers", "Do you need an order number on our invoices?", "yes-no"),
      ask("payRun", "On which days do you pay?", "text", { hint: "For example the last Friday of the month" }),
    ],
  },
  {
    id: "credit",
    title: "Credit asked for",
    questions: [
      ask("requestedLimit", "Limit you would like", "amount", { isNeeded: true }),
      ask("monthlySpend", "What you expect to buy in a month", "amount"),
    ],
  },
  {
    id: "references",
    title: "References",
    questions: [
      ask("reference1", "First trade reference: name and telephone", "long", { isNeeded: true }),
      ask("reference2", "Second trade reference: name and telephone", "long"),
      ask("bank", "Bank and branch"),
    ],
  },
  {
    id: "agreement",
    title: "Agreement",
    questions: [
      ask("termsAccepted", "Our terms of payment are accepted", "yes-no", { isNeeded: true }),
      ask("signedBy", "Signed by", "text", { isNeeded: true }),
      ask("signedOn", "Signed on", "day", { isNeeded: true }),
    ],
  },
];

/** The questions that must be answered before credit is given and are not. */
export function missingAnswers(facts: Readonly<Record<string, string>>): readonly ApplicationQuestion[] {
  return APPLICATION_SECTIONS.flatMap(({ questions }) => questions).filter(({ key, isNeeded, kind }) => {
    const answer = (facts[key] ?? "").trim();
    return isNeeded && (answer === "" || (kind === "yes-no" && key === "termsAccepted" && answer !== "yes"));
  });
}
