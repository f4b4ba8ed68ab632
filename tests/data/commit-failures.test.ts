import { describe, expect, test } from "vitest";
import { sendOutbox } from "#renderer/data/outbox.ts";
import type { Store } from "#renderer/data/store.ts";
import type { Fault } from "#tests/main/support/memory-disk.ts";
import { bookRecord, perform, recordOf } from "#tests/support/acts.ts";
import type { Act } from "#tests/support/change-history.ts";
import { createOffice, type Office } from "#tests/support/office.ts";

const NOTE: Act = { kind: "note", who: 1, text: "the one that matters" };
/** Too long for a line of the journal. */
const LONG_NOTE: Act = { kind: "note", who: 1, text: "the one that matters ".repeat(15_000) };

async function begun(): Promise<{ office: Office; store: Store }> {
  const office = createOffice();
  const store = await office.open();
  expect(await perform(store, { kind: "customer", who: 1, name: "Hollins & Bray" }, "0")).toBe("saved");
  return { office, store };
}

/** What a restarted program shows. */
async function afterRestart(office: Office): Promise<unknown> {
  office.kill();
  office.disk.mend();
  return recordOf(await office.open());
}

async function recordAfter(act: Act | null): Promise<unknown> {
  const { office, store } = await begun();
  if (act) expect(await perform(store, act, "1")).toBe("saved");
  return (await afterRestart(office)) as { readonly tables: unknown };
}

/** Without the head: an entry's hash holds the instant and the salt of its own run. */
const rows = (record: unknown) => (record as { readonly tables: unknown }).tables;

describe("the disk fails at step k of a commit", () => {
  for (const [name, act] of [
    ["a note", NOTE],
    ["a change in an attachment", LONG_NOTE],
  ] as const) {
    for (const fault of ["ENOSPC", "EIO", "short"] as const satisfies readonly Fault[]) {
      test(`${name}, ${fault}: what said saved is there after a restart, what said not saved is not`, async () => {
        const [without, withIt] = [rows(await recordAfter(null)), rows(await recordAfter(act))];
        let steps = 0;
        for (let wasHit = true; wasHit; ) {
          steps += 1;
          const { office, store } = await begun();
          const before = office.disk.steps;
          office.disk.failAt(steps, fault);
          const outcome = await perform(store, act, "1");
          wasHit = office.disk.steps - before >= steps;
          const inBook = bookRecord(store);
          const after = await afterRestart(office);
          if (outcome === "saved") expect(rows(after)).toEqual(withIt);
          else if (outcome !== "unconfirmed") expect(rows(after)).toEqual(without);
          else expect([without, withIt]).toContainEqual(rows(after));
          if (outcome !== "unconfirmed") expect(after).toEqual(inBook);
        }
        expect(steps).toBeGreaterThan(4);
      });
    }
  }

  test("after a failure the next change is saved without a restart", async () => {
    for (let step = 1; step <= 8; step += 1) {
      const { office, store } = await begun();
      office.disk.failAt(step, "EIO");
      await perform(store, NOTE, "1");
      office.disk.mend();
      expect(await perform(store, { kind: "note", who: 2, text: "the next one" }, "2")).toBe("saved");
      expect(await recordOf(store)).toEqual(bookRecord(store));
      expect(await afterRestart(office)).toEqual(bookRecord(store));
    }
  });
});

/** Lets IndexedDB refuse the n-th writing request of the store from now on. */
function failStoreWrite(store: Store, step: number, name: string): { wasHit: boolean } {
  const seen = { wasHit: false };
  let writes = 0;
  store.database.use({
    stack: "dbcore",
    name: "refuse",
    create: (core) => ({
      ...core,
      table: (tableName) => {
        const table = core.table(tableName);
        return {
          ...table,
          mutate: async (request) => {
            writes += 1;
            if (writes !== step) return table.mutate(request);
            seen.wasHit = true;
            throw new DOMException("the test wants it so", name);
          },
        };
      },
    }),
  });
  return seen;
}

describe("IndexedDB refuses write k of a commit", () => {
  for (const name of ["QuotaExceededError", "UnknownError"]) {
    test(`${name}: saved or not, store, books and journal agree after a restart`, async () => {
      let hits = 0;
      for (let wasHit = true; wasHit; ) {
        const step = hits + 1;
        const { office, store } = await begun();
        const seen = failStoreWrite(store, step, name);
        store.database.close();
        await store.database.open();
        const outcome = await perform(store, NOTE, "1");
        wasHit = seen.wasHit;
        expect(["saved", name === "QuotaExceededError" ? "disk-full" : "not-saved"]).toContain(outcome);
        expect(await afterRestart(office)).toEqual(bookRecord(store));
        hits += Number(wasHit);
      }
      expect(hits).toBeGreaterThan(2);
    });
  }
});

describe("a window killed between the store and the journal", () => {
  test("loses nothing: the next start sends the line, once", async () => {
    const { office, store } = await begun();
    const dead = { ...store, host: { ...store.host, journal: { ...store.host.journal, append: neverAnswers } } };
    void perform(dead, NOTE, "1");
    await untilOutboxHolds(store, 1);
    office.kill();
    const started = await office.start();
    expect(started).toMatchObject({ kind: "ready", notices: [{ kind: "resent", lines: 1 }] });
    if (started.kind !== "ready") return;
    expect(started.store.book.reader().all("notes")).toHaveLength(1);
    expect(await sendOutbox(started.store.database, office.host)).toEqual({ ok: true, value: { sent: 0 } });
  });
});

const neverAnswers = () => new Promise<never>(() => undefined);

async function untilOutboxHolds(store: Store, lines: number): Promise<void> {
  while ((await store.database.outbox.count()) < lines) await new Promise((resolve) => setImmediate(resolve));
}
