import { Link } from "wouter";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useBook } from "#renderer/book/use-book.ts";
import { useLocale } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { Totals } from "#renderer/ui/totals.tsx";
import { describeStale } from "#shared/letters/describe-stale.ts";
import { isToGo, letterState } from "#shared/letters/letter-steps.ts";
import { LETTER_KIND_NAMES } from "#shared/letters/letter-traits.ts";
import { isOverLimit, sheetsOf } from "#shared/letters/print-plan.ts";
import type { PrintSettings } from "#shared/letters/print-settings.ts";
import type { Letter } from "#shared/letters/rows.ts";
import type { StaleReason } from "#shared/letters/stale-letter.ts";
import { sumByCurrency } from "#shared/money/sum-by-currency.ts";
import { LetterStateTag } from "../letter-state-tag.tsx";
import { useLetterActs } from "../use-letter-acts.ts";
import { pagesOf, postExport } from "./run-export.ts";
import { countWords, isStatementBatch } from "./run-title.ts";

type PostTableProps = {
  readonly letters: readonly Letter[];
  readonly stale: ReadonlyMap<string, StaleReason>;
  readonly printing: PrintSettings;
  readonly onPosted: (letter: Letter) => void;
};

/** The letters of a run in envelope order: their sheets, what goes behind them, and whether they have gone. */
export function PostTable({ letters, stale, printing, onPosted }: PostTableProps) {
  const book = useBook();
  const totals = sumByCurrency(letters.map(({ currency, totalMinor }) => ({ currency, amountMinor: totalMinor })));
  const total = (of: (letter: Letter) => number) => letters.reduce((sum, letter) => sum + of(letter), 0);
  return (
    <table className="t" aria-label="Letters of this run">
      <thead>
        <tr>
          <th>Letter</th>
          <th>Customer</th>
          <th>Kind</th>
          <th className="num">Amount</th>
          <th className="num">Pages</th>
          <th className="num">Sheets</th>
          <th>State</th>
          <th className="num">
            <span className="vh">What to do</span>
            <ExportMenu
              title="Letters of the run"
              label="Export Letters of this run"
              isIcon
              rows={letters}
              columns={postExport(printing.duplex, (id) => book.get("customers", id)?.name ?? "")}
            />
          </th>
        </tr>
      </thead>
      <tbody>
        {letters.map((letter) => (
          <PostRow
            key={letter.id}
            letter={letter}
            stale={stale.get(letter.id) ?? null}
            printing={printing}
            onPosted={() => onPosted(letter)}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={3}>{countWords(letters.length, isStatementBatch(letters))}</td>
          <td className="num">
            <Totals amounts={totals} />
          </td>
          <td className="num">{total(pagesOf)}</td>
          <td className="num">{total((letter) => sheetsOf(letter, printing.duplex))}</td>
          <td colSpan={2} />
        </tr>
      </tfoot>
    </table>
  );
}

function PostRow({
  letter,
  stale,
  printing,
  onPosted,
}: {
  readonly letter: Letter;
  readonly stale: StaleReason | null;
  readonly printing: PrintSettings;
  readonly onPosted: () => void;
}) {
  const book = useBook();
  const locale = useLocale((state) => state.locale);
  const acts = useLetterActs();
  const owner = customerFile(book, letter.customerId);
  const canGo = isToGo(letter) && stale === null;
  const mail = async () => {
    const bytes = await acts.letterBytes(letter, book.get("files", letter.fileId));
    if (bytes) await acts.mail(letter, bytes);
  };
  const enclosed = (letter.enclosures ?? []).map(({ name }) => name).join(", ");
  return (
    <>
      <tr>
        <td className="n">
          <Link href={paths.letter(letter.id)}>{letter.number}</Link>
        </td>
        <td className="b5">{owner?.customer.name}</td>
        <td className="t2">
          {LETTER_KIND_NAMES[letter.kind]}
          {enclosed !== "" && <span className="s12">, with {enclosed}</span>}
        </td>
        <td className="num">
          <Money minor={letter.totalMinor} currency={letter.currency} />
        </td>
        <td className="num">{pagesOf(letter)}</td>
        <td className="num">{sheetsOf(letter, printing.duplex)}</td>
        <td>
          <LetterStateTag state={letterState(letter)} />
        </td>
        <td className="num">
          {canGo && letter.channel !== "post" && (
            <button type="button" className="linkb" onClick={mail} aria-label={`E-mail draft for ${letter.number}`}>
              E-mail draft
            </button>
          )}{" "}
          {canGo && letter.channel !== "email" && (
            <button type="button" className="linkb" onClick={onPosted} aria-label={`Mark posted: ${letter.number}`}>
              Mark posted
            </button>
          )}
        </td>
      </tr>
      {stale && <Under tone="warn">{describeStale(stale, locale)}</Under>}
      {letter.channel !== "email" && isOverLimit(letter, printing) && (
        <Under tone="warn">
          {`More than ${printing.mostSheets} ${printing.mostSheets === 1 ? "sheet" : "sheets"}: `}
          {printing.overLimit === "apart"
            ? "it is printed last, behind a sheet of its own. Check the postage."
            : "use a larger envelope and check the postage."}
        </Under>
      )}
    </>
  );
}

function Under({ tone, children }: { readonly tone: "warn"; readonly children: React.ReactNode }) {
  return (
    <tr className="under">
      <td />
      <td colSpan={7} className={`${tone} s12`}>
        {children}
      </td>
    </tr>
  );
}
