import { addDays } from "../dates/calendar-date.ts";
import { type Minor, minMinor, minor } from "../money/minor.ts";
import { type Debtor, INFERRED_DAYS, type MatchItem, RETURN_DAYS } from "./debtor.ts";
import { type Candidate, findPayers } from "./find-payers.ts";
import type { MatchLine, MatchPart, MatchReason, Suggestion } from "./match.ts";
import { amountKey, type MatchIndex, type ReceiptHit } from "./match-index.ts";
import { subsetSum } from "./subset-sum.ts";

/** Banks seldom keep more than this on the way; above it a shortfall is a part payment. In minor units of two decimals. */
const MOST_CHARGES = 35_00;
const MOST_SUGGESTIONS = 4;

type Fit = {
  readonly parts: readonly MatchPart[];
  readonly onAccount: number;
  readonly charges: number;
  readonly score: number;
  readonly reasons: readonly MatchReason[];
};

/** The ways to book a line, the surest first; none for money out that took nothing back. */
export function suggestMatches(line: MatchLine, index: MatchIndex): readonly Suggestion[] {
  if (line.amountMinor <= 0) return returnedPayments(line, index);
  const candidates = findPayers(line, index);
  const suggestions = candidates.slice(0, MOST_SUGGESTIONS).flatMap((candidate) => suggestFor(line, candidate));
  const byAmount = candidates.length === 0 ? suggestByAmount(line, index) : [];
  return [...suggestions, ...byAmount].sort((a, b) => b.score - a.score).slice(0, MOST_SUGGESTIONS);
}

function suggestFor(line: MatchLine, candidate: Candidate): readonly Suggestion[] {
  const inferred = inferredBefore(line, candidate);
  const fit = bestFit(line, candidate);
  const receipt = suggestionOf(line, candidate.debtor, fit, candidate);
  return inferred ? [inferred, { ...receipt, score: Math.min(receipt.score, inferred.score - 10) }] : [receipt];
}

/** A payment that an import inferred is the same money: it is confirmed, not booked twice. */
function inferredBefore(line: MatchLine, { debtor, evidence, reasons }: Candidate): Suggestion | null {
  const from = addDays(line.on, -INFERRED_DAYS);
  const until = addDays(line.on, INFERRED_DAYS);
  const receipt = debtor.receipts.find(
    (entry) =>
      entry.inferred &&
      entry.amountMinor === line.amountMinor &&
      entry.currency === line.currency &&
      entry.on >= from &&
      entry.on <= until,
  );
  if (!receipt) return null;
  const fit: Fit = {
    parts: [],
    onAccount: 0,
    charges: 0,
    score: 62 + evidence,
    reasons: [{ kind: "inferred-before", description: receipt.description }],
  };
  return { ...suggestionOf(line, debtor, fit, { reasons }), kind: "confirms-inferred", entryId: receipt.id };
}

function bestFit(line: MatchLine, { debtor, named, evidence }: Candidate): Fit {
  const items = debtor.items.filter((item) => item.currency === line.currency && item.on <= line.on);
  const namedItems = named.map(({ item }) => item).filter((item) => items.some((own) => own === item));
  const strength = Math.min(evidence, 60);
  return fitNamed(line, namedItems, items, strength) ?? fitOwn(line, items, strength);
}

/** The line names invoices: they are what it pays, in full, less charges, in part, or with something over. */
function fitNamed(
  line: MatchLine,
  named: readonly MatchItem[],
  items: readonly MatchItem[],
  strength: number,
): Fit | null {
  if (named.length === 0) return null;
  const paid = line.amountMinor;
  const total = totalOf(named);
  if (total === paid) return exactly(named, 58 + strength, []);
  const short = total - paid;
  if (short > 0 && isCharges(line, short))
    return exactly(named, 50 + strength, [{ kind: "less-charges", chargesMinor: minor(short) }], short);
  if (short > 0) return spread(line, named, 44 + strength, [{ kind: "part", leftMinor: minor(short) }]);
  const others = items.filter((item) => !named.includes(item));
  const rest = paid - total;
  const single = others.find((item) => item.openMinor === rest);
  if (single)
    return exactly([...named, single], 52 + strength, [{ kind: "sum", numbers: numbersOf([...named, single]) }]);
  return { ...exactly(named, 40 + strength, [{ kind: "over", byMinor: minor(rest) }]), onAccount: rest };
}

/** Only the customer is known: an amount, a sum, all that is open, or oldest first. */
function fitOwn(line: MatchLine, items: readonly MatchItem[], strength: number): Fit {
  const paid = line.amountMinor;
  const same = items.filter((item) => item.openMinor === paid);
  if (same.length === 1) return exactly(same, 52 + strength, [{ kind: "amount", number: same[0]!.number }]);
  if (same.length > 1) return exactly(same.slice(0, 1), 40 + strength, [{ kind: "amount", number: same[0]!.number }]);
  const total = totalOf(items);
  if (items.length > 1 && total === paid) return exactly(items, 54 + strength, [{ kind: "all-open" }]);
  const charged = items.filter((item) => isCharges(line, item.openMinor - paid));
  if (charged.length === 1) {
    const charges = charged[0]!.openMinor - paid;
    return exactly(charged, 34 + strength, [{ kind: "less-charges", chargesMinor: minor(charges) }], charges);
  }
  const sum = subsetSum(
    items.map((item) => item.openMinor),
    paid,
  );
  if (sum) {
    const chosen = sum.indexes.map((index) => items[index]!);
    return exactly(chosen, (sum.isOnly ? 44 : 28) + strength, [{ kind: "sum", numbers: numbersOf(chosen) }]);
  }
  if (paid > total)
    return {
      ...exactly(items, 16 + strength, [{ kind: "over", byMinor: minor(paid - total) }]),
      onAccount: paid - total,
    };
  return spread(line, items, 14 + strength, [{ kind: "oldest-first" }]);
}

