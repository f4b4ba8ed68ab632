import type { Act } from "#tests/support/change-history.ts";
import { randomNumbers } from "#tests/support/random-numbers.ts";

/** A seeded mix of what people do: mostly small, now and then an import that needs an attachment. */
export function randomActs(seed: number, count: number): readonly Act[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => randomAct(random));
}

function randomAct(random: () => number): Act {
  const who = Math.floor(random() * 5);
  const amountMinor = 1 + Math.floor(random() * 500_000);
  const choice = random();
  if (choice < 0.1) return { kind: "customer", who, name: `Customer ${Math.floor(random() * 1000)}` };
  if (choice < 0.4) return { kind: "invoice", who, amountMinor };
  if (choice < 0.65) return { kind: "receipt", who, amountMinor };
  if (choice < 0.75) return { kind: "amend", who, text: `amended ${amountMinor}` };
  if (choice < 0.88) return { kind: "note", who, text: "x".repeat(Math.floor(random() * 400)) };
  if (choice < 0.98) return { kind: "call", who, text: "Will pay on Friday" };
  return { kind: "import", who, rows: 900 };
}
