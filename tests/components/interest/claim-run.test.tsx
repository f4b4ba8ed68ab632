import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { ClaimRunScreen } from "#renderer/features/interest/claim-run-screen.tsx";
import { InterestTab } from "#renderer/features/interest/interest-tab.tsx";
import { day } from "#shared/dates/calendar-date.ts";
import { runPut } from "#tests/support/acts.ts";
import { ledger, money } from "#tests/support/ledger-dsl.ts";
import { GBP } from "#tests/support/rows.ts";
import { addCustomer, type Desk, fill, openDesk, press, showScreen } from "./show.tsx";

const paidLate = ledger`
  invoice 1001  issued 2026-01-01  due 2026-01-31  1000.00
  receipt R2    2026-03-02         1000.00
  invoice 1002  issued 2026-02-01  due 2026-03-03   600.00
  receipt R3    2026-04-02          600.00
`;

let desk: Desk;

beforeEach(async () => {
  desk = await openDesk();
});

const book = () => desk.store.book.reader();
const detail = () => screen.findByLabelText("Late payments of Acme Ltd");

describe("the claim run", () => {
  beforeEach(async () => {
    await addCustomer(desk.store, { ...paidLate, customerId: "acme" }, { name: "Acme Ltd" });
    await addCustomer(desk.store, { ...paidLate, customerId: "smith" }, { name: "J Smith", kind: "individual" });
    showScreen(desk, <ClaimRunScreen />);
  });

  it("lists who paid late with what is left, never a private person, and shows the relationship beside it", async () => {
    expect((await detail()).textContent).toContain(
      "£1,600 was invoiced in the last twelve months: the claim is 7.8% of that. 2 of 2 invoices were paid late.",
    );
    // The heading and the one customer; jsdom shows no rows of a list without a height.
    expect(screen.getByLabelText("Customers who paid late").getAttribute("aria-rowcount")).toBe("2");
    // 1,000.00 and 600.00 at 11.75 % for 30 days: 9.66 and 5.79; fixed sums 70.00 and 40.00.
    expect(screen.getByLabelText("Customers who paid late: totals").textContent).toContain("£125.45");
  });

  it("opens the proof of any interest figure", async () => {
    fireEvent.click(await screen.findByLabelText("How interest on 1001 is made up"));
    const proof = await screen.findByLabelText("Proof of interest on 1001");
    expect(proof.textContent).toContain("1 Feb 20262 Mar 2026301,000.0011.759.669.66");
  });

  it("records the chosen invoices as claims beside them", async () => {
    fireEvent.click(await screen.findByLabelText("Choose 1002"));
    await press("Record claim");
    await screen.findByText(/is written down as claimed today/);
    await press(/Record claim/);
    await waitFor(() => expect(book().all("claims")).toHaveLength(2));
    expect(
      book()
        .all("claims")
        .map((claim) => [claim.invoiceId, claim.kind, claim.amountMinor]),
    ).toEqual([
      ["1001", "interest", money("9.66")],
      ["1001", "fixed-sum", money("70.00")],
    ]);
    expect(await within(await detail()).findByText("claimed")).toBeDefined();
    expect(book().ledger("acme").entries).toHaveLength(4);
  });

  it("waives only with a reason, and then has nothing left", async () => {
    await detail();
    await press("Waive");
    await screen.findByText(/is given up/);
    await press(/Waive/);
    expect(await screen.findByText(/Say why it is waived/)).toBeDefined();
    await fill(/Why/, "A good customer");
    await press(/Waive/);
    expect(await screen.findByText("Nothing to claim")).toBeDefined();
    expect(
      book()
        .all("claims")
        .map((claim) => claim.waived?.reason),
    ).toEqual(Array(4).fill("A good customer"));
  });
});

describe("interest on the customer page", () => {
  it("shows what runs, and sets money on account against a claim", async () => {
    const open = ledger`
      invoice 2001  issued 2026-01-01  due 2026-01-31  1000.00
      receipt R9    2026-06-10          25.00  on-account
    `;
    await addCustomer(desk.store, { ...open, customerId: "bolt" }, { name: "Bolt & Co" });
    await runPut(desk.store, "claims", {
      id: "c1",
      customerId: "bolt",
      invoiceId: "2001",
      on: day("2026-03-02"),
      kind: "contract-charge",
      currency: GBP,
      amountMinor: money("25.00"),
      levelId: "level-3",
      letterId: "letter-1",
      waived: null,
      paidOn: null,
      recordedAt: "2026-03-02T10:00:00.000Z",
      recordedBy: "user-1",
    });
    showScreen(desk, <InterestTab customerId="bolt" />);
    // 1,000.00 at 11.75 % from 1 February to 21 November: 294 days.
    expect((await screen.findByLabelText("Proof of interest in GBP")).textContent).toContain(
      "1 Feb 202621 Nov 20262941,000.0011.7594.6494.64",
    );
    fireEvent.click(screen.getByLabelText("Charge under the contract, 2001: what became of it"));
    await press("It was paid");
    await screen.findByText("Claim was paid");
    await press(/Save/);
    await waitFor(() => expect(book().get("claims", "c1")?.paidOn).toBe("2026-06-10"));
    expect(book().ledger("bolt").entries.at(-1)).toMatchObject({ kind: "charge", amountMinor: money("25.00") });
  });
});
