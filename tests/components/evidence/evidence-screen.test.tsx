import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { putRow } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import { runCommand } from "#renderer/data/run-command.ts";
import type { BundleAnswer, BundleRequest } from "#renderer/documents/workers/bundle-messages.ts";
import { EvidenceScreen } from "#renderer/features/evidence/evidence-screen.tsx";
import type { Case } from "#shared/cases/rows.ts";
import { succeed } from "#shared/result/result.ts";
import { addCustomer, type Desk, fill, openDesk, press, showScreen, TODAY } from "#tests/components/interest/show.tsx";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { caseRow } from "#tests/unit/chasing/chase-file.ts";

const DIGEST = "ab".repeat(32);

/** The worker as the screen sees it: it says how far it is, and finishes only when the test says so. */
class StandInWorker {
  static made: StandInWorker[] = [];
  onmessage: ((event: { data: BundleAnswer }) => void) | null = null;
  onerror: unknown = null;
  isEnded = false;
  plan: Extract<BundleRequest, { kind: "build" }>["input"]["plan"] | null = null;
  constructor() {
    StandInWorker.made.push(this);
  }
  postMessage(request: BundleRequest): void {
    if (request.kind !== "build") return;
    this.plan = request.input.plan;
    this.answer({ kind: "progress", doing: "Reading the order", done: 1, total: 9 });
  }
  terminate(): void {
    this.isEnded = true;
  }
  answer(data: BundleAnswer): void {
    this.onmessage?.({ data });
  }
  finish(): void {
    const bundle = { zip: new Uint8Array([1]), pages: 7, files: 3, natives: [], manifestSha256: DIGEST };
    this.answer({ kind: "done", bundle });
  }
}

let desk: Desk;

beforeEach(async () => {
  StandInWorker.made = [];
  vi.stubGlobal("Worker", StandInWorker);
  desk = await openDesk();
  const book = ledger`
    invoice 1001  issued 2026-01-05  due 2026-02-04   600.00
    invoice 1002  issued 2026-01-20  due 2026-02-19   400.00
  `;
  await addCustomer(desk.store, { ...book, customerId: "red" }, { name: "Redland" });
});

const show = (search = "") => showScreen(desk, <EvidenceScreen customerId="red" />, search);

async function begin(): Promise<StandInWorker> {
  const before = StandInWorker.made.length;
  await press(/^Build/);
  await screen.findByText("Reading the order");
  return StandInWorker.made[before] as StandInWorker;
}

const bundles = () => desk.store.book.reader().forCustomer("notes", "red");

describe("building an evidence bundle", () => {
  test("Stop ends the work at once: nothing is saved, nothing is recorded, and it can be begun again", async () => {
    show();
    const worker = await begin();
    await press("Stop");
    expect(worker.isEnded).toBe(true);
    worker.finish();
    await screen.findByText(/Every file is listed with its fingerprint/);
    expect(desk.office.saved).toEqual([]);
    expect(bundles()).toEqual([]);
    (await begin()).finish();
    await screen.findByText(/Saved as .*, 7 pages/);
    expect(desk.office.saved).toHaveLength(1);
  });

  test("records that it was made, and who was given it, with the digest that fixes its files", async () => {
    show();
    (await begin()).finish();
    const made = await screen.findByRole("region", { name: "Bundles made" });
    expect(made.textContent).toContain(DIGEST);
    expect(made.textContent).toContain("7 pages, whole account");
    await press("Handed over");
    await fill("To whom", "Marsh Solicitors");
    await fill("How", "by e-mail");
    await press(/^Save/);
    await within(made).findByText(/given to Marsh Solicitors, by e-mail/);
    expect(bundles().map(({ bundle, isPrivate }) => [bundle?.event, isPrivate])).toEqual([
      ["made", true],
      ["handed-over", true],
    ]);
    expect(bundles()[1]?.text).toContain(DIGEST);
  });

  test("of chosen invoices: none chosen cannot be built, one chosen leaves the other out", async () => {
    show();
    fireEvent.click(screen.getByLabelText("Chosen invoices"));
    const build = () => screen.getByText("Build bundle").closest("button") as HTMLButtonElement;
    await waitFor(() => expect(build().disabled).toBe(true));
    fireEvent.click(await screen.findByLabelText("Invoice 1002"));
    const worker = await begin();
    expect(JSON.stringify(worker.plan)).not.toContain("Invoice 1001");
    worker.finish();
    const made = await screen.findByRole("region", { name: "Bundles made" });
    expect(made.textContent).toContain("7 pages, 1002");
  });

  test("from a case its invoices are chosen and its number is the reference; another customer's case chooses nothing", async () => {
    await addCase(
      desk.store,
      caseRow("2026-03-01", "agency", ["1002"], { id: "c5", number: "C-5", customerId: "red" }),
    );
    show("case=c5");
    expect(((await screen.findByLabelText("Invoice 1002")) as HTMLInputElement).checked).toBe(true);
    expect((screen.getByLabelText("Invoice 1001") as HTMLInputElement).checked).toBe(false);
    expect((screen.getByLabelText("Case reference") as HTMLInputElement).value).toMatch(/^C-5 \/ /);
    cleanup();
    show("case=other");
    expect(((await screen.findByLabelText("Whole account")) as HTMLInputElement).checked).toBe(true);
  });
});

async function addCase(store: Desk["store"], row: Case): Promise<void> {
  const add = command<null>({
    name: "add-case",
    decide: ({ book }) =>
      succeed({ changes: [putRow(book, "cases", row)], subject: null, summary: "add", output: null }),
  });
  const written = await runCommand(store, add, null, { userId: "user-1", today: TODAY });
  if (!written.ok) throw new Error(written.error.message);
}
