import type { ChasingPolicy, PolicyLevel } from "#shared/letters/policy.ts";
import { isPreDue } from "./levels-reached.ts";

export type PolicyFaultKind =
  | "no-name"
  | "name-taken"
  | "level-no-name"
  | "same-name"
  | "same-id"
  | "no-letter"
  | "bad-number"
  | "first-after-previous"
  | "goes-back"
  | "same-day-as-previous"
  | "courtesy-not-before-due"
  | "before-due-not-courtesy"
  | "courtesy-after-others"
  | "too-little-time"
  | "negative-amount";

/** Something wrong with a policy: the place in `levels` and the field to mend it in; `at` is null for the policy itself. */
export type PolicyFault = {
  readonly kind: PolicyFaultKind;
  readonly at: number | null;
  readonly field:
    | "name"
    | "letterKind"
    | "days"
    | "after"
    | "payByDays"
    | "chargeMinor"
    | "minimumGapDays"
    | "deliveryDays";
  readonly levelName: string;
};

/** Days a letter must give at least: Practice Direction on Pre-Action Conduct 14, Pre-Action Protocol for Debt Claims 30. */
export const LEAST_PAY_BY_DAYS: Readonly<Partial<Record<NonNullable<PolicyLevel["letterKind"]>, number>>> = {
  "letter-before-action": 14,
  "letter-of-claim": 30,
};

const MOST_DAYS = 999;

/**
 * What is wrong with a policy; empty for nothing. Its levels are ordered and unique, and the first has no previous
 * letter (rule 1). `otherNames` are the names other policies have. A policy without levels is sound: it does nothing.
 */
export function policyFaults(policy: ChasingPolicy, otherNames: readonly string[] = []): readonly PolicyFault[] {
  return [...ownFaults(policy, otherNames), ...policy.levels.flatMap(levelFaults), ...orderFaults(policy)];
}

function ownFaults(policy: ChasingPolicy, otherNames: readonly string[]): readonly PolicyFault[] {
  const faults: PolicyFault[] = [];
  const name = plain(policy.name);
  const own = (kind: PolicyFaultKind, field: PolicyFault["field"]) =>
    faults.push({ kind, at: null, field, levelName: "" });
  if (name === "") own("no-name", "name");
  else if (otherNames.some((other) => plain(other) === name)) own("name-taken", "name");
  if (!isDays(policy.minimumGapDays)) own("bad-number", "minimumGapDays");
  if (!isDays(policy.deliveryDays)) own("bad-number", "deliveryDays");
  return faults;
}

function levelFaults(level: PolicyLevel, at: number): readonly PolicyFault[] {
  const faults: PolicyFault[] = [];
  const add = (kind: PolicyFaultKind, field: PolicyFault["field"]) =>
    faults.push({ kind, at, field, levelName: level.name });
  if (plain(level.name) === "") add("level-no-name", "name");
  if (!Number.isSafeInteger(level.days) || Math.abs(level.days) > MOST_DAYS) add("bad-number", "days");
  if (level.minimumGapDays !== undefined && !isDays(level.minimumGapDays)) add("bad-number", "minimumGapDays");
  if (level.channel === "call") return faults;
  if (level.letterKind === null) add("no-letter", "letterKind");
  if (!isDays(level.payByDays)) add("bad-number", "payByDays");
  const least = level.letterKind === null ? undefined : LEAST_PAY_BY_DAYS[level.letterKind];
  if (least !== undefined && level.payByDays < least) add("too-little-time", "payByDays");
  if (level.chargeMinor < 0) add("negative-amount", "chargeMinor");
  if (level.letterKind === "courtesy" && !isPreDue(level)) add("courtesy-not-before-due", "days");
  if (level.letterKind !== "courtesy" && isPreDue(level)) add("before-due-not-courtesy", "letterKind");
  return faults;
}

function orderFaults({ levels }: ChasingPolicy): readonly PolicyFault[] {
  const faults: PolicyFault[] = [];
  const names = new Set<string>();
  const ids = new Set<string>();
  let lastDueDays = Number.NEGATIVE_INFINITY;
  let letters = 0;
  levels.forEach((level, at) => {
    const levelName = level.name;
    const name = plain(levelName);
    const add = (kind: PolicyFaultKind, field: PolicyFault["field"]) => faults.push({ kind, at, field, levelName });
    if (name !== "" && names.has(name)) add("same-name", "name");
    if (ids.has(level.id)) add("same-id", "name");
    names.add(name);
    ids.add(level.id);
    // A call may be the first thing that happens: it then counts from the due day.
    if (level.channel === "call" || level.letterKind === null) return;
    if (letters === 0 && level.after === "previous") add("first-after-previous", "after");
    if (level.after === "due" && level.days <= lastDueDays) add("goes-back", "days");
    if (level.after === "previous" && level.days < 1) add("same-day-as-previous", "days");
    if (level.letterKind === "courtesy" && letters > 0) add("courtesy-after-others", "letterKind");
    if (level.after === "due") lastDueDays = level.days;
    letters += 1;
  });
  return faults;
}

function isDays(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= MOST_DAYS;
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
