import { promiseStates } from "../chasing/promise-state.ts";
import { letterName, words } from "../chasing/words.ts";
import { type BundlePart, column, numberColumn, PAGE_COLUMN } from "./bundle-part.ts";
import { entryName } from "./entry-names.ts";
import type { EvidenceSource } from "./evidence-source.ts";
import type { Exhibit } from "./exhibits.ts";
import { notedOn } from "./gaps.ts";
import { NOTE_NAMES } from "./withheld.ts";

type Held = ReadonlySet<string>;

/** Letters with what is known of their posting: the day, the service, the number, the certificate. */
export function lettersPart(
  { file, company, asAt }: EvidenceSource,
  shown: readonly Exhibit[],
  held: Held,
): BundlePart {
  const say = words(company.locale);
  const pageOf = (fileId: string) => shown.find((exhibit) => exhibit.fileId === fileId)?.id;
  const letters = file.letters.filter((letter) => letter.on <= asAt && !held.has(letter.id));
  const rows = letters.flatMap((letter) =>
    letter.steps
      .filter((step) => step.on <= asAt && step.state !== "prepared")
      .map((step) => {
        const letterPage = shown.find((exhibit) => exhibit.fileName.endsWith(`-${letter.number}.pdf`))?.id;
        const proof = pageOf(step.fileId);
        return [
          `${letterName(letter.kind)} ${letter.number}`,
          say.date(step.on),
          `${step.state}${step.note === "" ? "" : `: ${step.note}`}`,
          [step.service, step.tracking].filter((text) => text !== "").join(", "),
          proof ? { pageOf: proof } : "",
          letterPage ? { pageOf: letterPage } : "",
        ];
      }),
  );
  const columns = [
    column("Letter", "*"),
    column("Day", 62),
    column("What", 90),
    column("Service, tracking", 90),
    { ...PAGE_COLUMN, head: "Proof" },
    { ...PAGE_COLUMN, head: "Letter" },
  ];
  return {
    id: "letters",
    title: "Letters and proof of posting",
    blocks: [{ kind: "table", columns, rows, total: [] }],
  };
}

/** Calls with their corrections, notes, e-mails received, and promises with how they ended. */
export function callsPart(source: EvidenceSource, shown: readonly Exhibit[], held: Held): BundlePart {
  const { file, company, asAt, userNames } = source;
  const say = words(company.locale);
  const calls = file.calls.filter((call) => call.on <= asAt && !held.has(call.id)).toSorted(byDay);
  const notes = file.notes.filter((note) => note.on <= asAt && !held.has(note.id)).toSorted(byDay);
  const promises = promiseStates(file, asAt).filter(({ promise }) => !held.has(promise.callId));
  const amended = (id: string) => (calls.some((call) => call.amendsId === id) ? " [corrected later]" : "");
  return {
    id: "calls",
    title: "Calls, notes and promises",
    blocks: [
      { kind: "heading", text: "Calls" },
      {
        kind: "table",
        columns: [column("Day and time", 82), column("With", 90), column("What was said", "*"), column("Noted", 96)],
        rows: calls.map((call) => [
          `${say.date(call.on)}, ${call.time}`,
          `${call.direction === "in" ? "from" : "to"} ${call.contactName || "customer"}${call.phone === "" ? "" : `, ${call.phone}`}`,
          `${call.outcome.replaceAll("-", " ")}${call.words === "" ? "" : `: ${call.words}`}${call.amendsId === "" ? "" : " [a correction]"}${amended(call.id)}`,
          `${userNames[call.recordedBy] ?? call.recordedBy}, ${say.date(notedOn(call))}`,
        ]),
        total: [],
      },
      { kind: "heading", text: "Notes and messages received" },
      {
        kind: "table",
        columns: [column("Day", 62), column("Kind", 90), column("Text", "*"), { ...PAGE_COLUMN, head: "File" }],
        rows: notes.map((note) => {
          const exhibit = shown.find((one) => note.fileIds.includes(one.fileId));
          return [say.date(note.on), NOTE_NAMES[note.kind], note.text, exhibit ? { pageOf: exhibit.id } : ""];
        }),
        total: [],
      },
      { kind: "heading", text: "Promises to pay" },
      {
        kind: "table",
        columns: [
          column("Made", 62),
          column("By", 100),
          column("Promised", "*"),
          column("Ended", 60),
          numberColumn("Received"),
        ],
        rows: promises.map(({ promise, state, receivedMinor }) => [
          say.date(promise.on),
          promise.contactName,
          promise.parts
            .map((part) => `${say.exact(part.amountMinor, promise.currency)} by ${say.date(part.byOn)}`)
            .join("; "),
          state.replaceAll("-", " "),
          say.exact(receivedMinor, promise.currency),
        ]),
        total: [],
      },
    ],
  };
}

