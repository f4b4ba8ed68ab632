import { Button } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useBook } from "#renderer/book/use-book.ts";
import { useSaveStoredFile } from "#renderer/data/use-save-stored-file.ts";
import { Day } from "#renderer/ui/day.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { PanelHead } from "#renderer/ui/panel-head.tsx";
import { isNewer } from "#shared/credit/credit-limit.ts";
import type { CreditRecord } from "#shared/credit/rows.ts";
import type { ExportColumn } from "#shared/exports/sheet.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import { minor } from "#shared/money/minor.ts";
import { recordTitle } from "./credit-words.ts";
import type { CreditScene } from "./use-credit-scene.ts";

/** Everything recorded about this customer's credit up to the day shown, newest first. */
export function CreditHistory({ scene }: { readonly scene: CreditScene }) {
  const { file, asAt } = scene;
  const records = file.credit
    .filter((row) => row.on <= asAt)
    .sort((first, second) => (isNewer(first, second) ? -1 : 1));
  if (records.length === 0) {
    return (
      <EmptyState title="Nothing is recorded about this customer's credit">
        Record a check (credit agency, accounts, references), a limit or a review, and it is kept here with its source.
      </EmptyState>
    );
  }
  return (
    <section className="panel" aria-label="Credit history" style={{ overflowX: "auto" }}>
      <PanelHead title="Credit history">
        <ExportMenu title={`Credit ${file.customer.name}`} rows={records} columns={CREDIT_EXPORT} />
      </PanelHead>
      <table className="t" aria-label="Credit history">
        <thead>
          <tr>
            {["Date", "What", "Source", "Score", "Amount", "Until", "Next review", "Approved by", "Note"].map(
              (head) => (
                <th key={head} scope="col" className={head === "Amount" ? "num" : ""}>
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <RecordRow key={record.id} record={record} scene={scene} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const CREDIT_EXPORT: readonly ExportColumn<CreditRecord>[] = [
  { header: "Date", exports: ({ on }) => ({ on }) },
  { header: "What", exports: recordTitle },
  { header: "Source", exports: ({ source }) => source },
  { header: "Score", exports: ({ score }) => score },
  {
    header: "Amount",
    exports: ({ amountMinor, currency }) => (amountMinor === null ? null : { minor: amountMinor, currency }),
  },
  { header: "Until", exports: ({ expiresOn }) => (expiresOn ? { on: expiresOn } : null) },
  { header: "Next review", exports: ({ nextReviewOn }) => (nextReviewOn ? { on: nextReviewOn } : null) },
  { header: "Approved by", exports: ({ approvedBy }) => approvedBy },
  { header: "Note", exports: ({ text }) => text },
];

function RecordRow({ record, scene }: { readonly record: CreditRecord; readonly scene: CreditScene }) {
  const { locale } = scene.say;
  const facts = factTexts(record, locale);
  return (
    <tr>
      <td>
        <Day on={record.on} style="far" />
      </td>
      <td className="b6">{recordTitle(record)}</td>
      <td>{record.source}</td>
      <td>{record.score}</td>
      <td className="num">
        {record.amountMinor === null
          ? record.kind === "limit"
            ? "none"
            : ""
          : formatMoney(record.amountMinor, record.currency, { locale })}
      </td>
      <td>{record.expiresOn && <Day on={record.expiresOn} style="far" />}</td>
      <td>{record.nextReviewOn && <Day on={record.nextReviewOn} style="far" />}</td>
      <td>{record.approvedBy}</td>
      <td style={{ whiteSpace: "normal", minWidth: 160 }}>
        {record.text}
        {facts !== "" && <span className="t2 s12"> {facts}</span>}
        <Attachments ids={record.fileIds} />
      </td>
    </tr>
  );
}

const FACT_NAMES: Readonly<Record<string, string>> = {
  netWorth: "Net worth",
  workingCapital: "Working capital",
  turnover: "Turnover",
  profit: "Profit",
};

function factTexts({ facts, currency }: CreditRecord, locale: string): string {
  return Object.entries(facts)
    .flatMap(([key, value]) => {
      const name = FACT_NAMES[key];
      if (key === "yearEnd") return [`Year to ${value}`];
      return name && /^-?\d+$/.test(value)
        ? [`${name} ${formatMoney(minor(Number(value)), currency, { locale, whole: true })}`]
        : [];
    })
    .join(", ");
}

function Attachments({ ids }: { readonly ids: readonly string[] }) {
  const book = useBook();
  const save = useSaveStoredFile();
  return ids.map((id) => {
    const file = book.get("files", id);
    return file ? (
      <Button
        key={id}
        variant="subtle"
        size="compact-xs"
        leftSection={<IconPaperclip size={12} aria-hidden />}
        onClick={() => void save(file)}
      >
        {file.name}
      </Button>
    ) : null;
  });
}
