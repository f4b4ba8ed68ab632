import { describe, expect, test } from "vitest";
import type { Dispute, DisputeResolution, DisputeStep } from "#shared/chasing/rows.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { LETTER_LANGUAGES } from "#shared/letters/choose-language.ts";
import { kindsForCustomer } from "#shared/letters/kinds-for-customer.ts";
import { makeLetter } from "#shared/letters/make-letter.ts";
import { fieldsIn } from "#shared/letters/merge-fields.ts";
import { staleReason } from "#shared/letters/stale-letter.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import { minor } from "#shared/money/minor.ts";
import { GBP, ledger, money } from "#tests/support/ledger-dsl.ts";
import { dispute, fileOf, hold } from "../chasing/chase-file.ts";
import { faultsOf, on, payByOn, writeLetter } from "./write-letter.ts";

/** How a letter was kept. */
const SENT = { channel: "post", runId: "", levelId: "", fileId: "", pages: 1, firstPage: 1 } as const;
const invoice = (due = "2026-02-04") => `invoice 1001 issued 2026-01-05 due ${due} 1200.00`;
const book = (...lines: readonly string[]) => ledger`${lines.join("\n")}`;
const credit = (amount: string) => `credit-note CN-7 2026-04-01 ${amount} against 1001`;

/** A dispute of 1 March, settled on 1 April. */
function settled(amount: string, kind: DisputeResolution, credited = "0.00", changed: Partial<Dispute> = {}): Dispute {
  const base = dispute("2026-03-01", "1001", amount);
  const resolution = {
    kind,
    on: day("2026-04-01"),
    creditedMinor: money(credited),
    entryId: credited === "0.00" ? "" : "CN-7",
    note: "",
  };
  const step = (to: DisputeStep["kind"], at: string): DisputeStep => ({
    on: day(at),
    kind: to,
    note: "",
    by: "",
    at: "",
  });
  return { ...base, resolution, steps: [...base.steps, step("resolved", "2026-04-01")], ...changed };
}

type Case = {
  readonly lines: readonly string[];
  readonly dispute: Dispute;
  /** Amounts that stand in the words, and the sum asked for. */
  readonly says: readonly string[];
  readonly never?: readonly string[];
  readonly asks: string;
};

const CASES: Readonly<Record<string, Case>> = {
  "upheld in full, the rest unpaid": {
    lines: [invoice(), credit("200.00")],
    dispute: settled("200.00", "credit-note", "200.00"),
    says: ["200.00", "CN-7", "1,000.00", "1001", "D-33"],
    asks: "1000.00",
  },
  "upheld in full, nothing left": {
    lines: [invoice(), credit("200.00"), "receipt R 2026-04-02 1000.00"],
    dispute: settled("200.00", "credit-note", "200.00"),
    says: ["200.00", "CN-7", "1001"],
    never: ["1,000.00"],
    asks: "0.00",
  },
  "the whole invoice upheld in full": {
    lines: [invoice(), credit("1200.00")],
    dispute: settled("", "credit-note", "1200.00"),
    says: ["1,200.00", "CN-7"],
    asks: "0.00",
  },
  "upheld in part": {
    lines: [invoice(), credit("150.00")],
    dispute: settled("500.00", "credit-note", "150.00"),
    says: ["500.00", "150.00", "CN-7", "350.00", "1,050.00"],
    asks: "1050.00",
  },
  "a goodwill credit of a part": {
    lines: [invoice(), credit("150.00")],
    dispute: settled("500.00", "goodwill-credit", "150.00"),
    says: ["500.00", "150.00", "CN-7", "350.00", "1,050.00"],
    asks: "1050.00",
  },
  "a goodwill credit of all of it": {
    lines: [invoice(), credit("500.00")],
    dispute: settled("500.00", "goodwill-credit", "500.00"),
    says: ["500.00", "CN-7", "700.00"],
    asks: "700.00",
  },
  rejected: {
    lines: [invoice()],
    dispute: settled("200.00", "rejected"),
    says: ["200.00", "1,200.00"],
    never: ["CN-7", "1,000.00"],
    asks: "1200.00",
  },
  withdrawn: {
    lines: [invoice()],
    dispute: settled("200.00", "withdrawn"),
    says: ["200.00", "1,200.00"],
    asks: "1200.00",
  },
  "goods replaced": {
    lines: [invoice()],
    dispute: settled("200.00", "replaced-goods"),
    says: ["200.00", "1,200.00"],
    asks: "1200.00",
  },
  "rejected, and paid since": {
    lines: [invoice(), "receipt R 2026-04-02 1200.00"],
    dispute: settled("200.00", "rejected"),
    says: ["200.00"],
    never: ["1,200.00"],
    asks: "0.00",
  },
  "rejected, part paid": {
    lines: [invoice(), "receipt R 2026-04-02 900.00"],
    dispute: settled("200.00", "rejected"),
    says: ["200.00", "300.00"],
    asks: "300.00",
  },
  "rejected, with money of theirs in hand for a part of it": {
    lines: [invoice(), "receipt R 2026-04-02 250.00 on-account"],
    dispute: settled("200.00", "rejected"),
    says: ["200.00", "1,200.00", "250.00", "950.00"],
    asks: "950.00",
  },
  "rejected, with money of theirs in hand for all of it": {
    lines: [invoice(), "receipt R 2026-04-02 1300.00 on-account"],
    dispute: settled("200.00", "rejected"),
    says: ["200.00", "1,200.00"],
    asks: "0.00",
  },
};

