import { screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { putRow, putSetting } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import { runCommand } from "#renderer/data/run-command.ts";
import { MailSettingsSection } from "#renderer/features/letters/mail/mail-settings-section.tsx";
import { SendLettersDialog } from "#renderer/features/letters/mail/send-letters-dialog.tsx";
import { decideCustomer } from "#shared/chasing/decide-customer.ts";
import { letterStanding } from "#shared/chasing/letter-sent.ts";
import { day } from "#shared/dates/calendar-date.ts";
import type { StoredFile } from "#shared/evidence/stored-file.ts";
import { figuresHashNow } from "#shared/letters/figures-hash.ts";
import type { Letter } from "#shared/letters/rows.ts";
import { succeed } from "#shared/result/result.ts";
import { customerFileOf, type Desk, fill, sitDown } from "#tests/components/chasing/desk.tsx";
import { type MailServer, PASSWORD, startMailServer } from "#tests/main/support/mail-server.ts";
import { atKeyboard } from "#tests/support/at-keyboard.ts";
import { ledger } from "#tests/support/ledger-dsl.ts";
import { letter, rulesOf } from "#tests/unit/chasing/chase-policy.ts";

const today = "2026-02-11";
const owes = ledger`invoice 1001  issued 2026-01-05  due 2026-02-04   600.00`;
const pdf = new TextEncoder().encode("%PDF-1.7 the letter");
const hollins = customerFileOf("hol", "Hollins & Bray", owes);
const kettle = customerFileOf("ket", "Kettlewell Brothers", owes);

const toOf = (customerId: string, number: string, email: string): Letter => {
  const file = customerId === "hol" ? hollins : kettle;
  const made = letter(today, 1, ["1001"], "", {
    id: number,
    number,
    customerId,
    channel: "email",
    fileId: "file-1",
    subject: "A reminder: £600.00",
    recipient: { name: "Dawn Hollins", company: file.customer.name, address: file.customer.address, email },
  });
  return { ...made, factsHash: figuresHashNow(made, file, day(today)) };
};

let mail: MailServer;
beforeEach(async () => {
  mail = await startMailServer();
});
afterEach(() => mail.close());

const setUp = command<{ readonly sha256: string; readonly letters: readonly Letter[]; readonly email: string }>({
  name: "set-up",
  decide: ({ book }, { sha256, letters, email }) =>
    succeed({
      changes: [
        putSetting(book, "company", { ...book.setting("company"), name: "Harbour Joinery", email }),
        putRow(book, "files", {
          id: "file-1",
          sha256,
          name: "letters.pdf",
          bytes: pdf.length,
          description: "Letters",
        } as unknown as StoredFile),
        ...letters.map((row) => putRow(book, "letters", row)),
      ],
      subject: null,
      summary: "Set up",
      output: null,
    }),
});

/** Opens the dialog over these letters, the server set with a password. */
async function openDialog(letters: readonly Letter[], password = PASSWORD): Promise<Desk> {
  const desk = await sitDown(today, [hollins, kettle], <Later letters={letters} />);
  const { host } = desk.store;
  const kept = await host.files.put({ bytes: pdf });
  if (!kept.ok) throw new Error(kept.error.detail);
  const input = { sha256: kept.value.sha256, letters, email: "office@harbour.example" };
  await runCommand(desk.store, setUp, input, { userId: "len", today: day(today) });
  const server = { host: "127.0.0.1", port: mail.port, security: "none", user: "anna" } as const;
  await host.smtp.configure({ server, password, keep: false });
  await atKeyboard().click(await screen.findByText("Open"));
  return desk;
}

function Later({ letters }: { readonly letters: readonly Letter[] }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <SendLettersDialog letters={letters} onClose={() => setOpen(false)} />;
  return (
    <button type="button" onClick={() => setOpen(true)}>
      Open
    </button>
  );
}

const kept = (desk: Desk, id: string) => desk.store.book.reader().get("letters", id)!;

test("each letter has its own result; what the server refuses never advances a level", async () => {
  const user = atKeyboard();
  const desk = await openDialog([
    toOf("hol", "L-1", "dawn@hollins.example"),
    toOf("ket", "L-2", "no-one@kettle.example"),
  ]);
  await user.click(await screen.findByText("Send 2"));
  expect(
    await screen.findByText("The mail server does not take this address. Check it with the customer."),
  ).toBeDefined();
  expect(await screen.findByText("Sent")).toBeDefined();
  expect(mail.received.map((row) => row.to)).toEqual([["dawn@hollins.example"]]);
  expect(mail.received[0]?.text).not.toContain("X-Unsent");
  expect(mail.received[0]?.text).toContain(btoa("%PDF-1.7 the letter"));
  expect(kept(desk, "L-1").steps.at(-1)).toMatchObject({ state: "emailed", service: "dawn@hollins.example" });
  expect(kept(desk, "L-2").steps.at(-1)).toMatchObject({ state: "failed" });
  expect(letterStanding(kept(desk, "L-2"), day("2026-12-31")).state).toBe("waiting");
  const decided = decideCustomer({ ...kettle, letters: [kept(desk, "L-2")] }, rulesOf(), day("2026-03-30"));
  expect(decided.leftOut.map((row) => row.reason.kind)).toEqual(["letter-waiting"]);
});

test("a refused password ends the sending; given again, those that have not gone go, and none goes twice", async () => {
  const user = atKeyboard();
  const desk = await openDialog(
    [toOf("hol", "L-1", "dawn@hollins.example"), toOf("ket", "L-2", "accounts@kettle.example")],
    "wrong",
  );
  await user.click(await screen.findByText("Send 2"));
  expect(await screen.findByText(/refused the name or the password/)).toBeDefined();
  expect(kept(desk, "L-1").steps).toHaveLength(1);
  expect(mail.logins).toHaveLength(1);
  const server = { host: "127.0.0.1", port: mail.port, security: "none", user: "anna" } as const;
  await desk.store.host.smtp.configure({ server, password: PASSWORD, keep: false });
  await user.click(await screen.findByText("Try 2 again"));
  await waitFor(() => expect(screen.getAllByText("Sent")).toHaveLength(2));
  expect(mail.received.map((row) => row.to[0])).toEqual(["dawn@hollins.example", "accounts@kettle.example"]);
});

test("a letter whose figures changed is not sent", async () => {
  const user = atKeyboard();
  const stale = { ...toOf("hol", "L-1", "dawn@hollins.example"), factsHash: "other" };
  await openDialog([stale]);
  await user.click(await screen.findByText("Send 1"));
  expect(await screen.findByText(/Prepare it again/)).toBeDefined();
  expect(mail.connections()).toBe(0);
});

test("the settings: off as it comes, on with a test message to oneself, off again and the password forgotten", async () => {
  const user = atKeyboard();
  const desk = await sitDown(today, [hollins], <MailSettingsSection />);
  const input = { sha256: "0".repeat(64), letters: [], email: "office@harbour.example" };
  await runCommand(desk.store, setUp, input, { userId: "len", today: day(today) });
  expect(await screen.findByText("Off")).toBeDefined();
  await fill(user, screen.getByLabelText("Server for outgoing mail"), "127.0.0.1");
  await user.click(screen.getByLabelText("Encryption", { selector: "input" }));
  await user.click(screen.getByText("None: on this computer only"));
  await fill(user, screen.getByLabelText("Port"), String(mail.port));
  await fill(user, screen.getByLabelText("User name"), "anna");
  await fill(user, screen.getByLabelText("Password"), PASSWORD);
  expect(screen.getByText(/never written down/)).toBeDefined();
  await user.click(screen.getByText("Turn on"));
  await user.click(await screen.findByText("Send a test message to office@harbour.example"));
  expect(await screen.findByText(/Taken by the server/)).toBeDefined();
  const self = "office@harbour.example";
  expect(mail.received).toMatchObject([{ from: self, to: [self] }]);
  await user.click(screen.getByText("Turn off and forget the password"));
  expect(await screen.findByText("Off")).toBeDefined();
  expect(await desk.store.host.smtp.status()).toMatchObject({ value: { server: null, hasPassword: false } });
});
