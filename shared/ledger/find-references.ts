/** A document number found in a text, and the words of the text that gave it away. */
export type FoundReference = { readonly number: string; readonly found: string };

const SHORTEST_DIGITS = 4;

/**
 * Document numbers named in a bank text or remittance advice. A number matches when it stands there whole, in any case
 * and with any punctuation (`inv 4398` for `INV-4398`), or when its closing digits stand there as a number (`4398`),
 * at least four of them and belonging to one document only: a guess between two is no match.
 */
export function findReferences(text: string, numbers: Iterable<string>): readonly FoundReference[] {
  const wanted = [...new Set(numbers)].filter((number) => number.trim() !== "");
  const digitOwners = countOwners(wanted);
  const found: FoundReference[] = [];
  for (const number of wanted) {
    const words = findWhole(text, number) ?? findDigits(text, number, digitOwners);
    if (words !== null) found.push({ number, found: words });
  }
  return found;
}

function findWhole(text: string, number: string): string | null {
  const parts = number.match(/[\p{L}]+|\p{N}+/gu);
  if (!parts) return null;
  // One or two bare digits would match any day or count in the text.
  if (parts.join("").length < 3) return null;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${parts.join("[^\\p{L}\\p{N}]{0,3}")}(?![\\p{N}])`, "iu");
  return pattern.exec(text)?.[0] ?? null;
}

function findDigits(text: string, number: string, owners: ReadonlyMap<string, number>): string | null {
  const digits = closingDigits(number);
  if (digits === null || owners.get(digits) !== 1) return null;
  for (const run of text.match(/\d+/g) ?? []) if (withoutZeros(run) === digits) return run;
  return null;
}

function countOwners(numbers: readonly string[]): ReadonlyMap<string, number> {
  const owners = new Map<string, number>();
  for (const number of numbers) {
    const digits = closingDigits(number);
    if (digits !== null) owners.set(digits, (owners.get(digits) ?? 0) + 1);
  }
  return owners;
}

function closingDigits(number: string): string | null {
  const digits = withoutZeros(/\d+$/.exec(number)?.[0] ?? "");
  return digits.length >= SHORTEST_DIGITS ? digits : null;
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+/, "");
}
