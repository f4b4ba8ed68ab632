import { v7 as uuidv7 } from "uuid";
import type { BookReader } from "#renderer/book/book.ts";
import { readClock } from "#renderer/state/clock.ts";
import type { Drafts } from "#shared/imports/drafts.ts";
import type { ImportMapping } from "#shared/imports/mapping.ts";
import type { BookView, ImportPlan, PlanContext, PlanOptions } from "#shared/imports/plan.ts";
import { type PlanProgress, planSteps } from "#shared/imports/plan-import.ts";
import type { Setting } from "./import-actions.ts";

/** Longest time the comparison holds the screen in one go. */
const SLICE_MS = 12;

/** Compares drafts with the books in slices, so that the window stays usable; `null` when told to stop. */
export async function makePlan(
  drafts: Drafts,
  options: PlanOptions,
  mapping: ImportMapping,
  importId: string,
  setting: Setting,
  onProgress: (progress: PlanProgress) => boolean,
): Promise<ImportPlan | null> {
  const steps = planSteps(drafts, viewOf(setting.book), options, contextOf(mapping, importId, setting));
  for (;;) {
    const until = performance.now() + SLICE_MS;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    if (step.done) return step.value;
    if (!onProgress(step.value)) return null;
    await new Promise((resume) => setTimeout(resume));
  }
}

/** What a plan reads of the open books. */
export function viewOf(book: BookReader): BookView {
  return { customers: book.all("customers"), ledger: book.ledger };
}

function contextOf(mapping: ImportMapping, importId: string, { book, today, userId }: Setting): PlanContext {
  const { terms, address, locale } = book.setting("company");
  const { endOfMonth } = book.setting("movements");
  return {
    today,
    asAt: mapping.asAt,
    recordedAt: readClock().at,
    recordedBy: userId,
    importId,
    newId: uuidv7,
    defaults: { currency: mapping.currency, terms, country: address.country, language: locale, endOfMonth },
  };
}
