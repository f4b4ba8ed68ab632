import { importDebtors } from "#renderer/data/commands/imports/import-debtors.ts";
import { runCommand } from "#renderer/data/run-command.ts";
import type { Store } from "#renderer/data/store.ts";
import {
  cancel,
  checkFile,
  currentMapping,
  openFile,
  type Setting,
} from "#renderer/features/imports/import-actions.ts";
import { useImportFlow } from "#renderer/features/imports/import-flow.ts";
import { refusalWords } from "#renderer/features/imports/refusal-words.ts";
import { savedMapping } from "#shared/imports/saved-mapping.ts";
import { ACTOR } from "#tests/support/acts.ts";
import { invoiceList } from "../invoice-list.ts";
import { timedOnce } from "../measure.ts";
import { watchGaps } from "./watch-gaps.ts";

/** Milliseconds of each part of an import, and what it came to. */
export type ImportTimes = {
  readonly opened: number;
  /** From the wish to stop until the steps are back at the columns. */
  readonly cancelled: number;
  readonly checked: number;
  readonly written: number;
  readonly longestGap: number;
  readonly heapMb: number;
  readonly outcome: string;
};

/** A list of so many invoices through the steps of the screen: the real worker, comparison and command. */
export async function importFile(store: Store, rows: number): Promise<ImportTimes> {
  const bytes = invoiceList(rows);
  const setting: Setting = { book: store.book.reader(), today: ACTOR.today, userId: ACTOR.userId };
  const flow = useImportFlow.getState;
  const gaps = watchGaps();
  const opened = await timedOnce(() => openFile({ name: "list.csv", bytes }, setting));
  const { refusal } = flow();
  const cancelled = refusal ? 0 : await timeOfCancel(setting);
  const checked = refusal ? 0 : await timedOnce(() => checkFile(setting));
  let outcome = refusal ? refusalWords(refusal) : "";
  const written = refusal
    ? 0
    : await timedOnce(async () => {
        outcome = await write(store, setting);
      });
  return { opened, cancelled, checked, written, longestGap: gaps(), heapMb: usedHeap(), outcome };
}

async function timeOfCancel(setting: Setting): Promise<number> {
  const checking = checkFile(setting);
  await new Promise((resume) => setTimeout(resume, 100));
  return timedOnce(async () => {
    cancel();
    await checking;
  });
}

async function write(store: Store, setting: Setting): Promise<string> {
  const { plan, importId, basedOn, opened, fileName } = useImportFlow.getState();
  const mapping = currentMapping(setting);
  if (!plan || !opened || !mapping) throw new Error("nothing was checked");
  const input = {
    importId,
    plan,
    basedOn,
    kind: "debtors" as const,
    fileName,
    fileSha256: opened.sha256,
    layout: mapping.layout,
    mapping: savedMapping(opened.inspection.table.header, mapping),
  };
  const written = await runCommand(store, importDebtors, input, ACTOR);
  return written.ok ? written.value.summary : written.error.message;
}

/** Of the window alone: the worker's is gone when it has answered. */
function usedHeap(): number {
  const { memory } = performance as unknown as { memory: { readonly usedJSHeapSize: number } };
  return memory.usedJSHeapSize / 1024 / 1024;
}
