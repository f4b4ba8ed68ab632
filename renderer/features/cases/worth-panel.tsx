import { Button, Checkbox, NumberInput, SegmentedControl } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { Link } from "wouter";
import { useAsAt, useBook, useIsPast, useToday } from "#renderer/book/use-book.ts";
import { addNote } from "#renderer/data/commands/customers/add-note.ts";
import { useOutput } from "#renderer/data/use-output.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { useRemembered } from "#renderer/state/list-state.ts";
import { useLocale } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { Choice } from "#renderer/ui/choice.tsx";
import { MoneyInput } from "#renderer/ui/money-input.tsx";
import { agencyFee } from "#shared/cases/agency-fee.ts";
import type { CostEntry } from "#shared/cases/case-settings.ts";
import { isForClaim } from "#shared/cases/cost-table.ts";
import type { Agency } from "#shared/cases/rows.ts";
import { type WorthSheet, worthSheet } from "#shared/cases/worth-lines.ts";
import { words } from "#shared/chasing/words.ts";
import type { Customer } from "#shared/ledger/customer.ts";
import { type Minor, minor, ZERO } from "#shared/money/minor.ts";
import type { DecisionScope } from "./use-decision.ts";
import { WorthTable } from "./worth-table.tsx";

type Inputs = {
  readonly course: "claim" | "agency";
  readonly agencyId: string;
  readonly costIds: readonly string[];
  readonly hours: number;
  readonly hourMinor: Minor | null;
  readonly odds: number;
};

const NOTHING: Inputs = { course: "claim", agencyId: "", costIds: [], hours: 0, hourMinor: null, odds: 50 };

/** Is it worth it: the claim, what it costs, the odds the user gives, and from which odds on it pays. */
export function WorthPanel({ customer, scope }: { readonly customer: Customer; readonly scope: DecisionScope }) {
  const book = useBook();
  const asAt = useAsAt();
  const say = words(useLocale((state) => state.locale));
  const [inputs, setInputs] = useRemembered<Inputs>(`worth ${customer.id}`, NOTHING);
  const set = (changed: Partial<Inputs>) => setInputs({ ...inputs, ...changed });
  const { currency, principalMinor, interestMinor, fixedMinor } = scope;
  const settings = book.setting("cases");
  const claimMinor = minor(principalMinor + interestMinor + fixedMinor);
  const offered = settings.costs.filter((entry) => isForClaim(entry, claimMinor, currency));
  const agencies = book.all("agencies").filter((one) => !one.archived && one.currency === currency);
  const agency = agencies.find((one) => one.id === inputs.agencyId) ?? agencies[0];
  const isAgency = inputs.course === "agency";
  const sheet = worthSheet(
    {
      currency,
      asAt,
      principalMinor,
      interestMinor,
      fixedMinor,
      costs: offered.filter((entry) => inputs.costIds.includes(entry.id)),
      hours: inputs.hours,
      hourMinor: inputs.hourMinor ?? settings.hourMinor ?? ZERO,
      oddsPercent: inputs.odds,
      agency: isAgency && agency ? agencyPart(agency, scope) : null,
    },
    say,
  );
  return (
    <section className="panel page" aria-label="Is it worth it" style={{ alignSelf: "start" }}>
      <h2 className="title" style={{ margin: "0 0 8px" }}>
        Is it worth it
      </h2>
      <div style={{ display: "grid", gap: 10 }}>
        <SegmentedControl
          aria-label="Which way"
          value={inputs.course}
          onChange={(value) => set({ course: value })}
          data={[
            { value: "claim", label: "Claim in court" },
            { value: "agency", label: "Agency" },
          ]}
        />
        {isAgency && <AgencyChoice agencies={agencies} agency={agency} onChange={(agencyId) => set({ agencyId })} />}
        <CostChoice offered={offered} costIds={inputs.costIds} onChange={(costIds) => set({ costIds })} />
        <div style={{ display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))", gap: 10 }}>
          <NumberInput
            label="Own hours"
            hideControls
            min={0}
            decimalScale={2}
            value={inputs.hours}
            onChange={(value) => set({ hours: Number(value) || 0 })}
          />
          <MoneyInput
            label="An hour"
            currency={currency}
            value={inputs.hourMinor ?? settings.hourMinor}
            onChange={(hourMinor) => set({ hourMinor })}
          />
          <NumberInput
            label="Your odds"
            hideControls
            min={0}
            max={100}
            allowDecimal={false}
            suffix=" %"
            value={inputs.odds}
            onChange={(value) => set({ odds: Number(value) || 0 })}
          />
        </div>
        <p className="b6" role="status">
          {sheet.verdict}
        </p>
        <WorthTable sheet={sheet} currency={currency} />
        {!isAgency && scope.unknown.length > 0 && (
          <p className="t2">
            Interest on {scope.unknown.join(", ")} is not in it: the rate is not known yet.{" "}
            <Link href={paths.settings("rates")}>Enter it</Link>
          </p>
        )}
        <p className="t2 s12">
          All of it comes in, or none of it: part payments would lie between. Not legal advice; the odds are yours.
        </p>
        <SheetActs customer={customer} sheet={sheet} scope={scope} inputs={inputs} />
      </div>
    </section>
  );
}

