import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import sample from "#assets/sample/harbour-joinery.json" with { type: "json" };
import { loadSample } from "#renderer/data/commands/records/load-sample.ts";
import { restoreBackup } from "#renderer/data/commands/records/restore-backup.ts";
import { writeOpenExport } from "#renderer/data/commands/records/write-open-export.ts";
import { createPacking, type Packing } from "#renderer/data/recovery/packing.ts";
import { noProgress } from "#renderer/data/recovery/progress.ts";
import { runCommand } from "#renderer/data/run-command.ts";
import type { SampleFile } from "#renderer/data/sample/sample-file.ts";
import type { Store } from "#renderer/data/store.ts";
import { day } from "#shared/dates/calendar-date.ts";
import { describeTerms } from "#shared/dates/payment-terms.ts";
import { delimitedRows } from "#shared/imports/delimited-rows.ts";
import { sha256Hex } from "#shared/journal/seal.ts";
import { TABLE_NAMES } from "#shared/journal/tables.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import { ledgerPosition, sumPositions } from "#shared/ledger/position.ts";
import { runPut } from "#tests/support/acts.ts";
import { createOffice, MOMENT } from "#tests/support/office.ts";
import { makeStoredFile } from "#tests/support/rows.ts";
import { importText } from "#tests/unit/imports/support.ts";

const TODAY = day("2026-01-05");
const letter = new TextEncoder().encode("%PDF-1.7 the letter as it was sent");
const packingOf = (store: Store): Packing => createPacking(async () => store.database);
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

async function exported(): Promise<{ readonly store: Store; readonly bytes: Uint8Array }> {
  const office = createOffice();
  const store = await office.open();
  const file = sample as unknown as SampleFile;
  await runCommand(store, loadSample, { file, isSampleStore: true }, { userId: "", today: TODAY });
  const kept = await office.host.files.put({ bytes: letter });
  if (!kept.ok) throw new Error("letter");
  await runPut(store, "files", makeStoredFile("file-1", kept.value.sha256));
  const written = await writeOpenExport(store, packingOf(store), noProgress);
  expect(written).toMatchObject({ ok: true, value: { missing: [] } });
  return { store, bytes: office.saved[0]!.bytes };
}

const rowsOf = (store: Store) =>
  Object.fromEntries(TABLE_NAMES.map((name) => [name, [...store.book.reader().all(name)]]));

function positionOf(store: Store) {
  const book = store.book.reader();
  return sumPositions(book.all("ledgers").flatMap((ledger) => ledgerPosition(ledger, TODAY, book.setting("ageing"))));
}

describe("a whole company in open formats", () => {
  test("is read again by another Duebook: every row, kept file and total", async () => {
    const { store, bytes } = await exported();
    const office = createOffice();
    const fresh = await office.open();
    const read = await packingOf(fresh).read(bytes);
    if (!read.ok) throw new Error(read.error.kind);
    const restored = await restoreBackup(fresh, packingOf(fresh), read.value, MOMENT, noProgress);
    expect(restored).toMatchObject({ ok: true, value: { tookHistory: false } });
    expect(rowsOf(fresh)).toEqual(rowsOf(store));
    expect(positionOf(fresh)).toEqual(positionOf(store));
    const file = await office.host.files.get({ sha256: sha256Hex(letter) });
    expect(file.ok && file.value.bytes).toEqual(letter);
    office.kill();
    expect(rowsOf(await office.open())).toEqual(rowsOf(store));
  });

  test("says what it holds, and its lists add up to the same balance", async () => {
    const { store, bytes } = await exported();
    const files = unzipSync(bytes);
    expect(text(files["README.md"])).toContain("What is inside a whole-company export");
    const [head, ...rows] = delimitedRows(text(files["lists/movements.csv"]).slice(1), ",").map(({ cells }) => cells);
    const column = (name: string) => head!.indexOf(name);
    const sum = (name: string) => rows.reduce((total, row) => total + Math.round(Number(row[column(name)]) * 100), 0);
    const [position] = positionOf(store);
    expect(sum("Debit") - sum("Credit")).toBe(position?.balanceMinor);
    const open = delimitedRows(text(files["lists/open-items.csv"]).slice(1), ",").map(({ cells }) => cells);
    expect(open.length).toBeGreaterThan(10);
  });

  test("its open items are a list that another program, and the import, can read", async () => {
    const { store, bytes } = await exported();
    const csv = text(unzipSync(bytes)["lists/open-items.csv"]);
    const { plan } = importText(csv, { today: TODAY });
    const open = plan.reconciliation.filter(({ basis }) => basis === "open");
    expect(open.map(({ bookMinor }) => bookMinor)).toEqual([positionOf(store)[0]?.balanceMinor]);
  });

  test("its customers come back through the import with their account, address, terms and limit", async () => {
    const { store, bytes } = await exported();
    const { plan } = importText(text(unzipSync(bytes)["lists/customers.csv"]), { today: TODAY });
    const read = plan.changes.flatMap((change) =>
      change.op === "row" && change.table === "customers" && change.after ? [change.after as Customer] : [],
    );
    const told = (customer: Customer) => [
      customer.code,
      customer.name,
      customer.address,
      describeTerms(customer.terms),
      customer.creditLimitMinor,
    ];
    const byCode = (rows: readonly Customer[]) => rows.map(told).toSorted((a, b) => (`${a[0]}` < `${b[0]}` ? -1 : 1));
    expect(byCode(read)).toEqual(byCode(store.book.reader().all("customers")));
  });

  test.each([
    ["data/ledgers.json", "data/ledgers.json"],
    ["data/settings.json", "data/settings.json"],
    [`files/${sha256Hex(letter)}`, "files"],
  ])("a changed %s is refused as a whole", async (path, where) => {
    const { store, bytes } = await exported();
    const files = unzipSync(bytes);
    const changed = files[path]!.slice();
    changed[Math.floor(changed.length / 2)]! ^= 1;
    const read = await packingOf(store).read(zipSync({ ...files, [path]: changed }));
    expect(read).toEqual({ ok: false, error: { kind: "damaged", where } });
  });

  test("another zip is no export, and a later format is not guessed at", async () => {
    const { store, bytes } = await exported();
    const other = await packingOf(store).read(zipSync({ "a.txt": letter }));
    expect(other).toEqual({ ok: false, error: { kind: "not-a-backup" } });
    const files = unzipSync(bytes);
    const later = text(files["manifest.json"]).replace('"version": 1', '"version": 2');
    const read = await packingOf(store).read(zipSync({ ...files, "manifest.json": new TextEncoder().encode(later) }));
    expect(read).toEqual({ ok: false, error: { kind: "newer-format", version: 2 } });
    expect(await packingOf(store).read(bytes.slice(0, bytes.length - 40))).toMatchObject({ ok: false });
  });
});
