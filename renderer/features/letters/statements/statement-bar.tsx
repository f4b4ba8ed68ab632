import { SegmentedControl } from "@mantine/core";
import { useAsAt } from "#renderer/book/use-book.ts";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { FilterField } from "#renderer/ui/filter-field.tsx";
import type { StatementChoices } from "./draft-statements.ts";
import type { StatementSegment } from "./statement-rows.ts";

/** Who gets a statement, and what it shows. */
export function StatementBar({
  segment,
  onSegment,
  text,
  onText,
  choices,
  onChoices,
}: {
  readonly segment: StatementSegment;
  readonly onSegment: (segment: StatementSegment) => void;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly choices: StatementChoices;
  readonly onChoices: (choices: StatementChoices) => void;
}) {
  const asAt = useAsAt();
  return (
    <div className="head" style={{ flexWrap: "wrap", alignItems: "flex-end" }}>
      <FilterField placeholder="Filter this list" w={190} value={text} onChange={onText} />
      <SegmentedControl
        aria-label="Which customers"
        value={segment}
        onChange={onSegment}
        data={[
          { value: "owing", label: "With a balance" },
          { value: "overdue", label: "Overdue" },
          { value: "all", label: "All" },
        ]}
      />
      <SegmentedControl
        aria-label="What the statements show"
        value={choices.statementForm}
        onChange={(value) => onChoices({ ...choices, statementForm: value })}
        data={[
          { value: "open", label: "What is open" },
          { value: "activity", label: "Everything" },
        ]}
      />
      {choices.statementForm === "activity" && (
        <DateInput
          label="From"
          w={170}
          clearable
          value={choices.statementFromOn}
          maxDate={choices.statementUntilOn ?? asAt}
          onChange={(statementFromOn) => onChoices({ ...choices, statementFromOn })}
        />
      )}
      <DateInput
        label="Up to and including"
        w={170}
        clearable
        value={choices.statementUntilOn ?? asAt}
        maxDate={asAt}
        onChange={(until) => onChoices({ ...choices, statementUntilOn: until === asAt ? null : until })}
      />
    </div>
  );
}