function isCharges(line: MatchLine, short: number): boolean {
  if (short <= 0) return false;
  if (line.chargesMinor !== null) return short === line.chargesMinor;
  return short <= MOST_CHARGES && short * 20 <= line.amountMinor;
}

function exactly(items: readonly MatchItem[], score: number, reasons: readonly MatchReason[], charges = 0): Fit {
  return { parts: items.map((item) => partOf(item, item.openMinor)), onAccount: 0, charges, score, reasons };
}

function spread(line: MatchLine, items: readonly MatchItem[], score: number, reasons: readonly MatchReason[]): Fit {
  let left: Minor = line.amountMinor;
  const parts: MatchPart[] = [];
  for (const item of items) {
    const amount = minMinor(left, item.openMinor);
    if (amount === 0) break;
    parts.push(partOf(item, amount));
    left = minor(left - amount);
  }
  return { parts, onAccount: left, charges: 0, score, reasons };
}

function partOf(item: MatchItem, amountMinor: Minor): MatchPart {
  return { debitId: item.debitId, number: item.number, amountMinor };
}

/** Nobody is named: an amount that only one open invoice has, or the few that have it. */
function suggestByAmount(line: MatchLine, index: MatchIndex): readonly Suggestion[] {
  const hits = (index.byAmount.get(amountKey(line.currency, line.amountMinor)) ?? []).filter(
    ({ item }) => item.on <= line.on,
  );
  if (hits.length === 0 || hits.length > MOST_SUGGESTIONS) return [];
  const score = hits.length === 1 ? 56 : 30;
  return hits.map(({ debtor, item }) => {
    const reason: MatchReason =
      hits.length === 1 ? { kind: "only-amount", number: item.number } : { kind: "amount", number: item.number };
    return suggestionOf(line, debtor, exactly([item], score, [reason]), { reasons: [] });
  });
}

const RETURNED =
  /\b(returned?|unpaid|bounced|reject(?:ed)?|recall(?:ed)?|chargeback|indemnity|r(?:ü|ue)cklast\w*|r(?:ü|ue)ckgabe|retoure|impay[ée]|devoluci[óo]n|insoluto|stornering|storno)\b/i;

/** Money out that takes back a payment: the same amount not long ago, named by its words or by who had paid. */
function returnedPayments(line: MatchLine, index: MatchIndex): readonly Suggestion[] {
  const words = RETURNED.exec(`${line.text} ${line.reference} ${line.payer}`)?.[0] ?? "";
  const from = addDays(line.on, -RETURN_DAYS);
  const candidates = new Map(findPayers(line, index).map((candidate) => [candidate.debtor, candidate]));
  const found = (index.byReceipt.get(amountKey(line.currency, -line.amountMinor)) ?? []).filter(
    ({ debtor, receipt }) =>
      receipt.on >= from &&
      receipt.on <= line.on &&
      (candidates.has(debtor) || (candidates.size === 0 && words !== "")),
  );
  if (found.length > MOST_SUGGESTIONS) return [];
  return found
    .map((hit) => returned(line, hit, candidates.get(hit.debtor), words, found.length === 1))
    .sort((a, b) => b.score - a.score);
}

function returned(
  line: MatchLine,
  { debtor, receipt }: ReceiptHit,
  candidate: Candidate | undefined,
  words: string,
  isOnly: boolean,
): Suggestion {
  const fit: Fit = { parts: [], onAccount: 0, charges: 0, score: 0, reasons: [{ kind: "returned", found: words }] };
  const evidence = Math.min(candidate?.evidence ?? 0, 40);
  return {
    ...suggestionOf(line, debtor, fit, { reasons: candidate?.reasons ?? [] }),
    kind: "returned",
    entryId: receipt.id,
    score: Math.min(97, (words === "" ? 20 : 54) + evidence + (isOnly ? 8 : 0)),
  };
}

function suggestionOf(line: MatchLine, debtor: Debtor, fit: Fit, { reasons }: Pick<Candidate, "reasons">): Suggestion {
  return {
    kind: "receipt",
    customerId: debtor.customer.id,
    customerName: debtor.customer.name,
    currency: line.currency,
    parts: mergedParts(fit.parts),
    onAccountMinor: minor(fit.onAccount),
    chargesMinor: minor(fit.charges),
    entryId: "",
    score: Math.min(99, fit.score),
    reasons: [...reasons, ...fit.reasons],
  };
}

/** Instalments of one invoice are one part. */
function mergedParts(parts: readonly MatchPart[]): readonly MatchPart[] {
  const merged = new Map<string, MatchPart>();
  for (const part of parts) {
    const known = merged.get(part.debitId);
    merged.set(part.debitId, known ? { ...part, amountMinor: minor(known.amountMinor + part.amountMinor) } : part);
  }
  return [...merged.values()];
}

function totalOf(items: readonly MatchItem[]): number {
  return items.reduce((total, item) => total + item.openMinor, 0);
}

function numbersOf(items: readonly MatchItem[]): readonly string[] {
  return items.map((item) => item.number);
}
