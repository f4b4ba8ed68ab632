import { minor } from "#shared/money/minor.ts";
import { oldestDays } from "./chase-position.ts";
import { lastContact } from "./contacts.ts";
import { waitingLetters } from "./letter-sent.ts";
import type { QueueScene } from "./queue-facts.ts";
import type { QueueFact } from "./queue-item.ts";
import { contactText, letterName } from "./words.ts";

/** Letters that are due, letters that cannot go for want of an address, and letters that wait to be posted. */
export function letterFacts(scene: QueueScene): readonly QueueFact[] {
  return [...dueLetters(scene), ...lettersWithoutAddress(scene), ...preparedLetters(scene)];
}

/** Rule 32: a letter that has nowhere to go is said, never left out in silence. One row for a customer. */
function lettersWithoutAddress({ file, asAt, decision }: QueueScene): readonly QueueFact[] {
  const rows = decision.leftOut.filter((row) => row.reason.kind === "no-address" && row.amountMinor > 0);
  const first = rows.find((row) => row.currency === file.customer.currency) ?? rows[0];
  if (!first) return [];
  const same = rows.filter((row) => row.currency === first.currency);
  return [
    {
      key: `address:${file.customer.id}`,
      group: "letters",
      target: { kind: "address" },
      currency: first.currency,
      amountMinor: minor(same.reduce((total, row) => total + row.amountMinor, 0)),
      why: "No address to send the letter to: add one",
      days: { kind: "age", count: oldestDays(same.map((row) => row.position)) },
      on: asAt,
      invoiceIds: same.map((row) => row.position.item.entry.id),
    },
  ];
}

function dueLetters({ file, asAt, decision, say }: QueueScene): readonly QueueFact[] {
  const contact = lastContact(file, asAt);
  return decision.letters.map((letter) => {
    const name = letter.level?.name ?? letterName(letter.kind);
    const said = contact ? contactText(contact, say) : "no contact yet";
    const changed = letter.isChannelChanged ? `, no ${letter.channel === "post" ? "e-mail" : "postal"} address` : "";
    return {
      key: `letter:${file.customer.id}:${letter.currency}:${letter.level?.id ?? letter.kind}`,
      group: "letters",
      target: { kind: "letter-run" },
      currency: letter.currency,
      amountMinor: letter.totalMinor,
      why: `${name}: ${said.charAt(0).toLowerCase()}${said.slice(1)}${changed}`,
      days: { kind: "age", count: oldestDays(letter.items.map(({ position }) => position)) },
      on: asAt,
      invoiceIds: letter.items.map(({ position }) => position.item.entry.id),
    };
  });
}

function preparedLetters({ file, asAt }: QueueScene): readonly QueueFact[] {
  return waitingLetters(file.letters, asAt).map((letter) => {
    const last = letter.steps.filter((step) => step.on <= asAt).at(-1)?.state ?? "prepared";
    return {
      key: `letter:${letter.id}:${last}`,
      group: "letters",
      target: { kind: "letter", id: letter.id },
      currency: letter.currency,
      amountMinor: letter.totalMinor,
      why: waitingWhy(`${letterName(letter.kind)} ${letter.number}`, last),
      days: { kind: "none", count: 0 },
      on: letter.on,
      invoiceIds: letter.items.map((line) => line.invoiceId),
    };
  });
}

function waitingWhy(name: string, state: string): string {
  if (state === "failed") return `${name}: the e-mail did not go, send it again`;
  if (state === "returned") return `${name} came back: check the address`;
  if (state === "printed") return `${name} is printed: post it and say so`;
  return `${name} is prepared: print and post it`;
}
