import type { ChasingPolicy } from "#shared/letters/policy.ts";
import { letterLevels } from "./levels-reached.ts";

export type PolicyFault =
  | { readonly kind: "first-after-previous"; readonly levelName: string }
  | { readonly kind: "same-name"; readonly levelName: string }
  | { readonly kind: "same-id"; readonly levelName: string }
  | { readonly kind: "goes-back"; readonly levelName: string }
  | { readonly kind: "same-day-as-previous"; readonly levelName: string };

/** What is wrong with a policy's levels: they are ordered, unique, and the first has no previous letter (rule 1). */
export function policyFaults(policy: ChasingPolicy): readonly PolicyFault[] {
  const faults: PolicyFault[] = [];
  const names = new Set<string>();
  const ids = new Set<string>();
  let lastDueDays = Number.NEGATIVE_INFINITY;
  letterLevels(policy).forEach((level, index) => {
    const levelName = level.name;
    if (index === 0 && level.after === "previous") faults.push({ kind: "first-after-previous", levelName });
    if (names.has(levelName.trim().toLowerCase())) faults.push({ kind: "same-name", levelName });
    if (ids.has(level.id)) faults.push({ kind: "same-id", levelName });
    if (level.after === "due" && level.days <= lastDueDays) faults.push({ kind: "goes-back", levelName });
    if (level.after === "previous" && level.days < 1) faults.push({ kind: "same-day-as-previous", levelName });
    if (level.after === "due") lastDueDays = level.days;
    names.add(levelName.trim().toLowerCase());
    ids.add(level.id);
  });
  return faults;
}
