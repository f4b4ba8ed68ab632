import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconPrinter } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { Link } from "wouter";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useBook, useIsPast, useToday } from "#renderer/book/use-book.ts";
import { countText, useLocale } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { KeyHints } from "#renderer/ui/kbd.tsx";
import { canBecome, isToGo, letterState } from "#shared/letters/letter-steps.ts";
import { envelopeOrder } from "#shared/letters/print-plan.ts";
import { usualPrinting } from "#shared/letters/print-settings.ts";
import { moveFor, printerOf } from "#shared/letters/printers.ts";
import type { Letter, LetterRun } from "#shared/letters/rows.ts";
import { type StaleReason, staleReason } from "#shared/letters/stale-letter.ts";
import { LetterStepDialog } from "../letter-step-dialog.tsx";
import { SendLettersDialog } from "../mail/send-letters-dialog.tsx";
import { usePrintKey } from "../use-print-key.ts";
import { usePrintLetters } from "../use-print-letters.ts";
import { PostTable } from "./post-table.tsx";
import { PrintOptions } from "./print-options.tsx";
import { PrintRange } from "./print-range.tsx";
import { RunSteps } from "./run-steps.tsx";
import { countWords, isStatementBatch, runTitle, toPrint } from "./run-title.ts";
import { StaleRun } from "./stale-run.tsx";
import { useRunOutput } from "./use-run-output.ts";
import { Working } from "./working.tsx";

/** A prepared run, taken up again by its id. */
export function PostStep({ runId }: { readonly runId: string }) {
  const book = useBook();
  const run = book.get("runs", runId);
  const letters = (run?.letterIds ?? []).flatMap((id) => book.get("letters", id) ?? []);
  if (!run || letters.length === 0) {
    return (
      <EmptyState title="This run is not in the books" actions={<Link href={paths.letters()}>All letters</Link>}>
        Preparing it may have been undone.
      </EmptyState>
    );
  }
  return <PreparedRun run={run} letters={letters} />;
}

/** Print, save, draft the e-mails, and record what has gone. A letter that went stale blocks printing. */
function PreparedRun({ run, letters }: { readonly run: LetterRun; readonly letters: readonly Letter[] }) {
  const book = useBook();
  const isPast = useIsPast();
  const locale = useLocale((state) => state.locale);
  const [sending, setSending] = useState<readonly Letter[] | null>(null);
  const [posting, setPosting] = useState<readonly Letter[] | null>(null);
  const [settings, setSettings] = useState(book.setting("letters").printing ?? usualPrinting);
  const [stickersUsed, setStickersUsed] = useState(0);
  const [printerId, setPrinterId] = useState("");
  const printer = printerOf(book.setting("letters"), printerId);
  const moved = moveFor(printer, book.setting("letters"), run.drawnWith);
  const printing = usePrintLetters();
  const ordered = useMemo(() => envelopeOrder(letters, settings), [letters, settings]);
  const stale = useStale(letters);
  const paper = toPrint(ordered);
  const output = useRunOutput(ordered, stickersUsed, printer);
  const waiting = letters.filter(isToGo);
  const postable = paper.filter((letter) => canBecome(letter, "posted") && !stale.has(letter.id));
  const mailable = letters.filter(
    (letter) => letter.channel !== "post" && canBecome(letter, "emailed") && !stale.has(letter.id),
  );
  const isPrinted = waiting.some((letter) => letterState(letter) === "printed");
  const isBlocked = stale.size > 0 || printing.progress !== null;
  const print = () => void printing.print(paper, settings, moved);
  usePrintKey(print, !isPast && !isBlocked && paper.length > 0 && posting === null);
  const isStatements = isStatementBatch(letters);
  return (
    <>
      <header className="head">
        <h1>{runTitle(letters, run.on, locale)}</h1>
        <RunSteps stage="post" />
        <span className="sp" />
        <PrintOptions
          value={settings}
          onChange={setSettings}
          stickersUsed={stickersUsed}
          onStickersUsed={setStickersUsed}
          printerId={printer.id}
          onPrinter={setPrinterId}
          moved={moved}
        />
        <Button
          variant={stale.size > 0 || isPrinted || waiting.length === 0 ? "default" : "filled"}
          disabled={isPast || isBlocked || paper.length === 0}
          leftSection={<IconPrinter size={14} aria-hidden />}
          onClick={print}
        >
          Print {countWords(paper.length, isStatements)}
        </Button>
        <Button
          variant={isPrinted ? "filled" : "default"}
          disabled={isPast || postable.length === 0}
          onClick={() => setPosting(postable)}
        >
          Record {countText(postable.length)} as posted
        </Button>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
              More
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item disabled={isBlocked} onClick={() => void printing.save(paper, settings, moved)}>
              Save all as one PDF, as it is printed
            </Menu.Item>
            <Menu.Item onClick={output.postingList}>Posting list, for the post office to stamp</Menu.Item>
            <Menu.Item onClick={output.labels}>Address labels, a sheet of stickers</Menu.Item>
            <Menu.Item onClick={output.csv}>Addresses as CSV, for a mail house</Menu.Item>
            <Menu.Item onClick={output.emailSet}>E-mail drafts as one file</Menu.Item>
            {mailable.length > 0 && (
              <Menu.Item disabled={isPast} onClick={() => setSending(mailable)}>
                Send {countText(mailable.length)} by e-mail from here
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </header>
      {printing.progress && (
        <Working
          doing="Putting the print together"
          label="Put together"
          {...printing.progress}
          onCancel={printing.cancel}
        />
      )}
      {stale.size > 0 && <StaleRun letters={waiting} stale={waiting.filter((letter) => stale.has(letter.id))} />}
      <PrintRange
        letters={letters.filter((letter) => letter.channel !== "email" && isPrintable(letter))}
        isBlocked={isPast || isBlocked}
        onPrint={(chosen) => void printing.print(chosen, { ...settings, countSheet: false }, moved)}
      />
      <div className="scroll" style={{ background: "var(--panel)" }}>
        <PostTable letters={ordered} stale={stale} printing={settings} onPosted={(letter) => setPosting([letter])} />
      </div>
      <footer className="foot">
        <KeyHints hints={[{ keys: ["Ctrl", "P"], does: "print" }]} />
      </footer>
      {sending && <SendLettersDialog letters={sending} onClose={() => setSending(null)} />}
      {posting && <LetterStepDialog letters={posting} state="posted" onClose={() => setPosting(null)} />}
    </>
  );
}

/** Letters that may not be printed as they are, each with what happened since (rule 15). */
function useStale(letters: readonly Letter[]): ReadonlyMap<string, StaleReason> {
  const book = useBook();
  const today = useToday();
  return useMemo(() => {
    const found = new Map<string, StaleReason>();
    for (const letter of letters.filter(isToGo)) {
      const owner = customerFile(book, letter.customerId);
      const reason = owner && staleReason(letter, owner, today);
      if (reason) found.set(letter.id, reason);
    }
    return found;
  }, [book, letters, today]);
}

function isPrintable(letter: Letter): boolean {
  return !["void", "withdrawn"].includes(letterState(letter));
}
