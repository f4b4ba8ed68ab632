/** A column of a file with each different text once: lists repeat days, customers and amounts in nearly every row. */
export type Column = {
  /** For each row the place of its text in `texts`. */
  readonly codes: Int32Array;
  /** Without spaces around them, in the order in which they are first met. */
  readonly texts: readonly string[];
};

export type PerRow<Value> = (row: number) => Value;

/** What stands in each row of a column. */
export function textsOf({ codes, texts }: Column): PerRow<string> {
  const [only] = texts;
  if (texts.length === 1 && only !== undefined) return () => only;
  return (row) => texts[codes[row]!]!;
}

/** What the cells of a column mean, each different text understood once. */
export function meaningsOf<Meaning extends NonNullable<unknown> | null>(
  { codes, texts }: Column,
  understand: (text: string) => Meaning,
): PerRow<Meaning> {
  if (texts.length === 1) {
    // Above all the columns a file does not have: empty in every row.
    const meaning = understand(texts[0]!);
    return () => meaning;
  }
  const known: (Meaning | undefined)[] = Array(texts.length);
  return (row) => {
    const code = codes[row]!;
    const before = known[code];
    if (before !== undefined) return before;
    const meaning = understand(texts[code]!);
    known[code] = meaning;
    return meaning;
  };
}

/** The different texts of a column from one row on. */
export function textsFrom({ codes, texts }: Column, from: number): readonly string[] {
  if (from === 0) return texts;
  const isMet = new Uint8Array(texts.length);
  for (let row = from; row < codes.length; row += 1) isMet[codes[row]!] = 1;
  return texts.filter((_, code) => isMet[code] === 1);
}
