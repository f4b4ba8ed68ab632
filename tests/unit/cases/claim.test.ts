import { describe, expect, test } from "vitest";
import { claimClock } from "#shared/cases/claim-clock.ts";
import {
  CLAIM_MOVES,
  type ClaimState,
  claimCosts,
  hearingOn,
  isClaimEnd,
  stepClaim,
} from "#shared/cases/claim-steps.ts";
import { judgmentDebt, usualJudgmentRate } from "#shared/cases/judgment.ts";
import { announcedParts } from "#shared/cases/letter-view.ts";
import { limitationClocks, limitationWarnings } from "#shared/cases/limitation.ts";
import { openClaim } from "#shared/cases/open-case.ts";
import type { Case } from "#shared/cases/rows.ts";
import { interestTerms } from "#shared/interest/interest-on-invoice.ts";
import { defaultSettings } from "#shared/settings/default-settings.ts";
import { GBP, ledger, money, refusal, testWriter, unwrap } from "#tests/support/ledger-dsl.ts";
import { caseRow, d, fileOf, hollins } from "#tests/unit/chasing/chase-file.ts";
import { letter, step as letterStep } from "#tests/unit/evidence/bundle-source.ts";
import { atState, step } from "./case-rows.ts";

const STATES = Object.keys(CLAIM_MOVES) as ClaimState[];
const TODAY = d("2026-06-01");
const book = ledger`
  invoice 1001  issued 2026-01-05  due 2026-02-04   6000.00
  invoice 1002  issued 2026-03-01  due 2026-03-31    500.00
`;
const item = (invoiceId: string) => ({ invoiceId, amountMinor: 0, interestMinor: 0, fixedMinor: 0 }) as never;
const sentBefore = (on: string, kind: "letter-before-action" | "letter-of-claim", ids = ["1001"]) =>
  letter("L-0009", [letterStep("posted", { on: d(on) })], { kind, on: d(on), items: ids.map(item) });
const lettered = fileOf(book, { letters: [sentBefore("2026-02-01", "letter-before-action")] });
const trader = (letters = [sentBefore("2026-03-01", "letter-of-claim")]) =>
  fileOf(book, { customer: hollins({ kind: "sole-trader" }), letters });

describe("which step of a claim may follow which", () => {
  const preparing = "letter-posted reply-received documents-supplied notice-given issued settled paid discontinued";
  const ends = "settled paid discontinued";
  const allowed: Readonly<Record<ClaimState, string>> = {
    preparing,
    "letter-posted": preparing,
    "reply-received": preparing,
    "documents-supplied": preparing,
    "notice-given": preparing,
    issued: `acknowledged admitted defended hearing-set judgment ${ends}`,
    acknowledged: `admitted defended hearing-set judgment ${ends}`,
    admitted: `hearing-set judgment ${ends}`,
    defended: `hearing-set judgment ${ends}`,
    "hearing-set": `hearing-set heard judgment dismissed ${ends}`,
    heard: `hearing-set judgment dismissed ${ends}`,
    judgment: "enforcement set-aside settled paid given-up",
    "set-aside": `defended hearing-set judgment ${ends}`,
    enforcement: "enforcement set-aside settled paid given-up",
    settled: "",
    paid: "",
    discontinued: "",
    dismissed: "",
    "given-up": "",
  };
  const pairs = STATES.flatMap((from) => STATES.map((to) => [from, to] as const));
  test.each(pairs)("%s to %s", (from, to) => {
    const moved = stepClaim(
      atState("claim", [from]),
      step("2026-05-10", to, { note: "as it was", amountMinor: money("100.00") }),
      { hearingOn: "2026-07-01" },
      lettered,
      TODAY,
    );
    expect(moved.ok).toBe(allowed[from].split(" ").includes(to));
    if (moved.ok) expect(moved.value.closedOn).toBe(isClaimEnd(to) ? "2026-05-10" : null);
  });
});

