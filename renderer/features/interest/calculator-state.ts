import { create } from "zustand";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Compounding } from "#shared/interest/accrue.ts";
import { defaultInterestSettings, type InterestSettings } from "#shared/interest/interest-settings.ts";
import type { WhatIfMovement } from "#shared/interest/what-if.ts";
import type { CustomerKind } from "#shared/ledger/customer.ts";
import { type Currency, currency } from "#shared/money/currency.ts";
import type { Minor } from "#shared/money/minor.ts";

/** A movement as it is being typed: parts of it may be missing still. */
export type TypedMovement = {
  readonly id: number;
  readonly kind: WhatIfMovement["kind"];
  readonly on: CalendarDate | null;
  readonly untilOn: CalendarDate | null;
  readonly amountMinor: Minor | null;
};

/** What is typed into the calculator. Kept while the program runs, so that a look elsewhere loses nothing. */
export type CalculatorInput = {
  readonly description: string;
  readonly amountMinor: Minor | null;
  readonly currency: Currency;
  readonly invoiceOn: CalendarDate | null;
  readonly dueOn: CalendarDate | null;
  readonly toOn: CalendarDate | null;
  readonly place: string;
  readonly kind: CustomerKind;
  readonly basis: "statutory" | "court" | "contract";
  readonly contractRate: string;
  readonly settings: InterestSettings;
  readonly compounding: Compounding;
  readonly movements: readonly TypedMovement[];
};

export type CalculatorState = CalculatorInput & {
  /** Taken from the company's settings the first time the page is opened. */
  readonly isStarted: boolean;
  readonly change: (changed: Partial<CalculatorInput>) => void;
  readonly start: (from: Pick<CalculatorInput, "currency" | "settings" | "place" | "toOn">) => void;
  readonly clear: () => void;
};

const empty: CalculatorInput = {
  description: "",
  amountMinor: null,
  currency: currency("GBP"),
  invoiceOn: null,
  dueOn: null,
  toOn: null,
  place: "GB-EAW",
  kind: "company",
  basis: "statutory",
  contractRate: "",
  settings: defaultInterestSettings,
  compounding: "none",
  movements: [],
};

export const useCalculator = create<CalculatorState>()((set) => ({
  ...empty,
  isStarted: false,
  change: (changed) => set(changed),
  start: (from) => set((state) => (state.isStarted ? {} : { ...from, isStarted: true })),
  clear: () => set({ ...empty, isStarted: false }),
}));
