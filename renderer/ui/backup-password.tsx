import { PasswordInput } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";

/** Asks for the password of a backup; the button that submits it is given by the screen. */
export function BackupPassword({
  label,
  onPassword,
  children,
}: {
  readonly label: string;
  readonly onPassword: (password: string) => void;
  readonly children: ReactNode;
}) {
  const [password, setPassword] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onPassword(password);
  };
  return (
    <form className="row" style={{ alignItems: "flex-end", marginTop: 10 }} onSubmit={submit}>
      <PasswordInput
        label={label}
        w={240}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {children}
    </form>
  );
}
