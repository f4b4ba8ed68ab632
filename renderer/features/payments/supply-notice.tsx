import { Alert } from "@mantine/core";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { useLocale } from "#renderer/state/locale.ts";
import { TextField } from "#renderer/ui/text-field.tsx";
import { checkAtEntry, type EnteredInvoice } from "#shared/credit/entry-check.ts";
import { creditSay, supplyWords } from "#shared/credit/supply-words.ts";

/** Warns before an invoice is entered that passes the limit or should not go; asks who approved it where it is blocked. */
export function SupplyNotice({
  customerId,
  invoice,
  approvedBy,
  onApprovedBy,
  error,
}: {
  readonly customerId: string;
  readonly invoice: EnteredInvoice;
  readonly approvedBy: string;
  readonly onApprovedBy: (name: string) => void;
  readonly error: string | null;
}) {
  const book = useBook();
  const today = useToday();
  const locale = useLocale((state) => state.locale);
  const file = customerFile(book, customerId);
  const check = file && checkAtEntry(file, invoice, today, book.setting("credit"));
  if (!check) return null;
  const isBlocked = check.verdict === "block";
  const say = creditSay(invoice.currency, locale);
  const reasons = [...check.blocks, ...check.warnings];
  return (
    <Alert
      role="status"
      variant="light"
      p="sm"
      color={isBlocked ? "red" : "yellow"}
      title={isBlocked ? "Do not supply on credit" : "Look before you supply"}
    >
      <ul style={{ margin: 0, paddingLeft: 16 }}>
        {reasons.map((reason) => (
          <li key={reason.kind}>{supplyWords(reason, say)}</li>
        ))}
      </ul>
      <p className="t2 s12" style={{ marginTop: 4 }}>
        Exposure with this invoice: {say.money(check.afterMinor)}
      </p>
      {check.needsApproval && (
        <TextField
          mt={8}
          label="Approved by"
          description="Who answers for supplying it; kept with the customer's credit history"
          required
          value={approvedBy}
          error={error}
          onChange={onApprovedBy}
        />
      )}
    </Alert>
  );
}
