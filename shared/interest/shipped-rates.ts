import deBase from "#assets/rates/de-base.json";
import ecbReference from "#assets/rates/ecb-reference.json";
import frLegal from "#assets/rates/fr-legal.json";
import gbBase from "#assets/rates/gb-base.json";
import gbReference from "#assets/rates/gb-reference.json";
import usTxPrompt from "#assets/rates/us-tx-prompt.json";
import type { RateEntry } from "../settings/settings.ts";
import { type RateTable, type RateTables, readRateTable, withEnteredRates } from "./rate-table.ts";

/** The rate tables that come with the program, in the order in which they are shown. */
export const shippedRates: readonly RateTable[] = [gbReference, ecbReference, deBase, frLegal, usTxPrompt, gbBase].map(
  readRateTable,
);

const merged = new WeakMap<readonly RateEntry[], RateTables>();

/** The shipped tables with the rates of the setting `rates` over them; the same object for the same setting. */
export function knownRates(entered: readonly RateEntry[]): RateTables {
  let tables = merged.get(entered);
  if (!tables) {
    tables = withEnteredRates(shippedRates, entered);
    merged.set(entered, tables);
  }
  return tables;
}
