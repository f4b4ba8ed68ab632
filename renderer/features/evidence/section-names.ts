import type { SectionId } from "#shared/evidence/evidence-source.ts";

export const SECTION_NAMES: Readonly<Record<SectionId, string>> = {
  invoices: "Invoices and credit notes",
  terms: "Contract and terms",
  letters: "Letters as printed, with posting proof",
  calls: "Calls, notes and promises",
  ledger: "Ledger and how each payment was used",
  interest: "Interest with its proof sheet",
  disputes: "Disputes, plans and cases",
  other: "Other files",
  drafts: "Draft particulars and certificate",
};
