import type { PrintSettings } from "./print-settings.ts";
import type { Letter } from "./rows.ts";

/** One side of paper as the printer gets it. Pages count from 1 within their own file. */
export type PlannedPage =
  | { readonly kind: "letter"; readonly letterId: string; readonly fileId: string; readonly page: number }
  | { readonly kind: "enclosure"; readonly letterId: string; readonly fileId: string; readonly page: number }
  /** The back of a sheet that stays empty. */
  | { readonly kind: "blank" }
  /** Before a letter, with what belongs into its envelope. */
  | { readonly kind: "separator"; readonly letterId: string }
  /** Before the letters that have more sheets than the limit. */
  | { readonly kind: "apart" }
  | { readonly kind: "count" };

/** Where a letter lies in what is printed. */
export type PlannedLetter = {
  readonly letterId: string;
  /** Its first side in the print, counting from 1. */
  readonly firstPage: number;
  /** Sides from the first to the last, with empty backs between and after. */
  readonly pages: number;
  /** Sheets of paper in its envelope. */
  readonly sheets: number;
  readonly isOver: boolean;
};

export type PrintPlan = {
  readonly pages: readonly PlannedPage[];
  /** In envelope order: by their place in the run, those over the limit last where they are printed apart. */
  readonly letters: readonly PlannedLetter[];
  /** Sheets of the letters, and of everything that is printed. */
  readonly letterSheets: number;
  readonly sheets: number;
};

type Printable = Pick<Letter, "id" | "fileId" | "firstPage" | "pages" | "enclosures">;

/** Sheets of paper one letter takes with what goes behind it; each part begins on a front. */
export function sheetsOf(letter: Pick<Letter, "pages" | "enclosures">, duplex: boolean): number {
  const parts = [letter.pages, ...(letter.enclosures ?? []).map((enclosure) => enclosure.pages)];
  return parts.reduce((sum, pages) => sum + (duplex ? Math.ceil(pages / 2) : pages), 0);
}

/** Whether a letter has more sheets than the limit of the settings. */
export function isOverLimit(letter: Pick<Letter, "pages" | "enclosures">, settings: PrintSettings): boolean {
  return settings.mostSheets > 0 && sheetsOf(letter, settings.duplex) > settings.mostSheets;
}

/** Letters in the order of their envelopes: as they are numbered, and those over the limit last where they go apart. */
export function envelopeOrder<Row extends Pick<Letter, "pages" | "enclosures">>(
  letters: readonly Row[],
  settings: PrintSettings,
): readonly Row[] {
  if (settings.overLimit === "warn") return letters;
  const isOver = (letter: Row) => isOverLimit(letter, settings);
  return [...letters.filter((letter) => !isOver(letter)), ...letters.filter(isOver)];
}

/** Every side of paper of a print, in order: count sheet, then each letter with its separator and what goes behind it. */
export function printPlan(letters: readonly Printable[], settings: PrintSettings): PrintPlan {
  const pages: PlannedPage[] = [];
  const planned: PlannedLetter[] = [];
  const toFront = () => {
    if (settings.duplex && pages.length % 2 === 1) pages.push({ kind: "blank" });
  };
  const addSheet = (page: PlannedPage) => {
    pages.push(page);
    toFront();
  };
  if (settings.countSheet) addSheet({ kind: "count" });
  let isApart = false;
  for (const letter of envelopeOrder(letters, settings)) {
    const isOver = isOverLimit(letter, settings);
    if (isOver && settings.overLimit === "apart" && !isApart) {
      addSheet({ kind: "apart" });
      isApart = true;
    }
    if (settings.separators) addSheet({ kind: "separator", letterId: letter.id });
    const first = pages.length;
    for (const part of partsOf(letter)) {
      pages.push(...part);
      toFront();
    }
    const sheets = sheetsOf(letter, settings.duplex);
    planned.push({ letterId: letter.id, firstPage: first + 1, pages: pages.length - first, sheets, isOver });
  }
  const letterSheets = planned.reduce((sum, letter) => sum + letter.sheets, 0);
  return { pages, letters: planned, letterSheets, sheets: settings.duplex ? pages.length / 2 : pages.length };
}

/** The letter itself, then each thing behind it. */
function partsOf({ id, fileId, firstPage, pages, enclosures = [] }: Printable): readonly (readonly PlannedPage[])[] {
  const sides = (count: number, make: (index: number) => PlannedPage) =>
    Array.from({ length: count }, (_, index) => make(index));
  return [
    sides(pages, (index) => ({ kind: "letter", letterId: id, fileId, page: (firstPage ?? 1) + index })),
    ...enclosures.map((enclosure) =>
      sides(enclosure.pages, (index) => ({
        kind: "enclosure",
        letterId: id,
        fileId: enclosure.fileId,
        page: index + 1,
      })),
    ),
  ];
}

/** Whether the print is the kept file as it is: nothing to add, nothing to leave out. */
export function isWholeFile(plan: PrintPlan, pagesInFile: number): boolean {
  const fileId = plan.pages[0]?.kind === "letter" ? plan.pages[0].fileId : "";
  return (
    plan.pages.length === pagesInFile &&
    plan.pages.every((page, index) => page.kind === "letter" && page.fileId === fileId && page.page === index + 1)
  );
}
