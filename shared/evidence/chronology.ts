import { caseTitle, isOutwardStep } from "../cases/case-words.ts";
import { promiseStates } from "../chasing/promise-state.ts";
import type { Call } from "../chasing/rows.ts";
import { letterName, type Words, words } from "../chasing/words.ts";
import { addDays, type CalendarDate } from "../dates/calendar-date.ts";
import type { LedgerEntry } from "../ledger/ledger.ts";
import { minor, sumMinor } from "../money/minor.ts";
import { entryName } from "./entry-names.ts";
import type { BundleChoice, EvidenceSource } from "./evidence-source.ts";
import type { Exhibit } from "./exhibits.ts";
import { notedOn } from "./gaps.ts";
import { heldBack, NOTE_NAMES, withheldItems } from "./withheld.ts";

export type ChronologyLine = {
  readonly on: CalendarDate;
  readonly what: string;
  /** Exhibit or part whose page proves it. */
  readonly target: string;
  /** Set when it was written down more than a day later. */
  readonly notedOn: CalendarDate | null;
};

type Gather = {
  readonly source: EvidenceSource;
  readonly say: Words;
  readonly isHeld: (id: string) => boolean;
  /** The exhibit of a file, else the given part. */
  readonly at: (fileId: string, part: string) => string;
};

/** Everything that happened, in the order of its day; each line names the exhibit or part that proves it. */
export function chronology(
  source: EvidenceSource,
  choice: BundleChoice,
  shown: readonly Exhibit[],
): readonly ChronologyLine[] {
  const held = new Set(heldBack(withheldItems(source), choice.releasedIds).map((one) => one.id));
  const byFile = new Map(shown.map((exhibit) => [exhibit.fileId, exhibit.id]));
  const byLetter = new Map(shown.map((exhibit) => [exhibit.fileName.replace(/^E\d+-/, ""), exhibit.id]));
  const gather: Gather = {
    source,
    say: words(source.company.locale),
    isHeld: (id) => held.has(id),
    at: (fileId, part) => byLetter.get(fileId) ?? byFile.get(fileId) ?? part,
  };
  const has = (section: BundleChoice["sections"][number]) => choice.sections.includes(section);
  return [
    ...agreementLines(gather),
    ...(has("ledger") || has("invoices") ? ledgerLines(gather, has("ledger") ? "ledger" : "invoices") : []),
    ...(has("letters") ? letterLines(gather) : []),
    ...(has("calls") ? [...callLines(gather), ...noteLines(gather), ...promiseLines(gather)] : []),
    ...(has("disputes") ? [...disputeLines(gather), ...planLines(gather), ...caseLines(gather)] : []),
  ]
    .filter((line) => line.on <= source.asAt)
    .map((line, index) => ({ line, index }))
    .sort((first, second) => compare(first.line.on, second.line.on) || first.index - second.index)
    .map(({ line }) => line);
}

function agreementLines({ source, at }: Gather): readonly ChronologyLine[] {
  const { agreement } = source.file.customer;
  if (agreement.agreedOn === null) return [];
  const how = agreement.how === "" ? "" : `: ${agreement.how}`;
  return [line(agreement.agreedOn, `Terms agreed${how}`, at(agreement.fileId, "parties"))];
}

function ledgerLines({ source, say }: Gather, part: string): readonly ChronologyLine[] {
  return source.file.ledger.entries.map((entry) => {
    const due = entry.side === "debit" && entry.kind === "invoice" ? `, due ${say.date(entry.dueOn)}` : "";
    const set = source.invoiceIds && entry.side === "credit" ? setAgainst(entry, source, say) : "";
    return line(entry.on, `${entryName(entry)}, ${say.exact(entry.amountMinor, entry.currency)}${due}${set}`, part);
  });
}

/** In a bundle about some invoices: how much of a payment went to them. */
function setAgainst({ id, amountMinor, currency }: LedgerEntry, { file, asAt }: EvidenceSource, say: Words): string {
  const own = file.ledger.allocations.filter(
    ({ creditId, on, undoneOn }) => creditId === id && on <= asAt && (undoneOn === null || undoneOn > asAt),
  );
  const set = sumMinor(own, (allocation) => allocation.amountMinor);
  return set === amountMinor ? "" : `, ${say.exact(set, currency)} of it set against these invoices`;
}

function letterLines({ source, say, isHeld, at }: Gather): readonly ChronologyLine[] {
  return source.file.letters.flatMap((letter) => {
    if (isHeld(letter.id)) return [];
    return letter.steps.flatMap((step) => {
      if (!["posted", "emailed", "failed", "returned", "void"].includes(step.state)) return [];
      const detail = [step.service, step.tracking].filter((text) => text !== "").join(", ");
      const asks = `${letterName(letter.kind)} ${letter.number} (${say.exact(letter.totalMinor, letter.currency)})`;
      const what = `${asks} ${STEP_WORDS[step.state] ?? step.state}${detail === "" ? "" : `: ${detail}`}`;
      return [line(step.on, what, at(`${letter.number}.pdf`, "letters"))];
    });
  });
}

const STEP_WORDS: Readonly<Record<string, string>> = {
  emailed: "sent by e-mail",
  failed: "could not be delivered",
  returned: "came back",
};

