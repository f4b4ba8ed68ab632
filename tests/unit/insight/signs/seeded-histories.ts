import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { day } from "#shared/dates/calendar-date.ts";
import type { SignKind } from "#shared/insight/signs/sign.ts";
import { reverseEntry } from "#shared/ledger/reverse-entry.ts";
import { ledger, money, testWriter, written } from "#tests/support/ledger-dsl.ts";
import { makeNote } from "#tests/support/rows.ts";
import { call, dispute, fileOf, hollins, promise } from "#tests/unit/chasing/chase-file.ts";
import { letter } from "#tests/unit/chasing/chase-policy.ts";
import { credit } from "#tests/unit/credit/credit-rows.ts";

/** A history in which one kind of sign is given on a day and not before. */
export type SeededHistory = {
  readonly kind: SignKind;
  readonly firesOn: string;
  readonly file: CustomerFile;
  /** What the sign says, in part. */
  readonly says: string;
};

/** Buys every month and pays within two days of the due day. */
export const punctual = ledger`
  invoice 1  issued 2025-01-02  due 2025-02-01  1,000.00
  invoice 2  issued 2025-02-02  due 2025-03-04  1,100.00
  invoice 3  issued 2025-03-02  due 2025-04-01    900.00
  invoice 4  issued 2025-04-02  due 2025-05-02  1,050.00
  invoice 5  issued 2025-05-02  due 2025-06-01    980.00
  invoice 6  issued 2025-06-02  due 2025-07-02  1,020.00
  invoice 7  issued 2025-07-02  due 2025-08-01  1,000.00
  receipt R1 2025-01-31  1,000.00  pays 1=1000.00
  receipt R2 2025-03-04  1,100.00  pays 2=1100.00
  receipt R3 2025-04-02    900.00  pays 3=900.00
  receipt R4 2025-05-02  1,050.00  pays 4=1050.00
  receipt R5 2025-05-30    980.00  pays 5=980.00
  receipt R6 2025-07-03  1,020.00  pays 6=1020.00
  receipt R7 2025-08-01  1,000.00  pays 7=1000.00
`;

const drifting = ledger`
  invoice 1  issued 2025-01-02  due 2025-02-01  1,000.00
  invoice 2  issued 2025-02-02  due 2025-03-04  1,000.00
  invoice 3  issued 2025-03-02  due 2025-04-01  1,000.00
  invoice 4  issued 2025-04-02  due 2025-05-02  1,000.00
  invoice 5  issued 2025-05-02  due 2025-06-01  1,000.00
  invoice 6  issued 2025-06-02  due 2025-07-02  1,000.00
  invoice 7  issued 2025-07-02  due 2025-08-01  1,000.00
  receipt R1 2025-02-01  1,000.00  pays 1=1000.00
  receipt R2 2025-03-05  1,000.00  pays 2=1000.00
  receipt R3 2025-04-01  1,000.00  pays 3=1000.00
  receipt R4 2025-05-02  1,000.00  pays 4=1000.00
  receipt R5 2025-06-13  1,000.00  pays 5=1000.00
  receipt R6 2025-07-16  1,000.00  pays 6=1000.00
  receipt R7 2025-08-21  1,000.00  pays 7=1000.00
`;

const inParts = ledger`
  invoice 1  issued 2025-01-02  due 2025-02-01  1,234.00
  invoice 2  issued 2025-02-02  due 2025-03-04  1,333.00
  receipt R1 2025-03-10    417.00  pays 1=417.00
  receipt R2 2025-04-02    333.00  pays 2=333.00
`;

const skipping = ledger`
  invoice 1  issued 2025-01-02  due 2025-02-01  1,000.00
  invoice 2  issued 2025-02-02  due 2025-03-04  1,100.00
  receipt R1 2025-03-10  1,100.00  pays 2=1100.00
`;

