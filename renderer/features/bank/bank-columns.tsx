import type { BookReader } from "#renderer/book/book.ts";
import { dayColumn, moneyColumn } from "#renderer/ui/columns.tsx";
import type { DataColumn } from "#renderer/ui/data-table.tsx";
import { Tag, type Tone } from "#renderer/ui/tag.tsx";
import { type Confidence, confidenceOf } from "#shared/bank/match.ts";
import type { BankLine } from "#shared/bank/rows.ts";
import { targetWords } from "./booking.ts";
import type { Suggestions } from "./use-suggestions.ts";

export const CONFIDENCE: Readonly<Record<Confidence, { readonly tone: Tone; readonly label: string }>> = {
  sure: { tone: "ok", label: "Sure" },
  likely: { tone: "info", label: "Likely" },
  possible: { tone: "calm", label: "Possible" },
};

export function bankColumns(
  book: BookReader,
  suggestions: Suggestions | null,
  segment: BankLine["state"],
): readonly DataColumn<BankLine>[] {
  return [
    dayColumn({ id: "on", header: "Date", width: "90px" }, (line) => line.on),
    {
      id: "text",
      header: "From the bank",
      width: "minmax(180px, 1.6fr)",
      sortBy: (line) => line.payer,
      cell: (line) => (
        <>
          <span className="b5">{line.payer || "No name"}</span> <span className="t2">{restOf(line)}</span>
        </>
      ),
    },
    moneyColumn(
      { id: "amount", header: "Amount", width: "120px" },
      (line) => ({ minor: line.amountMinor, currency: line.currency }),
      { className: "b6" },
    ),
    segment === "open" ? suggestionColumn(suggestions) : bookedColumn(book),
  ];
}

/** Reference and text, without the payer's name that many banks put in front of the text. */
function restOf({ payer, reference, text }: BankLine): string {
  const rest = payer !== "" && text.startsWith(payer) ? text.slice(payer.length) : text;
  return [reference, rest.trim()].filter((part) => part !== "").join(" ");
}

function suggestionColumn(suggestions: Suggestions | null): DataColumn<BankLine> {
  return {
    id: "match",
    header: "Suggested",
    width: "minmax(200px, 1.6fr)",
    sortBy: (line) => -(suggestions?.get(line.id)?.[0]?.score ?? 0),
    cell: (line) => {
      const best = suggestions?.get(line.id)?.[0];
      if (!best) return <span className="t2">{suggestions ? "Nobody yet" : ""}</span>;
      const { tone, label } = CONFIDENCE[confidenceOf(best)];
      return (
        <span className="row">
          <Tag tone={tone}>{label}</Tag>
          <span className="ell">
            <span className="b5">{best.customerName}</span> <span className="t2">{targetWords(best)}</span>
          </span>
        </span>
      );
    },
  };
}

function bookedColumn(book: BookReader): DataColumn<BankLine> {
  return {
    id: "booked",
    header: "Booked to",
    width: "minmax(200px, 1.6fr)",
    cell: (line) => (
      <>
        <span className="b5">{book.get("customers", line.customerId)?.name ?? ""}</span>{" "}
        <span className="t2">{line.why}</span>
      </>
    ),
  };
}
