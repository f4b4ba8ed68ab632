import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Book, createBook } from "#renderer/book/book.ts";
import { customerFile } from "#renderer/book/customer-file.ts";
import { addToLedger, putRow } from "#renderer/data/changes.ts";
import type { Command, CommandContext } from "#renderer/data/command.ts";
import { type DrawnLetter, prepareLetters } from "#renderer/data/commands/letters/prepare-letters.ts";
import { type LetterStepInput, recordLetterSteps } from "#renderer/data/commands/letters/record-letter-steps.ts";
import { draftRunLetter, runNumbers } from "#renderer/features/letters/run/draft-run.ts";
import { runLetters } from "#renderer/features/letters/run/run-letters.ts";
import { buildRun, decideLetters, tiesOut } from "#renderer/features/letters/run/run-model.ts";
import { NOTHING_CHANGED, type RunChoices } from "#renderer/features/letters/run/run-row.ts";
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
import { dispute, promise } from "../chasing/chase-file.ts";

const path = new URL("../../../assets/wording/en-GB.json", import.meta.url);
const english = unwrap(readWording(JSON.parse(readFileSync(path, "utf8")) as RawWording));
const wording = () => english;
const NOWHERE = { lines: [], postcode: "", town: "", country: "GB" };
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

/** The run of today with what the user changed, every letter written. */
function modelOf(desk: ReturnType<typeof office>, choices: RunChoices = NOTHING_CHANGED) {
  const book = desk.book.reader();
  const decision = unwrap(decideLetters(book, desk.today()));
  const written = runLetters(book, desk.today(), decision, choices);
  const scene = { book, asAt: desk.today(), wording, logo: null };
  const place = new Map(written.letters.map((letter, index) => [letter, index]));
  return buildRun(book, decision, choices, written, (letter) =>
    draftRunLetter(scene, letter, runNumbers(book)(place.get(letter) ?? 0)),
  );
}

function prepareRun(desk: ReturnType<typeof office>, choices: RunChoices = NOTHING_CHANGED): readonly string[] {
  const model = modelOf(desk, choices);
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
    const model = modelOf(desk);
    expect(model.rows.map((row) => [row.customerName, row.isIn])).toEqual([
      ["Customer a", true],
      ["Customer b", true],
      ["Customer c", true],
    ]);
    expect(model.ties).toEqual([
      { currency: GBP, inMinor: minor(900_00), outMinor: minor(0), overdueMinor: minor(900_00) },
    ]);
    const key = model.rows[0]!.key;
    const fewer = modelOf(desk, { ...NOTHING_CHANGED, takenOut: new Map([[key, "paid by card this morning"]]) });
    expect(fewer.ties[0]).toMatchObject({ inMinor: 600_00, outMinor: 300_00, overdueMinor: 900_00 });
    expect(fewer.leftOut).toMatchObject([
      {
        customerName: "Customer a",
        amountMinor: 300_00,
        why: "Left out by you: paid by card this morning",
        rowKey: key,
      },
    ]);
  });

  test("whatever is left out or put in by hand, the two parts stay what the ledger says is overdue", () => {
    const desk = office();
    const reader = desk.book.reader();
    desk.apply([putRow(reader, "disputes", dispute(desk.today(), "a1", "10.00", { customerId: "a" }))]);
    desk.apply([putRow(reader, "customers", makeCustomer("b", { policyId: "uk-business", address: NOWHERE }))]);
    const held = { customerId: "c", invoiceIds: ["c1"] };
    desk.apply([putRow(reader, "promises", promise(desk.today(), `${addDays(desk.today(), 9)} = 100.00`, held))]);
    const anyKey = fc.constantFrom("a/GBP", "b/GBP", "c/GBP");
    const anyChoices = fc.record({
      takenOut: fc.uniqueArray(anyKey),
      putIn: fc.uniqueArray(fc.constantFrom("a", "b", "c")),
      kindsOff: fc.subarray(["friendly-reminder" as const]),
    });
    fc.assert(
      fc.property(anyChoices, ({ takenOut, putIn, kindsOff }) => {
        const model = modelOf(desk, {
          takenOut: new Map(takenOut.map((key) => [key, ""])),
          putIn: new Map(putIn.map((id) => [id, "asked by phone"])),
          kindsOff: new Set(kindsOff),
        });
        expect(model.ties).toHaveLength(1);
        expect(model.ties.every(tiesOut)).toBe(true);
        expect(new Set(model.rows.map((row) => row.key)).size).toBe(model.rows.length);
        expect(model.leftOut.every((row) => row.why !== "")).toBe(true);
        expect(new Set(model.leftOut.map((row) => row.key)).size).toBe(model.leftOut.length);
      }),
    );
  });

  test("a letter put in over a promise can be printed, until anything new is known", () => {
    const desk = office();
    const held = { customerId: "c", invoiceIds: ["c1", "c2"] };
    const before = promise(desk.today(), `${addDays(desk.today(), 9)} = 300.00`, held);
    desk.apply([putRow(desk.book.reader(), "promises", before)]);
    expect(prepareRun(desk)).toHaveLength(2);
    const [id] = prepareRun(desk, { ...NOTHING_CHANGED, putIn: new Map([["c", "asked for it in writing"]]) });
    expect(desk.book.reader().get("letters", id!)).toMatchObject({ customerId: "c", totalMinor: 300_00 });
    expect(desk.run(recordLetterSteps, step([id!], "printed", desk.today())).ok).toBe(true);
    const later = { ...promise(desk.today(), `${addDays(desk.today(), 12)} = 300.00`, held), recordedAt: desk.at() };
    desk.apply([putRow(desk.book.reader(), "promises", later)]);
    expect(desk.run(recordLetterSteps, step([id!], "printed", desk.today())).ok).toBe(false);
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
    const model = modelOf(desk);
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
      { numRuns: 1000 },
    );
    expect(printed).toBeGreaterThan(20);
    expect(refused).toBeGreaterThan(5);
  });
});
