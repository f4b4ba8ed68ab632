import type { CustomerFile } from "#shared/chasing/customer-file.ts";

/** Entries handed to a worker at once: copying them takes the window a few milliseconds. */
const BATCH_ENTRIES = 1_500;

/** The files in batches of about so many ledger entries; a large customer is a batch by itself. */
export function inBatches(files: readonly CustomerFile[], most = BATCH_ENTRIES): readonly (readonly CustomerFile[])[] {
  const batches: CustomerFile[][] = [];
  let current: CustomerFile[] = [];
  let count = 0;
  for (const file of files) {
    const own = 1 + file.ledger.entries.length;
    if (current.length > 0 && count + own > most) {
      batches.push(current);
      current = [];
      count = 0;
    }
    current.push(file);
    count += own;
  }
  if (current.length > 0) batches.push(current);
  return batches;
}
