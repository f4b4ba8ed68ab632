import type { Address } from "#shared/ledger/customer.ts";
import { Choice } from "./choice.tsx";
import { COUNTRIES } from "./choices.ts";
import { FieldRow } from "./form-dialog.tsx";
import { TextArea, TextField } from "./text-field.tsx";

/** A postal address as it is printed in the window: lines, town, postcode, country. */
export function AddressFields({
  address,
  onChange,
}: {
  readonly address: Address;
  readonly onChange: (address: Address) => void;
}) {
  return (
    <div style={{ display: "grid", gridTemplateColumns: "1.4fr 1fr", gap: 10 }}>
      <TextArea
        label="Address"
        description="Street and building, a line each"
        autosize
        minRows={3}
        value={address.lines.join("\n")}
        onChange={(typed) => onChange({ ...address, lines: typed.split("\n") })}
        onBlur={() =>
          onChange({ ...address, lines: address.lines.map((line) => line.trim()).filter((line) => line !== "") })
        }
      />
      <div style={{ display: "grid", gap: 8, alignContent: "start" }}>
        <FieldRow>
          <TextField label="Town" value={address.town} onChange={(town) => onChange({ ...address, town })} />
          <TextField
            label="Postcode"
            value={address.postcode}
            onChange={(postcode) => onChange({ ...address, postcode })}
          />
        </FieldRow>
        <Choice
          label="Country"
          data={COUNTRIES}
          value={address.country}
          searchable
          onChange={(country) => onChange({ ...address, country })}
        />
      </div>
    </div>
  );
}
