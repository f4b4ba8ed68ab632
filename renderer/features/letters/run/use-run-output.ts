import { notifications } from "@mantine/notifications";
import { useBook } from "#renderer/book/use-book.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import { renderDocuments } from "#renderer/documents/render-document.ts";
import { readClock } from "#renderer/state/clock.ts";
import { letterState } from "#shared/letters/letter-steps.ts";
import { mailHouseCsv } from "#shared/letters/mail-house-csv.ts";
import type { Letter } from "#shared/letters/rows.ts";
import type { Printer } from "#shared/settings/settings.ts";
import { documentLayout } from "../draft-letter.ts";
import { useLetterActs } from "../use-letter-acts.ts";
import { labelsDocument, postingListDocument } from "./posting-list-document.ts";

/** What a prepared run can be turned into beside its letters, in the order of the letters given. */
export function useRunOutput(letters: readonly Letter[], stickersUsed: number, printer: Printer) {
  const book = useBook();
  const { host } = useStore();
  const acts = useLetterActs();
  const company = book.setting("company");
  const day = letters[0]?.on ?? "";
  const paper = letters.filter(
    (letter) => letter.channel !== "email" && !["void", "withdrawn"].includes(letterState(letter)),
  );

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
      [labelsDocument(book, paper, documentLayout(book, null, printer), stickersUsed)],
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

  return { postingList, labels, csv, emailSet };
}
