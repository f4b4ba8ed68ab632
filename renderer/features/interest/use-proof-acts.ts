import { notifications } from "@mantine/notifications";
import { useCallback, useMemo } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import { loadWording } from "#renderer/documents/load-wording.ts";
import { renderDocuments } from "#renderer/documents/render-document.ts";
import { readClock } from "#renderer/state/clock.ts";
import { proofCsv, proofText } from "#shared/interest/proof-csv.ts";
import type { ProofSheet } from "#shared/interest/proof-sheet.ts";
import { describeMethod, NOT_LEGAL_ADVICE } from "#shared/interest/proof-words.ts";

/** What can be done with a proof of interest: copy it, save it for a spreadsheet, print it. */
export function useProofActs() {
  const { host } = useStore();
  const company = useBook().setting("company");

  const copy = useCallback(async (sheet: ProofSheet) => {
    try {
      await navigator.clipboard.writeText(proofText(sheet));
      notifications.show({ message: "Proof copied. Paste it into a letter or a spreadsheet.", autoClose: 4_000 });
    } catch {
      complain("The proof could not be copied. Save it as a file instead.");
    }
  }, []);

  const saveCsv = useCallback(
    async (sheet: ProofSheet, name: string) => {
      const bytes = new TextEncoder().encode(`\uFEFF${proofCsv(sheet)}`);
      const saved = await host.saveFile({ suggestedName: `${fileName(name)}.csv`, bytes });
      if (!saved.ok && saved.error.kind !== "cancelled") complain(`Not saved: ${saved.error.detail}`);
    },
    [host],
  );

  const print = useCallback(
    async (sheet: ProofSheet, title: string) => {
      const { labels } = await loadWording("en-GB");
      const drawn = await renderDocuments(
        [
          {
            kind: "proof",
            title,
            lines: [sheet.method.basis, describeMethod(sheet.method), NOT_LEGAL_ADVICE],
            sender: company.name,
            locale: company.locale,
            labels,
            proof: sheet,
          },
        ],
        { title, author: company.name, createdAt: readClock().at },
        { isShort: true },
      );
      if (!drawn.ok) {
        if (drawn.error.kind === "failed") complain(`The proof could not be made: ${drawn.error.detail}`);
        return;
      }
      const printed = await host.print({ bytes: drawn.value.bytes, title });
      if (!printed.ok && printed.error.kind !== "cancelled") complain(`Not printed: ${printed.error.detail}`);
    },
    [company, host],
  );

  return useMemo(() => ({ copy, saveCsv, print }), [copy, saveCsv, print]);
}

function fileName(title: string): string {
  return title
    .replace(/[^\p{L}\p{N} ._-]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 80);
}

function complain(message: string): void {
  notifications.show({ color: "red", message, autoClose: 10_000 });
}
