import { useRef, useState } from "react";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import { recordLetterSteps } from "#renderer/data/commands/letters/record-letter-steps.ts";
import { useRun, useStore } from "#renderer/data/use-run.tsx";
import type { SmtpOutcome } from "#shared/host/smtp.ts";
import { describeStale } from "#shared/letters/describe-stale.ts";
import { canBecome } from "#shared/letters/letter-steps.ts";
import type { Letter } from "#shared/letters/rows.ts";
import { staleReason } from "#shared/letters/stale-letter.ts";
import { useLetterActs } from "../use-letter-acts.ts";
import { endsSending, smtpWords } from "./smtp-words.ts";

export type SendResult = { readonly letterId: string; readonly isSent: boolean; readonly words: string };

export type Sending = { readonly done: number; readonly total: number };

/**
 * Sends letters one after the other through the user's server. Each is recorded as sent only when the server has taken
 * it; what it refuses is recorded as failed and stays where it was (rule 2). A letter that went stale is never sent.
 */
export function useSendLetters() {
  const { host } = useStore();
  const book = useBook();
  const run = useRun();
  const today = useToday();
  const acts = useLetterActs();
  const [sending, setSending] = useState<Sending | null>(null);
  const [results, setResults] = useState<readonly SendResult[]>([]);
  const isCancelled = useRef(false);

  const handOver = async (shown: Letter): Promise<SmtpOutcome | string> => {
    const letter = book.get("letters", shown.id) ?? shown;
    const owner = customerFile(book, letter.customerId);
    const stale = owner && staleReason(letter, owner, today);
    if (stale) return `${describeStale(stale, book.setting("company").locale)} Prepare it again.`;
    if (!canBecome(letter, "emailed")) return "It has gone or was withdrawn already.";
    const bytes = await acts.letterBytes(letter, book.get("files", letter.fileId));
    if (!bytes) return "The kept letter cannot be read.";
    const text = await acts.emailText(letter, bytes, false);
    const from = book.setting("company").email.trim();
    const message = { from, to: letter.recipient.email.trim(), bytes: new TextEncoder().encode(text) };
    const answer = await host.smtp.send(message);
    if (answer.ok) return answer.value;
    return answer.error.kind === "refused"
      ? "This is not one e-mail address. Correct it."
      : "Duebook could not send it.";
  };

  const record = async (letter: Letter, outcome: SmtpOutcome): Promise<boolean> => {
    const isSent = outcome.kind === "sent";
    const step = {
      letterIds: [letter.id],
      state: isSent ? ("emailed" as const) : ("failed" as const),
      on: today,
      note: isSent ? "Sent by Duebook" : smtpWords(outcome),
      service: letter.recipient.email,
      tracking: isSent ? { [letter.id]: outcome.reply.slice(0, 120) } : {},
      fileId: "",
    };
    return (await run(recordLetterSteps, step, { quiet: true })).ok;
  };

  const send = async (letters: readonly Letter[]): Promise<void> => {
    isCancelled.current = false;
    setResults([]);
    const found: SendResult[] = [];
    for (const [done, letter] of letters.entries()) {
      if (isCancelled.current) break;
      setSending({ done, total: letters.length });
      const outcome = await handOver(letter);
      if (typeof outcome === "string") found.push({ letterId: letter.id, isSent: false, words: outcome });
      else {
        const isEnd = outcome.kind === "not-sent" && endsSending(outcome.why);
        const isKept = isEnd || (await record(letter, outcome));
        found.push({ letterId: letter.id, ...wordsOf(outcome, isKept) });
        if (isEnd) break;
      }
      setResults([...found]);
    }
    setResults(found);
    setSending(null);
  };

  const cancel = () => {
    isCancelled.current = true;
  };
  return { send, cancel, sending, results };
}

function wordsOf(outcome: SmtpOutcome, isKept: boolean): Pick<SendResult, "isSent" | "words"> {
  if (outcome.kind === "not-sent") return { isSent: false, words: smtpWords(outcome) };
  return isKept
    ? { isSent: true, words: "Sent" }
    : { isSent: true, words: "Sent, but not recorded: record it as sent by e-mail." };
}
