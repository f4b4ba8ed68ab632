import type { Host, HostFailure } from "#shared/host/host.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import { type DuebookDatabase, SCHEMA_VERSION } from "./schema.ts";

/**
 * Sends the lines the journal has not confirmed, oldest first, and forgets each once it is flushed. Sending a line
 * twice does no harm: the journal knows it again.
 */
export async function sendOutbox(
  database: DuebookDatabase,
  host: Host,
): Promise<Result<{ readonly sent: number }, HostFailure>> {
  const lines = await database.outbox.orderBy("seq").toArray();
  for (const line of lines) {
    const appended = await host.journal.append({ ...line, schema: SCHEMA_VERSION });
    if (!appended.ok) return fail(appended.error);
    await database.outbox.delete(line.seq);
  }
  return succeed({ sent: lines.length });
}
