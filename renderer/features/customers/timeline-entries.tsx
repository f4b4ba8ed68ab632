import {
  IconCalendarDollar,
  IconCalendarRepeat,
  IconCash,
  IconFileInvoice,
  IconGavel,
  IconMessageExclamation,
  IconNote,
  IconPhone,
  IconReceiptRefund,
} from "@tabler/icons-react";
import type { BookReader } from "#renderer/book/book.ts";
import { Money } from "#renderer/ui/money.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import { caseTitle } from "#shared/cases/case-words.ts";
import type { Call } from "#shared/chasing/rows.ts";
import { words } from "#shared/chasing/words.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { formatDayShort } from "#shared/dates/format-day.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import { movementName } from "./entry-words.ts";
import { FileLinks } from "./file-links.tsx";
import type { TimelineContext, TopicEntry } from "./timeline-entry.ts";
import { letterEntries } from "./timeline-letters.tsx";

/** What happened with one customer up to `asAt`, latest first; within a day the latest written comes first. */
export function timelineEntries(
  book: BookReader,
  customerId: string,
  asAt: CalendarDate,
  locale: string,
): readonly TopicEntry[] {
  const users = new Map(book.setting("users").map((user) => [user.id, user.name.split(" ")[0] ?? user.name]));
  const context: TimelineContext = { book, customerId, asAt, locale, who: (id) => users.get(id) ?? "Duebook" };
  const entries = [
    ...ledgerEntries(context),
    ...callEntries(context),
    ...letterEntries(context),
    ...promiseEntries(context),
    ...disputeEntries(context),
    ...planEntries(context),
    ...caseEntries(context),
    ...noteEntries(context),
  ].filter((entry) => entry.on <= asAt);
  return entries.sort((first, second) =>
    first.on === second.on ? (first.recordedAt < second.recordedAt ? 1 : -1) : first.on < second.on ? 1 : -1,
  );
}

function ledgerEntries({ book, customerId, locale, who }: TimelineContext): TopicEntry[] {
  const ledger = book.ledger(customerId);
  return ledger.entries.map((entry) => ({
    key: entry.id,
    on: entry.on,
    topic: entry.side === "credit" ? ("payment" as const) : ("invoice" as const),
    icon: entry.side === "debit" ? IconFileInvoice : entry.kind === "receipt" ? IconCash : IconReceiptRefund,
    tone: entry.side === "credit" ? ("ok" as const) : ("" as const),
    title: `${movementName(ledger, entry)}${entry.number ? ` ${entry.number}` : ""}`,
    detail: [
      entry.description,
      entry.reference,
      entry.note,
      entry.inferred ? "worked out from an import, to be confirmed" : "",
    ]
      .filter(Boolean)
      .join(" · "),
    mark: (
      <span className={entry.side === "credit" ? "ok b6" : "b6"}>
        {entry.side === "credit" ? "+" : ""}
        <Money minor={entry.amountMinor} currency={entry.currency} />
      </span>
    ),
    printed: `${entry.side === "credit" ? "+" : ""}${formatMoney(entry.amountMinor, entry.currency, { locale })}`,
    amount: { minor: entry.amountMinor, currency: entry.currency },
    who: who(entry.recordedBy),
    recordedAt: entry.recordedAt,
  }));
}

const OUTCOMES: Readonly<Record<Call["outcome"], string>> = {
  promise: "promised to pay",
  dispute: "disputes an invoice",
  "no-answer": "no answer",
  "left-message": "left a message",
  "plan-wanted": "asked for a payment plan",
  refuses: "refuses to pay",
  "wrong-number": "wrong number",
  "paid-already": "says it is paid",
  other: "spoke",
};

function callEntries({ book, customerId, who }: TimelineContext): TopicEntry[] {
  const calls = book.forCustomer("calls", customerId);
  const amended = new Set(calls.map((call) => call.amendsId));
  const reasons = new Map(book.setting("lateReasons").map((row) => [row.id, row.label]));
  return calls.map((call) => ({
    key: call.id,
    on: call.on,
    topic: "call",
    icon: IconPhone,
    title: `${call.contactName ? `${call.direction === "in" ? "Call from" : "Call to"} ${call.contactName}` : "Call"}: ${OUTCOMES[call.outcome]}`,
    detail: [
      reasons.has(call.reasonId) ? `${reasons.get(call.reasonId)}.` : "",
      call.words ? `“${call.words}”` : "",
      call.nextStep ? `Next: ${call.nextStep}` : "",
    ]
      .filter(Boolean)
      .join(" "),
    mark: (
      <>
        {amended.has(call.id) && <Tag tone="calm">Amended later</Tag>}
        {call.amendsId !== "" && <Tag tone="info">Correction</Tag>}
        {call.recordedAt.slice(0, 10) > call.on && <Tag tone="calm">Written down later</Tag>}
      </>
    ),
    printed: [
      amended.has(call.id) ? "Amended later" : "",
      call.amendsId === "" ? "" : "Correction",
      call.recordedAt.slice(0, 10) > call.on ? `Written down ${call.recordedAt.slice(0, 10)}` : "",
    ]
      .filter(Boolean)
      .join(", "),
    who: who(call.recordedBy),
    recordedAt: call.recordedAt,
  }));
}

