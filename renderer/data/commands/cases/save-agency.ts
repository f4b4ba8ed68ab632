import { putRow } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import { checkAgency } from "#shared/cases/agency-checks.ts";
import type { Agency } from "#shared/cases/rows.ts";
import { fail, succeed } from "#shared/result/result.ts";

export type AgencyInput = Omit<Agency, "id" | "recordedAt" | "recordedBy" | "checks" | "archived"> & {
  /** Null: a new one. */
  readonly id: string | null;
};

/** Adds an agency to the register, or changes its details and terms; answers its id. Placements keep their own terms. */
export const saveAgency = command<AgencyInput, string>({
  name: "save-agency",
  decide: ({ book, newId, nowAt: recordedAt, userId: recordedBy }, input) => {
    const before = input.id === null ? undefined : book.get("agencies", input.id);
    const agency: Agency = {
      ...input,
      id: before?.id ?? newId(),
      checks: before?.checks ?? [],
      archived: before?.archived ?? false,
      recordedAt,
      recordedBy,
    };
    const checked = checkAgency(agency, book.all("agencies"));
    if (!checked.ok) return fail(checked.error);
    return succeed({
      changes: [putRow(book, "agencies", checked.value)],
      subject: { table: "agencies", key: agency.id },
      summary: `Agency ${checked.value.name} ${before ? "changed" : "added"}`,
      output: agency.id,
    });
  },
});
