import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { CreditSettings } from "#shared/credit/credit-settings.ts";
import { signThresholds } from "#shared/credit/sign-thresholds.ts";
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
  const seen = rememberedFiles(file);
  const signs: Sign[] = [];
  const { off } = signThresholds(settings);
  for (const rule of rules) {
    if (off.includes(rule.kind)) continue;
    const sign = latestSign(rule, file, asAt, settings, seen);
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
  seen: SeenFiles = rememberedFiles(file),
): readonly Sign[] {
  const signs: Sign[] = [];
  const days = distinctDays(rule, file).filter((on) => on >= from && on < until);
  const couldFire = rule.couldFire?.(file, settings);
  for (const on of days.reverse()) {
    const before = signs.at(-1);
    if (before && on <= addDays(before.on, Math.min(rule.lastsDays, 90))) continue;
    if (couldFire && !couldFire(on)) continue;
    const sign = signOn(rule, file, on, settings, seen);
    if (sign) signs.push(sign);
  }
  return signs;
}

function latestSign(
  rule: SignRule,
  file: CustomerFile,
  asAt: CalendarDate,
  settings: CreditSettings,
  seen: SeenFiles,
): Sign | null {
  const from = addDays(asAt, -rule.lastsDays);
  const days = distinctDays(rule, file).filter((on) => on <= asAt && on > from);
  if (days.length === 0) return null;
  const couldFire = rule.couldFire?.(file, settings);
  for (const on of days.slice(0, rule.mode === "state" ? 1 : MOST_DAYS)) {
    if (couldFire && !couldFire(on)) continue;
    const sign = signOn(rule, file, on, settings, seen);
    if (sign) return sign;
  }
  return null;
}

function signOn(
  rule: SignRule,
  file: CustomerFile,
  on: CalendarDate,
  settings: CreditSettings,
  seen: SeenFiles,
): Sign | null {
  const finding = rule.look(seen(on), on, settings);
  return finding ? { ...finding, customerId: file.customer.id, on, weight: rule.weight } : null;
}

/** Latest first. */
function distinctDays(rule: SignRule, file: CustomerFile): CalendarDate[] {
  return [...new Set(rule.days(file))].sort().reverse();
}

/** The file as it stood on a day, kept so that several rules need cut it off only once. */
export type SeenFiles = (on: CalendarDate) => CustomerFile;

export function rememberedFiles(file: CustomerFile): SeenFiles {
  const files = new Map<CalendarDate, CustomerFile>();
  return (on) => {
    const known = files.get(on) ?? fileAsAt(file, on);
    files.set(on, known);
    return known;
  };
}
