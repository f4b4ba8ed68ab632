import { words } from "../chasing/words.ts";
import { bundleCsvs, type CsvFile } from "./bundle-csv.ts";
import type { BundlePart } from "./bundle-part.ts";
import { type ChronologyLine, chronology } from "./chronology.ts";
import { debtSummaries } from "./debt-summary.ts";
import { draftParts } from "./drafts.ts";
import { entryName } from "./entry-names.ts";
import type { BundleChoice, EvidenceSource } from "./evidence-source.ts";
import { type Exhibit, exhibits } from "./exhibits.ts";
import { evidenceGaps } from "./gaps.ts";
import { invoiceAccountsPart } from "./invoice-accounts.ts";
import { ofInvoices } from "./of-invoices.ts";
import {
  chronologyPart,
  gapsPart,
  interestPart,
  invoicesPart,
  ledgerPart,
  partiesPart,
  withheldPart,
} from "./parts.ts";
import { callsPart, disputesPart, lettersPart } from "./record-parts.ts";
import { heldBack, type WithheldItem, withheldItems } from "./withheld.ts";

/** All that a bundle is built from: plain data that travels to the worker. */
export type BundlePlan = {
  readonly title: string;
  readonly lines: readonly string[];
  readonly sender: string;
  readonly locale: string;
  /** What Duebook writes, in order; the index before them is made when the pages are known. */
  readonly parts: readonly BundlePart[];
  /** Printed after the exhibits, as the last pages. */
  readonly closing: readonly BundlePart[];
  readonly exhibits: readonly Exhibit[];
  readonly withheld: readonly WithheldItem[];
  readonly chronology: readonly ChronologyLine[];
  readonly csvs: readonly CsvFile[];
};

/** Decides what goes into the bundle about one customer or some of its invoices, and in which order. */
export function planBundle(whole: EvidenceSource, choice: BundleChoice): BundlePlan {
  const source = ofInvoices(whole, choice.invoiceIds ?? []);
  const { company, file, asAt } = source;
  const say = words(company.locale);
  const has = (section: BundleChoice["sections"][number]) => choice.sections.includes(section);
  const shown = exhibits(source, choice);
  const held = heldBack(withheldItems(source), choice.releasedIds);
  const heldIds = new Set(held.map((item) => item.id));
  const lines = chronology(source, choice, shown);
  const debts = debtSummaries(source);
  const parts: BundlePart[] = [chronologyPart(lines, say), partiesPart(source)];
  if (has("ledger")) parts.push(source.invoiceIds ? invoiceAccountsPart(source) : ledgerPart(source));
  if (has("invoices")) parts.push(invoicesPart(source, debts, shown));
  if (has("letters")) parts.push(lettersPart(source, shown, heldIds));
  if (has("calls")) parts.push(callsPart(source, shown, heldIds));
  if (has("disputes")) parts.push(disputesPart(source, shown, heldIds));
  if (has("interest")) parts.push(interestPart(debts, company));
  if (has("drafts")) parts.push(...draftParts(source, debts));
  if (held.length > 0) parts.push(withheldPart(held, say));
  const reference = choice.reference === "" ? [] : [`Reference ${choice.reference}`];
  return {
    title: `${company.name} and ${file.customer.name}`,
    lines: [`Evidence bundle, records as at ${say.date(asAt)}`, ...reference, ...aboutLines(source)],
    sender: company.name,
    locale: company.locale,
    parts,
    closing: choice.printsGaps ? [gapsPart(evidenceGaps(source))] : [],
    exhibits: shown,
    withheld: held,
    chronology: lines,
    csvs: bundleCsvs(source, lines, debts),
  };
}

/** A bundle about some invoices says so on its first page: the rest of the account is not in it. */
function aboutLines({ file, invoiceIds = [] }: EvidenceSource): readonly string[] {
  if (invoiceIds.length === 0) return [];
  const names = file.ledger.entries.filter((entry) => invoiceIds.includes(entry.id)).map(entryName);
  return [`About ${names.join(", ")} only; the rest of the account is not in it`];
}
