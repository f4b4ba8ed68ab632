import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Book, createBook } from "#renderer/book/book.ts";
import { customerFile } from "#renderer/book/customer-file.ts";
import { addToLedger, putRow } from "#renderer/data/changes.ts";
import type { Command, CommandContext } from "#renderer/data/command.ts";
import { type DrawnLetter, prepareLetters } from "#renderer/data/commands/prepare-letters.ts";
import { type LetterStepInput, recordLetterSteps } from "#renderer/data/commands/record-letter-steps.ts";
import { buildRun, decideLetters, type RunChoices } from "#renderer/features/letters/run/run-model.ts";
import { chasePositions } from "#shared/chasing/chase-position.ts";
import { addDays, type CalendarDate, day } from "#shared/dates/calendar-date.ts";
import type { Change } from "#shared/journal/change.ts";
import { openCredits } from "#shared/ledger/open-items.ts";
import { letterState } from "#shared/letters/letter-steps.ts";
import { type RawWording, readWording } from "#shared/letters/read-wording.ts";
import type { Letter } from "#shared/letters/rows.ts";
import { minor } from "#shared/money/minor.ts";
import type { Result } from "#shared/result/result.ts";
import { GBP, unwrap } from "#tests/support/ledger-dsl.ts";
import { makeCustomer, makeInvoice, makeReceipt } from "#tests/support/rows.ts";
import { dispute } from "../chasing/chase-file.ts";

const path = new URL("../../../assets/wording/en-GB.json", import.meta.url);
const english = unwrap(readWording(JSON.parse(readFileSync(path, "utf8")) as RawWording));
const wording = () => english;
const NOTHING: RunChoices = { takenOut: new Set(), putIn: new Set(), kindsOff: new Set() };
const FIRST = day("2026-03-16");

/** Three customers, each with two overdue invoices, in an office that can write letters. */
function office() {
  const book = createBook();
  let seq = 0;
  let ids = 0;
  let today = FIRST;
  const apply = (changes: readonly Change[]) => {
    seq += 1;
    book.apply(changes, { seq, hash: String(seq).padStart(64, "0") });
  };
  const company = { ...book.reader().setting("company"), name: "Harbour", phone: "01275" };
  const user = { id: "len", name: "Len Harbour", initials: "LH", job: "Owner", active: true };
  apply([putRow(book.reader(), "settings", { id: "company", value: company })]);
  apply([putRow(book.reader(), "settings", { id: "users", value: [user] })]);
  for (const id of ["a", "b", "c"]) {
    apply([putRow(book.reader(), "customers", makeCustomer(id, { policyId: "uk-business" }))]);
    const entries = [1, 2].map((at) =>
      makeInvoice(`${id}${at}`, at * 100_00, day("2026-01-05"), addDays(day("2026-02-04"), at)),
    );
    apply([addToLedger(id, { entries })]);
  }
  const context = (): CommandContext => {
    ids += 1;
    return {
      book: book.reader(),
      today,
      nowAt: `${today}T09:00:${String(ids % 60).padStart(2, "0")}.${String(ids % 1000).padStart(3, "0")}Z`,
      userId: "len",
      newId: () => {
        ids += 1;
        return `id-${seq}-${ids}`;
      },
    };
  };
  const run = <Input, Output>(command: Command<Input, Output>, input: Input): Result<Output, { kind: string }> => {
    const decided = command.decide(context(), input);
    if (!decided.ok) return decided;
    apply(decided.value.changes);
    return { ok: true, value: decided.value.output };
  };
  return {
    book,
    run,
    apply,
    today: () => today,
    nextDay: () => {
      today = addDays(today, 1);
    },
    at: () => context().nowAt,
  };
}

function prepareRun(desk: ReturnType<typeof office>): readonly string[] {
  const reader = desk.book.reader();
  const decision = unwrap(decideLetters(reader, desk.today()));
  const model = buildRun(reader, desk.today(), decision, NOTHING, wording, null);
  const letters = model.rows.flatMap<DrawnLetter>((row, index) =>
    row.isIn && row.draft.ok
      ? [
          {
            facts: row.draft.value.facts,
            text: row.draft.value.text,
            channel: row.letter.channel,
            levelId: row.letter.level?.id ?? "",
            pages: 1,
            firstPage: index + 1,
          },
        ]
      : [],
  );
  if (letters.length === 0) return [];
  const file = { sha256: "0".repeat(64), name: "run.pdf", bytes: 1 };
  return unwrap(desk.run(prepareLetters, { letters, file, run: { leftOut: [] } })).letterIds;
}

const step = (letterIds: readonly string[], state: LetterStepInput["state"], on: CalendarDate): LetterStepInput => ({
  letterIds,
  state,
  on,
  note: "because",
  service: "",
  tracking: {},
  fileId: "",
});

/** What the books ask of the invoices on a letter at this moment, money held taken off. */
function demandedNow(book: Book, letter: Letter, asAt: CalendarDate): number {
  const file = customerFile(book.reader(), letter.customerId)!;
  const listed = new Set(letter.items.map((item) => item.invoiceId));
  const demanded = chasePositions(file, asAt)
    .filter(({ item }) => listed.has(item.entry.id))
    .reduce((sum, position) => sum + position.demandedMinor, 0);
  return demanded - openCredits(file.ledger, asAt).reduce((sum, credit) => sum + credit.openMinor, 0);
}

