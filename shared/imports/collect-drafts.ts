import type { CalendarDate } from "../dates/calendar-date.ts";
import type { Currency } from "../money/currency.ts";
import { minor } from "../money/minor.ts";
import type { AmountOf } from "./amount-cells.ts";
import { CustomerCollector } from "./collect-customers.ts";
import { type Column, type PerRow, textsOf } from "./column.ts";
import type { Columns } from "./columns.ts";
import { isBucketLabel, isTotalWord } from "./document-words.ts";
import { draftOfRow, draftOfRows } from "./draft-of-rows.ts";
import type { DocumentDraft, DocumentKind, Drafts, ImportNote, Rejection, RejectionReason } from "./drafts.ts";
import type { FileRows } from "./file-rows.ts";
import type { ImportMapping } from "./mapping.ts";
import { type DocumentRow, RowReader } from "./read-row.ts";
import { checkReportTotals, type StatedTotal } from "./report-totals.ts";

type Group = {
  readonly customerKey: string;
  /** What its rows are called; `negative` for rows below zero beside an invoice of the same number. */
  readonly slot: DocumentKind | "negative" | null;
  /** Its first row, and the document that this row alone makes: most have no other, and are done with it. */
  readonly row: number;
  readonly draft: DocumentDraft;
  /** Rows after the first. */
  more: number[] | null;
  /** Another document of the same number: of another customer, or of another kind. */
  readonly next: Group | undefined;
};

/**
 * Puts the rows of a file together, one row at a time: customers, documents (rows of one invoice become one document,
 * rule 37), rejections with their reason, totals rows kept apart.
 */
export class DraftCollector {
  private readonly mapping: ImportMapping;
  private readonly rows: FileRows;
  private readonly reader: RowReader;
  private readonly customers: CustomerCollector;
  private readonly number: PerRow<string>;
  /** Nothing where it is the number itself. */
  private readonly firstCell: PerRow<string>;
  private readonly amount: AmountOf;
  private readonly open: AmountOf;
  /** In the order of the file. */
  private readonly groups: Group[] = [];
  /** By the place of their number among the different numbers of the file. */
  private readonly byNumber: (Group | undefined)[];
  private readonly numbers: Column;
  private readonly rejections: Rejection[] = [];
  private readonly stated: StatedTotal[] = [];
  /** What is to know of documents of one row. */
  private readonly noted = new Map<DocumentDraft, readonly ImportNote[]>();
  /** What was noted of the row at hand. */
  private readonly fresh: ImportNote[] = [];
  private readonly today: CalendarDate;
  private readonly isDocuments: boolean;
  private party = "";
  private taken = 0;

  constructor(mapping: ImportMapping, columns: Columns, today: CalendarDate) {
    this.mapping = mapping;
    this.today = today;
    this.rows = columns.rows;
    this.reader = new RowReader(mapping, columns);
    this.customers = new CustomerCollector(this.reader);
    this.number = this.reader.texts("number");
    this.firstCell = textsOf(columns.at(mapping.columns.number === 0 ? undefined : 0));
    this.amount = this.reader.amounts("amount");
    this.open = this.reader.amounts("openBalance");
    this.numbers = this.reader.column("number");
    this.byNumber = Array(this.numbers.texts.length);
    this.isDocuments = holdsDocuments(mapping);
  }

  add(row: number): void {
    const line = this.rows.line(row);
    if (line <= this.mapping.headerLine) return;
    if (this.isDocuments && this.isLabelRow(row, line)) return;
    this.taken += 1;
    const key = this.customers.add(row, line, this.party);
    if (key === "") this.reject(row, "", { kind: "no-customer" });
    else if (this.isDocuments) this.addDocument(row, key);
  }

  finish(): Drafts {
    const repeated = new Map<Group, readonly DocumentRow[]>();
    for (const group of this.groups) if (group.more) repeated.set(group, this.rowsOf(group, group.more));
    const notes: ImportNote[] = [];
    const addUp = this.addsUp(repeated.values(), notes);
    const documents: DocumentDraft[] = [];
    for (const group of this.groups) {
      const rows = group.more ? repeated.get(group) : undefined;
      const draft = rows ? draftOfRows(group.customerKey, rows, addUp, this.today, notes) : group.draft;
      if (!rows && this.noted.size > 0) notes.push(...(this.noted.get(draft) ?? []));
      if (draft.amountMinor === 0) this.rejectDraft(draft, { kind: "nothing-owed" });
      else documents.push(draft);
    }
    notes.push(...checkReportTotals(this.stated, documents, this.rejections));
    const { rejections, taken: rows } = this;
    const named = new Set<string>();
    for (const draft of documents) named.add(draft.customerKey);
    const customers = this.customers.drafts().filter((draft) => !this.isDocuments || named.has(draft.key));
    return { customers, documents, rejections, notes, rows };
  }

  private rowsOf(group: Group, more: readonly number[]): readonly DocumentRow[] {
    return [group.row, ...more].flatMap((row) => {
      const read = this.reader.document(row);
      return read.ok ? [read.value] : [];
    });
  }

  private addDocument(row: number, key: string): void {
    const read = this.reader.document(row);
    if (!read.ok) this.reject(row, this.customers.nameOf(key), read.error);
    else this.group(row, key, read.value);
  }