describe("the letter about the outcome of a dispute", () => {
  describe.each([...LETTER_LANGUAGES])("in %s", (language) => {
    test.each(Object.entries(CASES))("%s: every amount is right and nothing is left open", (_name, scene) => {
      const file = fileOf(book(...scene.lines), { disputes: [scene.dispute] });
      const letter = writeLetter("dispute-outcome", file, { language: language as "de" });
      expect(faultsOf(letter)).toEqual([]);
      expect(fieldsIn(letter.all)).toEqual([]);
      const written = (text: string) =>
        /^[\d,]+\.\d\d$/.test(text) ? formatMoney(money(text.replace(",", "")), GBP, { locale: language }) : text;
      for (const text of scene.says) expect(letter.all).toContain(written(text));
      for (const text of scene.never ?? []) expect(letter.all).not.toContain(written(text));
      expect(letter.facts.totals.totalMinor).toBe(money(scene.asks));
      expect(letter.facts.payByOn).toBe(scene.asks === "0.00" ? null : payByOn);
      expect(letter.facts.items.map(({ number }) => number)).toEqual(scene.asks === "0.00" ? [] : ["1001"]);
    });

    test("each outcome has words of its own, and they end in the demand or in the end of the matter", () => {
      const texts = Object.values(CASES).map((scene) => {
        const file = fileOf(book(...scene.lines), { disputes: [scene.dispute] });
        return writeLetter("dispute-outcome", file, { language: language as "de" }).all;
      });
      expect(new Set(texts).size).toBe(texts.length);
    });
  });

  const write = (disputes: readonly Dispute[], lines = [invoice()], asked = {}) =>
    writeLetter("dispute-outcome", fileOf(book(...lines), { disputes }), asked);

  test("it says in English what was credited, what is owed and by when", () => {
    const { all } = write([settled("500.00", "credit-note", "150.00")], [invoice(), credit("150.00")]);
    expect(all).toContain("£500.00 of invoice 1001");
    expect(all).toContain("£150.00 with credit note CN-7 dated 1 April 2026");
    expect(all).toContain("The other £350.00");
    expect(all).toContain("£1,050.00 of invoice 1001 is still open and has been due since 4 February 2026.");
    expect(all).toContain("Please pay £1,050.00 by 20 April");
  });

  test("with nothing left it says that nothing is owed and that the matter is closed", () => {
    const { all, facts } = write([settled("", "credit-note", "1200.00")], [invoice(), credit("1200.00")]);
    expect(all).toContain("Nothing is left to pay on invoice 1001, and for us the matter is closed.");
    expect(all).not.toContain("Please pay");
    expect(facts.payByOn).toBeNull();
  });

  test("the words of the user stand between what was agreed and what is owed", () => {
    const { text } = write([settled("200.00", "rejected")], [invoice()], {
      extra: { disputeOutcome: "Our own words." },
    });
    expect(text.opening.indexOf("Our own words.")).toBe(2);
  });

  test("what was said while the dispute was open is not its outcome", () => {
    const row = settled("200.00", "rejected", "0.00", { ourWords: "We will look into it." });
    expect(write([row]).all).not.toContain("We will look into it.");
  });

  test("an invoice that is not due yet is asked for by its own due day, whatever weekday that is", () => {
    const letter = write([settled("200.00", "rejected")], [invoice("2026-05-02")]);
    expect(letter.facts.payByOn).toBe("2026-05-02");
    expect(letter.all).toContain("it falls due on 2 May 2026");
    expect(faultsOf(letter)).toEqual([]);
  });

  test("one that falls due before the letter can ask for it is asked for by the day of the letter", () => {
    expect(write([settled("200.00", "rejected")], [invoice("2026-04-09")]).facts.payByOn).toBe(payByOn);
  });

  test("of an invoice in parts the late ones are asked for; the others fall due as agreed", () => {
    const parts = "invoice 1001 issued 2026-01-05 parts 2026-02-04=400.00,2026-03-04=300.00,2026-05-04=500.00 1200.00";
    const letter = write([settled("200.00", "rejected")], [parts]);
    expect(letter.facts.totals.totalMinor).toBe(money("700.00"));
    expect(letter.all).toContain("A further £500.00");
    expect(faultsOf(letter)).toEqual([]);
  });

  test("what is still in dispute or on hold is not asked for, and the matter is not called closed", () => {
    const held = hold("2026-03-20", "do-not-chase", { invoiceId: "1001" });
    const file = fileOf(book(invoice()), { disputes: [settled("200.00", "rejected")], holds: [held] });
    const letter = writeLetter("dispute-outcome", file);
    expect(letter.facts.totals.totalMinor).toBe(0);
    expect(letter.all).toContain("£1,200.00 of invoice 1001 is still open; we do not ask for it in this letter.");
    expect(letter.all).not.toContain("closed");
    expect(faultsOf(letter)).toEqual([]);
  });

  test("what is in dispute on other invoices is no part of it", () => {
    const lines = [invoice(), "invoice 1002 issued 2026-01-05 due 2026-02-04 300.00"];
    const other = dispute("2026-03-05", "1002", "", { number: "D-34" });
    expect(write([settled("200.00", "rejected"), other], lines).facts.totals).toMatchObject({
      demandedMinor: money("1200.00"),
      disputedMinor: 0,
    });
  });

  test("a credit note that was reversed since is not spoken of: the letter cannot be printed", () => {
    const lines = [invoice(), credit("200.00"), "reverse 2026-04-03 of CN-7"];
    const letter = write([settled("200.00", "credit-note", "200.00")], lines);
    expect(faultsOf(letter).map(({ kind }) => kind)).toContain("no-outcome");
    expect(letter.all).not.toContain("CN-7");
  });

  test("it is about the dispute settled last, or the one chosen; an open one has no outcome", () => {
    const first = settled("100.00", "rejected", "0.00", { id: "first", number: "D-30" });
    const later = settled("200.00", "rejected", "0.00", { id: "later", number: "D-31" });
    const last = { ...later, resolution: { ...later.resolution!, on: day("2026-04-05") } };
    const open = dispute("2026-04-06", "1001", "50.00", { number: "D-32" });
    expect(write([last, first, open]).all).toContain("D-31");
    expect(write([last, first, open], [invoice()], { aboutId: "first" }).all).toContain("D-30");
    expect(faultsOf(write([open])).map(({ kind }) => kind)).toContain("no-outcome");
  });

  test("it is offered when a dispute has been settled, and the acknowledgement while one is open", () => {
    const kinds = (disputes: readonly Dispute[]) =>
      kindsForCustomer(fileOf(book(invoice()), { disputes }), on).flatMap((group) => group.kinds);
    const open = dispute("2026-04-06", "1001", "50.00");
    expect(kinds([open])).toContain("dispute-acknowledgement");
    expect(kinds([open])).not.toContain("dispute-outcome");
    expect(kinds([settled("200.00", "rejected")])).toContain("dispute-outcome");
    expect(kinds([settled("200.00", "rejected")])).not.toContain("dispute-acknowledgement");
  });

  test("the acknowledgement of a wholly disputed invoice leaves nothing of it payable", () => {
    const file = fileOf(book(invoice()), { disputes: [dispute("2026-04-06", "1001", "")] });
    expect(writeLetter("dispute-acknowledgement", file).all).not.toContain(
      formatMoney(minor(0), GBP, { locale: "en-GB" }),
    );
  });
});