describe("a step of a claim", () => {
  const prepared = atState("claim", ["preparing"]);
  const issued = atState("claim", ["preparing", "issued"]);
  test.each([
    ["tomorrow", prepared, step("2026-06-02", "issued"), {}, "in-the-future"],
    ["before the last step", issued, step("2026-03-01", "acknowledged"), {}, "before-last-step"],
    ["a hearing without its day", issued, step("2026-03-05", "hearing-set"), {}, "hearing-day-missing"],
    ["a judgment without a sum", issued, step("2026-03-05", "judgment"), {}, "amount-missing"],
    [
      "a judgment rate from nowhere",
      issued,
      step("2026-03-05", "judgment", { amountMinor: money("100.00") }),
      { judgmentRate: "8" },
      "rate-missing",
    ],
    ["a settlement without its terms", issued, step("2026-03-05", "settled"), {}, "reason-missing"],
  ] as const)("%s is refused", (_, row, next, facts, kind) => {
    expect(refusal(stepClaim(row, next, facts, lettered, TODAY))).toBe(kind);
  });

  test("the letter may have gone before the claim was opened here", () => {
    const moved = stepClaim(prepared, step("2026-02-01", "letter-posted"), {}, lettered, TODAY);
    expect(moved.ok).toBe(true);
  });

  test("the costs of the steps add up, as at any day", () => {
    const row: Case = {
      ...issued,
      steps: [
        step("2026-03-02", "issued", { costMinor: money("455.00") }),
        step("2026-05-02", "enforcement", { costMinor: money("83.00") }),
      ],
    };
    expect([claimCosts(row, d("2026-04-01")), claimCosts(row, TODAY)]).toEqual([money("455.00"), money("538.00")]);
  });

  test("a hearing is known from the day it was set until it was heard", () => {
    const set = { ...atState("claim", ["preparing", "issued", "hearing-set"]), facts: { hearingOn: "2026-04-20" } };
    expect([hearingOn(set, d("2026-03-02")), hearingOn(set, d("2026-03-03"))]).toEqual([null, "2026-04-20"]);
    const heard = { ...set, steps: [...set.steps, step("2026-04-20", "heard")] };
    expect(hearingOn(heard, d("2026-04-20"))).toBeNull();
  });
});

describe("a claim is issued only when the time before it is over", () => {
  const claim = (changed: Partial<Case> = {}) => caseRow("2026-03-01", "claim", ["1001"], changed);
  const issue = (row: Case, file: typeof lettered, on: string) =>
    stepClaim({ ...row, steps: [] }, step(on, "issued"), {}, file, TODAY);

  test.each([
    [
      "a company, day 14",
      fileOf(book, { letters: [sentBefore("2026-05-01", "letter-before-action")] }),
      "2026-05-15",
      false,
    ],
    [
      "a company, day 15",
      fileOf(book, { letters: [sentBefore("2026-05-01", "letter-before-action")] }),
      "2026-05-16",
      true,
    ],
    ["a sole trader, day 30", trader([sentBefore("2026-05-01", "letter-of-claim")]), "2026-05-31", false],
    ["a sole trader, day 31", trader([sentBefore("2026-05-01", "letter-of-claim")]), "2026-06-01", true],
    ["no letter", fileOf(book), "2026-05-31", false],
    [
      "a letter about another invoice",
      fileOf(book, { letters: [sentBefore("2026-03-01", "letter-before-action", ["1002"])] }),
      "2026-05-31",
      false,
    ],
  ] as const)("%s on %s: %s", (_, file, on, isAllowed) => {
    const moved = issue(claim(), file, on);
    expect(moved.ok).toBe(isAllowed);
    if (!moved.ok) expect(moved.error.kind).toBe("too-soon");
  });

  test("a letter that was not sent by this program counts from the day it was posted", () => {
    const row = claim({ steps: [step("2026-05-01", "letter-posted")] });
    expect(claimClock(row, fileOf(book), d("2026-05-15")).mayIssueOn).toBe("2026-05-16");
  });

  test.each([
    ["no reply", [], "2026-04-01", null],
    ["a reply without a notice", [step("2026-03-20", "reply-received")], null, "notice-needed"],
    [
      "a reply, then a notice",
      [step("2026-03-20", "reply-received"), step("2026-03-25", "notice-given")],
      "2026-04-20",
      "waiting",
    ],
    [
      "papers supplied late",
      [
        step("2026-03-20", "reply-received"),
        step("2026-04-05", "documents-supplied"),
        step("2026-04-06", "notice-given"),
      ],
      "2026-05-06",
      "waiting",
    ],
    [
      "a late notice",
      [step("2026-03-05", "reply-received"), step("2026-04-08", "notice-given")],
      "2026-04-23",
      "waiting",
    ],
  ] as const)("under the Debt Protocol: %s", (_, steps, mayIssueOn, block) => {
    const found = claimClock(claim({ steps }), trader(), d("2026-04-10"));
    expect([found.mayIssueOn, found.block?.kind ?? null]).toEqual([mayIssueOn, block]);
  });

  test("elsewhere the rule is unknown: a lawyer must have been asked", () => {
    const german = fileOf(book, { customer: hollins({ jurisdiction: "DE" }) });
    expect(claimClock(claim(), german, TODAY).block?.kind).toBe("ask-a-lawyer");
    expect(claimClock(claim({ facts: { askedLawyer: "Kanzlei Weber" } }), german, TODAY).block).toBeNull();
  });

  test("the letter of a claim that is prepared asks for its invoices, though they are held back", () => {
    const row = unwrap(
      openClaim(
        fileOf(book),
        { invoiceIds: ["1001"], currency: GBP, reason: "", court: "" },
        "C-2",
        testWriter("2026-06-01"),
      ),
    );
    const parts = announcedParts(fileOf(book, { cases: [row] }), "letter-before-action", TODAY);
    expect(parts?.map(({ amountMinor }) => amountMinor)).toEqual([money("6000.00")]);
  });
});

