import { type CalendarDate, dayFromNumber, dayOf, daysInMonth } from "../dates/calendar-date.ts";

/** How three numbers without a four-digit year in front are read; dates with a month name or ISO order need no form. */
export type DateForm = "day-first" | "month-first" | "year-first";

/** Days a spreadsheet counts from 1899-12-30; these numbers are 1954-10-03 to 2119-01-08. */
const SERIAL_FROM = 20_000;
const SERIAL_UNTIL = 80_000;
const SERIAL_EPOCH_DAYS = -25_569;

const MONTH_STEMS: Readonly<Record<string, number>> = {
  ...{ jan: 1, ene: 1, gen: 1, sty: 1, led: 1, feb: 2, fev: 2, fév: 2, lut: 2, mar: 3, mär: 3, maa: 3, mrt: 3 },
  ...{
    mrz: 3,
    apr: 4,
    avr: 4,
    abr: 4,
    kwi: 4,
    may: 5,
    mai: 5,
    mag: 5,
    maj: 5,
    mei: 5,
    jun: 6,
    juin: 6,
    giu: 6,
    cze: 6,
  },
  ...{
    jul: 7,
    juil: 7,
    lug: 7,
    lip: 7,
    aug: 8,
    aoû: 8,
    aou: 8,
    ago: 8,
    sie: 8,
    sep: 9,
    set: 9,
    wrz: 9,
    oct: 10,
    okt: 10,
  },
  ...{ out: 10, ott: 10, paź: 10, paz: 10, nov: 11, lis: 11, dec: 12, dez: 12, déc: 12, dic: 12, gru: 12 },
};

/** The three numbers of a date in the order in which they stand, with the length of the first and the last. */
export type DateNumbers = {
  readonly first: number;
  readonly second: number;
  readonly third: number;
  readonly firstDigits: number;
  readonly thirdDigits: number;
  readonly separator: string;
};

const NUMBERS = /^(\d{1,4})([./\- ])\s?(\d{1,2})\2\s?(\d{1,4})\.?(?:[T ,].*)?$/;
const COMPACT = /^(19|20)(\d{2})(\d{2})(\d{2})(?:\d{6}.*)?$/;
const DAY_NAMED =
  /^(?:\p{L}+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th|\.|er|º|ª)?[\s\-/.]*(?:de\s+)?(\p{L}{3,})\.?[\s\-/.,']*(?:de\s+)?(\d{4}|\d{2})(?:[\sT,].*)?$/u;
const MONTH_NAMED =
  /^(?:\p{L}+\.?,\s+)?(\p{L}{3,})\.?[\s\-/]*(\d{1,2})(?:st|nd|rd|th)?[\s\-/,]+(\d{4}|\d{2})(?:[\sT,].*)?$/u;

/** Reads one date cell; `null` for what is no day of the calendar in this form. */
export function readDay(text: string, form: DateForm): CalendarDate | null {
  const trimmed = text.trim().replace(/^'/, "");
  if (trimmed === "" || trimmed.length > 60) return null;
  const numbers = dateNumbers(trimmed);
  if (numbers) return fromNumbers(numbers, form);
  const compact = COMPACT.exec(trimmed);
  if (compact) return existingDay(Number(compact[1]! + compact[2]!), Number(compact[3]), Number(compact[4]));
  return serialDay(trimmed) ?? namedDay(trimmed);
}

/** The numbers of `03/04/2026`, `3.4.26`, `2026-04-03 10:00`; `null` for any other shape. */
export function dateNumbers(text: string): DateNumbers | null {
  const match = NUMBERS.exec(text);
  if (!match) return null;
  return {
    first: Number(match[1]),
    second: Number(match[3]),
    third: Number(match[4]),
    firstDigits: match[1]!.length,
    thirdDigits: match[4]!.length,
    separator: match[2]!,
  };
}

/** True where the order of the numbers does not follow from their shape: no four-digit year first, no dots. */
export function needsForm(numbers: DateNumbers): boolean {
  return numbers.firstDigits <= 2 && numbers.separator !== ".";
}

function fromNumbers(numbers: DateNumbers, form: DateForm): CalendarDate | null {
  const { first, second, third } = numbers;
  if (numbers.firstDigits === 4) return existingDay(first, second, third);
  if (numbers.firstDigits > 2 || (numbers.thirdDigits !== 2 && numbers.thirdDigits !== 4)) return null;
  if (form === "year-first" && numbers.thirdDigits === 2) return existingDay(fullYear(first), second, third);
  const year = numbers.thirdDigits === 2 ? fullYear(third) : third;
  if (numbers.separator === "." || form !== "month-first") return existingDay(year, second, first);
  return existingDay(year, first, second);
}

function serialDay(text: string): CalendarDate | null {
  if (!/^\d{5}(?:[.,]\d+)?$/.test(text)) return null;
  const serial = Number(text.slice(0, 5));
  return serial >= SERIAL_FROM && serial < SERIAL_UNTIL ? dayFromNumber(serial + SERIAL_EPOCH_DAYS) : null;
}

function namedDay(text: string): CalendarDate | null {
  const dayFirst = DAY_NAMED.exec(text);
  if (dayFirst) return namedParts(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!);
  const monthFirst = MONTH_NAMED.exec(text);
  return monthFirst ? namedParts(monthFirst[3]!, monthFirst[1]!, monthFirst[2]!) : null;
}

function namedParts(year: string, month: string, dayOfMonth: string): CalendarDate | null {
  const name = month.toLowerCase();
  const number = MONTH_STEMS[name.slice(0, 4)] ?? MONTH_STEMS[name.slice(0, 3)];
  if (!number) return null;
  return existingDay(year.length === 2 ? fullYear(Number(year)) : Number(year), number, Number(dayOfMonth));
}

/** Two digits are 1970 to 2069. */
function fullYear(twoDigits: number): number {
  return twoDigits < 70 ? 2000 + twoDigits : 1900 + twoDigits;
}

function existingDay(year: number, month: number, dayOfMonth: number): CalendarDate | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return null;
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null;
  return dayOf(year, month, dayOfMonth);
}
