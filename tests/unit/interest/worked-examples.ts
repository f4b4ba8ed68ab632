/** Worked examples of late-payment interest by other hands, named by id. Sources: `domain/late-payment-vectors.json`. */

export type SimpleExample = {
  readonly id: string;
  readonly principal: string;
  readonly currency: string;
  readonly days: number;
  readonly rate: string;
  readonly yearDays: 365 | 360;
  readonly rounding: "segment" | "daily-penny" | "daily-truncated";
  readonly interest: string;
  /** Half a year or a year for nothing else: the yearly amount the source prints. */
  readonly yearly?: string;
  /** The amount per day as the source prints it. */
  readonly daily?: string;
  readonly fixedSum?: { readonly law: string; readonly sum: string };
  readonly total?: string;
};

const uk = (sum: string) => ({ law: "GB-EAW", sum });
const base = { currency: "GBP", yearDays: 365, rounding: "segment" } as const;
const euro = { currency: "EUR", yearDays: 365, rounding: "segment" } as const;
const dollar = { currency: "USD", yearDays: 360, rounding: "segment" } as const;

export const simpleExamples: readonly SimpleExample[] = [
  { id: "de-bgb-b2b-181d", ...euro, principal: "10000.00", days: 181, rate: "10.62", interest: "526.64" },
  { id: "de-bgb-b2c-181d", ...euro, principal: "10000.00", days: 181, rate: "6.62", interest: "328.28" },
  { id: "de-anleiter-1000-25d", ...euro, principal: "1000.00", days: 25, rate: "5.12", interest: "3.51" },
  { id: "de-bgb-b2b-167d", ...euro, principal: "10000.00", days: 167, rate: "10.62", interest: "485.90" },
  {
    id: "fr-5000-30d",
    ...euro,
    principal: "5000.00",
    days: 30,
    rate: "10.0",
    interest: "41.10",
    fixedSum: { law: "FR", sum: "40.00" },
  },
  { id: "nl-1000-11d", ...euro, principal: "1000.00", days: 11, rate: "8.0", interest: "2.41" },
  { id: "uk-jest-1", ...base, principal: "500.00", days: 45, rate: "13.25", interest: "8.17", fixedSum: uk("40.00") },
  { id: "uk-jest-2", ...base, principal: "1000.00", days: 90, rate: "13.25", interest: "32.67", fixedSum: uk("70.00") },
  {
    id: "uk-jest-3",
    ...base,
    principal: "50000.00",
    days: 30,
    rate: "13.25",
    interest: "544.52",
    fixedSum: uk("100.00"),
  },
  {
    id: "uk-jest-5",
    ...base,
    principal: "1000.00",
    days: 365,
    rate: "13.25",
    interest: "132.50",
    fixedSum: uk("70.00"),
  },
  {
    id: "uk-s69-3000-100d",
    ...base,
    rounding: "daily-truncated",
    principal: "3000.00",
    days: 100,
    rate: "8.0",
    interest: "65.00",
    yearly: "240.00",
    daily: "0.65",
  },
  {
    id: "uk-govuk-1000-50d",
    ...base,
    rounding: "daily-penny",
    principal: "1000.00",
    days: 50,
    rate: "8.5",
    interest: "11.50",
    yearly: "85.00",
    daily: "0.23",
    fixedSum: uk("70.00"),
  },
  {
    id: "uk-ukrules-1000-60d",
    ...base,
    principal: "1000.00",
    days: 60,
    rate: "8.25",
    interest: "13.56",
    yearly: "82.50",
    daily: "0.2260",
  },
  {
    id: "uk-paidnice-5000-101d",
    ...base,
    rounding: "daily-penny",
    principal: "5000.00",
    days: 101,
    rate: "12.25",
    interest: "169.68",
    daily: "1.68",
    fixedSum: uk("70.00"),
    total: "239.68",
  },
  {
    id: "uk-ycalc-5000-30d",
    ...base,
    principal: "5000.00",
    days: 30,
    rate: "12.5",
    interest: "51.37",
    daily: "1.7123",
    fixedSum: uk("70.00"),
    total: "121.37",
  },
  {
    id: "uk-vat-incl-1000-30d",
    ...base,
    principal: "1000.00",
    days: 30,
    rate: "12.0",
    interest: "9.86",
    yearly: "120.00",
    daily: "0.3288",
    fixedSum: uk("70.00"),
  },
  { id: "us-ppa-simple-1500-6_6", ...dollar, principal: "1500.00", days: 10, rate: "6.6", interest: "2.75" },
  { id: "round-half-up", ...base, principal: "18.25", days: 1, rate: "10", interest: "0.01" },
  {
    id: "uk-dbt-2026-10000-60d",
    ...base,
    principal: "10000.00",
    days: 60,
    rate: "11.75",
    interest: "193.15",
    fixedSum: uk("100.00"),
    total: "293.15",
  },
];

export type RateExample = {
  readonly id: string;
  readonly law: string;
  readonly who: "business" | "consumer";
  /** First day that bears interest. */
  readonly firstOn: string;
  readonly base: string;
  readonly yearly: string;
};

