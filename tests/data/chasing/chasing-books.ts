import { putRow } from "#renderer/data/changes.ts";
import { type Command, command } from "#renderer/data/command.ts";
import { runCommand, type Written } from "#renderer/data/run-command.ts";
import type { Store } from "#renderer/data/store.ts";
import type { Change } from "#shared/journal/change.ts";
import { TABLE_NAMES } from "#shared/journal/tables.ts";
import { openItems } from "#shared/ledger/open-items.ts";
import { minor } from "#shared/money/minor.ts";
import { succeed } from "#shared/result/result.ts";
import { GBP, ledger } from "#tests/support/ledger-dsl.ts";
import { createOffice } from "#tests/support/office.ts";
import { d, hollins, m } from "#tests/unit/chasing/chase-file.ts";
import { testPolicy } from "#tests/unit/chasing/chase-policy.ts";

export const customerId = "customer-1";
export const today = d("2026-03-17");
export const actor = { userId: "len", today };
export const book = ledger`
  invoice 1001  issued 2026-01-05  due 2026-02-04   1240.00
  invoice 1002  issued 2026-01-05  due 2026-02-10    600.00
`;

export const seed = command<null>({
  name: "seed",
  decide: ({ book: reader }) => {
    const opened: Change = {
      op: "ledger",
      key: customerId,
      before: { entries: [], allocations: [] },
      after: { entries: book.entries, allocations: book.allocations },
    };
    const changes = [putRow(reader, "customers", hollins()), putRow(reader, "policies", testPolicy), opened];
    return succeed({ changes, subject: null, summary: "Seed", output: null });
  },
});

let store: Store;

/** The books as they stand; opened anew for each test. */
export const reader = () => store.book.reader();

/** Opens books with one customer and two overdue invoices. */
export async function openBooks(): Promise<void> {
  store = await createOffice().open();
  await run(seed, null);
}

export async function run<Input, Output>(of: Command<Input, Output>, input: Input): Promise<Written<Output>> {
  const result = await runCommand(store, of, input, actor);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

export async function refusal<Input, Output>(of: Command<Input, Output>, input: Input): Promise<string> {
  const result = await runCommand(store, of, input, actor);
  return result.ok ? "written" : result.error.message;
}

export const everything = () => Object.fromEntries(TABLE_NAMES.map((name) => [name, reader().all(name)]));
export const leftOf = (number: string) =>
  openItems(reader().ledger(customerId), today).find((item) => item.entry.number === number)?.openMinor ?? 0;

export const callFields = {
  on: today,
  time: "09:40",
  direction: "out",
  contactName: "Dawn Hollins",
  phone: "",
  reasonId: "cash",
  words: "Plot 9",
  invoiceIds: ["1001"],
  nextStep: "",
  nextOn: null,
  minutes: 4,
  isPrivate: false,
} as const;
export const promiseInput = {
  currency: GBP,
  clearingDays: 0,
  parts: [{ amountMinor: m("1240.00"), byOn: d("2026-03-20") }],
};
export const promisedCall = {
  customerId,
  taskId: "",
  call: { ...callFields, outcome: "promise", promise: promiseInput, dispute: null },
} as const;
export const newPromise = { ...promiseInput, on: today, contactName: "Dawn Hollins", invoiceIds: ["1001"], callId: "" };
export const newDispute = {
  customerId,
  dispute: {
    invoiceId: "1001",
    amountMinor: m("200.00"),
    reasonId: "quality",
    contactName: "",
    theirWords: "Short",
    ourWords: "",
    answerByOn: null,
    ownerId: "",
    fileIds: [],
    on: today,
  },
};
export const newHold = {
  customerId,
  invoiceId: "",
  amountMinor: null,
  kind: "do-not-chase",
  reason: "Agreed",
  on: today,
  until: null,
  toldCustomer: "",
} as const;
export const newPlan = {
  customerId,
  currency: GBP,
  invoiceIds: [],
  draft: {
    depositMinor: minor(0),
    depositOn: null,
    firstOn: d("2026-04-01"),
    frequency: "monthly",
    shape: { by: "count", count: 4 },
    nonWorkingDays: "as-is",
  },
  graceDays: 3,
  interest: "frozen",
  stopsLetters: true,
  affordability: "",
  replacesId: "",
} as const;
export const newOffer = {
  customerId,
  kind: "settlement",
  invoiceIds: ["1001"],
  currency: GBP,
  owedMinor: m("1240.00"),
  offerMinor: m("900.00"),
  expiresOn: d("2026-03-31"),
  note: "",
} as const;
export const accepted = { state: "accepted", on: today, how: "On the telephone", fileId: "", note: "" } as const;
