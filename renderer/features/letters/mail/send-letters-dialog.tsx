import { Button, Checkbox, Modal, PasswordInput, Progress } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { useBook } from "#renderer/book/use-book.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import { countText } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { Tag } from "#renderer/ui/tag.tsx";
import type { SmtpStatus } from "#shared/host/smtp.ts";
import type { Letter } from "#shared/letters/rows.ts";
import { serverWords } from "./smtp-words.ts";
import { type SendResult, useSendLetters } from "./use-send-letters.ts";
import { useSmtpStatus } from "./use-smtp-status.ts";

/** Sends letters by e-mail through the user's own server: to whom, one result for each, and Cancel between two. */
export function SendLettersDialog({
  letters,
  onClose,
}: {
  readonly letters: readonly Letter[];
  readonly onClose: () => void;
}) {
  const { status, refresh } = useSmtpStatus();
  const { send, cancel, sending, results } = useSendLetters();
  // The letters as they were when the dialog was opened: those that have gone stay in the list with their result.
  const [all] = useState(letters);
  const left = all.filter((letter) => !results.find((row) => row.letterId === letter.id)?.isSent);
  const addressed = left.filter((letter) => letter.recipient.email.trim() !== "");
  const hasStarted = results.length > 0;
  return (
    <Modal
      opened
      onClose={() => {
        cancel();
        onClose();
      }}
      title={all.length === 1 ? "Send by e-mail" : `Send ${countText(all.length)} letters by e-mail`}
      size={720}
      transitionProps={{ duration: 0 }}
    >
      <div style={{ display: "grid", gap: 12 }}>
        <Readiness status={status} onPassword={refresh} />
        <SendTable letters={all} results={results} />
        {sending && <Progress value={(sending.done / sending.total) * 100} aria-label="Sending" />}
        <div className="row" style={{ justifyContent: "flex-end" }}>
          {sending ? (
            <Button variant="default" onClick={cancel}>
              Stop after this one
            </Button>
          ) : (
            <Button variant="default" onClick={onClose}>
              {hasStarted ? "Close" : "Cancel"}
            </Button>
          )}
          <Button
            disabled={!status?.server || !status.hasPassword || addressed.length === 0}
            loading={sending !== null}
            onClick={() => send(addressed)}
          >
            {hasStarted ? `Try ${countText(addressed.length)} again` : `Send ${countText(addressed.length)}`}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

/** What is missing before anything can be sent, with the mend. */
function Readiness({
  status,
  onPassword,
}: {
  readonly status: SmtpStatus | null;
  readonly onPassword: () => Promise<void>;
}) {
  const company = useBook().setting("company");
  if (!status) return <p className="t2">One moment…</p>;
  if (!status.server) {
    return (
      <p className="alert info">
        <span className="tx">
          Sending is off. Set your mail server in <Link href={paths.settings("mail")}>Settings, E-mail</Link>, or use
          the drafts in your own mail program.
        </span>
      </p>
    );
  }
  return (
    <>
      <p className="t2 s12">
        From {company.email || "nobody"} through {serverWords(status.server)}.
      </p>
      {company.email.trim() === "" && (
        <p className="alert warn">
          <span className="tx">
            Your company has no e-mail address. Add it in <Link href={paths.settings("company")}>Settings</Link>.
          </span>
        </p>
      )}
      {!status.hasPassword && <PasswordField status={status} onGiven={onPassword} />}
    </>
  );
}

/** Asked for where it is not kept: it stays in memory until Duebook is closed. */
export function PasswordField({
  status,
  onGiven,
}: {
  readonly status: SmtpStatus;
  readonly onGiven: () => Promise<void>;
}) {
  const { host } = useStore();
  const [password, setPassword] = useState("");
  const [keeps, setKeeps] = useState(status.canKeep);
  const give = async () => {
    if (password === "" || !status.server) return;
    await host.smtp.configure({ server: status.server, password, keep: keeps && status.canKeep });
    setPassword("");
    await onGiven();
  };
  return (
    <form
      className="row"
      style={{ alignItems: "flex-end", flexWrap: "wrap" }}
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      <PasswordInput
        label={`Password of ${status.server?.user ?? "the mail server"}`}
        description={
          status.canKeep
            ? undefined
            : "This computer has no key store: it is asked for after each start and never written down"
        }
        value={password}
        autoComplete="off"
        w={280}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={password === ""}>
        Use it
      </Button>
      {status.canKeep && (
        <Checkbox
          label="Keep it in this computer's key store"
          checked={keeps}
          onChange={(event) => setKeeps(event.currentTarget.checked)}
        />
      )}
    </form>
  );
}

function SendTable({
  letters,
  results,
}: {
  readonly letters: readonly Letter[];
  readonly results: readonly SendResult[];
}) {
  const book = useBook();
  return (
    <div className="panel" style={{ maxHeight: 320, overflow: "auto" }}>
      <table className="t c" aria-label="Letters to send">
        <thead>
          <tr>
            <th>Letter</th>
            <th>Customer</th>
            <th>To</th>
            <th>Result</th>
          </tr>
        </thead>
        <tbody>
          {letters.map((letter) => (
            <tr key={letter.id}>
              <td className="n">{letter.number}</td>
              <td>{book.get("customers", letter.customerId)?.name ?? letter.recipient.company}</td>
              <td className="t2">{letter.recipient.email || <span className="warn">No e-mail address</span>}</td>
              <td>
                <ResultTag result={results.find((row) => row.letterId === letter.id)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ResultTag({ result }: { readonly result: SendResult | undefined }) {
  if (!result) return null;
  if (result.isSent && result.words === "Sent") return <Tag tone="ok">Sent</Tag>;
  return <span className="bad s12">{result.words}</span>;
}
