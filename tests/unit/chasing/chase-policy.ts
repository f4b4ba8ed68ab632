import { type ChasingRules, chasingRules } from "#shared/chasing/chasing-rules.ts";
import { day } from "#shared/dates/calendar-date.ts";
import type { ChasingPolicy, PolicyLevel } from "#shared/letters/policy.ts";
import type { Letter, LetterKind, LetterState } from "#shared/letters/rows.ts";
import { ZERO } from "#shared/money/minor.ts";
import { defaultSettings } from "#shared/settings/default-settings.ts";
import { GBP, money } from "#tests/support/ledger-dsl.ts";
import { hollins, newId, recorded } from "./chase-file.ts";

/** A letter of a level of the policy `test`: prepared on its day, then what `steps` says: `"posted 2026-03-02"`. */
export function letter(
  on: string,
  level: number,
  invoiceIds: readonly string[],
  steps: string = `posted ${on}`,
  changed: Partial<Letter> = {},
): Letter {
  const id = newId("letter");
  const made: Letter = {
    ...recorded,
    recordedAt: `${on}T09:00:00.000Z`,
    id,
    number: `L-${(id.split("-")[1] ?? "").padStart(4, "0")}`,
    customerId: "customer-1",
    runId: "",
    kind: KINDS[level - 1] ?? "own",
    levelId: level > 0 ? `test/${level}` : "",
    language: "en-GB",
    on: day(on),
    payByOn: null,
    currency: GBP,
    totalMinor: ZERO,
    items: invoiceIds.map((invoiceId) => ({ invoiceId, amountMinor: ZERO, interestMinor: ZERO, fixedMinor: ZERO })),
    channel: "post",
    subject: "",
    recipient: { name: "", company: "", address: hollins().address, email: "" },
    fileId: "",
    pages: 1,
    factsHash: "",
    wordingVersion: "1",
    steps: [],
  };
  const dated = [
    [on, "prepared"],
    ...steps
      .split(",")
      .filter((text) => text.trim() !== "")
      .map(readStep),
  ] as const;
  return {
    ...made,
    steps: dated.map(([stepOn, state]) => ({
      on: day(stepOn as string),
      state: state as LetterState,
      note: "",
      service: "",
      tracking: "",
      fileId: "",
      by: "len",
      at: `${stepOn}T10:00:00.000Z`,
    })),
    ...changed,
  };
}

const readStep = (text: string) => text.trim().split(/\s+/).reverse();
const KINDS: readonly LetterKind[] = ["friendly-reminder", "second-reminder", "final-reminder", "letter-before-action"];

/** Levels 7 days after the due day, then 14, 14 and 14 after the letter before; 2 days in the post; gap 5 days. */
export const testPolicy: ChasingPolicy = {
  ...recorded,
  recordedAt: "",
  id: "test",
  name: "Test policy",
  levels: KINDS.map((letterKind, index) => level(index + 1, letterKind)),
  minimums: [{ currency: GBP, amountMinor: money("10.00") }],
  minimumGapDays: 5,
  deliveryDays: 2,
  callAboveMinor: ZERO,
  archived: false,
};

function level(number: number, letterKind: LetterKind): PolicyLevel {
  return {
    id: `test/${number}`,
    name: ["Reminder 1", "Reminder 2", "Final reminder", "Letter before action"][number - 1] as string,
    letterKind,
    days: number === 1 ? 7 : 14,
    after: number === 1 ? "due" : "previous",
    channel: "post",
    chargeMinor: ZERO,
    claimsInterest: false,
    payByDays: 7,
  };
}

export function rulesOf(policy: Partial<ChasingPolicy> = {}, changed: Partial<ChasingRules> = {}): ChasingRules {
  const rules = chasingRules({
    policies: [{ ...testPolicy, ...policy }],
    runs: [],
    setting: (id) => defaultSettings[id],
  });
  return { ...rules, ...changed };
}
