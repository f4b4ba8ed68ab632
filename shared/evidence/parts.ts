import { type Words, words } from "../chasing/words.ts";
import { describeTerms } from "../dates/payment-terms.ts";
import { describeMethod, NOT_LEGAL_ADVICE } from "../interest/proof-words.ts";
import type { Address } from "../ledger/customer.ts";
import { runningBalance } from "../ledger/running-balance.ts";
import { minor } from "../money/minor.ts";
import { type BundleBlock, type BundlePart, column, numberColumn, PAGE_COLUMN } from "./bundle-part.ts";
import type { ChronologyLine } from "./chronology.ts";
import type { DebtSummary } from "./debt-summary.ts";
import { entryName } from "./entry-names.ts";
import type { EvidenceSource } from "./evidence-source.ts";
import { type Exhibit, namesInvoice } from "./exhibits.ts";
import type { Gap } from "./gaps.ts";
import { WITHHELD_REASONS, type WithheldItem } from "./withheld.ts";

const KINDS = {
  company: "Company",
  "sole-trader": "Sole trader",
  individual: "Individual",
  "public-body": "Public body",
} as const;

/** What happened, day by day; each line with the page that proves it. */
export function chronologyPart(lines: readonly ChronologyLine[], say: Words): BundlePart {
  const rows = lines.map((line) => {
    const late = line.notedOn === null ? "" : ` [written down ${say.date(line.notedOn)}]`;
    return [say.date(line.on), `${line.what}${late}`, { pageOf: line.target }];
  });
  const columns = [column("Day", 68), column("What happened", "*"), PAGE_COLUMN];
  return { id: "chronology", title: "Chronology", blocks: [{ kind: "table", columns, rows, total: [] }] };
}

/** Who the parties are, and what was agreed. */
export function partiesPart({ company, file }: EvidenceSource): BundlePart {
  const { customer } = file;
  const say = words(company.locale);
  const { agreement } = customer;
  const contacts = customer.contacts.map(
    (contact) =>
      [contact.name, [contact.job, contact.phone, contact.email].filter((text) => text !== "").join(", ")] as const,
  );
  return {
    id: "parties",
    title: "Parties and terms",
    blocks: [
      { kind: "heading", text: "Creditor" },
      facts([
        ["Name", company.name],
        ["Address", addressText(company.address)],
        ["Registration number", company.registration],
        ["VAT number", company.vatNumber],
      ]),
      { kind: "heading", text: "Debtor" },
      facts([
        ["Name", customer.name],
        ["Kind", KINDS[customer.kind]],
        ["Account", customer.code],
        ["Address", addressText(customer.address)],
        ["Registration number", customer.registrationNumber],
        ["VAT number", customer.vatNumber],
        ["Law its claims follow", customer.jurisdiction || customer.address.country],
      ]),
      { kind: "heading", text: "People spoken to" },
      facts(contacts),
      { kind: "heading", text: "Terms" },
      facts([
        ["Payment terms", describeTerms(customer.terms)],
        ["Agreed on", agreement.agreedOn === null ? "not recorded" : say.date(agreement.agreedOn)],
        ["How agreed", agreement.how],
        ["Contract rate of interest", agreement.contractRate === "" ? "" : `${agreement.contractRate} % per year`],
      ]),
    ],
  };
}

/** The debts that are open and every invoice and credit note, with the page of its copy. */
export function invoicesPart(
  source: EvidenceSource,
  debts: readonly DebtSummary[],
  shown: readonly Exhibit[],
): BundlePart {
  const { file, files, company, asAt } = source;
  const say = words(company.locale);
  const copyOf = (number: string) => {
    const stored = number === "" ? undefined : files.find((one) => namesInvoice(one, number));
    const exhibit = stored ? shown.find((one) => one.fileId === stored.id) : undefined;
    return exhibit ? { pageOf: exhibit.id } : "";
  };
  const open: BundleBlock[] = debts.flatMap((debt) => [
    { kind: "heading", text: `Open on ${say.date(asAt)}, ${debt.currency}` },
    {
      kind: "table",
      columns: [column("Document", "*"), column("Issued"), column("Due"), numberColumn("Amount"), numberColumn("Open")],
      rows: debt.items.map((item) => [
        entryName(item.entry),
        say.date(item.entry.on),
        say.date(item.dueOn),
        say.exact(item.originalMinor, debt.currency),
        say.exact(item.openMinor, debt.currency),
      ]),
      total: ["Together", "", "", "", say.exact(debt.openMinor, debt.currency)],
    },
  ]);
  const documents = file.ledger.entries
    .filter((entry) => entry.on <= asAt && ["invoice", "credit-note", "opening-balance", "charge"].includes(entry.kind))
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  return {
    id: "invoices",
    title: "Invoices and credit notes",
    blocks: [
      ...open,
      { kind: "heading", text: "Every invoice and credit note" },
      {
        kind: "table",
        columns: [
          column("Document"),
          column("What for", "*"),
          column("Issued"),
          numberColumn("Amount"),
          { ...PAGE_COLUMN, head: "Copy" },
        ],
        rows: documents.map((entry) => [
          entryName(entry),
          [entry.description, entry.reference].filter((text) => text !== "").join(", "),
          say.date(entry.on),
          say.exact(entry.side === "debit" ? entry.amountMinor : minor(-entry.amountMinor), entry.currency),
          copyOf(entry.number),
        ]),
        total: [],
      },
    ],
  };
}

