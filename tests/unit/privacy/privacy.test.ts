import { describe, expect, test } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { mayErase } from "#shared/privacy/erasure-plan.ts";
import { marksOf, withoutMarks } from "#shared/privacy/marks.ts";
import { personJson, personRecord } from "#shared/privacy/person-record.ts";
import { redactorOf } from "#shared/privacy/redactor.ts";
import { dueForReview } from "#shared/privacy/retention.ts";
import { defaultPrivacySettings, type ErasureScope } from "#shared/privacy/scope.ts";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { makeCall, makeNote, makeStoredFile } from "#tests/support/rows.ts";
import { fileOf, hollins, promise } from "#tests/unit/chasing/chase-file.ts";
import { letter, step } from "#tests/unit/evidence/bundle-source.ts";

const DAWN: ErasureScope = { kind: "contact", customerId: "customer-1", contactId: "dawn" };
const ALL: ErasureScope = { kind: "customer", customerId: "customer-1" };
const TODAY = day("2026-11-22");
const settled = ledger`
  invoice 1001  issued 2018-01-05  due 2018-02-04   600.00
  receipt       2018-03-01                           600.00
`;

describe("what gives a person away", () => {
  const marks = marksOf(DAWN, [hollins()]);
  test.each([
    ["Dawn Hollins rang", "– rang"],
    ["DAWN HOLLINS rang", "– rang"],
    ["spoke to Dawn about it", "spoke to – about it"],
    ["Ms Hollins, 0117 555 0162", "–, –"],
    ["write to DAWN@hollins.example", "write to –"],
    ["Hollins & Bray paid", "Hollins & Bray paid"],
    ["at dawn, at Dawnley", "at dawn, at Dawnley"],
  ])("%s", (text, expected) => expect(withoutMarks(text, marks, "–")).toBe(expected));

  test("a name of before counts too", () => {
    const before = hollins();
    const named = { ...before, contacts: before.contacts.map((one) => ({ ...one, name: "Dawn Price" })) };
    expect(withoutMarks("Mrs Price", marksOf(DAWN, [before, named]), "–")).toBe("Mrs –");
  });
});

describe("a row without the person", () => {
  const contact = redactorOf(DAWN, marksOf(DAWN, [hollins()]));
  const customer = redactorOf(ALL, marksOf(ALL, [hollins()]));

  test("is the very same row when nothing in it is theirs", () => {
    const note = makeNote("n", "customer-1", "the office rang");
    const other = makeNote("n", "customer-2", "Dawn rang");
    expect(contact.row("notes", note)).toBe(note);
    expect(contact.row("notes", other)).toBe(other);
  });

  test("keeps ids, days, kinds and figures", () => {
    const made = promise("2026-03-02", "2026-03-10 = 250.00", { contactName: "Dawn Hollins" });
    expect(customer.row("promises", made)).toEqual({ ...made, contactName: "[erased]" });
  });

  test("a letter loses its recipient, its amounts and steps stay", () => {
    const sent = letter("L-1", [step("posted", { service: "dawn@hollins.example" })]);
    const erased = customer.row("letters", sent);
    expect(erased.recipient).toMatchObject({ name: "[erased]", company: "[erased]" });
    expect(erased.totalMinor).toBe(sent.totalMinor);
    expect(JSON.stringify(contact.row("letters", sent))).not.toMatch(/Dawn|dawn@/);
  });

  test("the ledger keeps numbers and amounts and loses names", () => {
    const [entry] = settled.entries;
    const book = {
      ...settled,
      customerId: "customer-1",
      entries: [{ ...entry!, description: "Kitchen for Dawn Hollins" }],
    };
    expect(contact.row("ledgers", book).entries[0]).toEqual({ ...entry, description: "Kitchen for [erased]" });
  });

  test("erasing twice is erasing once", () => {
    const call = { ...makeCall("c", "customer-1", "Dawn rang"), contactName: "Dawn Hollins" };
    for (const redactor of [contact, customer]) {
      const once = redactor.row("calls", call);
      expect(redactor.row("calls", once)).toBe(once);
    }
  });
});

