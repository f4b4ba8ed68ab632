/** What a note of kind `bundle` tells: that an evidence bundle was made, or given to someone. */
export type BundleFact = {
  readonly event: "made" | "handed-over";
  /** The ZIP as it was saved. */
  readonly fileName: string;
  /** SHA-256 (hex) of its `manifest.sha256`, which fixes every file in it. */
  readonly manifestSha256: string;
  readonly pages: number;
  readonly files: number;
  readonly reference: string;
  /** Numbers of the invoices it was about; empty for the whole account. */
  readonly numbers: readonly string[];
  /** Id of the note that says it was made; empty in that note itself. */
  readonly bundleId: string;
  /** Who received it and how; empty while it was only made. */
  readonly to: string;
  readonly how: string;
};

/** The fact in a sentence for timeline and history. */
export function bundleSentence(fact: BundleFact): string {
  const about = fact.numbers.length === 0 ? "the whole account" : fact.numbers.join(", ");
  const digest = `SHA-256 of its list of files ${fact.manifestSha256}`;
  if (fact.event === "made") return `${fact.fileName}, ${fact.pages} pages, about ${about}. ${digest}.`;
  return `${fact.fileName} to ${fact.to}${fact.how === "" ? "" : `, ${fact.how}`}. ${digest}.`;
}
