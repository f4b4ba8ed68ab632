import type { CreditSettings } from "./credit-settings.ts";
import { signThresholds } from "./sign-thresholds.ts";

/** What is wrong with credit rules as typed, by field; empty when they can be saved. */
export function creditSettingsFaults(settings: CreditSettings): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {};
  const percent = (field: keyof CreditSettings, most = 100) => {
    const value = settings[field] as number;
    if (!(value >= 0 && value <= most)) faults[field] = `Write a percentage from 0 to ${most}.`;
  };
  percent("warnAtPercent");
  percent("brokenPromisePercent");
  percent("netWorthPercent");
  percent("workingCapitalPercent");
  if (!isWhole(settings.reviewMonths, 1, 60)) faults.reviewMonths = "Write a number of months from 1 to 60.";
  if (!isWhole(settings.extraDays, 0, 365)) faults.extraDays = "Write a number of days from 0 to 365.";
  if (settings.blockOverdueDays !== null && !isWhole(settings.blockOverdueDays, 1, 3_650)) {
    faults.blockOverdueDays = "Write a number of days, or leave it empty.";
  }
  if (!areStepsFalling(settings)) {
    faults.lateSteps =
      "Days must rise from line to line and percentages must not: paying later may never raise a limit.";
  }
  const { watchFrom, highFrom } = signThresholds(settings);
  if (!(watchFrom >= 1 && highFrom >= watchFrom)) faults.highFrom = "High must begin at or above watch.";
  return faults;
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function areStepsFalling({ lateSteps }: CreditSettings): boolean {
  return lateSteps.every(({ upToDays, percent }, at) => {
    const before = lateSteps[at - 1];
    const isInBounds = isWhole(upToDays, 0, 365) && percent >= 0 && percent <= 100;
    return isInBounds && (!before || (upToDays > before.upToDays && percent <= before.percent));
  });
}
