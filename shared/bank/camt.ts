import type { CalendarDate } from "../dates/calendar-date.ts";
import { readDay } from "../imports/read-day.ts";
import { type Currency, isCurrency } from "../money/currency.ts";
import { type Minor, minor } from "../money/minor.ts";
import { parseMoneyRounded } from "../money/parse-money.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { allNamed, attributeOf, childAt, firstText, readTags, type TagNode, textAt } from "./read-tags.ts";
import {
  balanceProblems,
  type ReadStatements,
  type Statement,
  type StatementLine,
  type StatementProblem,
  type StatementRefusal,
} from "./statement.ts";

type Read<Value> = Result<Value, StatementRefusal>;
type Amount = { readonly amountMinor: Minor; readonly currency: Currency };

const STATEMENTS = ["Stmt", "Ntfctn", "Rpt"];

export function isCamt(text: string): boolean {
  return /camt\.05[234]|<(?:\w+:)?BkToCstmr(Stmt|DbtCdtNtfctn|AcctRpt)\b/.test(text.slice(0, 4_000));
}

/**
 * Reads ISO 20022 account statements and notifications (camt.052, .053, .054, versions 1 to 8): booked entries only, a
 * batch by its parts where they add up to it. Refuses an entry without an amount, or where no day is to be had, naming line and tag.
 */
export function readCamt(text: string): Read<ReadStatements> {
  const tree = readTags(text, "xml");
  if (!tree.ok) return tree;
  const nodes = STATEMENTS.flatMap((name) => allNamed(tree.value, name));
  if (nodes.length === 0) return fail({ kind: "missing", line: 1, tag: "Stmt" });
  const statements: Statement[] = [];
  let pending = 0;
  for (const node of nodes) {
    const read = readStatement(node);
    if (!read.ok) return read;
    statements.push(read.value.statement);
    pending += read.value.pending;
  }
  const problems: StatementProblem[] = statements.flatMap(balanceProblems);
  if (pending > 0) problems.push({ kind: "pending-left-out", count: pending });
  return succeed({ format: "camt", layout: "", statements, problems });
}

function readStatement(node: TagNode): Read<{ readonly statement: Statement; readonly pending: number }> {
  const lines: StatementLine[] = [];
  const created = textAt(node, "CreDtTm") || textAt(node, "FrToDt", "ToDtTm");
  let pending = 0;
  for (const entry of node.children.filter((child) => child.name === "Ntry")) {
    const status = textAt(entry, "Sts") || textAt(entry, "Sts", "Cd");
    const code = textAt(entry, "Sts", "Cd") || status;
    if (code !== "" && code !== "BOOK") {
      pending += 1;
      continue;
    }
    const read = readEntry(entry, created);
    if (!read.ok) return read;
    lines.push(...read.value);
  }
  const account = childAt(node, "Acct");
  const opening = balanceOf(node, ["OPBD", "PRCD"]);
  const closing = balanceOf(node, ["CLBD"]);
  const stated = textAt(account, "Ccy").toUpperCase();
  const currency = isCurrency(stated) ? stated : (opening?.currency ?? lines[0]?.currency);
  if (!currency) return fail({ kind: "missing", line: node.line, tag: "Ccy" });
  const isOne = [opening, closing, ...lines].every((part) => !part || part.currency === currency);
  const statement: Statement = {
    account: account ? accountOf(childAt(account, "Id")) : "",
    currency,
    openingMinor: isOne ? (opening?.amountMinor ?? null) : null,
    closingMinor: isOne ? (closing?.amountMinor ?? null) : null,
    lines,
  };
  return succeed({ statement, pending });
}

/** Days are optional in an entry: then the message's own day counts. */
function readEntry(entry: TagNode, created: string): Read<readonly StatementLine[]> {
  const on = dayIn(childAt(entry, "BookgDt")) ?? dayIn(childAt(entry, "ValDt")) ?? dayOfText(created);
  if (!on) return fail({ kind: "missing", line: entry.line, tag: "BookgDt" });
  const amount = amountOf(entry);
  if (!amount) return brokenAmount(entry);
  const details = allNamed(entry, "TxDtls");
  const parts = details.map((part) => amountOf(part));
  const total = parts.reduce(
    (sum, part) => sum + (part && part.currency === amount.currency ? Math.abs(part.amountMinor) : Number.NaN),
    0,
  );
  const isSplit = details.length > 1 && total === Math.abs(amount.amountMinor);
  if (!isSplit) return succeed([lineOf(entry, details.length === 1 ? details[0] : undefined, amount, on, "")]);
  return succeed(
    details.map((part, index) => {
      const size = Math.abs(parts[index]!.amountMinor);
      const signed = { currency: amount.currency, amountMinor: minor(amount.amountMinor < 0 ? -size : size) };
      return lineOf(entry, part, signed, on, `/${index + 1}`);
    }),
  );
}

