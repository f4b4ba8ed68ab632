import { NumberInput } from "@mantine/core";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { saveSetting } from "#renderer/data/commands/records/save-setting.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { bandLabels } from "#shared/ledger/ageing.ts";

/** The percents of the provision, one for each age band; saved when a field is left. */
export function ProvisionPercents() {
  const book = useBook();
  const run = useRun();
  const isPast = useIsPast();
  const settings = book.setting("insight");
  const labels = bandLabels(book.setting("ageing"));
  const change = (band: number, percent: number) => {
    if (percent === settings.provisionPercents[band]) return;
    const provisionPercents = labels.map((_, at) =>
      at === band ? percent : (settings.provisionPercents[at] ?? settings.provisionPercents.at(-1) ?? 0),
    );
    void run(saveSetting, { id: "insight", value: { ...settings, provisionPercents }, label: "Provision percents" });
  };
  return (
    <section className="panel chart" aria-label="Percents of the provision">
      <div className="chart-head">
        <h2 className="b6">Percent not expected to come in</h2>
        <span className="t2 s12">from your own experience, or as agreed with your accountant</span>
      </div>
      <div className="row" style={{ flexWrap: "wrap", alignItems: "flex-end" }}>
        {labels.map((label, band) => (
          <NumberInput
            key={`${label} ${settings.provisionPercents[band]}`}
            label={band === 0 ? label : `${label} days`}
            w={104}
            min={0}
            max={100}
            decimalScale={2}
            suffix="%"
            disabled={isPast}
            defaultValue={settings.provisionPercents[band] ?? settings.provisionPercents.at(-1) ?? 0}
            onBlur={(event) => {
              const percent = Number(event.currentTarget.value.replace("%", ""));
              if (Number.isFinite(percent)) change(band, Math.min(100, Math.max(0, percent)));
            }}
          />
        ))}
      </div>
    </section>
  );
}