describe("an answer that waits to be printed is stale (rule 15)", () => {
  const file = fileOf(book(invoice()), { disputes: [settled("200.00", "rejected")] });
  const { facts, text } = writeLetter("dispute-outcome", file);
  const letter = makeLetter(
    { facts, text, address: file.customer.address, ...SENT },
    { id: "letter-1", at: "2026-04-08T09:00:00.000Z", by: "len" },
  );
  const later = "2026-04-08T10:00:00.000Z";

  test("not by itself", () => {
    expect(staleReason(letter, file, on)).toBeNull();
  });

  test("when money has come since", () => {
    const paid = book(invoice(), "receipt R 2026-04-08 200.00");
    const entries = paid.entries.map((entry) => ({ ...entry, recordedAt: entry.id === "R" ? later : "" }));
    expect(staleReason(letter, { ...file, ledger: { ...paid, entries } }, on)).toMatchObject({ kind: "payment" });
  });

  test("when the dispute was opened again since", () => {
    const [row] = file.disputes;
    const step: DisputeStep = { on, kind: "reopened", note: "", by: "len", at: later };
    const again = { ...row!, resolution: null, steps: [...row!.steps, step] };
    expect(staleReason(letter, { ...file, disputes: [again] }, on)).toEqual({ kind: "dispute", number: "D-33" });
  });
});
