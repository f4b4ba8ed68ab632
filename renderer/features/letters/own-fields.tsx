import { Select } from "@mantine/core";
import { useBook } from "#renderer/book/use-book.ts";
import { TextArea, TextField } from "#renderer/ui/text-field.tsx";
import type { LetterKind } from "#shared/letters/rows.ts";

type Extra = Readonly<Record<string, string>>;

/** What a kind says that stands in no list: the outcome of a dispute in our words, the agency, the day supply stops. */
export function OwnFields({
  kind,
  extra,
  onChange,
}: {
  readonly kind: LetterKind;
  readonly extra: Extra;
  readonly onChange: (extra: Extra) => void;
}) {
  const agencies = useBook().all("agencies");
  const set = (name: string, value: string) => {
    const { [name]: _dropped, ...others } = extra;
    // An empty field falls back to what the books say.
    onChange(value.trim() === "" ? others : { ...others, [name]: value });
  };
  if (kind === "dispute-outcome") {
    return (
      <TextArea
        label="More about it, in your words"
        description="What was credited and what is owed is said already. Empty: the note of the settlement"
        autosize
        minRows={4}
        value={extra.disputeOutcome ?? ""}
        onChange={(typed) => set("disputeOutcome", typed)}
      />
    );
  }
  if (kind === "agency-referral" && agencies.length > 0) {
    return (
      <Select
        label="Collection agency"
        placeholder="The one of the latest case"
        clearable
        data={[...new Set(agencies.map((agency) => agency.name))]}
        value={extra.agencyName ?? null}
        onChange={(value) => set("agencyName", value ?? "")}
      />
    );
  }
  if (kind === "agency-referral") {
    return (
      <TextField
        label="Collection agency"
        value={extra.agencyName ?? ""}
        onChange={(typed) => set("agencyName", typed)}
      />
    );
  }
  return null;
}
