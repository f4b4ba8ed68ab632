import { IconFileInvoice } from "@tabler/icons-react";
import { agencyFee } from "#shared/cases/agency-fee.ts";
import { agencyRecord } from "#shared/cases/agency-record.ts";
import type { PlannedStep } from "#shared/chasing/action-plan.ts";
import type { LatePaidInvoice } from "#shared/interest/customer-claims.ts";
import { percent } from "#shared/interest/percent.ts";
import { GBP, ledger } from "#tests/support/ledger-dsl.ts";
import { agency, step } from "#tests/unit/cases/case-rows.ts";
import { caseRow, d, fileOf, m, promise } from "#tests/unit/chasing/chase-file.ts";

export const TODAY = d("2026-06-01");
const owes = ledger`invoice 1001 issued 2026-01-05 due 2026-02-04 1000.00`;
export const fairly = agency({
  checks: [{ what: "licence", on: d("2026-05-04"), result: "passed", note: "CSA, 4471" }],
});

export const claim = caseRow("2026-05-04", "claim", ["1001"], {
  steps: [step("2026-05-04", "issued", { note: "By post", costMinor: m("70.00"), fileId: "file-1" })],
});
export const broken = fileOf(owes, { promises: [promise("2026-05-01", "2026-05-08 = 400.00, 2026-05-15 = 200.00")] });
export const bundle = {
  event: "handed-over",
  fileName: "Evidence HOL01.zip",
  manifestSha256: "ab12",
  pages: 11,
  files: 9,
  reference: "HOL01",
  numbers: [],
  bundleId: "note-1",
  to: "Marsh & Co",
  how: "By e-mail",
} as const;

export const RATE = {
  fromOn: d("2026-01-01"),
  untilOn: d("2026-07-01"),
  percent: percent("3.75"),
  status: "published",
  note: "Bank Rate",
} as const;
export const USER = { id: "len", name: "Len Harbour", initials: "", job: "Owner", active: true };
export const MONTH = {
  month: "2026-05",
  entries: 1042,
  seq: 2001,
  at: "2026-05-29T16:02:11.000Z",
  checkpoint: "DB 2001 9f3a 77c1",
  isOver: true,
};
export const SNAPSHOT = {
  name: "2001.snapshot",
  at: "2026-05-29T16:02:11.000Z",
  reason: "by-hand",
  seq: 2001,
  hash: "9f3a",
  bytes: 20_000,
  records: 63,
  place: "own",
  state: "present",
} as const;
export const DUE = {
  scope: { kind: "customer", customerId: "red" },
  customerId: "red",
  lastOn: d("2018-03-01"),
  rows: 4,
  hold: "claim of May",
} as const;
export const ERASURE = {
  id: "erasure-1",
  on: d("2026-05-04"),
  at: "2026-05-04T09:00:00.000Z",
  by: "len",
  scope: { kind: "contact", customerId: "red", contactId: "dawn" },
  rows: 2,
  seqs: [3, 4, 9],
  files: [],
  doneAt: "2026-05-04T09:00:01.000Z",
} as const;
export const STEP: PlannedStep = {
  key: "test/2",
  name: "First call",
  kind: "call",
  dueOn: d("2026-05-04"),
  doneOn: d("2026-05-06"),
  state: "done-late",
  daysLate: 2,
  why: "nobody was in",
  ownerId: "len",
  taskId: "",
};
const PARTS = [{ amountMinor: m("1000.00"), daysLate: 117 }];
export const FEES = {
  agency: fairly,
  all: agencyFee(fairly, PARTS),
  none: agencyFee(fairly, []),
  record: agencyRecord(fairly, [], GBP, TODAY),
  isChecked: false,
};
export const WEEK = {
  from: d("2026-06-01"),
  endOn: d("2026-06-07"),
  mondayOn: d("2026-06-01"),
  expectedMinor: m("900.00"),
  lowMinor: m("400.00"),
  highMinor: m("1200.00"),
  bySource: { promise: m("0.00"), plan: m("0.00"), habit: m("900.00") },
  rows: [],
  cameMinor: m("850.00"),
  cameOnNewMinor: m("20.00"),
  isInRange: true,
} as const;
export const AMOUNT = {
  customerId: "c1",
  source: "habit",
  id: "1001",
  amountMinor: m("1000.00"),
  chance: 0.9,
  expectedMinor: m("900.00"),
  name: "Hollins",
  number: "1001",
} as const;
export const LATE_PAID = {
  interest: { number: "1001", currency: GBP },
  paidOn: d("2026-05-04"),
  daysLate: 24,
  position: {
    interestMinor: m("20.40"),
    fixedSumMinor: m("70.00"),
    claimedMinor: m("0.00"),
    waivedMinor: m("0.00"),
    paidMinor: m("0.00"),
    interestLeftMinor: m("20.40"),
    fixedSumLeftMinor: m("70.00"),
    leftMinor: m("90.40"),
  },
  isPartlyOutOfTime: false,
} as unknown as LatePaidInvoice;
export const HITS = { name: "Broken promise", count: 8, wentWrong: 2 };
export const ENTRY = {
  key: "1001",
  on: d("2026-05-04"),
  topic: "invoice",
  icon: IconFileInvoice,
  title: "Invoice 1001",
  detail: "",
  printed: "£1,000.00",
  amount: { minor: m("1000.00"), currency: GBP },
  who: "Len",
  recordedAt: "",
} as const;
