import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { saveSetting } from "#renderer/data/commands/records/save-setting.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { useSession } from "#renderer/state/session.ts";
import { ListPanel } from "#renderer/ui/list-panel.tsx";
import type { UserAccount } from "#shared/settings/settings.ts";
import { initialsOf } from "./initials-of.ts";
import { peopleColumns } from "./people-columns.tsx";

/** Who works with Duebook: every entry carries one of these names. Nobody is removed, so that the history stays readable. */
export function PeopleSection({ onSaved }: { readonly onSaved?: () => void }) {
  const stored = useBook().setting("users");
  const run = useRun();
  const isPast = useIsPast();
  const session = useSession();
  const [users, setUsers] = useState<readonly UserAccount[]>(stored.length > 0 ? stored : [emptyUser()]);
  const [problem, setProblem] = useState("");
  const change = (id: string, part: Partial<UserAccount>) =>
    setUsers(users.map((user) => (user.id === id ? { ...user, ...part } : user)));
  const save = async () => {
    const named = users
      .map((user) => ({ ...user, name: user.name.trim(), initials: user.initials.trim() || initialsOf(user.name) }))
      .filter((user) => user.name !== "");
    if (!named.some((user) => user.active))
      return setProblem("At least one person must be working with Duebook. Give a name.");
    setProblem("");
    const saved = await run(saveSetting, { id: "users", value: named, label: "People" });
    if (!saved.ok) return;
    setUsers(named);
    const first = named.find((user) => user.active);
    if (first && !named.some((user) => user.id === session.userId && user.active)) session.setUser(first.id);
    onSaved?.();
  };
  return (
    <div style={{ maxWidth: 720, display: "grid", gap: 12 }}>
      <p className="t2">Every call, letter and payment carries the name of the person chosen at the top right.</p>
      <ListPanel
        title="People"
        rows={users}
        columns={peopleColumns(users, change)}
        rowKey={({ id }) => id}
        empty={null}
      />
      {problem && (
        <p className="bad" role="alert">
          {problem}
        </p>
      )}
      <div className="row">
        <Button
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setUsers([...users, emptyUser()])}
        >
          Add a person
        </Button>
        <Button onClick={save} disabled={isPast}>
          Save people
        </Button>
      </div>
    </div>
  );
}

function emptyUser(): UserAccount {
  return { id: uuidv7(), name: "", initials: "", job: "", active: true };
}
