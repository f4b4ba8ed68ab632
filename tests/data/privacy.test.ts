import { gunzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { putRow } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import { erasePerson } from "#renderer/data/privacy/erase-person.ts";
import { finishErasures } from "#renderer/data/privacy/finish-erasures.ts";
import { checkHistory } from "#renderer/data/queries/read-history.ts";
import { createPacking } from "#renderer/data/recovery/packing.ts";
import { runCommand } from "#renderer/data/run-command.ts";
import type { Store } from "#renderer/data/store.ts";
import { day } from "#shared/dates/calendar-date.ts";
import type { ErasureScope } from "#shared/privacy/scope.ts";
import { fail, succeed } from "#shared/result/result.ts";
import { ACTOR, recordOf, runPut } from "#tests/support/acts.ts";
import { createOffice, DATA_FOLDER, MOMENT, type Office } from "#tests/support/office.ts";
import { makeCall, makeCustomer, makeNote, makeStoredFile } from "#tests/support/rows.ts";
import { hollins } from "#tests/unit/chasing/chase-file.ts";

const TODAY = day("2026-11-22");
const CONTACT: ErasureScope = { kind: "contact", customerId: "customer-1", contactId: "dawn" };
const CUSTOMER: ErasureScope = { kind: "customer", customerId: "person" };
const scan = new TextEncoder().encode("%PDF-1.7 Signed by Peter Marlowe");

/** Dawn of Hollins & Bray under an older name too, Peter Marlowe who is a customer himself, and an import of everybody. */
async function books(): Promise<{ office: Office; store: Store }> {
  const office = createOffice();
  const store = await office.open();
  const before = hollins();
  await runPut(store, "customers", {
    ...before,
    contacts: before.contacts.map((one) => ({ ...one, name: "Dawn Price" })),
  });
  await runPut(store, "customers", before);
  await runPut(store, "customers", makeCustomer("person", { name: "Peter Marlowe", kind: "individual" }));
  await runPut(store, "calls", {
    ...makeCall("call-1", "customer-1", "Dawn said she is ill"),
    contactName: "Dawn Hollins",
  });
  await runPut(store, "notes", makeNote("note-1", "customer-1", "Price agreed with dawn@hollins.example"));
  await runPut(store, "notes", makeNote("note-2", "person", "Mr Marlowe has moved"));
  const kept = await office.host.files.put({ bytes: scan });
  if (!kept.ok) throw new Error(kept.error.detail);
  await runPut(store, "files", { ...makeStoredFile("scan", kept.value.sha256), customerId: "person" });
  await importNotes(store);
  return { office, store };
}

async function importNotes(store: Store): Promise<void> {
  const texts = Array.from(
    { length: 120 },
    (_, at) => `${at % 2 ? "Dawn Hollins" : "Peter Marlowe"} ${"and ".repeat(600)}`,
  );
  const many = command<null>({
    name: "import",
    decide: ({ book }) =>
      succeed({
        changes: texts.map((text, at) =>
          putRow(book, "notes", makeNote(`i${at}`, at % 2 ? "customer-1" : "person", text)),
        ),
        subject: null,
        summary: "Imported",
        output: null,
      }),
  });
  const written = await runCommand(store, many, null, ACTOR);
  if (!written.ok) throw new Error(written.error.message);
}

function erase(store: Store, scope: ErasureScope) {
  const packing = createPacking(async () => store.database);
  return erasePerson(store, packing, { scope, today: TODAY, moment: MOMENT });
}

/** Everything in the profile's files but the snapshots made before, unpacked. */
async function everything({ disk }: Office, folder = DATA_FOLDER): Promise<string> {
  let text = "";
  for (const name of disk.names(folder)) {
    const path = `${folder}/${name}`;
    if (!(await isFile(disk, path))) text += await everything({ disk } as Office, path);
    else text += readable(await disk.fs.read(path));
  }
  return text;
}

async function isFile(disk: Office["disk"], path: string): Promise<boolean> {
  return (await disk.fs.size(path).catch(() => null)) !== null;
}

function readable(bytes: Uint8Array): string {
  const plain = Buffer.from(bytes).toString("latin1");
  let packed = "";
  for (let at = bytes.indexOf(0x1f); at >= 0; at = bytes.indexOf(0x1f, at + 1)) {
    if (bytes[at + 1] !== 0x8b) continue;
    try {
      packed += Buffer.from(gunzipSync(bytes.subarray(at))).toString("latin1");
    } catch {
      // Sections follow one another: what comes after one is not part of it.
    }
  }
  return plain + packed;
}

describe("erasing a person", () => {
  test("a contact is gone from rows, history and attachments; the company, the chain and everybody else stay", async () => {
    const { office, store } = await books();
    expect(/Dawn/.test(await everything(office))).toBe(true);
    const erased = await erase(store, CONTACT);
    if (!erased.ok) throw new Error(erased.error.message);
    const text = await everything(office);
    expect(/Dawn|dawn@|Ms Hollins|Price/.exec(text)?.[0]).toBeUndefined();
    expect(text.includes("Hollins & Bray") && text.includes("Peter Marlowe")).toBe(true);
    const book = store.book.reader();
    expect(book.get("customers", "customer-1")?.contacts).toEqual([]);
    expect(book.get("calls", "call-1")).toMatchObject({ words: "[erased] said she is ill", contactName: "[erased]" });
    expect(book.setting("privacy").erasures).toMatchObject([{ scope: CONTACT, doneAt: expect.stringMatching(/Z$/) }]);
    const checked = await checkHistory(office.host, []);
    expect(checked.ok && checked.value).toMatchObject({ ok: true, value: { erased: erased.value.seqs } });
  });

  test("a customer who is a person: identity, words and files go, the account's figures stay", async () => {
    const { office, store } = await books();
    expect(await erase(store, CUSTOMER)).toMatchObject({ ok: true });
    expect(/Marlowe/.test(await everything(office))).toBe(false);
    expect(store.book.reader().get("customers", "person")).toMatchObject({
      name: "Erased customer PERSON",
      contacts: [],
    });
    expect(store.book.reader().get("notes", "note-2")?.text).toBe("[erased]");
    expect(store.book.reader().all("files")).toEqual([]);
  });

  test("words before a day go, later ones and everything else stay", async () => {
    const { store } = await books();
    const later = day("2030-01-01");
    await runPut(store, "notes", { ...makeNote("late", "person", "Paid in cash"), on: later });
    const scope = { kind: "words", customerId: "person", before: later } as const;
    expect(await erase(store, scope)).toMatchObject({ ok: true });
    const book = store.book.reader();
    expect([book.get("notes", "note-2")?.text, book.get("notes", "late")?.text]).toEqual(["[erased]", "Paid in cash"]);
    expect(book.get("customers", "person")?.name).toBe("Peter Marlowe");
  });

  test("journal and kept files alone rebuild the same books afterwards", async () => {
    const { office, store } = await books();
    await erase(store, CONTACT);
    await erase(store, CUSTOMER);
    const record = await recordOf(store);
    for (const info of await snapshotsOf(office)) await office.disk.fs.remove(`${DATA_FOLDER}/snapshots/${info}`);
    office.kill();
    office.wipeStore();
    expect(await recordOf(await office.open())).toEqual(record);
  });

  test("a legal hold refuses every erasure and says why", async () => {
    const { store } = await books();
    const legalHold = { on: TODAY, reason: "claim of May", by: "len" };
    await runPut(store, "customers", { ...hollins(), legalHold });
    const before = await recordOf(store);
    const refused = await erase(store, CONTACT);
    expect(refused).toMatchObject({ ok: false, error: { kind: "legal-hold" } });
    expect(refused.ok || refused.error.message).toContain("claim of May");
    expect(await recordOf(store)).toEqual(before);
  });

  test("stopped between the books and the history, the next start ends it", async () => {
    const { office, store } = await books();
    const host = office.host;
    const broken = { ...store, host: { ...host, journal: { ...host.journal, erase: async () => fail(io) } } };
    expect(await erase(broken as Store, CONTACT)).toMatchObject({ ok: false, error: { kind: "not-finished" } });
    expect(/Dawn/.test(await everything(office))).toBe(true);
    office.kill();
    const again = await office.open();
    expect(await finishErasures(again, "user-1", TODAY)).toEqual({ ok: true, value: 1 });
    expect(/Dawn/.test(await everything(office))).toBe(false);
    expect(await finishErasures(again, "user-1", TODAY)).toEqual({ ok: true, value: 0 });
  });

  test.each(["ENOSPC", "EIO"] as const)(
    "when the disk answers %s at any step, old books or new, and a start ends it",
    async (fault) => {
      for (let step = 1; step <= 60; step += 6) {
        const { office, store } = await books();
        office.disk.failAt(step, fault);
        const answer = await erase(store, CONTACT);
        office.disk.mend();
        office.disk.powerLoss();
        office.kill();
        const again = await office.open();
        const finished = await finishErasures(again, "user-1", TODAY);
        expect(finished.ok, `step ${step}`).toBe(true);
        const isNew = again.book.reader().setting("privacy").erasures.length === 1;
        if (answer.ok) expect(isNew, `step ${step}`).toBe(true);
        const text = await everything(office, `${DATA_FOLDER}/journal`);
        expect(/Dawn/.test(text), `step ${step}`).toBe(!isNew);
        expect(await checkHistory(office.host, [])).toMatchObject({ ok: true, value: { ok: true } });
      }
    },
  );
});

const io = { kind: "io", detail: "stopped" } as const;

async function snapshotsOf({ disk }: Office): Promise<readonly string[]> {
  return disk.names(`${DATA_FOLDER}/snapshots`);
}
