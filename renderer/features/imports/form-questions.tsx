import { Radio, Stack } from "@mantine/core";
import { useLocale } from "#renderer/state/locale.ts";
import { formatDay } from "#shared/dates/format-day.ts";
import type { Inspection } from "#shared/imports/inspect-rows.ts";
import { type DateForm, readDay } from "#shared/imports/read-day.ts";
import { answer } from "./import-actions.ts";
import type { Answers } from "./import-flow.ts";

/** Rule 38: what the file itself cannot settle is asked, once for the whole file. */
export function FormQuestions({ inspection, answers }: { readonly inspection: Inspection; readonly answers: Answers }) {
  const { dates, decimals } = inspection;
  return (
    <>
      {dates.kind === "needs-answer" && (
        <DateQuestion forms={dates.forms} examples={dates.examples} answers={answers} />
      )}
      {decimals.kind === "needs-answer" && (
        <Question
          label={`How is the amount ${decimals.examples[0]} to be read?`}
          value={answers.decimalForm}
          onChange={(decimalForm) => answer({ decimalForm })}
          options={[
            { value: "point", label: "The point is the decimal sign; the comma parts thousands" },
            { value: "comma", label: "The comma is the decimal sign; the point parts thousands" },
          ]}
        />
      )}
    </>
  );
}

function DateQuestion({
  forms,
  examples,
  answers,
}: {
  readonly forms: readonly DateForm[];
  readonly examples: readonly string[];
  readonly answers: Answers;
}) {
  const locale = useLocale((state) => state.locale);
  const example = examples[0] ?? "";
  return (
    <Question
      label={`The dates in this file can be read two ways. What day is ${example}?`}
      value={answers.dateForm}
      onChange={(dateForm) => answer({ dateForm })}
      options={forms.map((form) => {
        const on = readDay(example, form);
        return { value: form, label: `${on ? formatDay(on, "long", locale) : example} (${FORM_WORDS[form]})` };
      })}
    />
  );
}

const FORM_WORDS = {
  "day-first": "day first",
  "month-first": "month first",
  "year-first": "year first",
} as const satisfies Record<DateForm, string>;

function Question<Form extends string>({
  label,
  value,
  onChange,
  options,
}: {
  readonly label: string;
  readonly value: Form | undefined;
  readonly onChange: (value: Form) => void;
  readonly options: readonly { readonly value: Form; readonly label: string }[];
}) {
  return (
    <div className="panel" style={{ padding: "12px 16px", borderColor: "var(--warnln)", background: "var(--warnbg)" }}>
      <Radio.Group label={label} value={value ?? null} onChange={onChange}>
        <Stack gap={6} mt={8}>
          {options.map((option) => (
            <Radio key={option.value} value={option.value} label={option.label} />
          ))}
        </Stack>
      </Radio.Group>
    </div>
  );
}
