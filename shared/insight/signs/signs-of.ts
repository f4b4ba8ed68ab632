import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { CreditSettings } from "#shared/credit/credit-settings.ts";
import { addDays, type CalendarDate } from "#shared/dates/calendar-date.ts";
import { fileAsAt } from "./file-as-at.ts";
import type { Sign, SignRule } from "./sign.ts";
import { SIGN_RULES } from "./sign-rules.ts";

/** Of a busy customer only the latest days are looked at for each sign. */
const MOST_DAYS = 40;

/** The signs that stand on a day, one of each kind, the most serious first. Nothing dated after a sign's day is read. */
export function signsOf(
  file: CustomerFile,
  asAt: CalendarDate,
  settings: CreditSettings,
  rules: readonly SignRule[] = SIGN_RULES,
): readonly Sign[] {
  const knownOn = rememberedFiles(file);
  const signs: Sign[] = [];
  for (const rule of rules) {
    const sign = latestSign(rule, file, asAt, settings, knownOn);
    if (sign) signs.push(sign);
  }
  return signs.sort((first, second) => second.weight - first.weight);
}

/** Every sign a rule gave from a day until another (not included), oldest first; while one stands it is not given again. */
export function signHistory(
  rule: SignRule,
  file: CustomerFile,
  from: CalendarDate,
  until: CalendarDate,
  settings: CreditSettings,
): readonly Sign[] {
  const knownOn = rememberedFiles(file);
  const signs: Sign[] = [];
  const days = distinctDays(rule, file).filter((on) => on >= from && on < until);
  for (const on of days.reverse()) {
    const before = signs.at(-1);
    if (before && on <= addDays(before.on, Math.min(rule.lastsDays, 90))) continue;
    const sign = signOn(rule, file, on, settings, knownOn);
    if (sign) signs.push(sign);
  }
  return signs;
}

function latestSign(
  rule: SignRule,
  file: CustomerFile,
  asAt: CalendarDate,
  settings: CreditSettings,
  knownOn: (on: CalendarDate) => CustomerFile,
): Sign | null {
  const from = addDays(asAt, -rule.lastsDays);
  const days = distinctDays(rule, file).filter((on) => on <= asAt && on > from);
  for (const on of days.slice(0, rule.mode === "state" ? 1 : MOST_DAYS)) {
    const sign = signOn(rule, file, on, settings, knownOn);
    if (sign) return sign;
  }
  return null;
}

function signOn(
  rule: SignRule,
  file: CustomerFile,
  on: CalendarDate,
  settings: CreditSettings,
  knownOn: (on: CalendarDate) => CustomerFile,
): Sign | null {
  const finding = rule.look(knownOn(on), on, settings);
  return finding ? { ...finding, customerId: file.customer.id, on, weight: rule.weight } : null;
}

/** Latest first. */
function distinctDays(rule: SignRule, file: CustomerFile): CalendarDate[] {
  return [...new Set(rule.days(file))].sort().reverse();
}

function rememberedFiles(file: CustomerFile): (on: CalendarDate) => CustomerFile {
  const files = new Map<CalendarDate, CustomerFile>();
  return (on) => {
    const known = files.get(on) ?? fileAsAt(file, on);
    files.set(on, known);
    return known;
  };
}
