import { Checkbox } from "@mantine/core";
import { IconAlertTriangleFilled, IconCircleCheckFilled } from "@tabler/icons-react";
import { Link } from "wouter";
import { useBook } from "#renderer/book/use-book.ts";
import { countText } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { Explain } from "#renderer/ui/explain.tsx";
import { ExportMenu } from "#renderer/ui/export-menu.tsx";
import { KEYS, KeyHints } from "#renderer/ui/kbd.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { describeIncluded } from "#shared/chasing/describe-run-reason.ts";
import { words } from "#shared/chasing/words.ts";
import { describeFault } from "#shared/letters/describe-fault.ts";
import type { LetterFault } from "#shared/letters/lint-letter.ts";
import { describeRefusal } from "../describe-refusal.ts";
import { Mend } from "../fault-list.tsx";
import { LeftOutTable } from "./left-out-table.tsx";
import { RUN_EXPORT } from "./run-export.ts";
import { type RunModel, tiesOut } from "./run-model.ts";
import { type LeftOutRow, overdueOf, type RunChoices, type RunRow } from "./run-row.ts";
import { useRunKeys } from "./use-run-keys.ts";

export type CheckStepProps = {
  readonly model: RunModel;
  readonly choices: RunChoices;
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  readonly onChoices: (choices: RunChoices) => void;
};

/** The letters of the run with what is wrong under each, and everything left out with the reason. */
export function CheckStep({ model, choices, selected, onSelect, onChoices }: CheckStepProps) {
  const rows = model.rows;
  const { takenOut, putIn } = choices;
  const onToggle = ({ key }: Pick<RunRow, "key">) => onChoices({ ...choices, takenOut: toggled(takenOut, key) });
  const onInclude = ({ customerId, rowKey }: LeftOutRow) =>
    rowKey === "" ? onChoices({ ...choices, putIn: toggled(putIn, customerId) }) : onToggle({ key: rowKey });
  const onReason = (row: RunRow, reason: string) =>
    row.isIn
      ? onChoices({ ...choices, putIn: new Map(putIn).set(row.letter.customerId, reason) })
      : onChoices({ ...choices, takenOut: new Map(takenOut).set(row.key, reason) });
  const onToggleAll = () => onChoices({ ...choices, takenOut: allToggled(model) });
  const onKeyDown = useRunKeys(rows, selected, onSelect, onToggle);
  const isAll = rows.every((row) => row.isIn || !row.canBeIn);
  return (
    <section className="col" style={{ minHeight: 0, minWidth: 0 }} aria-label="Letters of this run" data-pane>
      <TieLine model={model} />
      <div className="scroll" style={{ background: "var(--panel)" }}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the list takes the keys that move through it */}
        <table className="t" aria-label="In this run" tabIndex={0} onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <th style={{ width: 34 }}>
                <Checkbox size="xs" aria-label="All letters" checked={isAll} onChange={onToggleAll} />
              </th>
              <th>Customer</th>
              <th>Letter</th>
              <th className="num">Days</th>
              <th className="num">Amount</th>
              <th>
                <span className="row">
                  By
                  <span className="sp" />
                  <ExportMenu title="Letter run" label="Export In this run" isIcon rows={rows} columns={RUN_EXPORT} />
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <LetterRows
                key={row.key}
                row={row}
                reason={(row.isIn ? putIn.get(row.letter.customerId) : takenOut.get(row.key)) ?? ""}
                isSelected={row.key === selected}
                onSelect={onSelect}
                onToggle={onToggle}
                onReason={onReason}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td />
              <td colSpan={3}>{countLine(rows)}</td>
              <td className="num">
                {model.ties.map((tie) => (
                  <div key={tie.currency}>
                    <Money minor={tie.inMinor} currency={tie.currency} bare={model.ties.length === 1} />
                  </div>
                ))}
              </td>
              <td />
            </tr>
          </tfoot>
        </table>
        <LeftOutTable rows={model.leftOut} onInclude={onInclude} />
      </div>
      <footer className="foot">
        <KeyHints
          hints={[
            KEYS.move,
            { keys: ["Space"], does: "in or out" },
            { keys: ["W"], does: "window" },
            { keys: ["Ctrl", "P"], does: "prepare" },
          ]}
        />
      </footer>
    </section>
  );
}

function TieLine({ model }: { readonly model: RunModel }) {
  const isTied = model.ties.every(tiesOut);
  return (
    <div className="head" style={{ background: "var(--sunk)", padding: "9px 14px" }}>
      {isTied ? (
        <IconCircleCheckFilled size={15} className="ok" aria-hidden />
      ) : (
        <IconAlertTriangleFilled size={15} className="bad" aria-hidden />
      )}
      <div>
        {model.ties.map((tie) => (
          <div key={tie.currency}>
            In this run <Money className="b6" minor={tie.inMinor} currency={tie.currency} /> + left out{" "}
            <Money className="b6" minor={tie.outMinor} currency={tie.currency} /> {tiesOut(tie) ? "=" : "is not"}{" "}
            overdue <Money className="b6" minor={tie.overdueMinor} currency={tie.currency} />
          </div>
        ))}
        {model.ties.length === 0 && "Nothing is overdue."}
      </div>
      <span className="sp" />
      {isTied ? (
        <Explain
          label="the run"
          detail="Overdue is everything past its due day in the ledger. Each part of it is in a letter below or left out with its reason; the two add up to the penny, for each currency."
        >
          Adds up to the penny
        </Explain>
      ) : (
        <span role="alert" className="bad b6">
          Does not add up: do not send. Report it with a backup.
        </span>
      )}
    </div>
  );
}

