import { customerFile } from "#renderer/book/customer-file.ts";
import { latestRisk } from "#renderer/book/risk.ts";
import { useSignRecord } from "#renderer/book/signs.ts";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { countText } from "#renderer/state/locale.ts";
import { Day } from "#renderer/ui/day.tsx";
import type { QueueItem } from "#shared/chasing/queue-item.ts";
import { describeRecord } from "#shared/insight/signs/describe-record.ts";
import { describeSign } from "#shared/insight/signs/describe-sign.ts";
import { freshSigns } from "#shared/insight/signs/sign-facts.ts";

/** The new signs of a customer, and how often the heaviest kind was right in these books. */
export function SignNote({ item, sign }: { readonly item: QueueItem; readonly sign: string }) {
  const book = useBook();
  const asAt = useAsAt();
  const file = customerFile(book, item.customerId);
  const risk = file && latestRisk(book, file, asAt);
  const signs = file && risk ? freshSigns(file, risk, asAt) : [];
  const { locale } = book.setting("company");
  const { value, done, total } = useSignRecord();
  return (
    <>
      {signs.length > 1 && (
        <ul style={{ margin: 0, paddingLeft: 16 }} aria-label="New signs">
          {signs.map((row) => (
            <li key={row.facts.kind}>
              {describeSign(row.facts, locale)}{" "}
              <span className="t3 s12">
                <Day on={row.on} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="t2 s12" role="status">
        {value
          ? describeRecord(value, sign)
          : `Counting how often this sign was right${total > 0 ? `: ${countText(done)} of ${countText(total)} customers` : ""}`}
      </p>
      <p className="t2 s12">Done says you have seen it: it comes back when there is a newer sign.</p>
    </>
  );
}
