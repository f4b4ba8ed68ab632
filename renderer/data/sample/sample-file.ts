/** The sample company as data: days are counted back from the day it is opened, amounts are plain decimals in pounds. */
export type SampleFile = {
  readonly company: Record<string, unknown>;
  readonly users: readonly {
    readonly key: string;
    readonly name: string;
    readonly initials: string;
    readonly job: string;
  }[];
  readonly customers: readonly SampleCustomer[];
};

export type SampleCustomer = {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly address: {
    readonly lines: readonly string[];
    readonly town: string;
    readonly postcode: string;
    readonly country: string;
  };
  readonly language: string;
  readonly creditLimit: string | null;
  readonly termsDays: number;
  readonly registrationNumber: string;
  readonly notes: string;
  readonly agreedDaysAgo: number | null;
  readonly agreedHow: string;
  readonly contacts: readonly Record<string, string>[];
  readonly invoices: readonly {
    readonly number: string;
    readonly dueDaysAgo: number;
    readonly terms: number;
    readonly amount: string;
    readonly description: string;
    readonly reference: string;
    readonly retention: boolean;
  }[];
  readonly receipts: readonly {
    readonly daysAgo: number;
    readonly amount: string;
    readonly against: string;
    readonly method: string;
    readonly reference: string;
  }[];
  readonly calls: readonly SampleCall[];
  readonly promises: readonly (SamplePromise & { readonly daysAgo: number; readonly contact: string })[];
  readonly disputes: readonly {
    readonly number: string;
    readonly daysAgo: number;
    readonly invoice: string;
    readonly amount: string | null;
    readonly reason: string;
    readonly contact: string;
    readonly theirs: string;
    readonly ours: string;
    readonly waitingOn: string;
    readonly answerInDays: number;
  }[];
  readonly plans: readonly {
    readonly number: string;
    readonly daysAgo: number;
    readonly invoices: readonly string[];
    readonly total: string;
    /** Amount and days ago it falls due; negative is ahead. */
    readonly instalments: readonly (readonly (string | number)[])[];
    readonly affordability: string;
    readonly graceDays: number;
  }[];
  /** Posted on their day; drawn when the sample is made. */
  readonly letters: readonly { readonly kind: string; readonly daysAgo: number }[];
  readonly stops: readonly { readonly daysAgo: number; readonly reason: string; readonly liftBelow: string }[];
  readonly notesLog: readonly { readonly daysAgo: number; readonly kind: string; readonly text: string }[];
};

export type SampleCall = {
  readonly daysAgo: number;
  readonly time: string;
  readonly contact: string;
  readonly outcome: string;
  readonly reason?: string;
  readonly words: string;
  readonly minutes: number;
  readonly next?: string;
  readonly nextInDays?: number;
  readonly promise?: SamplePromise;
};

export type SamplePromise = {
  readonly amount: string;
  readonly byDaysAgo: number;
  readonly invoices: readonly string[];
  readonly more?: readonly { readonly amount: string; readonly byDaysAgo: number }[];
};
