import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import type { Currency } from "#shared/money/currency.ts";
import type { Minor } from "#shared/money/minor.ts";
import { type ChasePosition, chasePositions } from "./chase-position.ts";
import type { ChasingRules } from "./chasing-rules.ts";
import type { CustomerFile } from "./customer-file.ts";
import { fileLevels, type ItemLevels } from "./file-levels.ts";
import { type Candidate, proposeLetter, type RunScene } from "./propose-letter.ts";
import type { CustomerDecision, LeftOutItem, RunLetter } from "./run-decision.ts";
import type { LeftOutReason } from "./run-reasons.ts";

/** Why / why not, for every open item of one customer on a day. Included and left out add up to what is open (rule 35). */
export function decideCustomer(file: CustomerFile, rules: ChasingRules, asAt: CalendarDate): CustomerDecision {
  const positions = chasePositions(file, asAt);
  if (positions.length === 0) return { letters: [], leftOut: [] };
  const scene: RunScene = { file, levels: fileLevels(file, rules, asAt), asAt };
  const letters: RunLetter[] = [];
  const leftOut: LeftOutItem[] = [];
  for (const currency of new Set(positions.map(({ item }) => item.currency))) {
    const leave = (position: ChasePosition, amountMinor: Minor, reason: LeftOutReason) => {
      if (amountMinor > 0) leftOut.push({ customerId: file.customer.id, currency, position, amountMinor, reason });
    };
    const own = positions.filter(({ item }) => item.currency === currency);
    const letter = decideCurrency(scene, currency, own, leave);
    if (letter) letters.push(letter);
  }
  return { letters, leftOut };
}

function decideCurrency(
  scene: RunScene,
  currency: Currency,
  positions: readonly ChasePosition[],
  leave: (position: ChasePosition, amountMinor: Minor, reason: LeftOutReason) => void,
): RunLetter | null {
  const candidates: Candidate[] = [];
  // A note that says nothing is late cannot go to someone of whom something overdue is demanded.
  const isAnyLate = positions.some(({ item, demandedMinor }) => item.daysLate > 0 && demandedMinor > 0);
  for (const position of positions) {
    const ladder = scene.levels.of(position.item);
    if (position.item.daysLate <= 0 && (isAnyLate || !isCourtesyDue(scene, ladder))) {
      leave(position, position.item.openMinor, { kind: "not-due", dueOn: position.item.dueOn });
      continue;
    }
    for (const { hold, amountMinor } of position.held) {
      leave(position, amountMinor, { kind: hold.kind === "dispute" ? "disputed" : "held", hold });
    }
    if (position.demandedMinor > 0) candidates.push({ position, ...ladder });
  }
  if (candidates.length === 0) return null;
  const proposal = proposeLetter(scene, currency, candidates);
  for (const left of proposal.leftOut) leave(left.position, left.amountMinor, left.reason);
  return proposal.letter;
}

/** Before the due day only a courtesy level may ask, and only once its own day has come (rule 6). */
function isCourtesyDue({ asAt }: RunScene, { levels, reached, from }: ItemLevels): boolean {
  const first = levels[0];
  return reached.index === -1 && first !== undefined && first.days < 0 && from !== null && from <= asAt;
}