/** Every movement with its running balance, and what each payment was set against. */
export function ledgerPart({ file, company, asAt }: EvidenceSource): BundlePart {
  const say = words(company.locale);
  const currencies = [...new Set(file.ledger.entries.map((entry) => entry.currency))];
  const blocks = currencies.flatMap((currency): BundleBlock[] => {
    const rows = runningBalance(file.ledger, currency, asAt);
    const money = (amount: (typeof rows)[number]["balanceMinor"]) => (amount === 0 ? "" : say.exact(amount, currency));
    return [
      { kind: "heading", text: `Statement of account in ${currency}, as at ${say.date(asAt)}` },
      {
        kind: "table",
        columns: [
          column("Day", 62),
          column("What", "*"),
          column("Set against", 120),
          numberColumn("Debit"),
          numberColumn("Credit"),
          numberColumn("Balance"),
        ],
        rows: rows.map((row) => [
          say.date(row.entry.on),
          [entryName(row.entry), row.entry.reference].filter((text) => text !== "").join(", "),
          row.entry.side === "credit"
            ? row.against
                .map(
                  ({ allocation, entry }) =>
                    `${entry.number || entryName(entry)} ${say.exact(allocation.amountMinor, currency)}`,
                )
                .join("; ")
            : "",
          money(row.debitMinor),
          money(row.creditMinor),
          say.exact(row.balanceMinor, currency),
        ]),
        total: [],
      },
    ];
  });
  return { id: "ledger", title: "Statement of account", blocks };
}

/** How the interest was worked out, and the five facts a claim for it needs (CPR 16.4(2)). */
export function interestPart(debts: readonly DebtSummary[], company: EvidenceSource["company"]): BundlePart {
  const say = words(company.locale);
  const blocks = debts.flatMap((debt): BundleBlock[] => {
    const { particulars, proof, rateMissingFor } = debt;
    const missing: BundleBlock[] =
      rateMissingFor.length === 0 ? [] : [{ kind: "text", tone: "bold", text: missingText(rateMissingFor) }];
    if (!proof || !particulars) {
      return [
        {
          kind: "text",
          tone: "plain",
          text: `No interest is worked out on the debt in ${debt.currency}: none has run by the day of this bundle, none can be claimed, or the rate is not known.`,
        },
        ...missing,
      ];
    }
    return [
      { kind: "heading", text: `What a claim for interest states, ${debt.currency}` },
      facts([
        ["Basis", particulars.basis],
        ["Rate", `${particulars.percents.join(" and ")} % per year`],
        ["From and to", `${say.date(particulars.fromOn)} to ${say.date(particulars.toOn)}`],
        ["Amount to date", say.exact(particulars.amountMinor, debt.currency)],
        ["Daily rate thereafter", `${debt.currency} ${particulars.perDay}`],
      ]),
      ...missing,
      { kind: "heading", text: "Proof" },
      { kind: "text", tone: "small", text: `${describeMethod(proof.method)} ${NOT_LEGAL_ADVICE}` },
      { kind: "proof", proof },
    ];
  });
  const nothing: BundleBlock = { kind: "text", tone: "plain", text: "Nothing is open on the day of this bundle." };
  return { id: "interest", title: "Interest, with its proof", blocks: blocks.length === 0 ? [nothing] : blocks };
}

/** What was held back: kind, day and reason, never what it says. */
export function withheldPart(items: readonly WithheldItem[], say: Words): BundlePart {
  return {
    id: "withheld",
    title: "Held back",
    blocks: [
      {
        kind: "table",
        columns: [column("Day", 68), column("What", "*"), column("Why", 200)],
        rows: items.map((item) => [say.date(item.on), item.what, WITHHELD_REASONS[item.reason]]),
        total: [],
      },
    ],
  };
}

export function gapsPart(gaps: readonly Gap[]): BundlePart {
  return {
    id: "gaps",
    title: "Gaps",
    blocks: [
      {
        kind: "table",
        columns: [column("What is missing", 200), column("What is known", "*")],
        rows: gaps.map((gap) => [gap.title, gap.detail]),
        total: [],
      },
    ],
  };
}

function missingText(numbers: readonly string[]): string {
  return `Left out because the rate of the day it became late is not known to Duebook: ${numbers.join(", ")}.`;
}

function facts(rows: readonly (readonly [string, string])[]): BundleBlock {
  const known = rows.filter(([, value]) => value !== "");
  return { kind: "facts", rows: known.length === 0 ? [["", "none recorded"]] : known };
}

function addressText(address: Address): string {
  return [...address.lines, address.town, address.postcode, address.country].filter((text) => text !== "").join(", ");
}
