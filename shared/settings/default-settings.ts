import { defaultBackupSettings } from "#shared/backup/backup-settings.ts";
import { defaultCreditSettings } from "#shared/credit/credit-settings.ts";
import { defaultInsightSettings } from "#shared/insight/insight-settings.ts";
import { defaultMorningSettings } from "#shared/insight/morning/morning-settings.ts";
import { defaultCaseSettings } from "../cases/case-settings.ts";
import { defaultInterestSettings } from "../interest/interest-settings.ts";
import { currency } from "../money/currency.ts";
import { minor } from "../money/minor.ts";
import { defaultPrivacySettings } from "../privacy/scope.ts";
import type { Company, ReasonEntry, SettingsById } from "./settings.ts";

const reason = (id: string, label: string): ReasonEntry => ({ id, label, archived: false });

const emptyCompany: Company = {
  name: "",
  tagline: "",
  address: { lines: [], postcode: "", town: "", country: "GB" },
  phone: "",
  email: "",
  website: "",
  registration: "",
  vatNumber: "",
  bank: { name: "", sortCode: "", accountNumber: "", iban: "", bic: "", bank: "" },
  logoFileId: "",
  currency: currency("GBP"),
  locale: "en-GB",
  terms: { kind: "days", days: 30 },
  isSample: false,
};

/** What every setting reads as until the user changes it. */
export const defaultSettings: SettingsById = {
  company: emptyCompany,
  users: [],
  ageing: { limits: [30, 60, 90], by: "due-date" },
  letters: { windowProfile: "uk-dl", offsetXmm: "0", offsetYmm: "0", nextLetterNumber: 1, signatoryId: "" },
  lateReasons: [
    reason("cash", "Cash trouble"),
    reason("dispute", "Dispute"),
    reason("forgot", "Forgot"),
    reason("not-received", "Invoice not received"),
    reason("admin", "Admin or approval delay"),
    reason("their-customer", "Waiting for their customer"),
    reason("insolvency", "Signs of insolvency"),
    reason("other", "Other"),
  ],
  disputeReasons: [
    reason("quantity", "Wrong quantity"),
    reason("quality", "Quality or damage"),
    reason("price", "Price differs from quote"),
    reason("delivery", "Late or missing delivery"),
    reason("order", "No order number or not ordered"),
    reason("duplicate", "Invoiced twice"),
    reason("paid", "Says it was paid"),
    reason("other", "Other"),
  ],
  mappings: [],
  bankMappings: [],
  rates: [],
  exchangeRates: [],
  interest: defaultInterestSettings,
  movements: { roundingHundredths: 100, endOfMonth: "days-first" },
  clearingDays: 3,
  graceDays: 3,
  chasing: {
    defaultPolicyId: "",
    courtesyAboveMinor: minor(5_000_00),
    courtesyDaysBefore: 5,
    callAgainDays: 2,
    disputeAnswerDays: 7,
  },
  groupPolicies: [],
  credit: defaultCreditSettings,
  insight: defaultInsightSettings,
  morning: defaultMorningSettings,
  cases: defaultCaseSettings,
  limitation: [],
  weekendDays: [6, 7],
  holidays: [],
  wording: [],
  privacy: defaultPrivacySettings,
  backups: defaultBackupSettings,
};