function agencyPart(agency: Agency, scope: DecisionScope) {
  const parts = scope.chosen.map(({ amountMinor, daysLate }) => ({ amountMinor, daysLate }));
  const fee = agencyFee(agency, parts);
  const how = fee.isMinimum
    ? "Its minimum fee"
    : `By the age of each invoice: ${[...new Set(fee.lines.map((line) => `${line.percent} %`))].join(", ")}`;
  return { name: agency.name, commissionMinor: fee.feeMinor, how: `${how}; owed only if it collects` };
}

function AgencyChoice({
  agencies,
  agency,
  onChange,
}: {
  readonly agencies: readonly Agency[];
  readonly agency: Agency | undefined;
  readonly onChange: (id: string) => void;
}) {
  if (!agency)
    return (
      <p className="t2">
        No agency is in the register. <Link href={paths.agencies()}>Add one</Link> to work with its percentages.
      </p>
    );
  return (
    <Choice
      label="Agency"
      data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
      value={agency.id}
      onChange={onChange}
    />
  );
}

function CostChoice({
  offered,
  costIds,
  onChange,
}: {
  readonly offered: readonly CostEntry[];
  readonly costIds: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}) {
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, display: "grid", gap: 5 }}>
      <legend className="b6 s12" style={{ marginBottom: 4 }}>
        Costs that fit a claim of this size
      </legend>
      {offered.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          checked={costIds.includes(id)}
          onChange={() => onChange(costIds.includes(id) ? costIds.filter((one) => one !== id) : [...costIds, id])}
        />
      ))}
      <span className="t2 s12">
        {offered.length === 0 ? "None in the table. " : ""}
        <Link className="linkb" href={paths.caseCosts()}>
          The table of costs
        </Link>
      </span>
    </fieldset>
  );
}

function SheetActs({
  customer,
  sheet,
  scope,
  inputs,
}: {
  readonly customer: Customer;
  readonly sheet: WorthSheet;
  readonly scope: DecisionScope;
  readonly inputs: Inputs;
}) {
  const run = useRun();
  const today = useToday();
  const isPast = useIsPast();
  const { printReport } = useOutput();
  const say = words(useLocale((state) => state.locale));
  const title = `Is it worth it: ${customer.name}`;
  const rows = sheet.lines.map((line) => [line.name, line.how, say.exact(line.amountMinor, scope.currency)]);
  const about = `Invoices ${scope.chosen.map(({ entry }) => entry.number).join(", ")}; ${inputs.course === "claim" ? "claim in court" : "agency"}, ${say.date(today)}`;
  const head = (text: string, isNumber: boolean) => ({ head: text, isNumber });
  const columns = [head("Line", false), head("How it was found", false), head(`Amount ${scope.currency}`, true)];
  const table = { kind: "table", title: "The sheet", note: sheet.verdict, columns, rows, total: [] } as const;
  const text = [`${title}. ${about}.`, sheet.verdict, ...rows.map(([name, , amount]) => `${name}: ${amount}`)].join(
    "\n",
  );
  const note = { customerId: customer.id, on: today, kind: "note", text, isPrivate: true, fileIds: [] } as const;
  return (
    <div className="row">
      <Button
        variant="default"
        leftSection={<IconPrinter size={14} aria-hidden />}
        onClick={() =>
          void printReport({
            title,
            lines: [about, "Not legal advice. The odds are the company's own estimate."],
            sections: [table],
          })
        }
      >
        Print the sheet
      </Button>
      <Button variant="default" disabled={isPast} onClick={() => void run(addNote, note)}>
        Keep as a private note
      </Button>
    </div>
  );
}
