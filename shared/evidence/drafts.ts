import drafts from "#assets/evidence/drafts.json";
import { words } from "../chasing/words.ts";
import { describeTerms } from "../dates/payment-terms.ts";
import { jurisdictionOf } from "../interest/jurisdictions.ts";
import { minor, sumMinor } from "../money/minor.ts";
import type { BundleBlock, BundlePart } from "./bundle-part.ts";
import type { DebtSummary } from "./debt-summary.ts";
import type { EvidenceSource } from "./evidence-source.ts";

const KINDS = {
  company: "a company",
  "sole-trader": "a sole trader",
  individual: "an individual",
  "public-body": "a public body",
} as const;

/** Draft particulars of debt and draft certificates that records are what they say; every page marked as a draft. */
export function draftParts(source: EvidenceSource, debts: readonly DebtSummary[]): readonly BundlePart[] {
  const particulars: BundlePart = {
    id: "particulars",
    title: drafts.particulars.title,
    blocks: [...draftHead(drafts.particulars.source), ...debts.flatMap((debt) => particularsOf(source, debt))],
  };
  return [particulars, certificatePart(source)];
}

function particularsOf(source: EvidenceSource, debt: DebtSummary): readonly BundleBlock[] {
  const { company, file, asAt } = source;
  const text = drafts.particulars;
  const say = words(company.locale);
  const money = (amount: DebtSummary["openMinor"]) => say.exact(amount, debt.currency);
  const net = money(minor(Math.max(0, debt.dueMinor - debt.onAccountMinor)));
  const notDueMinor = minor(debt.openMinor - debt.dueMinor);
  const heading: BundleBlock = { kind: "heading", text: `Debt in ${debt.currency}` };
  if (debt.dueMinor <= 0) return [heading, plain(fill(text.nothingDue, { day: say.date(asAt) }))];
  const disputed = debt.proof ? sumMinor(debt.proof.items, (item) => item.disputedMinor) : minor(0);
  const { particulars, proof } = debt;
  const onAccount = debt.onAccountMinor > 0 ? fill(text.onAccount, { amount: money(debt.onAccountMinor), net }) : "";
  const lines = [
    fill(text.parties, { company: company.name, customer: file.customer.name, kind: KINDS[file.customer.kind] }),
    fill(text.agreement, { terms: describeTerms(file.customer.terms) }),
    fill(text.unpaid, { day: say.date(asAt), due: money(debt.dueMinor), onAccount }),
    ...(notDueMinor > 0 ? [fill(text.notDue, { amount: money(notDueMinor) })] : []),
    ...(disputed > 0 ? [fill(text.disputed, { amount: money(disputed) })] : []),
    particulars
      ? fill(text.interest, {
          basis: particulars.basis,
          percents: particulars.percents.join("% and "),
          from: say.date(particulars.fromOn),
          to: say.date(particulars.toOn),
          amount: money(particulars.amountMinor),
          perDay: `${debt.currency} ${particulars.perDay}`,
        })
      : fill(text.noInterest, { why: "none has run, or the rate is not known to Duebook" }),
    ...(proof && proof.totals.fixedSumMinor > 0
      ? [fill(text.fixedSums, { amount: money(proof.totals.fixedSumMinor), basis: proof.method.basis })]
      : []),
    ...(debt.rateMissingFor.length > 0 ? [fill(text.missing, { numbers: debt.rateMissingFor.join(", ") })] : []),
  ].map((line, index) => `${index + 1}. ${line}`);
  const prayer = fill(particulars ? text.prayer : text.prayerWithoutInterest, { net });
  return [heading, ...[...lines, prayer, text.truth].map(plain)];
}

function certificatePart({ company, file, asAt }: EvidenceSource): BundlePart {
  const { customer } = file;
  const law = jurisdictionOf({ jurisdiction: customer.jurisdiction, country: customer.address.country });
  const place = law?.id ?? "";
  const text =
    place === "GB-EAW" ? drafts.certificates["gb-eaw"] : place.startsWith("US") ? drafts.certificates.us : null;
  if (!text) return { id: "certificate", title: "Draft certificate", blocks: [plain(drafts.certificates.none)] };
  const say = words(company.locale);
  const lines = text.lines.map((line) => plain(fill(line, { company: company.name, day: say.date(asAt) })));
  return { id: "certificate", title: text.title, blocks: [...draftHead(text.source), ...lines] };
}

function draftHead(from: string): readonly BundleBlock[] {
  return [
    { kind: "text", tone: "draft", text: drafts.mark },
    { kind: "text", tone: "small", text: from },
  ];
}

function plain(text: string): BundleBlock {
  return { kind: "text", tone: "plain", text };
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
