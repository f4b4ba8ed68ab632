import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { useAsAt, useIsPast } from "#renderer/book/use-book.ts";
import { changeCaseFacts } from "#renderer/data/commands/cases/change-case-facts.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { useLocale } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { Tag } from "#renderer/ui/tag.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { blockSentence } from "#shared/cases/case-fault.ts";
import { claimClock } from "#shared/cases/claim-clock.ts";
import { issuedOn } from "#shared/cases/claim-steps.ts";
import { preActionRule } from "#shared/cases/pre-action.ts";
import type { Case } from "#shared/cases/rows.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { words } from "#shared/chasing/words.ts";

/** What must pass before the claim is issued, and whether it has. Shown until it is issued. */
export function ClockPanel({ row, file }: { readonly row: Case; readonly file: CustomerFile }) {
  const asAt = useAsAt();
  const say = words(useLocale((state) => state.locale));
  if (issuedOn(row, asAt) !== null || row.closedOn !== null) return null;
  const { block, clock, mayIssueOn } = claimClock(row, file, asAt);
  const rule = preActionRule(file.customer);
  return (
    <section className="panel page" aria-label="Before the claim" style={{ display: "grid", gap: 6 }}>
      <div className="row">
        <h2 className="title" style={{ margin: 0 }}>
          Before the claim
        </h2>
        {block ? <Tag tone="bad">Not yet</Tag> : <Tag tone="ok">May be issued</Tag>}
      </div>
      <p role="status">
        {block
          ? blockSentence(block, say)
          : rule
            ? `The ${clock?.days ?? rule.days} days are over${mayIssueOn ? ` since ${say.date(mayIssueOn)}` : ""}. Issue it, or settle.`
            : `Asked: ${row.facts.askedLawyer}.`}
      </p>
      {clock && block?.kind === "waiting" && (
        <p className="t2">
          Day {clock.day} of {clock.days} since {say.date(clock.fromOn)}.
        </p>
      )}
      {block?.kind === "no-letter" && rule && (
        <p>
          <Link href={paths.newLetter(row.customerId, rule.letterKind)}>Write the {rule.letterName}</Link>
        </p>
      )}
      {block?.kind === "ask-a-lawyer" && <AskedLawyer row={row} />}
      <p className="t2 s12">{rule ? `${rule.source}. Not legal advice.` : "Not legal advice."}</p>
    </section>
  );
}

function AskedLawyer({ row }: { readonly row: Case }) {
  const run = useRun();
  const isPast = useIsPast();
  const [who, setWho] = useState("");
  return (
    <div className="row" style={{ alignItems: "flex-end" }}>
      <TextField label="Who was asked, and when" w={320} value={who} onChange={setWho} />
      <Button
        disabled={isPast || who.trim() === ""}
        onClick={() =>
          void run(changeCaseFacts, {
            caseId: row.id,
            facts: { askedLawyer: who.trim() },
            label: "lawyer asked about the time before the claim",
          })
        }
      >
        I asked a lawyer
      </Button>
    </div>
  );
}
