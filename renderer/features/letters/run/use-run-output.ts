import { notifications } from "@mantine/notifications";
import { useBook } from "#renderer/book/use-book.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import { extractPages } from "#renderer/documents/extract-pages.ts";
import { renderDocuments } from "#renderer/documents/render-document.ts";
import { readClock } from "#renderer/state/clock.ts";
import { letterSequence } from "#shared/letters/letter-number.ts";
import { mailHouseCsv } from "#shared/letters/mail-house-csv.ts";
import type { Letter } from "#shared/letters/rows.ts";
import { documentLayout } from "../draft-letter.ts";
import { useLetterActs } from "../use-letter-acts.ts";
import { labelsDocument, postingListDocument } from "./posting-list-document.ts";

/** What a prepared run can be turned into beside its letters. */
export function useRunOutput(letters: readonly Letter[]) {
  const book = useBook();
  const { host } = useStore();
  const acts = useLetterActs();
  const company = book.setting("company");
  const file = book.get("files", letters[0]?.fileId ?? "");
  const day = letters[0]?.on ?? "";
  const paper = letters.filter((letter) => letter.channel !== "email");

  const printRange = async (from: string, to: string): Promise<string | null> => {
    const [first, last] = [sequenceOf(from), sequenceOf(to)];
    const chosen = letters.filter((letter) => {
      const sequence = letterSequence(letter.number) ?? 0;
      return first !== null && last !== null && sequence >= first && sequence <= last;
    });
    const [start] = chosen;
    const end = chosen.at(-1);
    if (!start || !end) return "There are no such letters in this run. Type numbers like 219 or L-0219.";
    const bytes = await acts.bytesOf(file);
    if (!bytes) return "The kept letters cannot be read.";
    const firstPage = start.firstPage ?? 1;
    const pages = (end.firstPage ?? 1) + end.pages - firstPage;
    const some = await extractPages(bytes, firstPage, pages);
    const printed = await host.print({ bytes: some, title: `${start.number} to ${end.number}` });
    return printed.ok || printed.error.kind === "cancelled" ? null : `Not printed: ${printed.error.detail}`;
  };

  const postingList = async () => {
    const document = postingListDocument(book, paper, documentLayout(book, null));
    const made = await renderDocuments(
      [document],
      { title: `Posting list ${day}`, author: company.name, createdAt: readClock().at },
      { isShort: true },
    );
    if (!made.ok) return;
    await host.saveFile({ suggestedName: `Posting list ${day}.pdf`, bytes: made.value.bytes });
  };

  const labels = async () => {
    const made = await renderDocuments(
      [labelsDocument(book, paper, documentLayout(book, null))],
      { title: `Address labels ${day}`, author: company.name, createdAt: readClock().at },
      { isShort: true },
    );
    if (made.ok) await host.saveFile({ suggestedName: `Address labels ${day}.pdf`, bytes: made.value.bytes });
  };

  const csv = async () => {
    const bytes = new TextEncoder().encode(`\uFEFF${mailHouseCsv(paper)}`);
    await host.saveFile({ suggestedName: `Letters ${day}.csv`, bytes });
  };

  const emailSet = async () => {
    const mailed = letters.filter((letter) => letter.channel !== "post" && letter.recipient.email !== "");
    if (mailed.length === 0) {
      notifications.show({ message: "No letter of this run goes by e-mail." });
      return;
    }
    const { zipSync } = await import("fflate");
    const entries: Record<string, Uint8Array> = {};
    for (const letter of mailed) {
      const bytes = await acts.letterBytes(letter, book.get("files", letter.fileId));
      if (!bytes) return;
      entries[`${letter.number}.eml`] = new TextEncoder().encode(await acts.emailText(letter, bytes));
    }
    await host.saveFile({ suggestedName: `E-mails ${day}.zip`, bytes: zipSync(entries, { level: 1 }) });
  };

  return { printRange, postingList, labels, csv, emailSet };
}

function sequenceOf(text: string): number | null {
  const digits = /^(?:L-?)?0*(\d+)$/i.exec(text.trim())?.[1];
  return digits ? Number(digits) : null;
}