function lineOf(
  entry: TagNode,
  part: TagNode | undefined,
  amount: Amount,
  on: CalendarDate,
  suffix: string,
): StatementLine {
  const source = part ?? entry;
  const isIn = amount.amountMinor >= 0;
  const parties = childAt(source, "RltdPties");
  const texts = allNamed(source, "Ustrd").map((node) => node.text.trim());
  const structured = allNamed(source, "CdtrRefInf").map((node) => textAt(node, "Ref"));
  const documents = allNamed(source, "RfrdDocInf").map((node) => textAt(node, "Nb"));
  const endToEnd = firstText(source, "EndToEndId");
  const bank = textAt(source, "Refs", "AcctSvcrRef") || textAt(entry, "AcctSvcrRef");
  const text = [...texts, ...documents].filter((piece) => piece !== "").join(" ");
  return {
    line: source.line,
    on,
    ...amount,
    payer: partyOf(parties, isIn ? ["Dbtr", "UltmtDbtr"] : ["Cdtr", "UltmtCdtr"]),
    payerAccount: accountOf(childAt(parties, isIn ? "DbtrAcct" : "CdtrAcct", "Id")),
    text: text || textAt(entry, "AddtlNtryInf"),
    reference: structured.find((reference) => reference !== "") ?? (/^NOT ?PROVIDED$/i.test(endToEnd) ? "" : endToEnd),
    bankReference: bank === "" ? "" : `${bank}${suffix}`,
    isReversal: textAt(entry, "RvslInd") === "true",
    chargesMinor: chargesOf(source, amount),
  };
}

/** What banks kept: the charges stated, else what was instructed less what arrived. */
function chargesOf(source: TagNode, amount: Amount): Minor | null {
  const stated = childAt(source, "Chrgs");
  const amounts = stated ? allNamed(stated, "Amt").flatMap((node) => moneyIn(node) ?? []) : [];
  const charges = amounts.filter((money) => money.currency === amount.currency && money.amountMinor > 0);
  if (charges.length > 0) return charges[0]!.amountMinor;
  const instructed = childAt(source, "AmtDtls", "InstdAmt", "Amt");
  const money = instructed ? moneyIn(instructed) : null;
  if (!money || money.currency !== amount.currency || money.amountMinor <= Math.abs(amount.amountMinor)) return null;
  return minor(money.amountMinor - Math.abs(amount.amountMinor));
}

/** Version 8 puts the name one level deeper (`Dbtr/Pty/Nm`). */
function partyOf(parties: TagNode | undefined, names: readonly string[]): string {
  const found = names.map((name) => textAt(parties, name, "Nm") || textAt(parties, name, "Pty", "Nm"));
  return found.find((name) => name !== "") ?? "";
}

function accountOf(id: TagNode | undefined): string {
  return textAt(id, "IBAN") || textAt(id, "Othr", "Id") || textAt(id, "PrtryAcct", "Id");
}

function balanceOf(node: TagNode, codes: readonly string[]): Amount | null {
  const balances = node.children.filter((child) => child.name === "Bal");
  const balance = balances.find((child) => codes.includes(textAt(child, "Tp", "CdOrPrtry", "Cd")));
  return balance ? amountOf(balance) : null;
}

/** Amount with the sign of its `CdtDbtInd`; `null` where it cannot be read. */
function amountOf(node: TagNode): Amount | null {
  const amount = childAt(node, "Amt") ?? childAt(node, "AmtDtls", "TxAmt", "Amt");
  const money = amount ? moneyIn(amount) : null;
  if (!money) return null;
  const isDebit = textAt(node, "CdtDbtInd") === "DBIT";
  return { currency: money.currency, amountMinor: minor(isDebit ? -money.amountMinor : money.amountMinor) };
}

function moneyIn(amount: TagNode): Amount | null {
  const code = attributeOf(amount, "Ccy");
  if (!isCurrency(code) || !/^\d+(\.\d*)?$/.test(amount.text.trim())) return null;
  const read = parseMoneyRounded(amount.text.trim(), code);
  return read.ok ? { currency: code, amountMinor: read.value } : null;
}

function dayIn(node: TagNode | undefined): CalendarDate | null {
  return dayOfText(textAt(node, "Dt") || textAt(node, "DtTm"));
}

function dayOfText(text: string): CalendarDate | null {
  return text === "" ? null : readDay(text.slice(0, 10), "day-first");
}

function brokenAmount(entry: TagNode): Result<never, StatementRefusal> {
  const amount = childAt(entry, "Amt");
  if (!amount) return fail({ kind: "missing", line: entry.line, tag: "Amt" });
  return fail({ kind: "broken", line: amount.line, tag: "Amt", text: amount.text.trim().slice(0, 40) });
}
