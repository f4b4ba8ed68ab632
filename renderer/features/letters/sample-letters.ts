import type { BookReader } from "#renderer/book/book.ts";
import { type DrawnLetter, prepareLetters } from "#renderer/data/commands/letters/prepare-letters.ts";
import { recordLetterSteps } from "#renderer/data/commands/letters/record-letter-steps.ts";
import { runCommand } from "#renderer/data/run-command.ts";
import type { SampleFile } from "#renderer/data/sample/sample-file.ts";
import type { Store } from "#renderer/data/store.ts";
import { loadWording } from "#renderer/documents/load-wording.ts";
import { renderDocuments } from "#renderer/documents/render-document.ts";
import { readClock } from "#renderer/state/clock.ts";
import { policyOf } from "#shared/chasing/chasing-rules.ts";
import { addDays, type CalendarDate } from "#shared/dates/calendar-date.ts";
import { letterNumber, nextLetterSequence } from "#shared/letters/letter-number.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import type { Wording } from "#shared/letters/wording.ts";
import { workingDayFrom } from "#shared/letters/working-day.ts";
import { draftLetter, type LetterDraft, workingCalendar } from "./draft-letter.ts";
import { rulesOf, usualChoices } from "./usual-choices.ts";

type Planned = { readonly customerId: string; readonly kind: LetterKind };

/**
 * The reminders the sample company has posted so far: drawn and kept as real ones are, a run for each day. Letters that
 * cannot be drawn are left out; the rest of the sample stands without them.
 */
export async function writeSampleLetters(store: Store, file: SampleFile, today: CalendarDate): Promise<void> {
  const wording = await loadWording("en-GB");
  for (const daysAgo of daysOf(file)) {
    const on = workingDayFrom(addDays(today, -daysAgo), workingCalendar(store.book.reader()));
    const drafts = draftsOf(store.book.reader(), lettersOf(store.book.reader(), file, daysAgo), on, wording);
    if (drafts.length > 0 && !(await post(store, drafts, on))) return;
  }
}

/** Oldest first: a later letter speaks of the ones before it. */
function daysOf(file: SampleFile): readonly number[] {
  const days = file.customers.flatMap(({ letters }) => letters.map(({ daysAgo }) => daysAgo));
  return [...new Set(days)].sort((one, other) => other - one);
}

function lettersOf(book: BookReader, file: SampleFile, daysAgo: number): readonly Planned[] {
  const ids = new Map(book.all("customers").map((customer) => [customer.code, customer.id]));
  return file.customers.flatMap(({ code, letters }) =>
    letters
      .filter((letter) => letter.daysAgo === daysAgo)
      .map(({ kind }) => ({ customerId: ids.get(code) ?? "", kind: kind as LetterKind })),
  );
}

function draftsOf(
  book: BookReader,
  planned: readonly Planned[],
  on: CalendarDate,
  wording: Wording,
): readonly LetterDraft[] {
  const first = nextLetterSequence(book.all("letters"), book.setting("letters").nextLetterNumber);
  const drafts: LetterDraft[] = [];
  for (const { customerId, kind } of planned) {
    const drafted = draftLetter(book, {
      customerId,
      kind,
      number: letterNumber(first + drafts.length),
      on,
      wording: () => wording,
      logo: null,
      choices: { ...usualChoices(book, customerId, kind), claimsInterest: false },
    });
    if (drafted.ok) drafts.push(drafted.value);
  }
  return drafts;
}

/** Whether the letters of one day were drawn, kept, and recorded as posted. */
async function post(store: Store, drafts: readonly LetterDraft[], on: CalendarDate): Promise<boolean> {
  const book = store.book.reader();
  const company = book.setting("company").name;
  const info = { title: `Letters ${on}`, author: company, createdAt: readClock().at };
  const drawn = await renderDocuments(
    drafts.map(({ document }) => document),
    info,
  );
  const kept = drawn.ok ? await store.host.files.put({ bytes: drawn.value.bytes }) : null;
  if (!drawn.ok || !kept?.ok) return false;
  const { bytes, pages, firstPages } = drawn.value;
  const letters = drafts.map<DrawnLetter>((draft, index) => ({
    facts: draft.facts,
    text: draft.text,
    enclosures: draft.enclosures,
    channel: "post",
    levelId: levelOf(book, draft),
    firstPage: firstPages[index] ?? 1,
    pages: (firstPages[index + 1] ?? pages + 1) - (firstPages[index] ?? 1),
  }));
  const file = { sha256: kept.value.sha256, name: `${info.title}.pdf`, bytes: bytes.length };
  const actor = { userId: book.setting("users")[1]?.id ?? "", today: on };
  const prepared = await runCommand(store, prepareLetters, { letters, file, run: { leftOut: [] } }, actor);
  if (!prepared.ok) return false;
  const step = { letterIds: prepared.value.output.letterIds, on, note: "", tracking: {}, fileId: "" };
  const posted = await runCommand(
    store,
    recordLetterSteps,
    { ...step, state: "posted", service: "First class" },
    actor,
  );
  return posted.ok;
}

function levelOf(book: BookReader, { facts }: LetterDraft): string {
  const customer = book.get("customers", facts.customerId);
  const policy = customer ? policyOf(customer, rulesOf(book)) : null;
  return policy?.levels.find((level) => level.letterKind === facts.kind)?.id ?? "";
}
