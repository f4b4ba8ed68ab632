import { v7 as uuidv7 } from "uuid";
import type { BookReader } from "#renderer/book/book.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { ColumnMap } from "#shared/imports/fields.ts";
import { headerKey } from "#shared/imports/find-table.ts";
import type { FileChoices } from "#shared/imports/import-session.ts";
import type { ImportMapping } from "#shared/imports/mapping.ts";
import type { PlanOptions } from "#shared/imports/plan.ts";
import { answersOfSaved, columnsOfSaved } from "#shared/imports/saved-mapping.ts";
import { suggestsAllOpen } from "#shared/imports/suggest-all-open.ts";
import { mappingOf } from "#shared/imports/suggest-mapping.ts";
import { type Answers, EMPTY_FLOW, useImportFlow } from "./import-flow.ts";
import { type MakeReader, workerReader } from "./import-reader.ts";
import { makePlan, viewOf } from "./make-plan.ts";

/** What the steps need of the open books. */
export type Setting = { readonly book: BookReader; readonly today: CalendarDate; readonly userId: string };

const { getState: flow, setState: set } = useImportFlow;

/** Opens a chosen or dropped file; columns of a header seen before are remembered. */
export async function openFile(
  file: { readonly name: string; readonly bytes: Uint8Array },
  setting: Setting,
  makeReader: MakeReader = workerReader,
): Promise<void> {
  flow().reader?.cancel();
  set({ ...EMPTY_FLOW, fileName: file.name, reader: makeReader(file.bytes) });
  await look({}, setting);
  const { opened } = flow();
  if (!opened) return;
  const key = headerKey(opened.inspection.table.header);
  const saved = setting.book.setting("mappings").find((mapping) => mapping.headerKey === key);
  if (saved && opened.inspection.table.headerLine > 0) {
    await look({ columns: columnsOfSaved(saved) }, setting);
    const inspected = flow().opened;
    if (inspected) set({ isRemembered: true, answers: answersOfSaved(saved, inspected.inspection) });
  }
  if (flow().opened) set({ step: "columns" });
}

/** Looks at the file again with what the person chose; another encoding, delimiter or sheet finds its own columns. */
export async function correct(choices: FileChoices, setting: Setting): Promise<void> {
  const before = flow().choices;
  const { columns: _columns, ...sameTable } = before;
  const { headerLine: _headerLine, ...sameFile } = sameTable;
  if (choices.columns) await look({ ...before, ...choices }, setting);
  else if (choices.headerLine !== undefined) await look({ ...sameTable, ...choices }, setting);
  else await look({ ...sameFile, ...choices }, setting);
}

export function setColumns(columns: ColumnMap, setting: Setting): Promise<void> {
  return correct({ columns }, setting);
}

export function answer(answers: Answers): void {
  set({ answers: { ...flow().answers, ...answers } });
}

/** The mapping that evidence, columns and answers make together. */
export function currentMapping(setting: Setting): ImportMapping | null {
  const { opened, answers } = flow();
  if (!opened) return null;
  const code = answers.currency ?? setting.book.setting("company").currency;
  return { ...mappingOf(opened.inspection, code, setting.today), ...answers };
}

/** Reads every row, then compares with the books; a cancelled reading stays on the columns step. */
export async function checkFile(setting: Setting): Promise<void> {
  const mapping = currentMapping(setting);
  const { reader, opened } = flow();
  if (!mapping || !reader || !opened) return;
  const since = performance.now();
  set({ progress: { doing: "reading", done: 0, total: opened.lines, since }, failure: "" });
  const drafts = await reader.read(mapping, setting.today, (progress) =>
    set({ progress: { doing: "reading", ...progress, since } }),
  );
  if (!drafts) return;
  const listsAllOpen = suggestsAllOpen(drafts, viewOf(setting.book), setting.today);
  // Other columns may give other lines.
  set({ drafts, newKinds: { ...flow().newKinds, consumerLines: new Set() } });
  await planAgain({ ...flow().options, listsAllOpen }, setting);
}

/** Compares with the books, again after another choice or a change of the books. */
export async function planAgain(options: PlanOptions, setting: Setting): Promise<void> {
  const { drafts } = flow();
  const mapping = currentMapping(setting);
  if (!drafts || !mapping) return;
  const since = performance.now();
  const importId = uuidv7();
  set({ options, progress: { doing: "checking", done: 0, total: drafts.customers.length, since } });
  const plan = await makePlan(drafts, options, mapping, importId, setting, (progress) => {
    if (flow().progress?.since !== since) return false;
    set({ progress: { doing: "checking", ...progress, since } });
    return true;
  });
  if (plan) set({ plan, importId, basedOn: setting.book.version, step: "preview", progress: null });
}

/** Says of the new customer of a line that it is a consumer, or is none after all. */
export function toggleConsumer(line: number): void {
  const { newKinds } = flow();
  const consumerLines = new Set(newKinds.consumerLines);
  if (!consumerLines.delete(line)) consumerLines.add(line);
  set({ newKinds: { ...newKinds, consumerLines } });
}

/** Stops reading or checking; the file stays open at its columns. */
export function cancel(): void {
  flow().reader?.cancel();
  set({ progress: null, plan: null, drafts: null, step: flow().opened ? "columns" : "choose" });
}

export function backToColumns(): void {
  set({ step: "columns", plan: null, drafts: null });
}

export function startOver(): void {
  flow().reader?.cancel();
  set(EMPTY_FLOW);
}

async function look(choices: FileChoices, setting: Setting): Promise<void> {
  const { reader, answers } = flow();
  if (!reader) return;
  const currency = answers.currency ?? setting.book.setting("company").currency;
  set({ progress: { doing: "opening", done: 0, total: 0, since: performance.now() }, refusal: null });
  const result = await reader.open(choices, currency);
  if (!result) return;
  if (result.ok) set({ opened: result.value, choices, progress: null });
  else set({ refusal: result.error, progress: null });
}
