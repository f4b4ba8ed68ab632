import { Checkbox } from "@mantine/core";
import type { ListColumn } from "#renderer/ui/list-table.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import type { UserAccount } from "#shared/settings/settings.ts";
import { initialsOf } from "./initials-of.ts";

/** The people as fields. They stay in the order they were added: a name being typed must not move away. */
export function peopleColumns(
  users: readonly UserAccount[],
  change: (id: string, part: Partial<UserAccount>) => void,
): readonly ListColumn<UserAccount>[] {
  const place = (user: UserAccount) => `person ${users.indexOf(user) + 1}`;
  return [
    {
      id: "name",
      header: "Name",
      exports: ({ name }) => name,
      cell: (user) => (
        <TextField
          aria-label={`Name of ${place(user)}`}
          value={user.name}
          onChange={(name) => change(user.id, { name })}
        />
      ),
    },
    {
      id: "initials",
      header: "Initials",
      exports: ({ name, initials }) => initials || initialsOf(name),
      cell: (user) => (
        <TextField
          aria-label={`Initials of ${place(user)}`}
          w={70}
          maxLength={4}
          placeholder={initialsOf(user.name)}
          value={user.initials}
          onChange={(initials) => change(user.id, { initials })}
        />
      ),
    },
    {
      id: "job",
      header: "Job, as letters show it",
      exports: ({ job }) => job,
      cell: (user) => (
        <TextField aria-label={`Job of ${place(user)}`} value={user.job} onChange={(job) => change(user.id, { job })} />
      ),
    },
    {
      id: "active",
      header: "Works here",
      exports: ({ active }) => (active ? "yes" : "no"),
      cell: (user) => (
        <Checkbox
          aria-label={`${user.name || place(user).replace("p", "P")} works here`}
          checked={user.active}
          onChange={(event) => change(user.id, { active: event.currentTarget.checked })}
        />
      ),
    },
  ];
}
