import { ledgerPosition } from "#shared/ledger/position.ts";
import { defaultSettings } from "#shared/settings/default-settings.ts";
import type { GeneratedBooks } from "#tests/support/generator.ts";

/** Every customer's ageing on one day, as the strips and the list show it: what is owed in all, in minor units. */
export function ageEverything({ ledgers, asAt }: GeneratedBooks): number {
  let open = 0;
  for (const ledger of ledgers) {
    for (const position of ledgerPosition(ledger, asAt, defaultSettings.ageing)) open += position.balanceMinor;
  }
  return open;
}
