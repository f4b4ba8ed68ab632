import { Button } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useBook } from "#renderer/book/use-book.ts";
import { useSaveStoredFile } from "#renderer/data/use-save-stored-file.ts";
import { useLocale } from "#renderer/state/locale.ts";
import { dayColumn, moneyColumn, textColumn } from "#renderer/ui/columns.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { isNewer } from "#shared/credit/credit-limit.ts";
import type { CreditRecord } from "#shared/credit/rows.ts";
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
    <ListPanel
      title="Credit history"
      fileName={`Credit ${file.customer.name}`}
      rows={records}
      columns={COLUMNS}
      rowKey={({ id }) => id}
      empty={null}
    />
  );
}

const COLUMNS: readonly ListColumn<CreditRecord>[] = [
  dayColumn({ id: "date", header: "Date" }, ({ on }) => on, "far"),
  { ...textColumn({ id: "what", header: "What" }, recordTitle), className: "b6" },
  textColumn({ id: "source", header: "Source" }, ({ source }) => source),
  textColumn({ id: "score", header: "Score" }, ({ score }) => score),
  {
    ...moneyColumn<CreditRecord>({ id: "amount", header: "Amount" }, ({ amountMinor, currency }) =>
      amountMinor === null ? null : { minor: amountMinor, currency },
    ),
    cell: ({ kind, amountMinor, currency }) =>
      amountMinor === null ? kind === "limit" && "none" : <Money minor={amountMinor} currency={currency} />,
  },
  dayColumn({ id: "until", header: "Until" }, ({ expiresOn }) => expiresOn, "far"),
  dayColumn({ id: "review", header: "Next review" }, ({ nextReviewOn }) => nextReviewOn, "far"),
  textColumn({ id: "by", header: "Approved by" }, ({ approvedBy }) => approvedBy),
  {
    ...textColumn({ id: "note", header: "Note" }, ({ text }) => text),
    className: "credit-note",
    cell: (record) => <Note record={record} />,
  },
];

function Note({ record }: { readonly record: CreditRecord }) {
  const facts = factTexts(
    record,
    useLocale((state) => state.locale),
  );
  return (
    <>
      {record.text}
      {facts !== "" && <span className="t2 s12"> {facts}</span>}
      <Attachments ids={record.fileIds} />
    </>
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
