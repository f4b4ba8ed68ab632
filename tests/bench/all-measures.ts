import type { AsBuilt, Measure } from "./measure.ts";
import { measureBank } from "./measure-bank.ts";
import { measureBooks } from "./measure-books.ts";
import { measureBrowser } from "./measure-browser.ts";
import { measureBundle } from "./measure-bundle.ts";
import { measureImport } from "./measure-import.ts";
import { measureImportFile } from "./measure-import-file.ts";
import { measureInsight } from "./measure-insight.ts";
import { measureInterest } from "./measure-interest.ts";
import { measureLetters } from "./measure-letters.ts";

export type MeasureGroup = { readonly name: string; readonly run: (asBuilt: AsBuilt) => Promise<readonly Measure[]> };

/** Everything `npm run bench` measures, in the order of its table. */
export const measureGroups: readonly MeasureGroup[] = [
  { name: "browser", run: measureBrowser },
  { name: "books", run: measureBooks },
  { name: "bank", run: measureBank },
  { name: "import", run: measureImport },
  { name: "import-file", run: measureImportFile },
  { name: "interest", run: measureInterest },
  { name: "letters", run: measureLetters },
  { name: "insight", run: measureInsight },
  { name: "bundle", run: measureBundle },
];
