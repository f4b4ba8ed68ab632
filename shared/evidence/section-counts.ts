import { debtSummaries } from "./debt-summary.ts";
import { type BundleChoice, type EvidenceSource, SECTION_IDS, type SectionId } from "./evidence-source.ts";
import { exhibits, namesInvoice } from "./exhibits.ts";
import { heldBack, withheldItems } from "./withheld.ts";

/** How much of each section there is, in words for the screen: `2 of 5 copies`, `11`. */
export function sectionCounts(source: EvidenceSource, choice: BundleChoice): Readonly<Record<SectionId, string>> {
  const { file, files, asAt } = source;
  const shown = exhibits(source, { ...choice, sections: SECTION_IDS });
  const held = new Set(heldBack(withheldItems(source), choice.releasedIds).map((item) => item.id));
  const past = (rows: readonly { readonly id: string; readonly on: string }[]) =>
    rows.filter((row) => row.on <= asAt && !held.has(row.id)).length;
  const invoices = file.ledger.entries.filter((entry) => entry.on <= asAt && entry.kind === "invoice");
  const copies = invoices.filter(
    (entry) => entry.number !== "" && files.some((one) => namesInvoice(one, entry.number)),
  );
  const lines = debtSummaries(source).flatMap(
    ({ proof }) => proof?.items.flatMap((item) => item.lines.filter((line) => line.kind === "row")) ?? [],
  );
  const own = (section: SectionId) => shown.filter((exhibit) => exhibit.section === section).length;
  return {
    invoices: `${invoices.length}, copies of ${copies.length}`,
    terms: plural(own("terms"), "file"),
    letters: plural(own("letters"), "file"),
    calls: String(past(file.calls) + past(file.notes) + past(file.promises)),
    ledger: plural(file.ledger.entries.filter((entry) => entry.on <= asAt).length, "line"),
    interest: plural(lines.length, "line"),
    disputes: String(past(file.disputes) + past(file.plans) + past(file.offers) + past(file.cases)),
    other: plural(own("other"), "file"),
    drafts: "2 drafts",
  };
}

function plural(count: number, name: string): string {
  return count === 1 ? `1 ${name}` : `${count} ${name}s`;
}
