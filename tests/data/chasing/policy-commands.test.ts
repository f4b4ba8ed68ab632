import { beforeEach, describe, expect, test } from "vitest";
import { savePolicy } from "#renderer/data/commands/chasing/save-policy.ts";
import { setInvoicePolicy } from "#renderer/data/commands/chasing/set-invoice-policy.ts";
import { shippedPolicy } from "#shared/chasing/edit-policy.ts";
import { customerId, openBooks, reader, run } from "./chasing-books.ts";

beforeEach(openBooks);

const shipped = shippedPolicy("uk-business")!;

describe("a chasing policy", () => {
  test("is kept and put away", async () => {
    const saved = await run(savePolicy, { ...shipped, name: " Our own " });
    expect(saved).toMatchObject({ output: "uk-business" });
    expect(reader().get("policies", "uk-business")?.name).toBe("Our own");
    await run(savePolicy, { ...shipped, archived: true });
    expect(reader().get("policies", "uk-business")?.archived).toBe(true);
  });

  test("moves its stamp only when letters already sent may mean something else (rule 10)", async () => {
    const days = { ...shipped, levels: shipped.levels.map((level) => ({ ...level, payByDays: level.payByDays + 7 })) };
    await run(savePolicy, days);
    expect(reader().get("policies", "uk-business")?.recordedAt).toBe("");
    await run(savePolicy, { ...days, levels: days.levels.filter((level) => level.letterKind !== "second-reminder") });
    expect(reader().get("policies", "uk-business")?.recordedAt).not.toBe("");
  });

  test("with a fault is refused in words that name the step", async () => {
    const levels = shipped.levels.map((level, at) => (at === 0 ? { ...level, after: "previous" as const } : level));
    await expect(run(savePolicy, { ...shipped, levels })).rejects.toThrow(
      "Friendly reminder: The first letter has none before it. Count from the due date.",
    );
  });

  test("for an invoice that is not there is refused", async () => {
    await expect(run(setInvoicePolicy, { customerId, invoiceId: "lost", policyId: "none" })).rejects.toThrow(
      "not in the books",
    );
  });
});
