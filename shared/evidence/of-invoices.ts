import type { CustomerLedger } from "../ledger/ledger.ts";
import type { EvidenceSource } from "./evidence-source.ts";
import { namesInvoice } from "./exhibits.ts";
import type { StoredFile } from "./stored-file.ts";

/**
 * The source of a bundle about some invoices of a customer only: them, what was set against them, what was said, sent
 * and agreed about them or about no invoice in particular. None chosen: the source as it is, about the whole account.
 */
export function ofInvoices(source: EvidenceSource, invoiceIds: readonly string[]): EvidenceSource {
  if (invoiceIds.length === 0) return source;
  const chosen = new Set(invoiceIds);
  const { file } = source;
  const concerns = (row: { readonly invoiceIds: readonly string[] }) =>
    row.invoiceIds.length === 0 || row.invoiceIds.some((id) => chosen.has(id));
  const ofOne = (row: { readonly invoiceId: string }) => row.invoiceId === "" || chosen.has(row.invoiceId);
  const narrowed: EvidenceSource["file"] = {
    ...file,
    ledger: ledgerOf(file.ledger, chosen),
    notes: file.notes.filter(concerns),
    calls: file.calls.filter(concerns),
    promises: file.promises.filter(concerns),
    plans: file.plans.filter(concerns),
    offers: file.offers.filter(concerns),
    cases: file.cases.filter(concerns),
    disputes: file.disputes.filter(ofOne),
    holds: file.holds.filter(ofOne),
    claims: file.claims.filter(ofOne),
    letters: file.letters.filter(
      ({ items }) => items.length === 0 || items.some(({ invoiceId }) => chosen.has(invoiceId)),
    ),
  };
  return { ...source, file: narrowed, files: filesOf(source, narrowed, chosen), invoiceIds };
}

/** The chosen debits, the credits set against them at any time, and what reversed those; never another invoice. */
function ledgerOf(ledger: CustomerLedger, chosen: ReadonlySet<string>): CustomerLedger {
  const kept = new Set(chosen);
  for (const { creditId, debitId } of ledger.allocations) if (chosen.has(debitId)) kept.add(creditId);
  for (const entry of ledger.entries) if (kept.has(entry.linkedId)) kept.add(entry.id);
  return {
    ...ledger,
    entries: ledger.entries.filter((entry) => kept.has(entry.id)),
    allocations: ledger.allocations.filter(({ creditId, debitId }) => kept.has(creditId) && kept.has(debitId)),
  };
}

/** Files of the records that were kept, and others unless they belong to another record or name another invoice only. */
function filesOf(source: EvidenceSource, kept: EvidenceSource["file"], chosen: ReadonlySet<string>) {
  const before = namedBy(source.file);
  const after = namedBy(kept);
  const numbers = source.file.ledger.entries.filter(({ number }) => number !== "");
  const names = (stored: StoredFile, isChosen: boolean) =>
    numbers.some((entry) => chosen.has(entry.id) === isChosen && namesInvoice(stored, entry.number));
  return source.files.filter((stored) => {
    if (after.has(stored.id)) return true;
    if (before.has(stored.id)) return false;
    return names(stored, true) || !names(stored, false);
  });
}

function namedBy(file: EvidenceSource["file"]): ReadonlySet<string> {
  return new Set([
    file.customer.agreement.fileId,
    ...file.letters.flatMap((letter) => [letter.fileId, ...letter.steps.map((step) => step.fileId)]),
    ...file.notes.flatMap((note) => note.fileIds),
    ...file.disputes.flatMap((dispute) => dispute.fileIds),
    ...file.plans.flatMap((plan) => plan.steps.map((step) => step.fileId)),
    ...file.cases.flatMap((one) => one.steps.map((step) => step.fileId)),
  ]);
}

/** Every row a bundle about some invoices speaks of, by id: the journal shows no other in full. */
export function rowsOf({ file, files }: EvidenceSource): ReadonlySet<string> {
  const { customer, ledger, ...tables } = file;
  const rows = [customer, ...ledger.entries, ...ledger.allocations, ...files, ...Object.values(tables).flat()];
  return new Set(rows.map(({ id }) => id));
}
