import { fail, type Result, succeed } from "../result/result.ts";
import type { LetterLanguage } from "./choose-language.ts";
import { type Condition, isCondition } from "./letter-conditions.ts";
import { fieldsIn, isMergeField } from "./merge-fields.ts";
import type { LetterKind } from "./rows.ts";

/** A sentence or paragraph with merge fields in curly brackets, printed when every condition holds. */
export type WordingBlock = { readonly text: string; readonly when: readonly Condition[] };

export type KindWording = {
  /** `Friendly reminder`, as lists and the register name it. */
  readonly name: string;
  /** The first one whose conditions hold is the subject line. */
  readonly subject: readonly WordingBlock[];
  /** Paragraphs above the invoice table. */
  readonly opening: readonly WordingBlock[];
  /** Paragraphs below the total: what happens next. */
  readonly next: readonly WordingBlock[];
};

/** Words around the figures: column heads, the information block, the payment slip. */
export const LABELS = [
  "date",
  "yourAccount",
  "ourLetter",
  "payBy",
  "invoice",
  "for",
  "issued",
  "due",
  "daysLate",
  "amount",
  "paid",
  "owed",
  "interest",
  "fixedSum",
  "totals",
  "totalToPayBy",
  "totalToPay",
  "ifPaidBy",
  "noteReceived",
  "noteCredited",
  "noteDisputed",
  "noteHeld",
  "instalment",
  "moneyHeld",
  "charge",
  "paidUpTo",
  "slipCut",
  "payByTransfer",
  "accountName",
  "sortCode",
  "routingNumber",
  "accountNumber",
  "reference",
  "bankUnchanged",
  "byDay",
  "amountEnclosed",
  "qrCaption",
  "registered",
  "vat",
  "pageOf",
  "claimNote",
  "claimNoteNoFixed",
  "statementTitle",
  "statementSub",
  "openItems",
  "activity",
  "broughtForward",
  "document",
  "debit",
  "credit",
  "balance",
  "closingBalance",
  "ageing",
  "notDue",
  "daysBand",
  "daysOver",
  "remittance",
  "onAccount",
  "disputedMark",
  "entryInvoice",
  "entryReceipt",
  "entryCreditNote",
  "entryOpening",
  "entryCharge",
  "entryRefund",
  "entryReversal",
  "entryWriteOff",
  "entryDiscount",
  "entryOther",
  "proofTitle",
  "proofSub",
  "proofMethod",
  "proofMethodBold",
  "proofDaily",
  "proofDailyBold",
  "partPrincipal",
  "partInterest",
  "partCosts",
  "proofSimple",
  "from",
  "to",
  "days",
  "balanceCol",
  "rate",
  "runningTotal",
  "dueOn",
  "disputedLeftOut",
  "received",
  "credited",
  "writtenOff",
  "disputeOpened",
  "disputeEnded",
  "interestPaid",
  "interestAdded",
  "costsPaid",
  "frozen",
  "runsAgain",
  "interestTo",
  "ratesFrom",
  "becameLate",
  "baseRate",
  "plus",
  "rateFixed",
  "rateChanges",
  "rateContract",
  "rateCourt",
  "fixedTitle",
  "fixedTotal",
  "sizeOfDebt",
  "invoices",
  "each",
  "sum",
  "total",
  "below",
  "upTo",
  "andAbove",
  "invoicesOwed",
  "checkLine",
  "emailBody",
  "instalmentNo",
  "enclosures",
  "termsDays",
  "termsAtOnce",
  "termsEndOfMonth",
  "termsNextMonth",
  "termsByAgreement",
] as const;

export type Label = (typeof LABELS)[number];

export type Salutations = {
  readonly named: string;
  readonly person: string;
  readonly unnamed: string;
  /** Words that are not capitals after a salutation that ends in a comma, where the language goes on in the same sentence. */
  readonly lowerAfter?: readonly string[];
};

/** All the words of one language. `version` is kept with every letter, so that it can be told which words it had. */
export type Wording = {
  readonly language: LetterLanguage;
  readonly name: string;
  readonly version: string;
  readonly labels: Readonly<Record<Label, string>>;
  readonly salutation: Salutations;
  readonly closing: { readonly named: string; readonly unnamed: string };
  readonly kinds: Readonly<Partial<Record<LetterKind, KindWording>>>;
};

export type WordingFault =
  | { readonly kind: "unknown-field"; readonly at: string; readonly name: string }
  | { readonly kind: "unknown-condition"; readonly at: string; readonly name: string }
  | { readonly kind: "missing-label"; readonly at: string; readonly name: string }
  | { readonly kind: "empty-text"; readonly at: string }
  | { readonly kind: "stray-bracket"; readonly at: string };

/** A wording file after all its fields, conditions and labels have been checked: a misspelt one never reaches a letter. */
export function checkWording(wording: Wording): Result<Wording, readonly WordingFault[]> {
  const faults: WordingFault[] = [];
  for (const label of LABELS) {
    if (!wording.labels[label]) faults.push({ kind: "missing-label", at: wording.language, name: label });
  }
  for (const [kind, words] of Object.entries(wording.kinds)) {
    for (const part of ["subject", "opening", "next"] as const) {
      for (const [index, block] of words[part].entries())
        faults.push(...blockFaults(block, `${kind} ${part} ${index + 1}`));
    }
  }
  return faults.length === 0 ? succeed(wording) : fail(faults);
}

/** What is wrong with one block; empty for nothing. Used while the user types, too. */
export function blockFaults(block: WordingBlock, at: string): readonly WordingFault[] {
  const faults: WordingFault[] = [];
  if (block.text.trim() === "") faults.push({ kind: "empty-text", at });
  for (const name of fieldsIn(block.text)) {
    if (!isMergeField(name)) faults.push({ kind: "unknown-field", at, name });
  }
  if (/[{}]/.test(block.text.replace(/\{[^{}]*\}/g, ""))) faults.push({ kind: "stray-bracket", at });
  for (const condition of block.when) {
    if (!isCondition(condition)) faults.push({ kind: "unknown-condition", at, name: condition });
  }
  return faults;
}
