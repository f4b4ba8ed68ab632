import type { BundlePart } from "#shared/evidence/bundle-part.ts";
import type { Label } from "#shared/letters/wording.ts";

/** One chapter of an evidence bundle as the worker draws it. */
export type BundlePartDocument = {
  readonly kind: "bundle-part";
  readonly part: BundlePart;
  readonly sender: string;
  readonly locale: string;
  readonly labels: Readonly<Record<Label, string>>;
  /** First page of each part and exhibit; a missing one is drawn as dots, which take the same room. */
  readonly pages: Readonly<Record<string, number>>;
};

/** Links are drawn to addresses of this form and turned into places of the file when the pages are put together. */
export const PAGE_LINK = "duebook-page:";
