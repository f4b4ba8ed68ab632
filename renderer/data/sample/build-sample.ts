import type { Change } from "#shared/journal/change.ts";
import type { Contact, Customer, CustomerKind } from "#shared/ledger/customer.ts";
import { currency } from "#shared/money/currency.ts";
import { defaultSettings } from "#shared/settings/default-settings.ts";
import type { Company, UserAccount } from "#shared/settings/settings.ts";
import { dayAgo, pence, SAMPLE_CURRENCY, type SampleContext } from "./sample-context.ts";
import type { SampleCustomer, SampleFile } from "./sample-file.ts";
import { sampleLedger } from "./sample-ledger.ts";
import { put, sampleRows } from "./sample-rows.ts";

/** Turns the sample company's data into changes for an empty store, with days counted back from `today`. */
export function buildSample(file: SampleFile, today: SampleContext["today"], newId: () => string): readonly Change[] {
  const users = file.users.map((user): UserAccount => ({ ...user, id: newId(), active: true }));
  const context: SampleContext = {
    today,
    newId,
    users: new Map(file.users.map((user, index) => [user.key, users[index]?.id ?? ""])),
  };
  const company: Company = {
    ...defaultSettings.company,
    ...(file.company as Partial<Company>),
    currency: SAMPLE_CURRENCY,
    isSample: true,
  };
  return [
    put("settings", { id: "company", value: company }),
    put("settings", { id: "users", value: users }),
    ...file.customers.flatMap((sample) => customerChanges(sample, context)),
  ];
}

function customerChanges(sample: SampleCustomer, context: SampleContext): readonly Change[] {
  const customer = sampleCustomer(sample, context);
  const ledger = sampleLedger(customer.id, sample, context);
  const { entries, allocations } = ledger;
  return [
    put("customers", customer),
    { op: "ledger", key: customer.id, before: { entries: [], allocations: [] }, after: { entries, allocations } },
    ...sampleRows(sample, ledger, context),
  ];
}

function sampleCustomer(sample: SampleCustomer, context: SampleContext): Customer {
  const { code, name, registrationNumber, address, language, notes } = sample;
  return {
    id: context.newId(),
    code,
    name,
    kind: sample.kind as CustomerKind,
    registrationNumber,
    vatNumber: "",
    address,
    language,
    jurisdiction: "",
    currency: currency("GBP"),
    terms: { kind: "days", days: sample.termsDays },
    agreement: {
      agreedOn: sample.agreedDaysAgo === null ? null : dayAgo(context, sample.agreedDaysAgo),
      how: sample.agreedHow,
      contractRate: "",
      fileId: "",
    },
    contacts: sample.contacts.map((contact) => ({ ...contact, id: context.newId() }) as unknown as Contact),
    notes,
    group: "",
    responsibleId: context.users.get("priya") ?? "",
    policyId: "",
    creditLimitMinor: sample.creditLimit === null ? null : pence(sample.creditLimit),
    since: null,
    closedOn: null,
  };
}
