import { Button, SegmentedControl } from "@mantine/core";
import { useMemo } from "react";
import { useLocation } from "wouter";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { useRemembered } from "#renderer/state/list-state.ts";
import { countText, useLocale } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { dayColumn, moneyColumn, textColumn } from "#renderer/ui/columns.tsx";
import { type DataColumn, DataTable } from "#renderer/ui/data-table.tsx";
import { Day } from "#renderer/ui/day.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { KEYS, KeyHints } from "#renderer/ui/kbd.tsx";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import { Totals } from "#renderer/ui/totals.tsx";
import { days, words } from "#shared/chasing/words.ts";
import { sumByCurrency } from "#shared/money/sum-by-currency.ts";
import { CausesTable } from "./causes-table.tsx";
import { type DisputeRow, disputeRows } from "./dispute-rows.ts";
import { DisputeView } from "./dispute-view.tsx";
import { RESOLUTIONS } from "./dispute-words.ts";

type Show = "us" | "them" | "settled" | "causes";

/** Every dispute: who must act, by when, how much it holds back; and what disputes are about. */
export function DisputesScreen({ openId = "" }: { readonly openId?: string }) {
  const book = useBook();
  const asAt = useAsAt();
  const [, navigate] = useLocation();
  const [show, setShow] = useRemembered<Show>("disputes.show", "us");
  const rows = useMemo(() => disputeRows(book, asAt), [book, asAt]);
  const shown = useMemo(() => rows.filter((row) => isShown(row, show)), [rows, show]);
  const columns = useMemo(() => columnsOf(shown, show), [shown, show]);
  const count = (of: Show) => rows.filter((row) => isShown(row, of)).length;
  return (
    <>
      <ScreenHead title="Disputes" context={<HeldBack rows={rows} />}>
        {show !== "causes" && <ExportMenu title="Disputes" rows={shown} columns={columns} />}
      </ScreenHead>
      <div className="head">
        <SegmentedControl
          aria-label="Which disputes"
          value={show}
          onChange={setShow}
          data={[
            { value: "us", label: `Waiting on us ${count("us")}` },
            { value: "them", label: `Waiting on them ${count("them")}` },
            { value: "settled", label: `Settled ${count("settled")}` },
            { value: "causes", label: "Causes" },
          ]}
        />
      </div>
      {show === "causes" ? (
        <CausesTable />
      ) : (
        <DataTable
          label="Disputes"
          rows={shown}
          columns={columns}
          rowKey={(row) => row.id}
          onOpen={(row) => navigate(paths.dispute(row.id))}
          empty={
            <EmptyState
              title={rows.length === 0 ? "No disputes" : "None here"}
              actions={
                <Button variant="default" onClick={() => navigate(paths.customers())}>
                  Customers
                </Button>
              }
            >
              A dispute is raised on the customer's page (D) or in a call (2). It holds back what is disputed, and no
              more.
            </EmptyState>
          }
        />
      )}
      <footer className="foot">
        <KeyHints hints={[KEYS.move, KEYS.open]} />
      </footer>
      {openId !== "" && <DisputeView disputeId={openId} onClose={() => navigate(paths.disputes())} />}
    </>
  );
}

function isShown(row: DisputeRow, show: Show): boolean {
  if (show === "settled") return !row.isOpen;
  return row.isOpen && (show === "causes" || row.waitingOn === show);
}

function HeldBack({ rows }: { readonly rows: readonly DisputeRow[] }) {
  const say = words(useLocale((state) => state.locale));
  const open = rows.filter((row) => row.isOpen);
  if (open.length === 0) return "none open";
  const totals = sumByCurrency(open).map(({ currency, amountMinor }) => say.exact(amountMinor, currency));
  return `${countText(open.length)} open, ${totals.join(" + ")} held back`;
}

function columnsOf(shown: readonly DisputeRow[], show: Show): readonly DataColumn<DisputeRow>[] {
  const isSettled = show === "settled";
  const last: DataColumn<DisputeRow> = isSettled
    ? {
        id: "end",
        header: "How it ended",
        width: "150px",
        sortBy: (row) => row.dispute.resolution?.kind ?? null,
        exports: (row) => (row.dispute.resolution ? RESOLUTIONS[row.dispute.resolution.kind] : ""),
        cell: (row) => (row.dispute.resolution ? RESOLUTIONS[row.dispute.resolution.kind] : ""),
      }
    : {
        id: "answer",
        header: show === "us" ? "We answer by" : "They answer by",
        width: "170px",
        sortBy: (row) => row.dispute.answerByOn,
        cell: (row) => <AnswerBy row={row} />,
      };
  return [
    {
      id: "number",
      header: "Dispute",
      width: "90px",
      sortBy: (row) => row.dispute.on,
      exports: (row) => row.dispute.number,
      cell: (row) => row.dispute.number,
      footer: `${countText(shown.length)} ${shown.length === 1 ? "dispute" : "disputes"}`,
    },
    textColumn({ id: "customer", header: "Customer", width: "minmax(180px, 2fr)" }, (row) => row.customerName, "b6"),
    textColumn({ id: "invoice", header: "Invoice", width: "120px" }, (row) => row.invoiceNumber),
    moneyColumn(
      {
        id: "amount",
        header: isSettled ? "Credited" : "Disputed",
        width: "120px",
        footer: <Totals amounts={sumByCurrency(shown)} />,
      },
      (row) => ({ minor: row.amountMinor, currency: row.currency }),
      { className: "b6" },
    ),
    textColumn({ id: "about", header: "About", width: "minmax(140px, 1.4fr)" }, (row) => row.about),
    dayColumn({ id: "raised", header: "Raised", width: "100px" }, (row) => row.dispute.on),
    last,
    textColumn({ id: "who", header: "Who", width: "110px" }, (row) => row.ownerName),
  ];
}

function AnswerBy({ row }: { readonly row: DisputeRow }) {
  const { answerByOn } = row.dispute;
  if (answerByOn === null) return <span className="t2">no day set</span>;
  const isLate = row.daysLate !== null && row.daysLate > 0;
  return (
    <span className={isLate ? "bad" : ""}>
      <Day on={answerByOn} style="near" />
      {isLate && `, ${days(row.daysLate ?? 0)} late`}
    </span>
  );
}
