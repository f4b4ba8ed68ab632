import type { Debtor } from "./debtor.ts";
import type { MatchLine, MatchReason } from "./match.ts";
import { type MatchIndex, type NumberHit, nameWords, squeezed } from "./match-index.ts";

/** A customer whose money a line may be, what names them, and which of their invoices it names. */
export type Candidate = {
  readonly debtor: Debtor;
  readonly evidence: number;
  readonly reasons: readonly MatchReason[];
  readonly named: readonly NumberHit[];
};

const BY_ACCOUNT = 40;
const BY_NUMBER = 38;
const BY_PAYER = 34;
const BY_CODE = 30;
const BY_NAME = 24;
const BY_PART_OF_NAME = 12;
/** A word that so many customers share names none of them. */
const MOST_SHARING = 20;

type Found = { evidence: number; readonly reasons: MatchReason[]; readonly named: NumberHit[] };

/** All customers a line points to, strongest evidence first. */
export function findPayers(line: MatchLine, index: MatchIndex): readonly Candidate[] {
  const found = new Map<Debtor, Found>();
  const add = (debtor: Debtor | undefined, evidence: number, reason: MatchReason, hit?: NumberHit) => {
    if (!debtor) return;
    const known = found.get(debtor) ?? { evidence: 0, reasons: [], named: [] };
    found.set(debtor, known);
    if (hit && known.named.some(({ item }) => item.debitId === hit.item.debitId && item.part === hit.item.part)) return;
    known.evidence += known.reasons.some(({ kind }) => kind === reason.kind) ? 0 : evidence;
    known.reasons.push(reason);
    if (hit) known.named.push(hit);
  };
  addNumbers(line, index, add);
  const account = squeezed(line.payerAccount);
  if (account !== "")
    add(index.byCustomer.get(index.byAccount.get(account) ?? ""), BY_ACCOUNT, {
      kind: "known-account",
      account: line.payerAccount,
    });
  const payer = squeezed(line.payer);
  if (payer !== "")
    add(index.byCustomer.get(index.byPayer.get(payer) ?? ""), BY_PAYER, { kind: "known-payer", payer: line.payer });
  addNames(line, index, add);
  return [...found]
    .map(([debtor, { evidence, reasons, named }]) => ({ debtor, evidence, reasons, named }))
    .sort((a, b) => b.evidence - a.evidence);
}

type Add = (debtor: Debtor | undefined, evidence: number, reason: MatchReason, hit?: NumberHit) => void;

/** Invoice numbers and customer codes among the words, also of two or three words together (`INV 0017`). */
function addNumbers(line: MatchLine, index: MatchIndex, add: Add): void {
  for (const word of wordGroups(`${line.reference} ${line.text} ${line.payer}`)) {
    const key = squeezed(word);
    const digits = /^\d+$/.test(key) ? key.replace(/^0+/, "") : key;
    const hits = index.byNumber.get(key) ?? (digits !== key ? index.byNumber.get(digits) : undefined) ?? [];
    const isOne = new Set(hits.map(({ item }) => item.debitId)).size === 1;
    // Closing digits that end several numbers name none; a whole number may stand with several customers.
    const whole = hits.filter(({ item }) => squeezed(item.number) === key);
    for (const hit of isOne ? hits : whole)
      add(hit.debtor, BY_NUMBER, { kind: "number", number: hit.item.number, found: word }, hit);
    add(index.byCode.get(key), BY_CODE, { kind: "customer-code", code: word });
  }
}

const MOST_WORDS = 60;

function wordGroups(text: string): readonly string[] {
  const words = text
    .split(/[\s,;:+()[\]]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, MOST_WORDS);
  const pieces = words.flatMap((word) => (/[/.]/.test(word) ? [word, ...word.split(/[/.]/)] : [word]));
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  return [...new Set([...pieces, ...pairs])].filter((word) => squeezed(word).length >= 3);
}

function addNames(line: MatchLine, index: MatchIndex, add: Add): void {
  const words = new Set(nameWords(`${line.payer} ${line.text}`));
  const debtors = new Set<Debtor>();
  for (const word of words) {
    const sharing = index.byWord.get(word) ?? [];
    if (sharing.length <= MOST_SHARING) for (const debtor of sharing) debtors.add(debtor);
  }
  for (const debtor of debtors) {
    const own = nameWords(debtor.customer.name);
    const shared = own.filter((word) => words.has(word));
    const isWhole = shared.length === own.length;
    if (!isWhole && shared.length * 2 < own.length) continue;
    add(debtor, isWhole ? BY_NAME : BY_PART_OF_NAME, { kind: "name", found: shared.join(" ") });
  }
}
