import { putRow } from "#renderer/data/changes.ts";
import { gone } from "#renderer/data/chasing-decision.ts";
import { command } from "#renderer/data/command.ts";
import { fail, succeed } from "#shared/result/result.ts";

/** Takes an agency off the list of those that can be given a debt, or puts it back. Its placements stay. */
export const archiveAgency = command<{ readonly agencyId: string; readonly archived: boolean }>({
  name: "archive-agency",
  decide: ({ book }, { agencyId, archived }) => {
    const agency = book.get("agencies", agencyId);
    if (!agency) return gone("This agency is not in the books any more.");
    const open = book.all("cases").filter((row) => row.agencyId === agencyId && row.closedOn === null);
    if (archived && open.length > 0) {
      const numbers = open.map((row) => row.number).join(", ");
      return fail({ kind: "in-use", message: `${agency.name} still has ${numbers}. Recall or close that first.` });
    }
    return succeed({
      changes: [putRow(book, "agencies", { ...agency, archived })],
      subject: { table: "agencies", key: agencyId },
      summary: `Agency ${agency.name} ${archived ? "archived" : "back in use"}`,
      output: null,
    });
  },
});
