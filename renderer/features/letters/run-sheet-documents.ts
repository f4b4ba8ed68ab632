import type { BookReader } from "#renderer/book/book.ts";
import type { RunSheetDocument } from "#renderer/documents/letter-document.ts";
import { formatDay } from "#shared/dates/format-day.ts";
import type { PrintPlan } from "#shared/letters/print-plan.ts";
import type { PrintSettings } from "#shared/letters/print-settings.ts";
import type { Letter } from "#shared/letters/rows.ts";
import type { Currency } from "#shared/money/currency.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import { sumMinor } from "#shared/money/minor.ts";
import { documentLayout } from "./draft-letter.ts";
import { numberRange } from "./number-range.ts";

type Sheet = Pick<RunSheetDocument, "title" | "rows" | "lines">;

/** The sheets that stay in the office, one for each place of the plan that asks for one, in its order. */
export function runSheetDocuments(
  book: BookReader,
  letters: readonly Letter[],
  plan: PrintPlan,
  settings: PrintSettings,
): readonly RunSheetDocument[] {
  const layout = documentLayout(book, null);
  const { locale } = book.setting("company");
  const byId = new Map(letters.map((letter) => [letter.id, letter]));
  return plan.pages.flatMap<RunSheetDocument>((page) => {
    const sheet = ((): Sheet | null => {
      if (page.kind === "count") return countSheet(letters, plan, settings, locale);
      if (page.kind === "apart") return apartSheet(plan, settings);
      if (page.kind === "separator") return separatorSheet(byId.get(page.letterId), plan);
      return null;
    })();
    return sheet ? [{ kind: "run-sheet", locale, layout, ...sheet }] : [];
  });
}

function countSheet(letters: readonly Letter[], plan: PrintPlan, settings: PrintSettings, locale: string): Sheet {
  const [first] = letters;
  const over = plan.letters.filter((letter) => letter.isOver).length;
  const enclosed = letters.reduce((sum, letter) => sum + (letter.enclosures?.length ?? 0), 0);
  const currencies = [...new Set(letters.map((letter) => letter.currency))];
  const between = plan.sheets - plan.letterSheets;
  const total = (currency: Currency) =>
    formatMoney(
      sumMinor(
        letters.filter((letter) => letter.currency === currency),
        (letter) => letter.totalMinor,
      ),
      currency,
      { locale },
    );
  return {
    title: `${letters.length} ${letters.length === 1 ? "letter" : "letters"}, ${first ? formatDay(first.on, "far", locale) : ""}`,
    rows: [
      { label: "Letters", value: `${letters.length}: ${numberRange(letters)}` },
      { label: "Sheets to post", value: String(plan.letterSheets) },
      { label: "Enclosures", value: String(enclosed) },
      ...(settings.mostSheets > 0 ? [{ label: `More than ${settings.mostSheets} sheets`, value: String(over) }] : []),
      { label: "Sheets that stay here", value: String(between) },
      { label: "Sheets in this print", value: `${plan.sheets}, ${settings.duplex ? "both sides" : "one side"}` },
      ...currencies.map((currency) => ({ label: "Asked for", value: total(currency) })),
    ],
    lines: ["Count the sheets that came out. If they differ, print the missing letters again by their numbers."],
  };
}

function apartSheet(plan: PrintPlan, { mostSheets }: PrintSettings): Sheet {
  const over = plan.letters.filter((letter) => letter.isOver);
  return {
    title: "Larger envelopes",
    rows: [
      { label: "Letters", value: String(over.length) },
      { label: "Sheets", value: String(over.reduce((sum, letter) => sum + letter.sheets, 0)) },
    ],
    lines: [`The letters behind this sheet have more than ${mostSheets} sheets each. Check the postage.`],
  };
}

function separatorSheet(letter: Letter | undefined, plan: PrintPlan): Sheet {
  const at = plan.letters.findIndex(({ letterId }) => letterId === letter?.id);
  const enclosed = (letter?.enclosures ?? []).map(({ name, pages }) => `${name} (${pages})`);
  return {
    title: letter?.number ?? "",
    rows: [
      { label: "To", value: letter?.recipient.company || letter?.recipient.name || "" },
      { label: "Sheets", value: String(plan.letters[at]?.sheets ?? 0) },
      { label: "Letter", value: `${letter?.pages ?? 0} ${letter?.pages === 1 ? "page" : "pages"}` },
      ...(enclosed.length > 0 ? [{ label: "Behind it", value: enclosed.join(", ") }] : []),
      { label: "Envelope", value: `${at + 1} of ${plan.letters.length}` },
    ],
    lines: [],
  };
}