const gb = { law: "GB-EAW", who: "business" } as const;
const ie = { law: "IE", who: "business" } as const;

export const rateExamples: readonly RateExample[] = [
  { id: "de-rate-2003h2", law: "DE", who: "business", firstOn: "2003-07-15", base: "1.22", yearly: "9.22" },
  { id: "de-rate-2003h2", law: "DE", who: "consumer", firstOn: "2003-07-15", base: "1.22", yearly: "6.22" },
  { id: "fr-rate-2024h2", law: "FR", who: "business", firstOn: "2024-09-01", base: "4.25", yearly: "14.25" },
  { id: "ie-rate-2024-07-01", ...ie, firstOn: "2024-07-01", base: "4.25", yearly: "12.25" },
  { id: "ie-rate-2024-02-02", ...ie, firstOn: "2024-02-02", base: "4.50", yearly: "12.50" },
  { id: "ie-rate-2026-03-01", ...ie, firstOn: "2026-03-01", base: "2.15", yearly: "10.15" },
  { id: "ie-rate-2023-09-01", ...ie, firstOn: "2023-09-01", base: "4.00", yearly: "12.00" },
  { id: "nl-consumer-round-2024", law: "NL", who: "consumer", firstOn: "2024-01-01", base: "4.50", yearly: "7.00" },
  { id: "uk-ref-ds-2008-h1", ...gb, firstOn: "2008-03-01", base: "5.50", yearly: "13.50" },
  { id: "uk-ref-lovetts-2017-11-20", ...gb, firstOn: "2017-11-20", base: "0.25", yearly: "8.25" },
  { id: "uk-ref-2020-04-01", ...gb, firstOn: "2020-04-01", base: "0.75", yearly: "8.75" },
  { id: "uk-ref-2018-05-05", ...gb, firstOn: "2018-05-05", base: "0.50", yearly: "8.50" },
  { id: "uk-ref-emc-2005-07-01", ...gb, firstOn: "2005-07-01", base: "4.75", yearly: "12.75" },
  { id: "uk-ref-2020-07-15", ...gb, firstOn: "2020-07-15", base: "0.10", yearly: "8.10" },
  { id: "uk-ref-2024-03-15", ...gb, firstOn: "2024-03-15", base: "5.25", yearly: "13.25" },
  { id: "uk-edge-due-2022-06-29", ...gb, firstOn: "2022-06-30", base: "0.25", yearly: "8.25" },
  { id: "uk-edge-due-2022-06-30", ...gb, firstOn: "2022-07-01", base: "1.25", yearly: "9.25" },
  { id: "uk-edge-due-2022-12-30", ...gb, firstOn: "2022-12-31", base: "1.25", yearly: "9.25" },
  { id: "uk-edge-due-2022-12-31", ...gb, firstOn: "2023-01-01", base: "3.50", yearly: "11.50" },
  { id: "uk-edge-due-2026-01-31", ...gb, firstOn: "2026-02-01", base: "3.75", yearly: "11.75" },
  { id: "us-tx-rate-2009", law: "US-TX", who: "business", firstOn: "2009-02-01", base: "6.00", yearly: "6.00" },
];

/** [id, due day, payment day, days]. HMRC CH140220 and CH141140. */
export const dayCountExamples = [
  ["hmrc-days-2011-01-31-2011-06-03", "2011-01-31", "2011-06-03", 123],
  ["hmrc-days-2021-01-31-2021-02-01", "2021-01-31", "2021-02-01", 1],
  ["hmrc-days-2012-01-31-2012-03-01", "2012-01-31", "2012-03-01", 30],
  ["hmrc-days-2020-01-31-2020-03-01", "2020-01-31", "2020-03-01", 30],
  ["hmrc-days-2021-02-04-2021-02-07", "2021-02-04", "2021-02-07", 3],
  ["hmrc-days-2021-01-31-2021-01-31", "2021-01-31", "2021-01-31", 0],
  ["hmrc-bela", "2023-01-31", "2023-03-05", 33],
] as const;

/** [id, debt, fixed sum] in pounds. GOV.UK, Claim debt recovery costs; Act 1998 s.5A(2). */
export const fixedSumExamples = [
  ["uk-s5a-0_01", "0.01", "40.00"],
  ["uk-s5a-999_99", "999.99", "40.00"],
  ["uk-s5a-9999_99", "9999.99", "70.00"],
] as const;

/** Ids that have a test of their own in `worked-examples.test.ts`. */
export const singleExamples = [
  "de-367-order",
  "credit-note-band",
  "ie-daily-8_00",
  "fr-45jfm-a",
  "uk-30day-beginning-with",
  "us-tx-days",
  "uk-part-principal-first",
  "uk-part-interest-first",
  "us-ppa-monthly-1500",
  "uk-fixed-vs-segmented",
  "ca-interest-act",
  "sched-jan31-leap",
  "sched-jan31-common",
  "inst-100-7",
] as const;
