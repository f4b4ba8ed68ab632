import { notifications } from "@mantine/notifications";
import { useCallback, useMemo } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { complain } from "#renderer/data/complain.ts";
import { useOutput } from "#renderer/data/use-output.ts";
import { type SheetForm, useSaveSheet } from "#renderer/data/use-save-sheet.ts";
import { loadWording } from "#renderer/documents/load-wording.ts";
import { safeFileName } from "#shared/exports/safe-file-name.ts";
import { proofCsv, proofExport, proofText } from "#shared/interest/proof-csv.ts";
import type { ProofSheet } from "#shared/interest/proof-sheet.ts";
import { describeMethod, NOT_LEGAL_ADVICE } from "#shared/interest/proof-words.ts";

/** What can be done with a proof of interest: copy it, save it for a spreadsheet, print it. */
export function useProofActs() {
  const output = useOutput();
  const saveSheet = useSaveSheet();
  const company = useBook().setting("company");

  const copy = useCallback(async (sheet: ProofSheet) => {
    try {
      await navigator.clipboard.writeText(proofText(sheet));
      notifications.show({ message: "Proof copied. Paste it into a letter or a spreadsheet.", autoClose: 4_000 });
    } catch {
      complain("The proof could not be copied. Save it as a file instead.");
    }
  }, []);

  const save = useCallback(
    async (sheet: ProofSheet, name: string, form: SheetForm) => {
      if (form === "xlsx") return saveSheet(proofExport(sheet, name), form);
      await output.save(safeFileName(`${name}.csv`), new TextEncoder().encode(`\uFEFF${proofCsv(sheet)}`));
    },
    [output, saveSheet],
  );

  const print = useCallback(
    async (sheet: ProofSheet, title: string) => {
      const { labels } = await loadWording("en-GB");
      const lines = [sheet.method.basis, describeMethod(sheet.method), NOT_LEGAL_ADVICE];
      const { name: sender, locale } = company;
      const bytes = await output.draw(title, { kind: "proof", title, lines, sender, locale, labels, proof: sheet });
      if (bytes) await output.print(title, bytes);
    },
    [company, output],
  );

  return useMemo(() => ({ copy, save, print }), [copy, save, print]);
}
