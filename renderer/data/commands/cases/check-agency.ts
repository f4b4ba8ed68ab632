import { putRow } from "#renderer/data/changes.ts";
import { gone } from "#renderer/data/chasing-decision.ts";
import { command } from "#renderer/data/command.ts";
import { AGENCY_CHECKS } from "#shared/cases/agency-checks.ts";
import type { AgencyCheck } from "#shared/cases/rows.ts";
import { fail, succeed } from "#shared/result/result.ts";

/** Notes a check of an agency with its day and result. Earlier results stay. */
export const checkAgencyCommand = command<{ readonly agencyId: string; readonly check: AgencyCheck }>({
  name: "check-agency",
  decide: ({ book, today }, { agencyId, check }) => {
    const agency = book.get("agencies", agencyId);
    if (!agency) return gone("This agency is not in the books any more.");
    const label = AGENCY_CHECKS.find(({ id }) => id === check.what)?.label;
    if (!label) return fail({ kind: "empty", field: "what", message: "Choose what was checked." });
    if (check.on > today)
      return fail({
        kind: "in-the-future",
        field: "on",
        message: "This day is after today. Enter the day of the check.",
      });
    return succeed({
      changes: [putRow(book, "agencies", { ...agency, checks: [...agency.checks, check] })],
      subject: { table: "agencies", key: agencyId },
      summary: `Agency ${agency.name} checked: ${label}, ${check.result}`,
      output: null,
    });
  },
});
