import { Button, Checkbox, NumberInput, PasswordInput } from "@mantine/core";
import { useState } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import { readClock } from "#renderer/state/clock.ts";
import { Choice } from "#renderer/ui/choice.tsx";
import { FieldRow } from "#renderer/ui/form-dialog.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { isThisComputer, type SmtpServer, type SmtpStatus } from "#shared/host/smtp.ts";
import { testMessage } from "#shared/letters/test-message.ts";
import { PasswordField } from "./send-letters-dialog.tsx";
import { serverWords, smtpWords } from "./smtp-words.ts";
import { useSmtpStatus } from "./use-smtp-status.ts";

/** Settings, E-mail: drafts for the mail program always, sending through the user's own server only when it is set. */
export function MailSettingsSection() {
  const { status, refresh } = useSmtpStatus();
  return (
    <div style={{ display: "grid", gap: 14, maxWidth: 620 }}>
      <p className="t2 s12">
        Letters by e-mail open as drafts in your own mail program, with the PDF attached; you send them there and record
        it here. Duebook can also send them itself, through the mail server of your provider. That is off until you set
        it: while it is off nothing leaves this computer.
      </p>
      {status && <ServerForm key={JSON.stringify(status.server)} status={status} onChanged={refresh} />}
      {status?.server && <SendTest status={status} onChanged={refresh} />}
    </div>
  );
}

type PartProps = { readonly status: SmtpStatus; readonly onChanged: () => Promise<void> };

const USUAL_PORT = { tls: 465, starttls: 587, none: 25 } as const;
const NO_SERVER: SmtpServer = { host: "", port: 587, security: "starttls", user: "" };

function ServerForm({ status, onChanged }: PartProps) {
  const { host } = useStore();
  const [server, setServer] = useState<SmtpServer>(status.server ?? NO_SERVER);
  const [password, setPassword] = useState("");
  const [keeps, setKeeps] = useState(status.canKeep && (status.server === null || status.isKept));
  const [problem, setProblem] = useState("");
  const change = (part: Partial<SmtpServer>) => setServer({ ...server, ...part });
  const fault = serverFault(server);
  const save = async (next: SmtpServer | null) => {
    const given = next === null || password === "" ? null : password;
    const saved = await host.smtp.configure({ server: next, password: given, keep: keeps });
    setProblem(saved.ok ? "" : "This could not be kept. Check the name of the server and try again.");
    setPassword("");
    if (saved.ok) await onChanged();
  };
  return (
    <form
      aria-label="Mail server"
      style={{ display: "grid", gap: 12 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (fault === null) void save({ ...server, host: server.host.trim(), user: server.user.trim() });
      }}
    >
      <p>{status.server ? <Tag tone="info">On: {serverWords(status.server)}</Tag> : <Tag tone="calm">Off</Tag>}</p>
      <ServerFields server={server} change={change} />
      <FieldRow>
        <TextField
          label="User name"
          description="Empty if the server wants none"
          value={server.user}
          autoComplete="off"
          onChange={(user) => change({ user })}
        />
        <PasswordInput
          label="Password"
          description={
            status.hasPassword && status.server?.user ? "Known; type to change it" : "Often one made for this program"
          }
          value={password}
          autoComplete="off"
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      </FieldRow>
      {status.canKeep ? (
        <Checkbox
          label="Keep the password in this computer's key store"
          checked={keeps}
          onChange={(event) => setKeeps(event.currentTarget.checked)}
        />
      ) : (
        <p className="t3 s12">
          There is no key store here: the password stays in memory, is asked for after each start, and is never written
          down.
        </p>
      )}
      {(problem || (fault && server.host !== "")) && (
        <p role="alert" className="bad s12">
          {problem || fault}
        </p>
      )}
      <div className="row">
        <Button type="submit" disabled={fault !== null}>
          {status.server ? "Save" : "Turn on"}
        </Button>
        {status.server && (
          <Button variant="default" onClick={() => save(null)}>
            Turn off and forget the password
          </Button>
        )}
      </div>
    </form>
  );
}

function ServerFields({
  server,
  change,
}: {
  readonly server: SmtpServer;
  readonly change: (part: Partial<SmtpServer>) => void;
}) {
  const securities: { value: SmtpServer["security"]; label: string }[] = [
    { value: "starttls", label: "STARTTLS" },
    { value: "tls", label: "TLS" },
    ...(isThisComputer(server.host) || server.security === "none"
      ? [{ value: "none" as const, label: "None: on this computer only" }]
      : []),
  ];
  return (
    <FieldRow columns={3}>
      <TextField
        label="Server for outgoing mail"
        placeholder="smtp.your-provider.com"
        value={server.host}
        onChange={(host) => change({ host })}
      />
      <Choice
        label="Encryption"
        data={securities}
        value={server.security}
        onChange={(security) => change({ security, port: USUAL_PORT[security] })}
      />
      <NumberInput
        label="Port"
        allowDecimal={false}
        min={1}
        max={65_535}
        hideControls
        value={server.port}
        onChange={(value) => change({ port: Number(value) })}
      />
    </FieldRow>
  );
}

/** What is wrong with a server as typed; null for nothing. */
function serverFault({ host, port, security }: SmtpServer): string | null {
  if (!/^[A-Za-z0-9.:-]+$/.test(host.trim())) return "Write the name of the server, such as smtp.your-provider.com.";
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return "The port is a number between 1 and 65535.";
  if (security === "none" && !isThisComputer(host)) return "Without encryption only to a server on this computer.";
  return null;
}

/** One message to oneself, so that the first customer is not the test. */
function SendTest({ status, onChanged }: PartProps) {
  const { host } = useStore();
  const company = useBook().setting("company");
  const [answer, setAnswer] = useState<{ readonly isGood: boolean; readonly words: string } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const email = company.email.trim();
  const send = async () => {
    setBusy(true);
    const text = testMessage({ name: company.name, email }, readClock());
    const sent = await host.smtp.send({ from: email, to: email, bytes: new TextEncoder().encode(text) });
    setBusy(false);
    if (!sent.ok)
      return setAnswer({ isGood: false, words: "Your company's e-mail address is not one address. Correct it." });
    if (sent.value.kind === "sent") {
      return setAnswer({ isGood: true, words: `Taken by the server. It should be in the mailbox of ${email} soon.` });
    }
    setAnswer({ isGood: false, words: `${smtpWords(sent.value)} ${sent.value.detail}`.trim() });
  };
  return (
    <section aria-label="Test" style={{ display: "grid", gap: 8 }}>
      {!status.hasPassword && <PasswordField status={status} onGiven={onChanged} />}
      <div className="row">
        <Button variant="default" loading={isBusy} disabled={email === "" || !status.hasPassword} onClick={send}>
          Send a test message to {email || "yourself"}
        </Button>
        {email === "" && <span className="t3 s12">Add your company's e-mail address first.</span>}
      </div>
      {answer && (
        <p role="status" className={answer.isGood ? "ok s12" : "bad s12"}>
          {answer.words}
        </p>
      )}
    </section>
  );
}
