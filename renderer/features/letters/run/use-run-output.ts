import { notifications } from "@mantine/notifications";
import { useBook } from "#renderer/book/use-book.ts";
import { useOutput } from "#renderer/data/use-output.ts";
import { letterState } from "#shared/letters/letter-steps.ts";
import { mailHouseCsv } from "#shared/letters/mail-house-csv.ts";
import type { Letter } from "#shared/letters/rows.ts";
import type { Printer } from "#shared/settings/settings.ts";
import { documentLayout } from "../draft-letter.ts";
import { markHandedOut } from "../handed-out.ts";
import { useLetterActs } from "../use-letter-acts.ts";
import { labelsDocument, postingListDocument } from "./posting-list-document.ts";

/** What a prepared run can be turned into beside its letters, in the order of the letters given. */
export function useRunOutput(letters: readonly Letter[], stickersUsed: number, printer: Printer) {
  const book = useBook();
  const output = useOutput();
  const acts = useLetterActs();
  const day = letters[0]?.on ?? "";
  const paper = letters.filter(
    (letter) => letter.channel !== "email" && !["void", "withdrawn"].includes(letterState(letter)),
  );

  const postingList = async () => {
    const name = `Posting list ${day}`;
    const bytes = await output.draw(name, postingListDocument(book, paper, documentLayout(book, null)));
    if (bytes) await output.save(`${name}.pdf`, bytes);
  };

  const labels = async () => {
    const name = `Address labels ${day}`;
    const sheet = labelsDocument(book, paper, documentLayout(book, null, printer), stickersUsed);
    const bytes = await output.draw(name, sheet);
    if (bytes) await output.save(`${name}.pdf`, bytes);
  };

  const csv = async () => {
    const bytes = new TextEncoder().encode(`\uFEFF${mailHouseCsv(paper)}`);
    await output.save(`Letters ${day}.csv`, bytes);
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
    if (await output.save(`E-mails ${day}.zip`, zipSync(entries, { level: 1 }))) markHandedOut(mailed);
  };

  return { postingList, labels, csv, emailSet };
}