function callLines({ source, isHeld }: Gather): readonly ChronologyLine[] {
  const { calls } = source.file;
  const amended = new Set(calls.map((call) => call.amendsId));
  return calls
    .filter((call) => !isHeld(call.id) && !amended.has(call.id))
    .map((call) => late(line(call.on, callSentence(call), "calls"), notedOn(call)));
}

/** Who called whom at what time, and what was said. */
function callSentence(call: Call): string {
  const who = call.contactName || "the customer";
  const head = call.direction === "in" ? `Call from ${who}` : `Call to ${who}`;
  const said = call.words === "" ? call.outcome.replaceAll("-", " ") : call.words;
  return `${head}, ${call.time}: ${said}`;
}

function noteLines({ source, isHeld, at }: Gather): readonly ChronologyLine[] {
  const { notes } = source.file;
  const amended = new Set(notes.map((note) => note.amendsId));
  return notes
    .filter((note) => !isHeld(note.id) && !amended.has(note.id))
    .map((note) => line(note.on, `${NOTE_NAMES[note.kind]}: ${note.text}`, at(note.fileIds[0] ?? "", "calls")));
}

function promiseLines({ source, say, isHeld }: Gather): readonly ChronologyLine[] {
  return promiseStates(source.file, source.asAt).flatMap(({ promise, parts: states, brokenOn }) => {
    if (isHeld(promise.callId)) return [];
    const parts = promise.parts.map(
      (part) => `${say.exact(part.amountMinor, promise.currency)} by ${say.date(part.byOn)}`,
    );
    const made = line(
      promise.on,
      `Promise to pay by ${promise.contactName || "the customer"}: ${parts.join(", ")}`,
      "calls",
    );
    // As it stood on that day: money that came later is a payment of its own day.
    const failed = states.find(({ state }) => state === "broken" || state === "part-kept");
    if (brokenOn === null || !failed) return [made];
    const short = say.exact(minor(failed.amountMinor - failed.receivedMinor), promise.currency);
    const missing = `${short} had not come by ${say.date(failed.byOn)}`;
    return [made, line(brokenOn, `Promise of ${say.date(promise.on)} not kept: ${missing}`, "calls")];
  });
}

function disputeLines({ source, say, at }: Gather): readonly ChronologyLine[] {
  return source.file.disputes.flatMap((dispute) => {
    const target = at(dispute.fileIds[0] ?? "", "disputes");
    const number = source.file.ledger.entries.find((entry) => entry.id === dispute.invoiceId);
    const of = number ? ` of ${entryName(number)}` : "";
    const amount =
      number && dispute.amountMinor !== null ? `, ${say.exact(dispute.amountMinor, number.currency)} of it` : "";
    const lines = [line(dispute.on, `Dispute ${dispute.number}${of}${amount}: ${dispute.theirWords}`, target)];
    for (const step of dispute.steps) {
      if (step.kind === "opened") continue;
      lines.push(
        line(
          step.on,
          `Dispute ${dispute.number} ${step.kind.replaceAll("-", " ")}${step.note === "" ? "" : `: ${step.note}`}`,
          target,
        ),
      );
    }
    const currency = number?.currency;
    if (dispute.resolution && currency && dispute.resolution.creditedMinor > 0) {
      const credited = say.exact(dispute.resolution.creditedMinor, currency);
      lines.push(line(dispute.resolution.on, `Dispute ${dispute.number}: ${credited} credited`, target));
    }
    return lines;
  });
}

function planLines({ source, say, isHeld, at }: Gather): readonly ChronologyLine[] {
  const plans = source.file.plans.flatMap((plan) =>
    plan.steps.map((step) => {
      const how = [step.how, step.note].filter((text) => text !== "").join(", ");
      const what = `Payment plan ${plan.number} (${say.exact(plan.totalMinor, plan.currency)}) ${step.state}`;
      return line(step.on, `${what}${how === "" ? "" : `: ${how}`}`, at(step.fileId, "disputes"));
    }),
  );
  const offers = source.file.offers
    .filter((offer) => !isHeld(offer.id))
    .flatMap((offer) =>
      offer.steps.map((step) =>
        line(
          step.on,
          `Offer ${offer.number} (${say.exact(offer.offerMinor, offer.currency)}) ${step.state}`,
          "disputes",
        ),
      ),
    );
  return [...plans, ...offers];
}

function caseLines({ source, say, at }: Gather): readonly ChronologyLine[] {
  return source.file.cases.flatMap((one) =>
    one.steps.length === 0
      ? [line(one.on, `${CASE_NAMES[one.kind]} ${one.number}`, "disputes")]
      : one.steps
          .filter((step) => isOutwardStep(one, step))
          .map((step) => {
            const note = step.note === "" ? "" : `: ${step.note}`;
            return line(step.on, `${caseTitle(one, step, "", say)}${note}`, at(step.fileId, "disputes"));
          }),
  );
}

const CASE_NAMES = { "stop-supply": "Supply stopped", agency: "Placed with an agency", claim: "Claim" } as const;

function line(on: CalendarDate, what: string, target: string): ChronologyLine {
  return { on, what, target, notedOn: null };
}

function late(one: ChronologyLine, writtenOn: CalendarDate): ChronologyLine {
  return writtenOn > addDays(one.on, 1) ? { ...one, notedOn: writtenOn } : one;
}

function compare(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
