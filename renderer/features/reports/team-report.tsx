import { useMemo } from "react";
import { allFiles } from "#renderer/book/all-files.ts";
import { useBook } from "#renderer/book/use-book.ts";
import { addDays, addMonths } from "#shared/dates/calendar-date.ts";
import { agencyYields } from "#shared/insight/figures/agency-yield.ts";
import { disputeTimes } from "#shared/insight/figures/dispute-times.ts";
import { letterYields } from "#shared/insight/figures/letter-yield.ts";
import { type Deed, whoDidWhat } from "#shared/insight/figures/who-did-what.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import { type PlainTable, PlainTablePanel, plainSection, plainSheet } from "./plain-table.tsx";
import { ReportFrame, ReportPage } from "./report-frame.tsx";
import type { ReportOutput } from "./report-output.ts";
import { type ReportScene, useReportScene } from "./use-report-scene.ts";

const DEEDS: { readonly [Kind in Deed]: string } = {
  calls: "Calls",
  promises: "Promises",
  letters: "Letters sent",
  payments: "Payments entered",
  disputesSettled: "Disputes settled",
  plans: "Plans agreed",
  notes: "Notes",
};

/** Who did what, what letters and agencies brought and cost, and how long disputes took. */
export function TeamReport() {
  const scene = useReportScene();
  const tables = useTables(scene);
  return (
    <ReportFrame id="team" output={() => teamOutput(tables, scene)} hasMonths>
      <ReportPage>
        {tables.map((table) => (
          <PlainTablePanel key={table.title} table={table} />
        ))}
      </ReportPage>
    </ReportFrame>
  );
}

function useTables({ asAt, currency, months, say }: ReportScene): readonly PlainTable[] {
  const book = useBook();
  return useMemo(() => {
    const files = allFiles(book);
    const from = addDays(addMonths(asAt, -months), 1);
    const until = addDays(asAt, 1);
    const { letterCostMinor, answerDays } = book.setting("insight");
    const users = new Map(book.setting("users").map((user) => [user.id, user.name]));
    const reasons = new Map(book.setting("disputeReasons").map((reason) => [reason.id, reason.label]));
    const kinds = Object.keys(DEEDS) as Deed[];
    return [
      {
        title: "Who did what",
        note: `The ${months} months to now.`,
        head: ["Person", ...kinds.map((kind) => DEEDS[kind])],
        rows: whoDidWhat(files, from, until).map(({ userId, counts }) => [
          users.get(userId) ?? "Somebody else",
          ...kinds.map((kind) => counts[kind]),
        ]),
        empty: "Nothing was done in this time.",
      },
      {
        title: "What letters brought",
        note: `Money set against the invoices a letter named, within ${answerDays} days of it and before the next letter. A posted letter is counted at ${say.money(letterCostMinor)}.`,
        head: ["Kind", "Sent", "Answered", "Asked for", "Came in", "Cost"],
        rows: letterYields(files, { currency, from, until, withinDays: answerDays, letterCostMinor }).map((row) => [
          LETTERS[row.kind] ?? row.kind,
          row.sentCount,
          row.answeredCount,
          ...[row.askedMinor, row.paidMinor, row.costMinor].map((amount) => ({ amount })),
        ]),
        empty: "No letter that asks for money went in this time.",
      },
      {
        title: "What agencies brought",
        note: "Collected on what was placed in this time, since it was placed.",
        head: ["Agency", "Placed", "Amount", "Collected", "Fees"],
        rows: agencyYields(files, currency, from, until).map((row) => [
          book.get("agencies", row.agencyId)?.name ?? "Agency",
          row.placedCount,
          ...[row.placedMinor, row.collectedMinor, row.feesMinor].map((amount) => ({ amount })),
        ]),
        empty: "Nothing was placed with an agency in this time.",
      },
      {
        title: "How long disputes took",
        note: "Raised and settled in this time.",
        head: ["About", "Settled", "Days on average"],
        rows: [...disputeTimes(files, from, until)].map(([id, time]) => [
          reasons.get(id) ?? "Not said",
          time.settledCount,
          Math.round(time.meanDays),
        ]),
        empty: "No dispute was settled in this time.",
      },
    ].map((table) => ({ ...table, say }));
  }, [book, asAt, currency, months, say]);
}

const LETTERS: Partial<Record<LetterKind, string>> = {
  courtesy: "Courtesy letter",
  "friendly-reminder": "First reminder",
  "second-reminder": "Second reminder",
  "final-reminder": "Final reminder",
  "letter-before-action": "Letter before action",
  "letter-of-claim": "Letter of claim",
  statement: "Statement",
  "plan-missed": "Instalment missed",
  "plan-default": "Plan ended",
  "settlement-offer": "Settlement offer",
  "early-payment-offer": "Early-payment offer",
  "stop-supply": "Supply stopped",
  "agency-referral": "Before the agency",
};

function teamOutput(tables: readonly PlainTable[], { say, asAt, months, currency }: ReportScene): ReportOutput {
  return {
    title: `Work and what it brought, to ${say.day(asAt)}`,
    lines: [`The ${months} months to ${say.day(asAt)}. Amounts in ${currency}.`],
    sections: tables.map(plainSection),
    sheets: tables.map(plainSheet),
  };
}
