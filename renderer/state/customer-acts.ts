import type { OpenForm } from "./open-form.ts";
import { paths } from "./paths.ts";

/** Where the customer's page shows an act: as a button, or in which part of its menu. */
type Place = "button" | "add" | "movements" | "page";

/** Something to do for one customer: a form over any screen, or a screen of its own. */
export type CustomerAct = {
  readonly id: string;
  readonly label: string;
  /** The key on the customer's page, small; empty for none. */
  readonly key: string;
  /** Other words it is looked for by. */
  readonly also: string;
  readonly place: Place;
  /** It changes the books: not while the screen shows the past. */
  readonly writes: boolean;
  readonly target: (customerId: string) => OpenForm | string;
};

/** Everything that can be done for a customer, in the order and with the names of the customer's page. */
export const CUSTOMER_ACTS: readonly CustomerAct[] = [
  screen("page", "Open the timeline", "page customer history", (id) => paths.customer(id), "button", false),
  screen("ledger", "Open the ledger", "invoices payments", (id) => paths.customer(id, "ledger"), "button", false),
  form("call", "Record a call", "log telephone phone ring", "r", "button"),
  screen("statement", "Statement", "send of account write", (id) => paths.newLetter(id, "statement"), "button", false),
  form("receipt", "Payment received", "record a payment money receipt", "p"),
  form("invoice", "Invoice", "new add"),
  form("credit-note", "Credit note", "new add"),
  form("note", "Note", "add a new", "n"),
  form("promise", "Promise to pay", "record a"),
  form("dispute", "Dispute", "raise a", "d"),
  form("hold", "Do not chase", "hold pause stop chasing"),
  form("stop-supply", "Stop supply", "put on"),
  form("offer", "Settlement offer", "make an early payment discount"),
  screen("plan", "Payment plan", "propose a instalments", (id) => paths.newPlan(id)),
  screen("decide", "Agency, claim or write-off", "decide court place", (id) => paths.decide(id)),
  form("opening-balance", "Opening balance", "", "", "movements"),
  form("charge", "Charge or fee", "", "", "movements"),
  form("contra", "Set off against what we owe", "contra", "", "movements"),
  {
    ...screen("letter", "Letter", "send a write reminder", (id) => paths.newLetter(id, "friendly-reminder"), "page"),
    key: "l",
  },
  screen("evidence", "Evidence bundle", "lawyer court", (id) => paths.evidence(id), "page"),
  screen("privacy", "Personal data", "privacy erase", (id) => paths.privacy(id), "page"),
  form("customer", "Edit details", "change address terms contact", "", "page"),
];

/** Does an act for a customer. */
export function runCustomerAct(
  act: CustomerAct,
  customerId: string,
  to: { readonly open: (form: OpenForm) => void; readonly navigate: (path: string) => void },
): void {
  const target = act.target(customerId);
  if (typeof target === "string") to.navigate(target);
  else to.open(target);
}

/** Forms that need nothing but the customer. */
type CustomerFormKind =
  | "call"
  | "receipt"
  | "invoice"
  | "credit-note"
  | "note"
  | "promise"
  | "dispute"
  | "hold"
  | "stop-supply"
  | "offer"
  | "opening-balance"
  | "charge"
  | "contra"
  | "customer";

function form(kind: CustomerFormKind, label: string, also: string, key = "", place: Place = "add"): CustomerAct {
  return { id: kind, label, key, also, place, writes: true, target: (customerId) => ({ kind, customerId }) };
}

function screen(
  id: string,
  label: string,
  also: string,
  target: (customerId: string) => string,
  place: Place = "add",
  writes = true,
): CustomerAct {
  return { id, label, key: "", also, place, writes, target };
}
