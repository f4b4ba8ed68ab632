import { useCallback, useMemo } from "react";
import { useBook, useToday } from "#renderer/book/use-book.ts";
import {
  type DrawnLetter,
  type PreparedLetters,
  prepareLetters,
} from "#renderer/data/commands/letters/prepare-letters.ts";
import { complain } from "#renderer/data/complain.ts";
import { useRun, useStore } from "#renderer/data/use-run.tsx";
import { extractPages } from "#renderer/documents/extract-pages.ts";
import { loadWording } from "#renderer/documents/load-wording.ts";
import { type RenderOptions, renderDocuments } from "#renderer/documents/render-document.ts";
import { readClock } from "#renderer/state/clock.ts";
import type { StoredFile } from "#shared/evidence/stored-file.ts";
import { safeFileName } from "#shared/exports/safe-file-name.ts";
import type { LetterLanguage } from "#shared/letters/choose-language.ts";
import { emailBody } from "#shared/letters/email-body.ts";
import { emailDraft } from "#shared/letters/email-draft.ts";
import { usualPrinting } from "#shared/letters/print-settings.ts";
import type { Letter, LetterRun } from "#shared/letters/rows.ts";
import type { LetterDraft } from "./draft-letter.ts";
import { markHandedOut } from "./handed-out.ts";
import { makePrint } from "./make-print.ts";

export type PrepareItem = {
  readonly draft: LetterDraft;
  readonly channel: Letter["channel"];
  readonly levelId: string;
};

/** What can be done with letters: prepare and keep them, draft an e-mail. `usePrintLetters` prints them. */
export function useLetterActs() {
  const { host } = useStore();
  const run = useRun();
  const book = useBook();
  const today = useToday();

  const prepare = useCallback(
    async (
      items: readonly PrepareItem[],
      forRun: Pick<LetterRun, "leftOut" | "putIn"> | null,
      options: RenderOptions = {},
    ): Promise<PreparedLetters | null> => {
      const company = book.setting("company").name;
      const title = forRun ? `Letters ${today}` : letterTitle(items[0]);
      const drawn = await renderDocuments(
        items.map(({ draft }) => draft.document),
        { title, author: company, createdAt: readClock().at },
        options,
      );
      if (!drawn.ok) {
        if (drawn.error.kind === "failed") complain(`The letter could not be made: ${drawn.error.detail}`);
        return null;
      }
      const { bytes, pages, firstPages } = drawn.value;
      const kept = await host.files.put({ bytes });
      if (!kept.ok) {
        complain(
          "The letter could not be kept on this computer, so it was not prepared. Free some space and try again.",
        );
        return null;
      }
      const letters = items.map<DrawnLetter>(({ draft, channel, levelId }, index) => ({
        facts: draft.facts,
        text: draft.text,
        channel,
        levelId,
        enclosures: draft.enclosures,
        firstPage: firstPages[index] ?? 1,
        pages: (firstPages[index + 1] ?? pages + 1) - (firstPages[index] ?? 1),
      }));
      const file = { sha256: kept.value.sha256, name: safeFileName(`${title}.pdf`), bytes: bytes.length };
      const result = await run(prepareLetters, { letters, file, run: forRun });
      return result.ok ? result.value : null;
    },
    [book, host, run, today],
  );

  const bytesOf = useCallback(
    async (file: StoredFile | undefined): Promise<Uint8Array | null> => {
      const kept = file ? await host.files.get({ sha256: file.sha256 }) : null;
      if (kept?.ok) return kept.value.bytes;
      complain("The kept letter cannot be read from the disk. Restore it from a backup.");
      return null;
    },
    [host],
  );

  const emailText = useCallback(
    async (letter: Letter, bytes: Uint8Array, isDraft = true): Promise<string> => {
      const company = book.setting("company");
      const wording = await loadWording(letter.language as LetterLanguage);
      return emailDraft({
        from: { name: company.name, email: company.email },
        to: { name: letter.recipient.name || letter.recipient.company, email: letter.recipient.email },
        subject: letter.subject,
        body: emailBody(letter, wording, company, book.get("customers", letter.customerId)),
        attachment: { name: `${letter.number}.pdf`, bytes },
        messageId: `${letter.id}@${company.email.split("@")[1] ?? "duebook.invalid"}`,
        isDraft,
        at: readClock(),
      });
    },
    [book],
  );

  const mail = useCallback(
    async (letter: Letter, bytes: Uint8Array): Promise<boolean> => {
      const text = await emailText(letter, bytes);
      const made = await host.mailDraft({ name: `${letter.number}.eml`, bytes: new TextEncoder().encode(text) });
      if (made.ok) markHandedOut([letter]);
      else complain(`The e-mail draft could not be opened: ${made.error.detail}`);
      return made.ok;
    },
    [emailText, host],
  );

  const letterBytes = useCallback(
    async (letter: Letter, file: StoredFile | undefined): Promise<Uint8Array | null> => {
      const bytes = await bytesOf(file);
      if (!bytes || (letter.runId === "" && !letter.enclosures)) return bytes;
      if (!letter.enclosures) return extractPages(bytes, letter.firstPage ?? 1, letter.pages);
      const made = await makePrint({ book, host }, [letter], usualPrinting, letter.recordedAt);
      if (!made.ok) complain(made.error.detail);
      return made.ok ? made.value.bytes : null;
    },
    [book, bytesOf, host],
  );

  return useMemo(
    () => ({ prepare, mail, emailText, bytesOf, letterBytes }),
    [prepare, mail, emailText, bytesOf, letterBytes],
  );
}

function letterTitle(item: PrepareItem | undefined): string {
  return item ? `${item.draft.facts.number} ${item.draft.facts.recipient.company}` : "Letter";
}
