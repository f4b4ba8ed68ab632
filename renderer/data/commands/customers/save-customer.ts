import { putRow } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import { changeRecord, detailChanges } from "#shared/credit/detail-changes.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import { fail, succeed } from "#shared/result/result.ts";

/**
 * Keeps a new customer or changes an existing one. Its account number must be its own. A new name, address or person who
 * pays is also written down as a change, for the early-warning signs.
 */
export const saveCustomer = command<Customer, string>({
  name: "save-customer",
  decide: (context, customer) => {
    const { book } = context;
    const name = customer.name.trim();
    const code = customer.code.trim();
    if (name === "") return fail({ kind: "name-missing", field: "name", message: "Give the customer a name." });
    if (code === "")
      return fail({ kind: "code-missing", field: "code", message: "Give the customer an account number." });
    const other = book.all("customers").find((row) => row.code === code && row.id !== customer.id);
    if (other) {
      return fail({ kind: "code-taken", field: "code", message: `${other.name} already has account number ${code}.` });
    }
    const before = book.get("customers", customer.id);
    const isNew = before === undefined;
    const kept = { ...customer, name, code };
    const changed = before ? detailChanges(before, kept) : [];
    return succeed({
      changes: [
        putRow(book, "customers", kept),
        ...changed.map((change) => putRow(book, "credit", changeRecord(kept, change, context))),
      ],
      subject: { table: "customers", key: customer.id },
      summary: isNew ? `New customer ${name}` : `Details of ${name} changed`,
      output: customer.id,
    });
  },
});
