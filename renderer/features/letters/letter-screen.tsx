import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconPrinter } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { Link, useLocation, useSearchParams } from "wouter";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useBook, useIsPast, useToday } from "#renderer/book/use-book.ts";
import { recordLetterSteps } from "#renderer/data/commands/letters/record-letter-steps.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { windowProfile } from "#renderer/documents/geometry/window-profiles.ts";
import { DocumentPreview } from "#renderer/documents/preview/document-preview.tsx";
import { paths } from "#renderer/state/paths.ts";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import { describeStale } from "#shared/letters/describe-stale.ts";
import { canBecome, isToGo, letterState } from "#shared/letters/letter-steps.ts";
import { LETTER_KIND_NAMES } from "#shared/letters/letter-traits.ts";
import type { Letter, LetterState } from "#shared/letters/rows.ts";
import { staleReason } from "#shared/letters/stale-letter.ts";
import { LetterHistory } from "./letter-history.tsx";
import { LetterStateTag } from "./letter-state-tag.tsx";
import { LetterStepDialog } from "./letter-step-dialog.tsx";
import { SendLettersDialog } from "./mail/send-letters-dialog.tsx";
import { useKeptPdf } from "./use-kept-pdf.ts";
import { useLetterActs } from "./use-letter-acts.ts";
import { usePrintKey } from "./use-print-key.ts";
import { usePrintLetters } from "./use-print-letters.ts";

type Step = "posted" | "emailed" | "failed" | "returned" | "withdrawn" | "void";

/** One letter as it was prepared: the exact page that is kept, what happened to it, and what can be done now. */
export function LetterScreen({ id }: { readonly id: string }) {
  const book = useBook();
  const letter = book.get("letters", id);
  if (!letter) {
    return (
      <EmptyState title="This letter is not in the books" actions={<Link href={paths.letters()}>All letters</Link>}>
        Preparing it may have been undone.
      </EmptyState>
    );
  }
  return <KeptLetter letter={letter} />;
}

function KeptLetter({ letter }: { readonly letter: Letter }) {
  const book = useBook();
  const today = useToday();
  const customer = book.get("customers", letter.customerId);
  const file = book.get("files", letter.fileId);
  const kept = useKeptPdf(file?.sha256 ?? "");
  const [step, setStep] = useState<Step | null>(null);
  const owner = customerFile(book, letter.customerId);
  const isWaiting = isToGo(letter);
  const stale = isWaiting && owner ? staleReason(letter, owner, today) : null;
  const name = LETTER_KIND_NAMES[letter.kind];
  return (
    <>
      <ScreenHead
        title={`${name} ${letter.number}`}
        context={
          <Link href={paths.customer(letter.customerId, "letters")}>{customer?.name ?? letter.recipient.company}</Link>
        }
      >
        <LetterStateTag state={letterState(letter)} />
        <LetterActions letter={letter} isStale={stale !== null} onStep={setStep} />
      </ScreenHead>
      {stale && (
        <div className="alert bad" role="alert" style={{ margin: "10px 18px 0" }}>
          <span className="tx">
            {describeStale(stale, book.setting("company").locale)} <WriteAgain letter={letter} />
          </span>
        </div>
      )}
      <div style={{ display: "grid", gridTemplateColumns: "340px minmax(0, 1fr)", flex: 1, minHeight: 0 }}>
        <section className="scroll page" aria-label="What happened to it" data-pane>
          <LetterHistory letter={letter} file={file} />
        </section>
        <section
          aria-label="The page as it is kept"
          data-pane
          style={{ display: "flex", minHeight: 0, minWidth: 0, borderLeft: "1px solid var(--line)" }}
        >
          <DocumentPreview
            pdf={kept.pdf}
            isMaking={kept.pdf === null && kept.problem === ""}
            problem={kept.problem}
            label={`${name} ${letter.number}`}
            profile={windowProfile(book.setting("letters").windowProfile)}
            addressProblem={null}
            firstPage={letter.firstPage ?? 1}
            pages={letter.pages}
          />
        </section>
      </div>
      {step && <LetterStepDialog letters={[letter]} state={step} onClose={() => setStep(null)} />}
    </>
  );
}

function LetterActions({
  letter,
  isStale,
  onStep,
}: {
  readonly letter: Letter;
  readonly isStale: boolean;
  readonly onStep: (step: Step) => void;
}) {
  const book = useBook();
  const isPast = useIsPast();
  const acts = useLetterActs();
  const printing = usePrintLetters();
  const file = book.get("files", letter.fileId);
  const [search, setSearch] = useSearchParams();
  const state = letterState(letter);
  const [isSending, setSending] = useState(false);
  const isDone = state === "withdrawn" || state === "void";
  const print = () => void printing.print([letter]);
  const wantsPrint = search.get("print") === "1";
  const begun = useRef(false);
  useEffect(() => {
    if (!wantsPrint || begun.current) return;
    begun.current = true;
    setSearch({}, { replace: true });
    void printing.print([letter]);
  }, [wantsPrint, printing, letter, setSearch]);
  usePrintKey(print, !isDone && !isStale);
  const mail = async () => {
    const bytes = await acts.letterBytes(letter, file);
    if (bytes) await acts.mail(letter, bytes);
  };
  const offer = (step: Step, label: string) =>
    canBecome(letter, step as LetterState) && (
      <Menu.Item key={step} onClick={() => onStep(step)}>
        {label}
      </Menu.Item>
    );
  const isPrinted = state !== "prepared";
  return (
    <>
      <Button
        variant={isPrinted ? "default" : "filled"}
        leftSection={<IconPrinter size={14} aria-hidden />}
        disabled={isDone || isStale}
        onClick={print}
      >
        {isPrinted ? "Print again" : "Print"}
      </Button>
      {canBecome(letter, "posted") && (
        <Button
          variant={isPrinted ? "filled" : "default"}
          disabled={isPast || isStale}
          onClick={() => onStep("posted")}
        >
          Record as posted
        </Button>
      )}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />} disabled={isPast}>
            More
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {file && <Menu.Item onClick={() => void printing.save([letter])}>Save a copy (PDF)</Menu.Item>}
          {letter.recipient.email !== "" && !isDone && !isStale && (
            <Menu.Item onClick={mail}>E-mail draft with the letter attached</Menu.Item>
          )}
          {letter.recipient.email !== "" && !isStale && canBecome(letter, "emailed") && (
            <Menu.Item onClick={() => setSending(true)}>Send by e-mail from here</Menu.Item>
          )}
          {offer("emailed", "Record as sent by e-mail")}
          {offer("failed", "The e-mail was not delivered")}
          {offer("returned", "It came back")}
          <Menu.Divider />
          {offer("withdrawn", "Withdraw: do not send it")}
          {offer("void", "Make void")}
        </Menu.Dropdown>
      </Menu>
      {isSending && <SendLettersDialog letters={[letter]} onClose={() => setSending(false)} />}
    </>
  );
}

/** Withdraws a stale letter and opens the same kind afresh. */
function WriteAgain({ letter }: { readonly letter: Letter }) {
  const run = useRun();
  const today = useToday();
  const [, navigate] = useLocation();
  const again = async () => {
    const input = {
      letterIds: [letter.id],
      state: "withdrawn" as const,
      on: today,
      note: "The figures changed before it was sent",
      service: "",
      tracking: {},
      fileId: "",
    };
    const done = await run(recordLetterSteps, input);
    if (done.ok) navigate(paths.newLetter(letter.customerId, letter.kind));
  };
  return (
    <button type="button" className="linkb" onClick={again}>
      Prepare again
    </button>
  );
}