const silent = ledger`
  invoice 1  issued 2025-01-02  due 2025-02-01  1,000.00
  invoice 2  issued 2025-02-02  due 2025-03-04  1,000.00
  invoice 3  issued 2025-03-02  due 2025-04-01  1,000.00
  invoice 4  issued 2025-04-02  due 2025-05-02  1,000.00
  invoice 5  issued 2025-05-02  due 2025-06-01  1,000.00
  invoice 6  issued 2025-06-10  due 2025-07-10  4,000.00
  receipt R1 2025-02-01  1,000.00  pays 1=1000.00
  receipt R2 2025-03-04  1,000.00  pays 2=1000.00
  receipt R3 2025-04-01  1,000.00  pays 3=1000.00
  receipt R4 2025-05-02  1,000.00  pays 4=1000.00
  receipt R5 2025-06-01  1,000.00  pays 5=1000.00
`;

const bounced = written(
  punctual,
  reverseEntry(punctual, { entryId: "R7", on: day("2025-08-08"), reason: "cheque-bounced" }, testWriter()),
);

export const SEEDED: readonly SeededHistory[] = [
  {
    kind: "payment-drift",
    firesOn: "2025-08-21",
    file: fileOf(drifting),
    says: "The last 3 invoices were paid 15 days late; before it was in time",
  },
  { kind: "part-payments", firesOn: "2025-04-02", file: fileOf(inParts), says: "2 payments in three months" },
  {
    kind: "newer-first",
    firesOn: "2025-03-10",
    file: fileOf(skipping),
    says: "Paid 2 and left the older 1 open, 37 days",
  },
  {
    kind: "dispute-after-chase",
    firesOn: "2025-03-20",
    file: fileOf(skipping, {
      letters: [letter("2025-03-12", 1, ["1"])],
      disputes: [dispute("2025-03-20", "1", "100.00")],
    }),
    says: "Disputed 1 8 days after it was chased, 47 days after it was due",
  },
  {
    kind: "more-disputes",
    firesOn: "2025-07-20",
    file: fileOf(punctual, {
      disputes: ["2025-06-10", "2025-07-01", "2025-07-20"].map((on) => dispute(on, "7", "10.00")),
    }),
    says: "3 disputes in three months, where there were hardly any",
  },
  {
    kind: "broken-promise",
    firesOn: "2025-03-18",
    file: fileOf(skipping, { promises: [promise("2025-03-12", "2025-03-14 = 1000.00", { clearingDays: 3 })] }),
    says: "The only promise to pay was broken",
  },
  {
    kind: "unanswered-calls",
    firesOn: "2025-03-24",
    file: fileOf(skipping, {
      calls: [
        call("2025-03-11", "promise"),
        call("2025-03-18", "no-answer"),
        call("2025-03-20", "left-message"),
        call("2025-03-24", "no-answer"),
      ],
    }),
    says: "The last 3 calls were not answered",
  },
  {
    kind: "spike-then-silence",
    firesOn: "2025-08-13",
    file: fileOf(silent),
    says: "times as much as usual, then nothing for 64 days",
  },
  {
    kind: "details-changed",
    firesOn: "2025-08-04",
    file: fileOf(punctual, {
      credit: [credit("2025-08-04", "change", "", { text: "new bank", facts: { what: "bank" } })],
    }),
    says: "Details changed: new bank",
  },
  {
    kind: "limit-use",
    firesOn: "2025-02-02",
    file: fileOf(skipping, { customer: hollins({ creditLimitMinor: money("2,000.00") }) }),
    says: "105% of the credit limit of £2,000 is used",
  },
  {
    kind: "returned-payment",
    firesOn: "2025-08-08",
    file: fileOf(bounced),
    says: "Cheque returned unpaid: £1,000.00",
  },
  {
    kind: "bad-news",
    firesOn: "2025-08-05",
    file: fileOf(punctual, {
      notes: [{ ...makeNote("n1", "customer-1", "Accounts filed late"), on: day("2025-08-05"), kind: "bad-news" }],
    }),
    says: "Bad news: Accounts filed late",
  },
];
