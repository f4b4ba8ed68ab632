import {
  IconAlertTriangle,
  IconBan,
  IconCalendarDollar,
  IconCalendarRepeat,
  IconGavel,
  IconHourglass,
  IconMailOff,
  IconMessageExclamation,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useLocation } from "wouter";
import type { BookReader } from "#renderer/book/book.ts";
import { bookSummary } from "#renderer/book/chasing.ts";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { useLocale } from "#renderer/state/locale.ts";
import { paths } from "#renderer/state/paths.ts";
import { CLAIM_STATES, PLACEMENT_STATES } from "#shared/cases/case-words.ts";
import { claimState, hearingOn } from "#shared/cases/claim-steps.ts";
import { isCaseOpen, isStopOpen } from "#shared/cases/is-case-open.ts";
import { limitationWarnings } from "#shared/cases/limitation.ts";
import { placementState } from "#shared/cases/placement-steps.ts";
import { missingInstalments } from "#shared/chasing/missing-instalments.ts";
import { instalmentPhrase, planStatus } from "#shared/chasing/plan-status.ts";
import { promiseStates } from "#shared/chasing/promise-state.ts";
import { supplyDecision } from "#shared/credit/supply-decision.ts";
import { creditSay, supplyWords } from "#shared/credit/supply-words.ts";
import { type CalendarDate, daysBetween } from "#shared/dates/calendar-date.ts";
import { formatDay, formatDayShort } from "#shared/dates/format-day.ts";
import { addressReturned } from "#shared/letters/address-returned.ts";
import { formatMoney } from "#shared/money/format-money.ts";
import { ZERO } from "#shared/money/minor.ts";

type Alert = {
  readonly key: string;
  readonly tone: "bad" | "warn";
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly path: string;
};

const MOST = 4;

/** What must not be overlooked, at most four, each with what to do about it. */
export function CustomerAlerts({ customerId }: { readonly customerId: string }) {
  const book = useBook();
  const asAt = useAsAt();
  const locale = useLocale((state) => state.locale);
  const [, navigate] = useLocation();
  const alerts = [
    ...promiseAlerts(book, customerId, asAt, locale),
    ...planAlerts(book, customerId, asAt, locale),
    ...limitationAlerts(book, customerId, asAt, locale),
    ...supplyAlerts(book, customerId, asAt, locale),
    ...caseAlerts(book, customerId, asAt, locale),
    ...disputeAlerts(book, customerId, asAt, locale),
    ...addressAlerts(book, customerId, asAt, locale),
  ];
  if (alerts.length === 0) return null;
  return (
    <div
      style={{
        display: "grid",
        gridTemplateColumns: `repeat(${Math.min(MOST, alerts.length)}, minmax(0, 1fr))`,
        gap: 8,
        paddingBottom: 10,
      }}
    >
      {alerts.slice(0, MOST).map((alert) => (
        <div key={alert.key} className={`alert ${alert.tone}`}>
          {alert.icon}
          <div style={{ minWidth: 0 }}>
            <div className="b6">{alert.title}</div>
            <div className="tx">
              {alert.text}{" "}
              <button type="button" className="linkb" onClick={() => navigate(alert.path)}>
                {alert.action}
              </button>
            </div>
          </div>
        </div>
      ))}
    </div>
  );
}

function addressAlerts(book: BookReader, customerId: string, asAt: CalendarDate, locale: string): readonly Alert[] {
  const customer = book.get("customers", customerId);
  const back = customer && addressReturned(book.forCustomer("letters", customerId), customer.address, asAt);
  if (!back) return [];
  return [
    {
      key: `returned ${back.letter.id}`,
      tone: "warn",
      icon: <IconMailOff size={15} aria-hidden />,
      title: "Post came back",
      text: `${back.letter.number} came back on ${formatDayShort(back.on, asAt, locale)} from the address on file.`,
      action: "Open the letter",
      path: paths.letter(back.letter.id),
    },
  ];
}

/** On stop, with what else stands against supply; without a stop, what blocks supply on credit: one alert of the two. */
function supplyAlerts(book: BookReader, customerId: string, asAt: CalendarDate, locale: string): readonly Alert[] {
  const stops = book.forCustomer("cases", customerId).filter((item) => isStopOpen(item, asAt));
  const blocks = blockWords(book, customerId, asAt, locale);
  const icon = <IconBan size={16} stroke={1.7} aria-hidden />;
  if (stops.length === 0 && blocks !== "") {
    const path = paths.customer(customerId, "credit");
    return [
      { key: "supply", tone: "bad", icon, title: "Do not supply on credit", text: blocks, action: "Credit", path },
    ];
  }
  return stops.map((item) => ({
    key: item.id,
    tone: "bad",
    icon,
    title: "On stop",
    text: [`Since ${formatDayShort(item.on, asAt, locale)}. ${item.reason}`.trim(), blocks]
      .filter((part) => part !== "")
      .map((part) => (part.endsWith(".") ? part : `${part}.`))
      .join(" "),
    action: "Open",
    path: paths.case(item.id),
  }));
}

/** Why supply on credit is blocked, being on stop apart; empty when it is not. */
function blockWords(book: BookReader, customerId: string, asAt: CalendarDate, locale: string): string {
  const file = customerFile(book, customerId);
  if (!file) return "";
  const { currency } = file.customer;
  const { blocks } = supplyDecision(file, { currency, amountMinor: ZERO }, asAt, book.setting("credit"));
  const reasons = blocks.filter(({ kind }) => kind !== "on-stop");
  if (reasons.length === 0) return "";
  const say = creditSay(currency, locale);
  return `${reasons.map((reason) => supplyWords(reason, say)).join(". ")}.`;
}

