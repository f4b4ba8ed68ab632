import { readDay } from "../imports/read-day.ts";
import { type Currency, isCurrency } from "../money/currency.ts";
import { type Minor, minor } from "../money/minor.ts";
import { parseMoneyRounded } from "../money/parse-money.ts";
import { fail, type Result, succeed } from "../result/result.ts";
import { allNamed, childAt, firstText, readTags, type TagNode, textAt } from "./read-tags.ts";
import type { ReadStatements, Statement, StatementLine, StatementRefusal } from "./statement.ts";

type Read<Value> = Result<Value, StatementRefusal>;

const STATEMENTS = ["STMTRS", "CCSTMTRS", "INVSTMTRS"];

export function isOfx(text: string): boolean {
  return /<OFX>/i.test(text);
}

/**
 * Reads OFX 1 (SGML) and 2 (XML), also as QFX: bank, card and cash movements of investment accounts. A movement without
 * a day or an amount refuses the file, naming the line; what the bank itself reports as an error is passed on.
 */
export function readOfx(text: string, fallback: Currency): Read<ReadStatements> {
  const body = text.slice(text.search(/<OFX>/i));
  const skipped = text.slice(0, text.length - body.length).split("\n").length - 1;
  const tree = readTags(upperTags(body), "sgml");
  if (!tree.ok) return tree;
  const nodes = STATEMENTS.flatMap((name) => allNamed(tree.value, name));
  if (nodes.length === 0) return refusalOf(tree.value);
  const statements: Statement[] = [];
  for (const node of nodes) {
    const statement = readStatement(node, fallback, skipped);
    if (!statement.ok) return statement;
    statements.push(statement.value);
  }
  const empty = statements.filter((statement) => statement.lines.length === 0);
  const problems = empty.map(({ account }) => ({ kind: "no-lines" as const, account }));
  return succeed({ format: "ofx", layout: "", statements, problems });
}

/** Tags are written in capitals; a few banks write them small. */
function upperTags(text: string): string {
  return /<stmttrn>/.test(text) ? text.replace(/<\/?[a-z][\w.]*/g, (tag) => tag.toUpperCase()) : text;
}

function refusalOf(root: TagNode): Result<never, StatementRefusal> {
  const status = allNamed(root, "STATUS").find((node) => textAt(node, "SEVERITY") === "ERROR");
  if (!status) return fail({ kind: "not-a-statement" });
  const message = firstText(status, "MESSAGE") || firstText(status, "SEVERITY");
  return fail({ kind: "bank-error", text: `${message} (${firstText(status, "CODE")})` });
}

function readStatement(node: TagNode, fallback: Currency, skipped: number): Read<Statement> {
  const code = textAt(node, "CURDEF").toUpperCase();
  const currency = isCurrency(code) ? code : fallback;
  const lines: StatementLine[] = [];
  for (const movement of allNamed(node, "STMTTRN")) {
    const line = readLine(movement, currency, skipped);
    if (!line.ok) return line;
    lines.push(line.value);
  }
  const account = firstText(node, "ACCTID");
  const closing = childAt(node, "LEDGERBAL");
  const closingMinor = closing ? amountIn(firstText(closing, "BALAMT"), currency) : null;
  // OFX gives the balance of its own moment, which need not be the last movement's: nothing to check it against.
  return succeed({ account, currency, openingMinor: null, closingMinor, lines });
}

function readLine(node: TagNode, statementCurrency: Currency, skipped: number): Read<StatementLine> {
  const line = node.line + skipped;
  const posted = firstText(node, "DTPOSTED");
  const on = readDay(posted.slice(0, 8), "day-first");
  if (!on)
    return fail(
      posted === ""
        ? { kind: "missing", line, tag: "DTPOSTED" }
        : { kind: "broken", line, tag: "DTPOSTED", text: posted },
    );
  const own = childAt(node, "CURRENCY");
  const code = own ? firstText(own, "CURSYM").toUpperCase() : "";
  const currency = isCurrency(code) ? code : statementCurrency;
  const amountText = firstText(node, "TRNAMT");
  const amountMinor = amountIn(amountText, currency);
  if (amountMinor === null) return fail({ kind: "broken", line, tag: "TRNAMT", text: amountText });
  const payer = firstText(node, "NAME");
  const memo = firstText(node, "MEMO");
  const check = firstText(node, "CHECKNUM");
  const toFrom = childAt(node, "BANKACCTTO") ?? childAt(node, "BANKACCTFROM");
  return succeed({
    line,
    on,
    currency,
    amountMinor,
    payer,
    payerAccount: toFrom ? firstText(toFrom, "ACCTID") : "",
    text: memo === payer ? "" : memo,
    reference: /^0*$/.test(check) ? firstText(node, "REFNUM") : check,
    bankReference: firstText(node, "FITID"),
    isReversal: false,
    chargesMinor: null,
  });
}

/** `-00000000001500.0000`, `+12.5`, `12,50`; empty is no amount. */
function amountIn(text: string, code: Currency): Minor | null {
  const bare = text.replace(/\s/g, "");
  const match = /^([-+]?)0*(\d+(?:[.,]\d*)?|[.,]\d+)$/.exec(bare);
  if (!match) return null;
  const read = parseMoneyRounded(match[2]!.replace(",", "."), code);
  return read.ok ? minor(match[1] === "-" ? -read.value : read.value) : null;
}