function promiseEntries({ book, customerId, asAt, locale, who }: TimelineContext): TopicEntry[] {
  return book.forCustomer("promises", customerId).map((promise) => ({
    key: promise.id,
    on: promise.on,
    topic: "call",
    icon: IconCalendarDollar,
    title: `Promise to pay: ${promise.parts
      .map(
        (part) =>
          `${formatMoney(part.amountMinor, promise.currency, { locale })} by ${formatDayShort(part.byOn, asAt, locale)}`,
      )
      .join(", ")}`,
    detail: promise.closed
      ? `${promise.closed.kind === "cancelled" ? "Cancelled" : "Replaced"}: ${promise.closed.note}`
      : promise.contactName,
    printed: "",
    who: who(promise.recordedBy),
    recordedAt: promise.recordedAt,
  }));
}

function disputeEntries({ book, customerId, asAt, locale, who }: TimelineContext): TopicEntry[] {
  const entries = new Map(book.ledger(customerId).entries.map((entry) => [entry.id, entry]));
  return book.forCustomer("disputes", customerId).flatMap((dispute) => {
    const invoice = entries.get(dispute.invoiceId);
    const amount =
      dispute.amountMinor !== null && invoice
        ? `${formatMoney(dispute.amountMinor, invoice.currency, { locale })} of `
        : "";
    return dispute.steps
      .filter((step) => step.on <= asAt)
      .map((step, index) => ({
        key: `${dispute.id} ${index}`,
        on: step.on,
        topic: "dispute" as const,
        icon: IconMessageExclamation,
        title:
          index === 0
            ? `Dispute ${dispute.number}: ${amount}${invoice?.number ?? ""}`
            : `Dispute ${dispute.number}: ${step.kind.replaceAll("-", " ")}`,
        detail: index === 0 && dispute.theirWords ? `“${dispute.theirWords}” ${step.note}` : step.note,
        printed: "",
        who: who(step.by),
        recordedAt: step.at,
      }));
  });
}

function planEntries({ book, customerId, locale, who }: TimelineContext): TopicEntry[] {
  return book.forCustomer("plans", customerId).flatMap((plan) =>
    plan.steps.map((step, index) => ({
      key: `${plan.id} ${index}`,
      on: step.on,
      topic: "payment" as const,
      icon: IconCalendarRepeat,
      title: `Payment plan ${plan.number} ${step.state}: ${formatMoney(plan.totalMinor, plan.currency, { locale })} in ${plan.instalments.length} parts`,
      detail: [step.how, step.note].filter(Boolean).join(" · "),
      printed: "",
      who: who(step.by),
      recordedAt: step.at,
    })),
  );
}

function caseEntries({ book, customerId, locale, who }: TimelineContext): TopicEntry[] {
  const say = words(locale);
  return book.forCustomer("cases", customerId).flatMap((row) =>
    row.steps.map((step, index) => ({
      key: `${row.id} ${index}`,
      on: step.on,
      topic: "dispute" as const,
      icon: IconGavel,
      title: caseTitle(row, step, book.get("agencies", row.agencyId)?.name ?? "", say),
      detail: step.note,
      printed: "",
      ...(step.fileId === "" ? {} : { mark: <FileLinks fileIds={[step.fileId]} /> }),
      who: who(step.by),
      recordedAt: step.at,
    })),
  );
}

function noteEntries({ book, customerId, who }: TimelineContext): TopicEntry[] {
  return book.forCustomer("notes", customerId).map((note) => ({
    key: note.id,
    on: note.on,
    topic: "note",
    icon: IconNote,
    title:
      note.kind === "note"
        ? "Note"
        : {
            "email-in": "E-mail from them",
            "letter-in": "Letter from them",
            "bad-news": "Bad news",
            meeting: "Meeting",
            bundle: note.bundle?.event === "handed-over" ? "Evidence bundle handed over" : "Evidence bundle made",
          }[note.kind],
    detail: note.text,
    mark: (
      <>
        <FileLinks fileIds={note.fileIds} />
        {note.isPrivate && <Tag tone="calm">Private</Tag>}
      </>
    ),
    printed: note.isPrivate ? "Private" : "",
    who: who(note.recordedBy),
    recordedAt: note.recordedAt,
  }));
}
