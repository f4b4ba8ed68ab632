import { Button, Menu, TextInput } from "@mantine/core";
import { IconChevronDown, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useBook, useIsPast, useToday } from "#renderer/book/use-book.ts";
import { recordLetterSteps } from "#renderer/data/commands/record-letter-steps.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { useSaveStoredFile } from "#renderer/data/use-save-stored-file.ts";
import { useLocale } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { formatDay } from "#shared/dates/format-day.ts";
import { describeStale } from "#shared/letters/describe-stale.ts";
import { canBecome, letterState } from "#shared/letters/letter-steps.ts";
import { LETTER_KIND_NAMES } from "#shared/letters/letter-traits.ts";
import type { Letter } from "#shared/letters/rows.ts";
import { staleReason } from "#shared/letters/stale-letter.ts";
import { LetterStateTag } from "../letter-state-tag.tsx";
import { LetterStepDialog } from "../letter-step-dialog.tsx";
import { useLetterActs } from "../use-letter-acts.ts";
import { RunSteps } from "./run-steps.tsx";
import { useRunOutput } from "./use-run-output.ts";

/** A prepared run: print, save, draft the e-mails, and record what has gone. A letter that went stale blocks printing. */
export function PostStep({ runId }: { readonly runId: string }) {
  const book = useBook();
  const today = useToday();
  const isPast = useIsPast();
  const locale = useLocale((state) => state.locale);
  const run = book.get("runs", runId);
  const letters = (run?.letterIds ?? []).flatMap((id) => book.get("letters", id) ?? []);
  const [posting, setPosting] = useState<readonly Letter[] | null>(null);
  const acts = useLetterActs();
  const saveFile = useSaveStoredFile();
  const output = useRunOutput(letters);
  const file = book.get("files", letters[0]?.fileId ?? "");
  if (!run || letters.length === 0) {
    return (
      <EmptyState title="This run is not in the books" actions={<Link href={paths.letters()}>All letters</Link>}>
        Preparing it may have been undone.
      </EmptyState>
    );
  }
  const waiting = letters.filter((letter) => ["prepared", "printed", "failed"].includes(letterState(letter)));
  const stale = waiting.filter((letter) => {
    const owner = customerFile(book, letter.customerId);
    return owner && staleReason(letter, owner, today);
  });
  const paper = letters.filter((letter) => letter.channel !== "email");
  const postable = paper.filter((letter) => canBecome(letter, "posted") && !stale.includes(letter));
  const isPrinted = waiting.some((letter) => letterState(letter) === "printed");
  return (
    <>
      <header className="head">
        <h1>Letter run, {formatDay(run.on, "near", locale)}</h1>
        <RunSteps stage="post" />
        <span className="sp" />
        <Button
          variant={stale.length > 0 || isPrinted ? "default" : "filled"}
          disabled={stale.length > 0 || paper.length === 0}
          leftSection={<IconPrinter size={14} aria-hidden />}
          onClick={() => acts.print(waiting, file)}
        >
          Print {letters.length} {letters.length === 1 ? "letter" : "letters"}
        </Button>
        <Button
          variant={isPrinted ? "filled" : "default"}
          disabled={isPast || postable.length === 0}
          onClick={() => setPosting(postable)}
        >
          Record {postable.length} as posted
        </Button>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
              More
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {file && <Menu.Item onClick={() => saveFile(file)}>Save all as one PDF</Menu.Item>}
            <Menu.Item onClick={output.postingList}>Posting list, for the post office to stamp</Menu.Item>
            <Menu.Item onClick={output.labels}>Address labels, a sheet of stickers</Menu.Item>
            <Menu.Item onClick={output.csv}>Addresses as CSV, for a mail house</Menu.Item>
            <Menu.Item onClick={output.emailSet}>E-mail drafts as one file</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </header>
      {stale.length > 0 && <StaleRun letters={waiting} stale={stale} />}
      <PrintRange letters={paper} isBlocked={stale.length > 0} onPrint={output.printRange} />
      <div className="scroll" style={{ background: "var(--panel)" }}>
        <table className="t" aria-label="Letters of this run">
          <thead>
            <tr>
              <th>Letter</th>
              <th>Customer</th>
              <th>Kind</th>
              <th className="num">Amount</th>
              <th className="num">Pages</th>
              <th>State</th>
              <th>
                <span className="vh">What to do</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {letters.map((letter) => (
              <PostRow key={letter.id} letter={letter} onPosted={() => setPosting([letter])} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={4}>
                {letters.length} {letters.length === 1 ? "letter" : "letters"}
              </td>
              <td className="num">{letters.reduce((total, letter) => total + letter.pages, 0)}</td>
              <td colSpan={2} />
            </tr>
          </tfoot>
        </table>
      </div>
      {posting && <LetterStepDialog letters={posting} state="posted" onClose={() => setPosting(null)} />}
    </>
  );
}

function PostRow({ letter, onPosted }: { readonly letter: Letter; readonly onPosted: () => void }) {
  const book = useBook();
  const today = useToday();
  const locale = useLocale((state) => state.locale);
  const acts = useLetterActs();
  const owner = customerFile(book, letter.customerId);
  const isWaiting = ["prepared", "printed", "failed"].includes(letterState(letter));
  const stale = isWaiting && owner ? staleReason(letter, owner, today) : null;
  const file = book.get("files", letter.fileId);
  const mail = async () => {
    const bytes = await acts.letterBytes(letter, file);
    if (bytes) await acts.mail(letter, bytes);
  };
  return (
    <>
      <tr>
        <td className="n">
          <Link href={paths.letter(letter.id)}>{letter.number}</Link>
        </td>
        <td className="b5">{owner?.customer.name}</td>
        <td className="t2">{LETTER_KIND_NAMES[letter.kind]}</td>
        <td className="num">
          <Money minor={letter.totalMinor} currency={letter.currency} />
        </td>
        <td className="num">{letter.pages}</td>
        <td>
          <LetterStateTag state={letterState(letter)} />
        </td>
        <td className="num">
          {isWaiting && !stale && letter.channel !== "post" && (
            <button type="button" className="linkb" onClick={mail} aria-label={`E-mail draft for ${letter.number}`}>
              E-mail draft
            </button>
          )}{" "}
          {isWaiting && !stale && letter.channel !== "email" && (
            <button type="button" className="linkb" onClick={onPosted} aria-label={`${letter.number} posted`}>
              Posted
            </button>
          )}
        </td>
      </tr>
      {stale && (
        <tr className="under">
          <td />
          <td colSpan={6} className="warn s12">
            {describeStale(stale, locale)}
          </td>
        </tr>
      )}
    </>
  );
}

/** Withdraws what has not gone and begins the run afresh, so that nothing stale is ever printed. */
function StaleRun({ letters, stale }: { readonly letters: readonly Letter[]; readonly stale: readonly Letter[] }) {
  const run = useRun();
  const today = useToday();
  const [, navigate] = useLocation();
  const again = async () => {
    const done = await run(recordLetterSteps, {
      letterIds: letters.map((letter) => letter.id),
      state: "withdrawn",
      on: today,
      note: "Figures changed before the run was printed",
      service: "",
      tracking: {},
      fileId: "",
    });
    if (done.ok) navigate(paths.letterRun());
  };
  const count = stale.length === 1 ? "One letter is" : `${stale.length} letters are`;
  return (
    <div className="alert bad" role="alert" style={{ margin: "10px 18px" }}>
      <span className="tx">
        {count} no longer right, so the run is not printed.{" "}
        <button type="button" className="linkb" onClick={again}>
          Prepare the run again
        </button>{" "}
        with the figures of now. What has not gone is withdrawn; its numbers stay used.
      </span>
    </div>
  );
}

function PrintRange({
  letters,
  isBlocked,
  onPrint,
}: {
  readonly letters: readonly Letter[];
  readonly isBlocked: boolean;
  readonly onPrint: (from: string, to: string) => Promise<string | null>;
}) {
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  if (letters.length < 2) return null;
  return (
    <form
      className="head"
      style={{ padding: "7px 18px" }}
      onSubmit={(event) => {
        event.preventDefault();
        void onPrint(from, to || from).then(setProblem);
      }}
    >
      <span className="t2">Paper jam? Print only letters</span>
      <TextInput
        aria-label="From letter"
        placeholder={letters[0]?.number}
        w={90}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <span className="t2">to</span>
      <TextInput
        aria-label="To letter"
        placeholder={letters.at(-1)?.number}
        w={90}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={isBlocked || from.trim() === ""}>
        Print these again
      </Button>
      {problem && (
        <span role="alert" className="bad s12">
          {problem}
        </span>
      )}
    </form>
  );
}