describe("a run over the books", () => {
  test("in the run + left out = overdue, to the penny, and every letter is in it once", () => {
    const desk = office();
    const decision = unwrap(decideLetters(desk.book.reader(), desk.today()));
    const model = buildRun(desk.book.reader(), desk.today(), decision, NOTHING, wording, null);
    expect(model.rows.map((row) => [row.customerName, row.isIn])).toEqual([
      ["Customer a", true],
      ["Customer b", true],
      ["Customer c", true],
    ]);
    expect(model.ties).toEqual([
      { currency: GBP, inMinor: minor(900_00), outMinor: minor(0), overdueMinor: minor(900_00) },
    ]);
    const without = { ...NOTHING, takenOut: new Set([model.rows[0]!.key]) };
    const fewer = buildRun(desk.book.reader(), desk.today(), decision, without, wording, null);
    expect(fewer.ties[0]).toMatchObject({ inMinor: 600_00, outMinor: 300_00, overdueMinor: 900_00 });
    expect(fewer.rows.filter((row) => row.isIn).map((row) => row.draft.ok && row.draft.value.facts.number)).toEqual([
      "L-0001",
      "L-0002",
    ]);
  });

  test("run twice on a day makes no new letter (rule 8), posted or not", () => {
    const desk = office();
    const ids = prepareRun(desk);
    expect(ids).toHaveLength(3);
    expect(prepareRun(desk)).toEqual([]);
    unwrap(desk.run(recordLetterSteps, step(ids, "printed", desk.today())));
    unwrap(desk.run(recordLetterSteps, step(ids, "posted", desk.today())));
    expect(prepareRun(desk)).toEqual([]);
    expect(desk.book.reader().all("runs")[0]?.finishedOn).toBe(desk.today());
  });

  test("a void letter keeps its number and gives its level back (rule 30)", () => {
    const desk = office();
    const [first] = prepareRun(desk);
    unwrap(desk.run(recordLetterSteps, step([first!], "posted", desk.today())));
    unwrap(desk.run(recordLetterSteps, step([first!], "void", desk.today())));
    const [again] = prepareRun(desk);
    const letter = desk.book.reader().get("letters", again!)!;
    expect(desk.book.reader().get("letters", first!)!.number).toBe("L-0001");
    expect([letter.number, letter.kind]).toEqual(["L-0004", "friendly-reminder"]);
  });

  test("a number that was used meanwhile is refused, not given twice", () => {
    const desk = office();
    const reader = desk.book.reader();
    const model = buildRun(reader, FIRST, unwrap(decideLetters(reader, FIRST)), NOTHING, wording, null);
    const draft = unwrap(model.rows[0]!.draft);
    const drawn = {
      facts: draft.facts,
      text: draft.text,
      channel: "post" as const,
      levelId: "",
      pages: 1,
      firstPage: 1,
    };
    const input = { letters: [drawn], file: { sha256: "0".repeat(64), name: "x.pdf", bytes: 1 }, run: null };
    expect(desk.run(prepareLetters, input).ok).toBe(true);
    expect(desk.run(prepareLetters, input)).toMatchObject({ ok: false, error: { kind: "number-taken" } });
  });
});

describe("prepare, payment, dispute and print in any order", () => {
  const acts = fc.array(
    fc.record({
      what: fc.constantFrom("prepare", "print", "post", "pay", "dispute", "day", "withdraw"),
      who: fc.constantFrom("a", "b", "c"),
      amount: fc.integer({ min: 1, max: 150_00 }),
    }),
    { minLength: 4, maxLength: 14 },
  );

  test("no letter is ever printed whose total differs from the books at that moment (rule 15)", () => {
    let printed = 0;
    let refused = 0;
    fc.assert(
      fc.property(acts, (history) => {
        const desk = office();
        let count = 0;
        for (const { what, who, amount } of history) {
          count += 1;
          const reader = desk.book.reader();
          const own = reader.forCustomer("letters", who);
          const last = own.at(-1);
          if (what === "prepare") prepareRun(desk);
          else if (what === "day") desk.nextDay();
          else if (what === "pay") {
            const receipt = { ...makeReceipt(`r-${who}-${count}`, amount, desk.today()), recordedAt: desk.at() };
            desk.apply([addToLedger(who, { entries: [receipt] })]);
          } else if (what === "dispute") {
            const row = dispute(desk.today(), `${who}1`, "10.00", { customerId: who, recordedAt: desk.at() });
            desk.apply([putRow(reader, "disputes", row)]);
          } else if (last && what !== "print") {
            desk.run(recordLetterSteps, step([last.id], what === "post" ? "posted" : "withdrawn", desk.today()));
          } else if (last) {
            const result = desk.run(recordLetterSteps, step([last.id], "printed", desk.today()));
            if (result.ok) {
              printed += 1;
              const claims = last.items.reduce((sum, item) => sum + item.interestMinor + item.fixedMinor, 0);
              expect(last.totalMinor - claims).toBe(demandedNow(desk.book, last, desk.today()));
            } else if (letterState(last) === "prepared" || letterState(last) === "printed") refused += 1;
          }
        }
        const numbers = desk.book
          .reader()
          .all("letters")
          .map((letter) => letter.number);
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
      { numRuns: 400 },
    );
    expect(printed).toBeGreaterThan(20);
    expect(refused).toBeGreaterThan(5);
  });
});
