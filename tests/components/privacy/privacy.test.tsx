import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { PrivacyScreen } from "#renderer/features/privacy/privacy-screen.tsx";
import { PrivacySection } from "#renderer/features/privacy/privacy-section.tsx";
import { addCustomer, type Desk, fill, openDesk, press, showScreen } from "#tests/components/interest/show.tsx";
import { ledger } from "#tests/support/ledger-dsl.ts";

const settled = ledger`
  invoice 1001  issued 2018-01-05  due 2018-02-04   600.00
  receipt       2018-03-01                           600.00
`;

let desk: Desk;

beforeEach(async () => {
  desk = await openDesk();
});

const customer = (id: string) => desk.store.book.reader().get("customers", id);

describe("retention", () => {
  test("an old settled account is listed, kept for a reason, and gone from the list until its day", async () => {
    await addCustomer(desk.store, { ...settled, customerId: "red" }, { name: "Redland" });
    showScreen(desk, <PrivacySection />);
    const list = await screen.findByRole("table", { name: "To look at" });
    expect(list.textContent).toContain("Redland");
    expect(list.textContent).toContain("Settled account");
    await press("Keep for now");
    await press(/^Save/);
    await screen.findByText("Say why it is still needed.");
    await fill("Why they are still needed", "appeal is pending");
    await press(/^Save/);
    await screen.findByText("Nothing is older than its period.");
    expect(desk.store.book.reader().setting("privacy").reviews).toMatchObject([
      { customerId: "red", reason: "appeal is pending" },
    ]);
  });

  test("a legal hold shows on the list and keeps Erase from being pressed", async () => {
    const legalHold = { on: "2026-01-01" as never, reason: "claim of May", by: "user-1" };
    await addCustomer(desk.store, { ...settled, customerId: "red" }, { name: "Redland", legalHold });
    showScreen(desk, <PrivacySection />);
    const list = await screen.findByRole("table", { name: "To look at" });
    expect(list.textContent).toContain("Legal hold: claim of May");
    expect((within(list).getByText("Erase").closest("button") as HTMLButtonElement).disabled).toBe(true);
  });
});

test("a legal hold is set with its reason, overrides erasing, and is lifted again", async () => {
  await addCustomer(desk.store, { ...settled, customerId: "red" }, { name: "Redland", kind: "sole-trader" });
  showScreen(desk, <PrivacyScreen customerId="red" />);
  const erase = () => screen.getByText("Erase").closest("button") as HTMLButtonElement;
  await screen.findByText("the customer, a person");
  expect(erase().disabled).toBe(false);
  await fill("Why everything must be kept", "ombudsman");
  await press("Set a legal hold");
  await screen.findByText(/ombudsman\. Nothing about this customer can be erased/);
  expect(erase().disabled).toBe(true);
  expect(customer("red")?.legalHold).toMatchObject({ reason: "ombudsman", by: "user-1" });
  await press("Lift the hold");
  await waitFor(() => expect(erase().disabled).toBe(false));
  expect(customer("red")?.legalHold).toBeNull();
});
