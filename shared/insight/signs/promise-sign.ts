import { promiseStates } from "#shared/chasing/promise-state.ts";
import { addDays, addMonths } from "#shared/dates/calendar-date.ts";
import { sumMinor } from "#shared/money/minor.ts";
import type { SignRule } from "./sign.ts";

/** How many of the latest promises are spoken of. */
const LATEST = 4;

/** A promise to pay was broken; says how many of the latest ones were. */
export const brokenPromise: SignRule = {
  kind: "broken-promise",
  weight: 2,
  lastsDays: 90,
  mode: "event",
  days: ({ promises }) =>
    promises.flatMap(({ parts, clearingDays }) => parts.map(({ byOn }) => addDays(byOn, clearingDays + 1))),
  look: (known, on) => {
    const ended = promiseStates(known, on).filter(
      ({ state }) => state === "kept" || state === "part-kept" || state === "broken",
    );
    if (!ended.some(({ brokenOn }) => brokenOn === on)) return null;
    const latest = ended.filter(({ promise }) => promise.on > addMonths(on, -12)).slice(-LATEST);
    const broken = latest.filter(({ state }) => state !== "kept");
    return {
      facts: { kind: "broken-promise", broken: broken.length, ended: latest.length },
      evidence: broken.map(({ promise }) => ({
        table: "promises",
        id: promise.id,
        on: promise.on,
        amountMinor: sumMinor(promise.parts, (part) => part.amountMinor),
        label: promise.contactName,
      })),
    };
  },
};
