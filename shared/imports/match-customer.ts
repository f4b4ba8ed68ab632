import type { Customer } from "../ledger/customer.ts";
import { comparableName } from "./collect-customers.ts";
import type { CustomerDraft } from "./drafts.ts";

/** Finds the customer of the book that a file means: by code, else by name where exactly one has it. */
export class CustomerFinder {
  private readonly byCode = new Map<string, Customer>();
  private readonly byName = new Map<string, Customer | "several">();

  constructor(customers: Iterable<Customer>) {
    for (const customer of customers) this.add(customer);
  }

  /** Also one that this very import makes, so that a row with only its name finds it; a changed one replaces itself. */
  add(customer: Customer): void {
    if (customer.code !== "") this.byCode.set(customer.code.toLowerCase(), customer);
    const name = comparableName(customer.name);
    if (name === "") return;
    const known = this.byName.get(name);
    const isOther = known !== undefined && (known === "several" || known.id !== customer.id);
    this.byName.set(name, isOther ? "several" : customer);
  }

  /** A name is not enough where both sides have a code and the codes differ: two branches may share a name. */
  find(draft: CustomerDraft): Customer | undefined {
    if (draft.code !== "") {
      const byCode = this.byCode.get(draft.code.toLowerCase());
      if (byCode) return byCode;
    }
    const byName = this.byName.get(comparableName(draft.name));
    if (!byName || byName === "several") return undefined;
    return draft.code === "" || byName.code === "" ? byName : undefined;
  }
}
