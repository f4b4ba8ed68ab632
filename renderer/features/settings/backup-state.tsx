import { Button, NumberInput } from "@mantine/core";
import { useState } from "react";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { setBackupDays } from "#renderer/data/commands/records/record-backup.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { readClock } from "#renderer/state/clock.ts";
import { Instant } from "#renderer/ui/instant.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { backupAge } from "#shared/backup/backup-settings.ts";

/** How old the last verified backup is, and how often one is due. */
export function BackupState() {
  const backups = useBook().setting("backups");
  const run = useRun();
  const isPast = useIsPast();
  const [days, setDays] = useState<number | string>(backups.everyDays);
  const age = backupAge(backups, readClock().at);
  return (
    <section className="panel page" aria-label="Last backup">
      <div className="row">
        <h2>Last verified backup</h2>
        {age.kind === "never" && <Tag tone="warn">none yet</Tag>}
        {age.kind === "due" && <Tag tone="warn">due</Tag>}
        {age.kind === "fresh" && <Tag tone="ok">up to date</Tag>}
      </div>
      <p className="t2" style={{ margin: "6px 0 10px" }}>
        {age.kind === "never" ? (
          "No backup file has been made from these books. Snapshots protect against mistakes, not against a lost computer."
        ) : (
          <>
            <Instant at={age.last.at} />, {agoWords(age.days)}: {age.last.name}
            {age.last.isEncrypted ? ", with a password" : ""}. It was read back completely.
          </>
        )}
      </p>
      <div className="row" style={{ alignItems: "flex-end" }}>
        <NumberInput
          label="A backup is due every (days, 0 for never)"
          min={0}
          max={365}
          allowDecimal={false}
          w={260}
          value={days}
          onChange={setDays}
        />
        <Button
          variant="default"
          disabled={isPast || days === backups.everyDays}
          onClick={() => run(setBackupDays, Number(days))}
        >
          Save
        </Button>
      </div>
    </section>
  );
}

function agoWords(days: number): string {
  return days === 0 ? "less than a day ago" : days === 1 ? "1 day ago" : `${days} days ago`;
}
