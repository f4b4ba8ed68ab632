import { Button } from "@mantine/core";
import { IconArrowUpRight } from "@tabler/icons-react";
import { useLocation } from "wouter";
import { latestRisk } from "#renderer/book/risk.ts";
import { useRiskCount } from "#renderer/book/risk-watch.ts";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { useLocale } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { Day } from "#renderer/ui/day.tsx";
import { Kbd } from "#renderer/ui/kbd.tsx";
import { RiskTag } from "#renderer/ui/risk-tag.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { activeHolds } from "#shared/chasing/active-holds.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { onStopSince } from "#shared/chasing/today-queue.ts";
import { holdName, words } from "#shared/chasing/words.ts";

/** Who it is, what must not be overlooked, and the way to the customer's page. */
export function CardHead({ file }: { readonly file: CustomerFile }) {
  const [, navigate] = useLocation();
  const { customer } = file;
  return (
    <header className="row" style={{ alignItems: "flex-start" }}>
      <div style={{ flex: 1, minWidth: 0 }}>
        <div className="row">
          <h2 style={{ fontSize: 16, fontWeight: 600 }} className="ell">
            {customer.name}
          </h2>
          <span className="t3">{customer.code}</span>
        </div>
        <div className="row" style={{ flexWrap: "wrap", gap: 6, marginTop: 5 }}>
          <CardTags file={file} />
        </div>
      </div>
      <Button
        variant="default"
        aria-keyshortcuts="o"
        rightSection={<IconArrowUpRight size={14} stroke={1.7} aria-hidden />}
        onClick={() => navigate(paths.customer(customer.id))}
      >
        Open&nbsp;&nbsp;<Kbd>O</Kbd>
      </Button>
    </header>
  );
}

function CardTags({ file }: { readonly file: CustomerFile }) {
  const asAt = useAsAt();
  const locale = useLocale((state) => state.locale);
  const say = words(locale);
  const stop = onStopSince(file, asAt);
  const book = useBook();
  useRiskCount();
  const risk = latestRisk(book, file, asAt);
  return (
    <>
      {stop && (
        <Tag tone="bad">
          On stop since <Day on={stop} />
        </Tag>
      )}
      {risk && risk.reasons.length > 0 && <RiskTag grade={risk.grade} reasons={risk.reasons} lead="Risk " />}
      {activeHolds(file, asAt).map((hold) => {
        const entry = file.ledger.entries.find((row) => hold.invoiceIds.includes(row.id));
        const amount =
          hold.amountMinor !== null
            ? ` ${say.money(hold.amountMinor, hold.currency ?? entry?.currency ?? file.customer.currency)}`
            : "";
        const isBad = hold.kind === "insolvency" || hold.kind === "vulnerable";
        const part = hold.kind === "dispute" && hold.amountMinor !== null ? "Part dispute" : holdName(hold);
        return (
          <Tag key={hold.sourceId} tone={isBad ? "bad" : "warn"}>
            {part}
            {amount}
          </Tag>
        );
      })}
    </>
  );
}
