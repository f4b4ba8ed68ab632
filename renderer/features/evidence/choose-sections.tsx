import { Checkbox } from "@mantine/core";
import { useMemo } from "react";
import { type BundleChoice, type EvidenceSource, SECTION_IDS } from "#shared/evidence/evidence-source.ts";
import { sectionCounts } from "#shared/evidence/section-counts.ts";
import { SECTION_NAMES } from "./section-names.ts";

/** Which chapters go in, with how much of each there is. */
export function ChooseSections({
  source,
  choice,
  onChange,
  disabled,
}: {
  readonly source: EvidenceSource;
  readonly choice: BundleChoice;
  readonly onChange: (part: Partial<BundleChoice>) => void;
  readonly disabled: boolean;
}) {
  const counts = useMemo(() => sectionCounts(source, choice), [source, choice]);
  return (
    <section aria-label="What goes in">
      <div className="row" style={{ marginBottom: 8 }}>
        <h2 style={{ fontSize: 13, margin: 0 }} className="b6">
          What goes in
        </h2>
        <span className="sp" />
        <span className="t2 s12">Index, chronology and parties always</span>
      </div>
      {SECTION_IDS.map((id) => (
        <div key={id} className="row" style={{ padding: "5px 0" }}>
          <Checkbox
            label={SECTION_NAMES[id]}
            checked={choice.sections.includes(id)}
            disabled={disabled}
            onChange={(event) =>
              onChange({
                sections: event.currentTarget.checked
                  ? SECTION_IDS.filter((one) => one === id || choice.sections.includes(one))
                  : choice.sections.filter((one) => one !== id),
              })
            }
          />
          <span className="sp" />
          <span className="t2 n">{counts[id]}</span>
        </div>
      ))}
    </section>
  );
}
