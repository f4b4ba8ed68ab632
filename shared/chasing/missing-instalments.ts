import { type Minor, sumMinor } from "#shared/money/minor.ts";
import type { InstalmentStatus, PlanStatus } from "./plan-status.ts";

export type MissingInstalments = {
  readonly first: InstalmentStatus;
  readonly last: InstalmentStatus;
  /** What is left of all of them, minor units of the plan's currency. */
  readonly missingMinor: Minor;
  /** To be put behind the first: `, 2 instalments behind`; empty for one alone. */
  readonly more: string;
};

/** The instalments of a plan in force that have not come, within their grace days too; null where none is missing. */
export function missingInstalments({ isRunning, instalments }: PlanStatus): MissingInstalments | null {
  const late = instalments.filter((row) => row.state === "late" || row.state === "missed");
  const [first] = late;
  const last = late.at(-1);
  if (!isRunning || !first || !last) return null;
  const missingMinor = sumMinor(late, (row) => row.leftMinor);
  return { first, last, missingMinor, more: late.length > 1 ? `, ${late.length} instalments behind` : "" };
}