function LetterRows({
  row,
  reason: given,
  isSelected,
  onSelect,
  onToggle,
  onReason,
}: {
  readonly row: RunRow;
  /** Why the user put it in or left it out. */
  readonly reason: string;
  readonly isSelected: boolean;
  readonly onSelect: (key: string) => void;
  readonly onToggle: (row: RunRow) => void;
  readonly onReason: (row: RunRow, reason: string) => void;
}) {
  const { letter } = row;
  const { locale } = useBook().setting("company");
  const say = words(locale);
  const late = row.daysLate.toLocaleString(locale);
  const reason = letter.items[0]?.reason;
  return (
    <>
      <tr className={isSelected ? "on" : ""} onClick={() => onSelect(row.key)} aria-selected={isSelected}>
        <td>
          <Checkbox
            size="xs"
            aria-label={`Letter to ${row.customerName}`}
            checked={row.isIn}
            disabled={!row.canBeIn}
            onChange={() => onToggle(row)}
          />
        </td>
        <td className="b6">
          <button type="button" className="plainb" onClick={() => onSelect(row.key)}>
            {row.customerName}
          </button>
        </td>
        <td className="t2">{row.kindName}</td>
        <td className={`num ${row.daysLate > 60 ? "bad" : ""}`}>
          {reason && !row.isForced ? (
            <Explain label={`the letter to ${row.customerName}`} detail={describeIncluded(reason, say)}>
              {late}
            </Explain>
          ) : (
            late
          )}
        </td>
        <td className="num b6">
          <Money minor={overdueOf(letter)} currency={letter.currency} bare />
        </td>
        <td className="t2">{row.channel}</td>
      </tr>
      <Warnings row={row} />
      {row.canBeIn && (row.isForced || !row.isIn) && <ByHand row={row} reason={given} onReason={onReason} />}
    </>
  );
}

type Warning = { readonly text: string; readonly fault: LetterFault | null };

function Warnings({ row }: { readonly row: RunRow }) {
  const locale = useBook().setting("company").locale;
  const texts: Warning[] = row.draft.ok
    ? row.draft.value.faults.map((fault) => ({ text: describeFault(fault), fault }))
    : [{ text: describeRefusal(row.draft.error, row.letter.currency, locale), fault: null }];
  if (row.letter.isChannelChanged)
    texts.push({ text: `No address for the usual way: by ${row.channel.toLowerCase()}.`, fault: null });
  if (row.draft.ok && row.draft.value.copiesMissing.length > 0)
    texts.push({
      text: `No copy is kept of ${row.draft.value.copiesMissing.join(", ")}: it goes without.`,
      fault: null,
    });
  return texts.map(({ text, fault }, index) => (
    <tr key={index} className="under">
      <td />
      <td colSpan={5}>
        <span className={`s12 ${fault?.level === "stop" || !row.draft.ok ? "bad" : "warn"}`}>
          <IconAlertTriangleFilled size={12} aria-hidden /> {text}{" "}
        </span>
        {fault ? (
          <Mend fault={fault} customerId={row.letter.customerId} />
        ) : (
          !row.draft.ok && <Link href={paths.customer(row.letter.customerId, "ledger")}>Open the customer</Link>
        )}
      </td>
    </tr>
  ));
}

/** Put in or left out by the user: the reason is kept with the run. */
function ByHand({
  row,
  reason,
  onReason,
}: {
  readonly row: RunRow;
  readonly reason: string;
  readonly onReason: (row: RunRow, reason: string) => void;
}) {
  const what = row.isIn ? "put in" : "left out";
  return (
    <tr className="under">
      <td />
      <td colSpan={5}>
        <span className="row" style={{ gap: 8 }}>
          <span className="t2 s12">{row.isIn ? "Put in by you." : "Left out by you."}</span>
          <TextField
            size="xs"
            variant="unstyled"
            aria-label={`Why ${row.customerName} is ${what}`}
            placeholder="Why? Kept with the run"
            style={{ flex: 1 }}
            value={reason}
            onChange={(typed) => onReason(row, typed)}
          />
        </span>
      </td>
    </tr>
  );
}

function toggled(map: ReadonlyMap<string, string>, key: string): ReadonlyMap<string, string> {
  const next = new Map(map);
  if (!next.delete(key)) next.set(key, "");
  return next;
}

/** All in when any is out, else all out. */
function allToggled({ rows }: RunModel): ReadonlyMap<string, string> {
  const able = rows.filter((row) => row.canBeIn);
  return able.every((row) => row.isIn) ? new Map(able.map((row) => [row.key, ""])) : new Map();
}

function countLine(rows: readonly RunRow[]): string {
  const included = rows.filter((row) => row.isIn);
  const by = (channel: RunRow["letter"]["channel"]) => included.filter((row) => row.letter.channel === channel).length;
  const parts = [
    by("post") > 0 && `${by("post")} to print and post`,
    by("email") > 0 && `${by("email")} by e-mail`,
    by("both") > 0 && `${by("both")} both`,
  ].filter((part) => part !== false);
  const count = `${countText(included.length)} ${included.length === 1 ? "letter" : "letters"}`;
  return parts.length > 0 ? `${count}: ${parts.join(", ")}` : count;
}
