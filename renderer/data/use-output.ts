import { notifications } from "@mantine/notifications";
import { useMemo } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import type { PrintDocument } from "#renderer/documents/letter-document.ts";
import { renderDocuments } from "#renderer/documents/render-document.ts";
import type { ReportDocument } from "#renderer/documents/report-document.ts";
import { readClock } from "#renderer/state/clock.ts";
import { complain } from "./complain.ts";
import { useStore } from "./use-run.tsx";

/** A page or more of tables; the company's name and its way of writing figures are added. */
export type Report = Pick<ReportDocument, "title" | "lines" | "sections">;

export type Output = {
  /** PDF bytes; null when it was cancelled or could not be made, which the user has been told. */
  readonly draw: (title: string, document: PrintDocument) => Promise<Uint8Array | null>;
  readonly drawReport: (report: Report) => Promise<Uint8Array | null>;
  /** Draws a report and hands it to the printer. */
  readonly printReport: (report: Report) => Promise<void>;
  readonly print: (title: string, bytes: Uint8Array) => Promise<boolean>;
  /** Where the user chooses, under a name that is offered; false when it was cancelled or could not be written. */
  readonly save: (suggestedName: string, bytes: Uint8Array) => Promise<boolean>;
};

/** The one way out of the program for what a user prints or saves; it says itself what went wrong. */
export function useOutput(): Output {
  const { host } = useStore();
  const { name: sender, locale } = useBook().setting("company");
  return useMemo(() => {
    const draw: Output["draw"] = async (title, document) => {
      const info = { title, author: sender, createdAt: readClock().at };
      const drawn = await renderDocuments([document], info, { isShort: true });
      if (drawn.ok) return drawn.value.bytes;
      if (drawn.error.kind === "failed") complain(`The pages could not be made: ${drawn.error.detail}`);
      return null;
    };
    const print: Output["print"] = async (title, bytes) => {
      const printed = await host.print({ bytes, title });
      if (!printed.ok && printed.error.kind !== "cancelled") complain(`Not printed: ${printed.error.detail}`);
      return printed.ok;
    };
    const save: Output["save"] = async (suggestedName, bytes) => {
      const saved = await host.saveFile({ suggestedName, bytes });
      if (saved.ok) notifications.show({ message: `Saved as ${saved.value.name}.`, autoClose: 4_000 });
      else if (saved.error.kind !== "cancelled") complain(`Not saved: ${saved.error.detail}`);
      return saved.ok;
    };
    const drawReport: Output["drawReport"] = (report) =>
      draw(report.title, { kind: "report", ...report, sender, locale });
    const printReport: Output["printReport"] = async (report) => {
      const bytes = await drawReport(report);
      if (bytes) await print(report.title, bytes);
    };
    return { draw, drawReport, printReport, print, save };
  }, [host, sender, locale]);
}
