import { ActionIcon, Button } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { v7 as uuidv7 } from "uuid";
import { Choice } from "#renderer/ui/choice.tsx";
import { FieldRow } from "#renderer/ui/form-dialog.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { Contact, ContactRole } from "#shared/ledger/customer.ts";
import { newContact } from "./new-customer.ts";

const ROLES: readonly { readonly value: ContactRole; readonly label: string }[] = [
  { value: "accounts", label: "Accounts: letters go here" },
  { value: "main", label: "Main contact" },
  { value: "decides", label: "Decides payments" },
  { value: "disputes", label: "Disputes" },
  { value: "other", label: "Other" },
];

/** The people of a customer. Letters go to the one for accounts, else to the main contact. */
export function ContactFields({
  contacts,
  onChange,
}: {
  readonly contacts: readonly Contact[];
  readonly onChange: (contacts: readonly Contact[]) => void;
}) {
  const change = (id: string, part: Partial<Contact>) =>
    onChange(contacts.map((contact) => (contact.id === id ? { ...contact, ...part } : contact)));
  return (
    <div style={{ display: "grid", gap: 14 }}>
      {contacts.map((contact, index) => (
        <fieldset key={contact.id} style={{ border: "1px solid var(--line)", borderRadius: 8, padding: 12, margin: 0 }}>
          <legend className="cap">Person {index + 1}</legend>
          <FieldRow columns={3}>
            <TextField label="Name" value={contact.name} onChange={(name) => change(contact.id, { name })} />
            <TextField
              label="Greeting"
              placeholder="Ms Hollins"
              value={contact.salutation}
              onChange={(salutation) => change(contact.id, { salutation })}
            />
            <TextField label="Job" value={contact.job} onChange={(job) => change(contact.id, { job })} />
            <TextField label="Phone" value={contact.phone} onChange={(phone) => change(contact.id, { phone })} />
            <TextField
              label="E-mail"
              value={contact.email}
              error={contact.email === "" || /^[^\s@]+@[^\s@]+$/.test(contact.email) ? null : "Not an e-mail address"}
              onChange={(email) => change(contact.id, { email })}
            />
            <TextField
              label="Best time"
              placeholder="8:30 to 10:00"
              value={contact.bestTime}
              onChange={(bestTime) => change(contact.id, { bestTime })}
            />
          </FieldRow>
          <div className="row" style={{ marginTop: 8, alignItems: "flex-end" }}>
            <Choice
              label="Role"
              w={240}
              data={ROLES}
              value={contact.role}
              onChange={(role) => change(contact.id, { role })}
            />
            <span className="sp" />
            <ActionIcon
              aria-label={`Remove ${contact.name || "this person"}`}
              onClick={() => onChange(contacts.filter((row) => row.id !== contact.id))}
            >
              <IconTrash size={16} stroke={1.7} />
            </ActionIcon>
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...contacts, newContact(uuidv7())])}
        >
          Add a person
        </Button>
      </div>
    </div>
  );
}