describe("what may be erased", () => {
  const legalHold = { on: TODAY, reason: "claim of May", by: "len" };
  test.each([
    ["a contact of a customer who owes", DAWN, fileOf(ledger`invoice 1 issued 2026-01-05 due 2026-02-04 600.00`), "ok"],
    ["a customer who owes", ALL, fileOf(ledger`invoice 1 issued 2026-01-05 due 2026-02-04 600.00`), "still-owes"],
    ["a settled customer", ALL, fileOf(settled), "ok"],
    ["a settled customer under legal hold", ALL, fileOf(settled, { customer: hollins({ legalHold }) }), "legal-hold"],
    ["a contact under legal hold", DAWN, fileOf(settled, { customer: hollins({ legalHold }) }), "legal-hold"],
  ] as const)("%s: %s", (_name, scope, file, expected) => {
    const answer = mayErase(scope, file, TODAY);
    expect(answer.ok ? "ok" : answer.error.kind).toBe(expected);
  });
});

describe("retention", () => {
  const due = (file: Parameters<typeof dueForReview>[0] extends Iterable<infer File> ? File : never, reviews = []) =>
    dueForReview([file], { ...defaultPrivacySettings, reviews }, TODAY).map(
      ({ scope, lastOn }) => `${scope.kind} ${lastOn}`,
    );

  test("a settled account is listed six years after its last movement, never one that owes or is disputed in a case", () => {
    expect(due(fileOf(settled))).toEqual(["customer 2018-03-01"]);
    const recent = { ...makeNote("n", "customer-1", "hello"), on: day("2026-01-01") };
    expect(due(fileOf(settled, { notes: [recent] }))).toEqual([]);
    expect(due(fileOf(ledger`invoice 1 issued 2016-01-05 due 2016-02-04 600.00`))).toEqual([]);
  });

  test("old words of a living account are listed, erased ones are not", () => {
    const living = ledger`invoice 1 issued 2026-01-05 due 2026-02-04 600.00`;
    const old = { ...makeCall("c", "customer-1", "said so"), on: day("2019-01-01") };
    expect(due(fileOf(living, { calls: [old] }))).toEqual(["words 2019-01-01"]);
    expect(due(fileOf(living, { calls: [{ ...old, words: "[erased]" }] }))).toEqual([]);
  });

  test("what somebody keeps comes back on the day given", () => {
    const review = { customerId: "customer-1", on: TODAY, againOn: day("2027-11-22"), reason: "appeal", by: "len" };
    const list = (today: string) =>
      dueForReview([fileOf(settled)], { ...defaultPrivacySettings, reviews: [review] }, day(today)).length;
    expect([list("2026-11-23"), list("2027-11-22")]).toEqual([0, 1]);
  });

  test("a legal hold is shown on the list", () => {
    const file = fileOf(settled, { customer: hollins({ legalHold: { on: TODAY, reason: "claim", by: "len" } }) });
    expect(dueForReview([file], defaultPrivacySettings, TODAY)[0]?.hold).toBe("claim");
  });
});

describe("everything about one person", () => {
  const source = {
    file: fileOf(settled, {
      notes: [makeNote("n1", "customer-1", "Dawn rang"), makeNote("n2", "customer-1", "the office rang")],
      letters: [letter("L-1", [step("posted")])],
    }),
    files: [{ ...makeStoredFile("f", "ab"), customerId: "customer-1", name: "Dawn.pdf" }],
    bankLines: [],
    company: "Harbour Joinery Ltd",
    asAt: TODAY,
  };

  test("of a contact: its own record and every row that names it", () => {
    const record = personRecord(DAWN, source);
    expect(record.about).toBe("Dawn Hollins");
    expect(record.rows.map(({ table, fields }) => `${table} ${fields.id}`).sort()).toEqual([
      "letters letter-L-1",
      "notes n1",
    ]);
    expect(record.files.map(({ name }) => name)).toEqual(["Dawn.pdf"]);
  });

  test("of a customer: every row; as JSON that reads back", () => {
    const record = personRecord(ALL, source);
    expect(record.rows).toHaveLength(5);
    expect(JSON.parse(personJson(record))).toMatchObject({
      format: "duebook-person",
      version: 1,
      about: "Hollins & Bray",
    });
  });
});