describe("interest on a judgment", () => {
  const terms = interestTerms(defaultSettings.interest, defaultSettings.rates);
  const paid = ledger`
    invoice 1001  issued 2026-01-05  due 2026-02-04   6000.00
    receipt R1    2026-04-10                          2000.00  pays 1001=2000.00
  `;
  const judged = (rate: string) =>
    caseRow("2026-02-20", "claim", ["1001"], {
      facts: { judgmentRate: rate, judgmentSource: "Judgments Act 1838, section 17" },
      steps: [step("2026-03-31", "judgment", { amountMinor: money("7300.00") })],
    });

  test("runs from the day after the judgment on what is left, by the engine", () => {
    const debt = judgmentDebt(judged("8"), paid, d("2026-04-20"), terms);
    // 7300 x 8 % x 10 / 365 = 16.00; 5300 x 8 % x 10 / 365 = 11.616...
    expect(debt?.proof?.totals.interestMinor).toBe(money("27.62"));
    expect([debt?.paidMinor, debt?.owedMinor]).toEqual([money("2000.00"), money("5327.62")]);
  });

  test("no rate, no interest; before the judgment and after it was set aside there is no such debt", () => {
    expect(judgmentDebt(judged(""), paid, d("2026-04-20"), terms)?.owedMinor).toBe(money("5300.00"));
    expect(judgmentDebt(judged("8"), paid, d("2026-03-30"), terms)).toBeNull();
    const aside = { ...judged("8"), steps: [...judged("8").steps, step("2026-04-15", "set-aside")] };
    expect(judgmentDebt(aside, paid, d("2026-04-20"), terms)).toBeNull();
  });

  test.each([
    ["GB-EAW", "5000.00", "8"],
    ["GB-EAW", "4999.99", ""],
    ["GB-SCT", "100.00", "8"],
    ["DE", "100000.00", ""],
  ])("in %s a judgment of %s proposes %s %%", (jurisdiction, amount, percent) => {
    expect(usualJudgmentRate(hollins({ jurisdiction }), money(amount), GBP).percent).toBe(percent);
  });
});

describe("a claim and the limitation clock", () => {
  const old = ledger`
    invoice 1001  issued 2020-01-01  due 2020-04-30   600.00
  `;
  const warned = (states: readonly string[], closedOn: string | null = null) =>
    limitationWarnings(
      fileOf(old, { cases: [atState("claim", states, { closedOn: closedOn === null ? null : d(closedOn) })] }),
      d("2026-04-15"),
      [],
    ).length;

  test("issued in time, the time no longer runs out; dropped again, it does", () => {
    expect([warned(["preparing"]), warned(["preparing", "issued"]), warned(["issued", "discontinued"])]).toEqual([
      1, 0, 1,
    ]);
  });

  test("issued too late it saves nothing", () => {
    const late = caseRow("2026-05-02", "claim", ["1001"], { steps: [step("2026-05-02", "issued")] });
    const [clock] = limitationClocks(fileOf(old, { cases: [late] }), d("2026-05-10"), []);
    expect([clock?.state, clock?.issued]).toEqual(["expired", null]);
  });
});