/** A hearing that is set, and what is with an agency or in a claim. */
function caseAlerts(book: BookReader, customerId: string, asAt: CalendarDate, locale: string): readonly Alert[] {
  return book
    .forCustomer("cases", customerId)
    .filter((row) => row.kind !== "stop-supply" && isCaseOpen(row, asAt))
    .map((row) => {
      const hearing = hearingOn(row, asAt);
      const state =
        row.kind === "claim" ? CLAIM_STATES[claimState(row, asAt)] : PLACEMENT_STATES[placementState(row, asAt)];
      const whom = book.get("agencies", row.agencyId)?.name ?? "an agency";
      const amount = formatMoney(row.amountMinor, row.currency, { locale });
      return {
        key: row.id,
        tone: "warn",
        icon: <IconGavel size={16} stroke={1.7} aria-hidden />,
        title:
          hearing === null
            ? row.kind === "claim"
              ? `Claim ${row.number}: ${amount}`
              : `With ${whom}: ${amount}`
            : `Hearing ${formatDayShort(hearing, asAt, locale)}`,
        text: `${row.number}, ${state.toLowerCase()}. Not chased by us.`,
        action: "Open",
        path: paths.case(row.id),
      } satisfies Alert;
    });
}

function disputeAlerts(book: BookReader, customerId: string, asAt: CalendarDate, locale: string): readonly Alert[] {
  const entries = new Map(book.ledger(customerId).entries.map((entry) => [entry.id, entry]));
  return book
    .forCustomer("disputes", customerId)
    .filter((dispute) => dispute.on <= asAt && (dispute.resolution === null || dispute.resolution.on > asAt))
    .map((dispute) => {
      const invoice = entries.get(dispute.invoiceId);
      const isLate = dispute.waitingOn === "us" && dispute.answerByOn !== null && dispute.answerByOn < asAt;
      const amount =
        dispute.amountMinor === null || !invoice
          ? ""
          : `: ${formatMoney(dispute.amountMinor, invoice.currency, { locale })}`;
      const by = dispute.answerByOn ? `, answer due ${formatDayShort(dispute.answerByOn, asAt, locale)}` : "";
      return {
        key: dispute.id,
        tone: isLate ? "bad" : "warn",
        icon: isLate ? (
          <IconAlertTriangle size={16} stroke={1.7} aria-hidden />
        ) : (
          <IconMessageExclamation size={16} stroke={1.7} aria-hidden />
        ),
        title: `${dispute.amountMinor === null ? "Dispute" : "Part dispute"}${amount}`,
        text: `${dispute.number} on ${invoice?.number ?? "an invoice"}${by}.`,
        action: "Open",
        path: paths.dispute(dispute.id),
      } satisfies Alert;
    });
}

function promiseAlerts(book: BookReader, customerId: string, asAt: CalendarDate, locale: string): readonly Alert[] {
  const file = customerFile(book, customerId);
  if (!file) return [];
  const owed = bookSummary(book, file, asAt).amounts.some((amounts) => amounts.overdueMinor > 0);
  return promiseStates(file, asAt)
    .filter(
      (status) =>
        owed && status.state === "broken" && status.brokenOn !== null && daysBetween(status.brokenOn, asAt) <= 30,
    )
    .slice(-1)
    .map((status) => ({
      key: status.promise.id,
      tone: "bad",
      icon: <IconCalendarDollar size={16} stroke={1.7} aria-hidden />,
      title: `Broken promise: ${formatMoney(status.shortMinor, status.promise.currency, { locale })}`,
      text: `Promised on ${formatDayShort(status.promise.on, asAt, locale)}, not received.`,
      action: "Chase now",
      path: paths.today(),
    }));
}

/** Instalments of a running plan that have not come. */
function planAlerts(book: BookReader, customerId: string, asAt: CalendarDate, locale: string): readonly Alert[] {
  const ledger = book.ledger(customerId);
  return book.forCustomer("plans", customerId).flatMap((plan) => {
    if (plan.on > asAt) return [];
    const missing = missingInstalments(planStatus(plan, ledger, asAt));
    if (!missing) return [];
    const { first, missingMinor, more } = missing;
    const phrase = instalmentPhrase(plan, first.number);
    const what = `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)} of plan ${plan.number}`;
    return [
      {
        key: `plan ${plan.id}`,
        tone: "bad",
        icon: <IconCalendarRepeat size={16} stroke={1.7} aria-hidden />,
        title: `Instalment missing: ${formatMoney(missingMinor, plan.currency, { locale })}`,
        text: `${what} was due ${formatDayShort(first.dueOn, asAt, locale)}${more}.`,
        action: "Open",
        path: paths.plan(plan.id),
      } satisfies Alert,
    ];
  });
}

function limitationAlerts(book: BookReader, customerId: string, asAt: CalendarDate, locale: string): readonly Alert[] {
  const file = customerFile(book, customerId);
  if (!file) return [];
  return limitationWarnings(file, asAt, book.setting("limitation"))
    .slice(0, 1)
    .map((clock) => ({
      key: `limitation ${clock.item.entry.id}`,
      tone: "warn",
      icon: <IconHourglass size={16} stroke={1.7} aria-hidden />,
      title:
        clock.state === "expired" || clock.lastOn === null
          ? "Time to claim may be over"
          : `Limitation: ${daysBetween(asAt, clock.lastOn)} days left`,
      text: `${clock.item.entry.number}, ${formatMoney(clock.item.openMinor, clock.item.currency, { locale })}${
        clock.lastOn === null ? "" : `: claim by ${formatDay(clock.lastOn, "far", locale)}`
      }.`,
      action: "Decide",
      path: paths.decide(customerId),
    }));
}
