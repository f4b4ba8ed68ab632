import { SegmentedControl } from "@mantine/core";
import { useMemo } from "react";
import { useLocation } from "wouter";
import { allFiles } from "#renderer/book/all-files.ts";
import type { BookReader } from "#renderer/book/book.ts";
import { useBook } from "#renderer/book/use-book.ts";
import { useSliced } from "#renderer/book/use-sliced.ts";
import { useRemembered } from "#renderer/state/list-state.ts";
import { countText } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { textColumn } from "#renderer/ui/columns.tsx";
import { type DataColumn, DataTable } from "#renderer/ui/data-table.tsx";
import { Day } from "#renderer/ui/day.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import type { SortState } from "#renderer/ui/sort-rows.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { type Exposure, exposureOf } from "#shared/credit/exposure.ts";
import { nextReview, type ReviewEntry } from "#shared/credit/review-diary.ts";
import { REVIEW_WORDS, reviewState } from "#shared/credit/review-state.ts";
import { addDays } from "#shared/dates/calendar-date.ts";
import { ReportFrame } from "./report-frame.tsx";
import { ReportLoading } from "./report-loading.tsx";
import type { ReportOutput } from "./report-output.ts";
import { type ReportScene, type ReportWords, useReportScene } from "./use-report-scene.ts";

type ReviewRow = { readonly name: string; readonly review: ReviewEntry; readonly exposure: Exposure };

const AHEAD_DAYS = 90;

const SHOWN = [
  { value: "due", label: "Due now" },
  { value: "ahead", label: `Next ${AHEAD_DAYS} days` },
  { value: "never", label: REVIEW_WORDS["never-reviewed"] },
] as const;

/** The review diary: whose credit is to be looked at, when and why. */
export function ReviewsReport() {
  const scene = useReportScene();
  const book = useBook();
  const [, navigate] = useLocation();
  const [shown, setShown] = useRemembered<string>("reports.reviews.shown", "due");
  const [sort, setSort] = useRemembered<SortState>("reports.reviews.sort", { column: "on", down: false });
  const start = useMemo(() => () => gatherReviews(book, scene), [book, scene]);
  const { value, done, total } = useSliced(start);
  const rows = useMemo(() => (value ?? []).filter((row) => isShown(row, shown, scene)), [value, shown, scene]);
  const columns = useMemo(() => reviewColumns(scene.say), [scene.say]);
  return (
    <ReportFrame id="reviews" output={rows.length > 0 ? () => reviewsOutput(rows, scene) : null}>
      <div className="head">
        <SegmentedControl aria-label="Which reviews" value={shown} onChange={setShown} data={[...SHOWN]} />
        <span className="sp" />
        {value && (
          <span className="t2 s12">{rows.length === 1 ? "1 customer" : `${countText(rows.length)} customers`}</span>
        )}
      </div>
      {!value && <ReportLoading what="Opening the diary" done={done} total={total} />}
      {value && (
        <DataTable
          label="Review diary"
          rows={rows}
          columns={columns}
          rowKey={({ review }) => review.customerId}
          sort={sort}
          onSort={setSort}
          onOpen={({ review }) => navigate(paths.customer(review.customerId, "credit"))}
          empty={
            <EmptyState title="No credit review is due">
              Reviews come up by the day set with a check or a limit, or after the time in the credit rules.
            </EmptyState>
          }
        />
      )}
    </ReportFrame>
  );
}

function isShown({ review }: ReviewRow, shown: string, { asAt }: ReportScene): boolean {
  const state = reviewState(review);
  return state === shown && (state !== "ahead" || review.on <= addDays(asAt, AHEAD_DAYS));
}

function daysOverdue(review: ReviewEntry): number {
  return reviewState(review) === "due" ? review.daysLate : 0;
}

function gatherReviews(book: BookReader, { asAt, currency }: ReportScene) {
  const rows: ReviewRow[] = [];
  const { reviewMonths } = book.setting("credit");
  return {
    items: allFiles(book),
    add: (file: CustomerFile) => {
      const review = nextReview(file, asAt, reviewMonths);
      if (review) rows.push({ name: file.customer.name, review, exposure: exposureOf(file, currency, asAt) });
    },
    finish: () => rows,
  };
}

function reviewColumns(say: ReportWords): readonly DataColumn<ReviewRow>[] {
  return [
    textColumn({ id: "name", header: "Customer", width: "minmax(180px, 2fr)" }, ({ name }) => name, "b6"),
    {
      id: "on",
      header: "Review",
      width: "120px",
      sortBy: ({ review }) => review.on,
      cell: ({ review }) =>
        reviewState(review) === "never" ? <span className="t3">none set</span> : <Day on={review.on} style="far" />,
    },
    {
      id: "late",
      header: "Overdue",
      width: "100px",
      align: "right",
      sortBy: ({ review }) => daysOverdue(review),
      cell: ({ review }) =>
        daysOverdue(review) > 0 ? (
          <span className="warn n">{countText(review.daysLate)} d</span>
        ) : (
          <span className="t3">—</span>
        ),
    },
    textColumn(
      { id: "why", header: "Why then", width: "minmax(170px, 1.4fr)" },
      ({ review }) => REVIEW_WORDS[review.why],
      "t2",
    ),
    {
      id: "limit",
      header: "Limit",
      width: "minmax(100px, 1fr)",
      align: "right",
      sortBy: ({ exposure }) => exposure.limit.limitMinor,
      cell: ({ exposure: { limit } }) =>
        limit.limitMinor === null ? (
          <span className="t3">none</span>
        ) : (
          <span className="n">{say.money(limit.limitMinor)}</span>
        ),
    },
    {
      id: "exposure",
      header: "Exposure",
      width: "minmax(100px, 1fr)",
      align: "right",
      sortBy: ({ exposure }) => exposure.totalMinor,
      cell: ({ exposure }) => <span className="n">{say.money(exposure.totalMinor)}</span>,
    },
  ];
}

function reviewsOutput(rows: readonly ReviewRow[], { say, asAt, currency }: ReportScene): ReportOutput {
  const sorted = [...rows].sort((first, second) => (first.review.on < second.review.on ? -1 : 1));
  const head = ["Customer", "Review", "Why then", "Limit", "Exposure"];
  return {
    title: `Credit review diary at ${say.day(asAt)}`,
    lines: [`Amounts in ${currency}.`],
    sections: [
      {
        kind: "table",
        title: `${countText(rows.length)} customers`,
        note: "",
        columns: head.map((text, at) => ({ head: text, isNumber: at > 2 })),
        rows: sorted.map(({ name, review, exposure }) => [
          name,
          reviewState(review) === "never" ? "none set" : say.day(review.on),
          REVIEW_WORDS[review.why],
          exposure.limit.limitMinor === null ? "none" : say.money(exposure.limit.limitMinor),
          say.money(exposure.totalMinor),
        ]),
        total: [],
      },
    ],
    sheets: [
      {
        name: "Reviews",
        head,
        rows: sorted.map(({ name, review, exposure }) => [
          name,
          reviewState(review) === "never" ? "" : review.on,
          REVIEW_WORDS[review.why],
          exposure.limit.limitMinor === null ? "" : say.plain(exposure.limit.limitMinor),
          say.plain(exposure.totalMinor),
        ]),
      },
    ],
  };
}
