import { Button, Combobox, useCombobox } from "@mantine/core";
import { useState } from "react";
import { CONDITIONS } from "#shared/letters/letter-conditions.ts";
import { MERGE_FIELDS } from "#shared/letters/merge-fields.ts";

type Item = { readonly text: string; readonly about: string };

const FIELDS: readonly Item[] = Object.entries(MERGE_FIELDS).map(([name, about]) => ({ text: `{${name}}`, about }));
const WHEN: readonly Item[] = Object.entries(CONDITIONS).map(([name, about]) => ({ text: `[${name}] `, about }));

/** A field of the letter chosen by what it means and put in at the cursor, so that it cannot be misspelt. */
export function InsertField({ onInsert }: { readonly onInsert: (text: string) => void }) {
  return <InsertMenu label="Insert a field" hint="Amount, day, name" items={FIELDS} onInsert={onInsert} />;
}

/** A condition in front of the paragraph the cursor is in: it is printed only then. */
export function InsertCondition({ onInsert }: { readonly onInsert: (text: string) => void }) {
  return <InsertMenu label="Print only when" hint="Condition" items={WHEN} onInsert={onInsert} />;
}

function InsertMenu({
  label,
  hint,
  items,
  onInsert,
}: {
  readonly label: string;
  readonly hint: string;
  readonly items: readonly Item[];
  readonly onInsert: (text: string) => void;
}) {
  const [search, setSearch] = useState("");
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch("");
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  });
  const wanted = search.trim().toLowerCase();
  const shown = items.filter(({ text, about }) => `${text} ${about}`.toLowerCase().includes(wanted));
  return (
    <Combobox
      store={combobox}
      width={320}
      position="bottom-start"
      onOptionSubmit={(text) => {
        combobox.closeDropdown();
        onInsert(text);
      }}
    >
      <Combobox.Target withAriaAttributes={false}>
        {/* The text field keeps its cursor: the press must not take the focus away. */}
        <Button
          variant="default"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => combobox.toggleDropdown()}
        >
          {label}…
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={search}
          placeholder={hint}
          aria-label={`${label}: search`}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            combobox.updateSelectedOptionIndex();
          }}
        />
        <Combobox.Options mah={260} style={{ overflowY: "auto" }}>
          {shown.map(({ text, about }) => (
            <Combobox.Option key={text} value={text}>
              {about} <span className="t3 s11">{text.trim()}</span>
            </Combobox.Option>
          ))}
          {shown.length === 0 && <Combobox.Empty>Nothing by that name</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
