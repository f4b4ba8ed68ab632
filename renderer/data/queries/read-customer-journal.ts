import { journalEntries, withJournal } from "#renderer/data/recovery/journal-lines.ts";
import { journalExtractLine } from "#shared/evidence/journal-extract.ts";
import type { Host, HostFailure } from "#shared/host/host.ts";
import type { Result } from "#shared/result/result.ts";

/** The lines of the journal that concern one customer, as a bundle may show them; oldest first. */
export async function readCustomerJournal(
  host: Host,
  customerId: string,
  heldIds: ReadonlySet<string>,
  shownIds: ReadonlySet<string> | null = null,
): Promise<Result<readonly string[], HostFailure>> {
  return withJournal(async () => {
    const lines: string[] = [];
    for await (const entry of journalEntries(host, 1)) {
      const line = journalExtractLine(entry, customerId, heldIds, shownIds);
      if (line !== null) lines.push(line);
    }
    return lines;
  });
}