/** Words as one sentence with one full stop. */
function sentence(said: string): string {
  const text = said.trim() || "nothing recorded";
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** Disputes with every step, payment plans, offers that were put in, and cases. */
export function disputesPart(source: EvidenceSource, shown: readonly Exhibit[], held: Held): BundlePart {
  const { file, company, asAt } = source;
  const say = words(company.locale);
  const invoice = (id: string) => file.ledger.entries.find((entry) => entry.id === id);
  const disputes = file.disputes.filter((dispute) => dispute.on <= asAt).toSorted(byDay);
  const disputeRows = disputes.flatMap((dispute) => {
    const of = invoice(dispute.invoiceId);
    const amount = dispute.amountMinor === null || !of ? "whole invoice" : say.exact(dispute.amountMinor, of.currency);
    const exhibit = shown.find((one) => dispute.fileIds.includes(one.fileId));
    return [
      [
        dispute.number,
        say.date(dispute.on),
        `${of ? entryName(of) : ""}, ${amount}. They say: ${sentence(dispute.theirWords)} We say: ${sentence(dispute.ourWords)}`,
        exhibit ? { pageOf: exhibit.id } : "",
      ],
      ...dispute.steps
        .filter((step) => step.kind !== "opened" && step.on <= asAt)
        .map((step) => [
          dispute.number,
          say.date(step.on),
          `${step.kind.replaceAll("-", " ")}${step.note === "" ? "" : `: ${step.note}`}`,
          "",
        ]),
    ];
  });
  const planRows = [
    ...file.plans.flatMap((plan) =>
      plan.steps.map((step) => {
        const exhibit = shown.find((one) => one.fileId === step.fileId);
        const schedule = plan.instalments
          .map((part) => `${say.exact(part.amountMinor, plan.currency)} on ${say.date(part.dueOn)}`)
          .join("; ");
        const what = step.state === "proposed" || step.state === "accepted" ? `${step.state}: ${schedule}` : step.state;
        return [
          plan.number,
          say.date(step.on),
          [what, step.how, step.note].filter((text) => text !== "").join(". "),
          exhibit ? { pageOf: exhibit.id } : "",
        ];
      }),
    ),
    ...file.offers
      .filter((offer) => offer.on <= asAt && !held.has(offer.id))
      .flatMap((offer) =>
        offer.steps.map((step) => [
          offer.number,
          say.date(step.on),
          `${step.state}: ${say.exact(offer.offerMinor, offer.currency)} by ${say.date(offer.expiresOn)}`,
          "",
        ]),
      ),
    ...file.cases
      .filter((one) => one.on <= asAt)
      .map((one) => [one.number, say.date(one.on), `${one.kind.replaceAll("-", " ")}: ${one.reason}`, ""]),
  ];
  const columns = [column("Number", 48), column("Day", 62), column("What", "*"), { ...PAGE_COLUMN, head: "File" }];
  return {
    id: "disputes",
    title: "Disputes, plans and cases",
    blocks: [
      { kind: "heading", text: "Disputes" },
      { kind: "table", columns, rows: disputeRows, total: [] },
      { kind: "heading", text: "Payment plans, offers and cases" },
      { kind: "table", columns, rows: planRows, total: [] },
    ],
  };
}

function byDay(first: { readonly on: string; readonly recordedAt: string }, second: typeof first): number {
  if (first.on !== second.on) return first.on < second.on ? -1 : 1;
  return first.recordedAt < second.recordedAt ? -1 : 1;
}