  private group(row: number, key: string, document: DocumentRow): void {
    const isNumbered = document.number !== "";
    const code = this.numbers.codes[row]!;
    const others = isNumbered ? this.byNumber[code] : undefined;
    const slot = this.slotOf(others, key, document);
    const group = findGroup(others, key, slot);
    if (!group) {
      const draft = this.draftOfRow(key, document);
      const begun: Group = { customerKey: key, slot, row, draft, more: null, next: others };
      if (isNumbered) this.byNumber[code] = begun;
      this.groups.push(begun);
    } else if (group.draft.currency !== document.currency) this.rejectCurrency(row, key, group.draft, document);
    else if (group.more) group.more.push(row);
    else group.more = [row];
  }

  private draftOfRow(key: string, document: DocumentRow): DocumentDraft {
    const draft = draftOfRow(key, document, this.today, this.fresh);
    if (this.fresh.length > 0) this.noted.set(draft, this.fresh.splice(0));
    return draft;
  }

  /** A row below zero on another day than the invoice of that number is a credit note, on the same day a part of it. */
  private slotOf(others: Group | undefined, key: string, row: DocumentRow): Group["slot"] {
    const group = row.kind === null ? findGroup(others, key, null) : undefined;
    const read = group && this.reader.document(group.row);
    if (!read?.ok || read.value.issuedOn === row.issuedOn) return row.kind;
    return read.value.amountMinor > 0 !== row.amountMinor > 0 ? "negative" : row.kind;
  }

  private rejectCurrency(row: number, key: string, first: DocumentDraft, document: DocumentRow): void {
    const currencies = `${first.currency}, ${document.currency}`;
    this.reject(row, this.customers.nameOf(key), { kind: "two-currencies", currencies });
  }

  /** Totals, bucket labels and names of customers that stand on rows of their own. */
  private isLabelRow(row: number, line: number): boolean {
    const number = this.number(row);
    // A row with a number behind something else is no label: nearly all rows, so the rest is not asked.
    if (number !== "" && this.firstCell(row) !== "" && !isTotalWord(number)) return false;
    const words = this.firstWords(row);
    const [first = ""] = words;
    if (number !== "" && number !== first && !isTotalWord(number)) return false;
    if (words.some(isTotalWord)) {
      this.noteTotal(row, line, first);
      return true;
    }
    if (words.length === 1 && isBucketLabel(first)) return true;
    if (!this.mapping.partyRows || words.length !== 1 || !/\p{L}/u.test(first)) return false;
    this.party = first;
    return true;
  }

  /** The first three cells of a row that are not empty. */
  private firstWords(row: number): readonly string[] {
    const words: string[] = [];
    for (let column = 0; column < this.rows.width(row) && words.length < 3; column += 1) {
      const word = this.rows.cell(row, column).trim();
      if (word !== "") words.push(word);
    }
    return words;
  }

  private noteTotal(row: number, line: number, words: string): void {
    const code = this.reader.currency(row);
    if (!code.ok) return;
    const amount = this.amount(row, code.value);
    const open = this.open(row, code.value);
    this.stated.push({
      line,
      words,
      currency: code.value,
      amountMinor: amount.ok ? amount.value : null,
      openMinor: open.ok ? open.value : null,
    });
  }

  /** True where rows of one invoice give its parts: amounts or due days differ inside at least one of them. */
  private addsUp(repeated: Iterable<readonly DocumentRow[]>, notes: ImportNote[]): boolean {
    const { amountIs } = this.mapping;
    let documents = 0;
    let differs = false;
    for (const rows of repeated) {
      const [first] = rows;
      documents += 1;
      differs ||= rows.some((row) => row.amountMinor !== first!.amountMinor || row.dueOn !== first!.dueOn);
    }
    const addUp = amountIs === "line" || (amountIs === "evidence" && differs);
    if (documents > 0) notes.push(addUp ? { kind: "added-up-lines" } : { kind: "repeated-totals", documents });
    return addUp;
  }

  private reject(row: number, customer: string, reason: RejectionReason): void {
    const read = this.reader.currency(row);
    const currency: Currency = read.ok ? read.value : this.mapping.currency;
    const amount = (this.reader.has("amount") ? this.amount : this.open)(row, currency);
    const amountMinor = amount.ok ? amount.value : null;
    this.rejections.push({
      line: this.rows.line(row),
      customer,
      number: this.number(row),
      currency,
      amountMinor,
      reason,
    });
  }

  private rejectDraft(draft: DocumentDraft, reason: RejectionReason): void {
    const { line, number, currency, customerKey } = draft;
    const customer = this.customers.nameOf(customerKey);
    this.rejections.push({ line, customer, number, currency, amountMinor: minor(0), reason });
  }
}

function findGroup(groups: Group | undefined, key: string, slot: Group["slot"]): Group | undefined {
  let group = groups;
  while (group && (group.slot !== slot || group.customerKey !== key)) group = group.next;
  return group;
}

/** A file without numbers and amounts of documents is a list of customers. */
export function holdsDocuments(mapping: Pick<ImportMapping, "columns">): boolean {
  const { columns } = mapping;
  return (
    columns.number !== undefined &&
    (columns.amount ?? columns.openBalance ?? columns.lineAmount ?? columns.netAmount ?? columns.debit) !== undefined
  );
}
