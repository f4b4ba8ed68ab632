import type { Address } from "../ledger/customer.ts";
import type { LetterText } from "./compose-letter.ts";
import { figuresHash } from "./figures-hash.ts";
import { type LetterFacts, letterAsk } from "./letter-facts.ts";
import type { Letter, LetterEnclosure, LetterItem } from "./rows.ts";

export type MakeLetterInput = {
  readonly facts: LetterFacts;
  readonly text: Pick<LetterText, "subject" | "version">;
  readonly address: Address;
  readonly channel: Letter["channel"];
  readonly runId: string;
  readonly levelId: string;
  readonly fileId: string;
  readonly pages: number;
  readonly firstPage: number;
  /** What goes behind it; absent for nothing. */
  readonly enclosures?: readonly LetterEnclosure[];
};

/** Who writes and when. */
export type LetterStamp = { readonly id: string; readonly at: string; readonly by: string };

/** The row that keeps a letter as it was prepared. */
export function makeLetter(input: MakeLetterInput, stamp: LetterStamp): Letter {
  const { facts, text } = input;
  return {
    id: stamp.id,
    number: facts.number,
    customerId: facts.customerId,
    runId: input.runId,
    kind: facts.kind,
    levelId: input.levelId,
    language: facts.language.used,
    on: facts.on,
    payByOn: facts.payByOn,
    currency: facts.currency,
    totalMinor: letterAsk(facts).isTotal ? letterAsk(facts).amountMinor : facts.totals.totalMinor,
    items: facts.items.map<LetterItem>((item) => ({
      invoiceId: item.invoiceId,
      amountMinor: item.demandedMinor,
      interestMinor: item.interestMinor,
      fixedMinor: item.fixedMinor,
      ...(item.overruledMinor ? { overruledMinor: item.overruledMinor } : {}),
    })),
    channel: input.channel,
    subject: text.subject,
    recipient: {
      name: facts.recipient.person,
      company: facts.recipient.company,
      address: input.address,
      email: facts.recipient.email,
    },
    fileId: input.fileId,
    pages: input.pages,
    firstPage: input.firstPage,
    ...(input.enclosures && input.enclosures.length > 0 ? { enclosures: input.enclosures } : {}),
    factsHash: figuresHash(facts),
    wordingVersion: text.version,
    steps: [
      {
        on: facts.on,
        state: "prepared",
        note: "",
        service: "",
        tracking: "",
        fileId: "",
        by: stamp.by,
        at: stamp.at,
      },
    ],
    recordedAt: stamp.at,
    recordedBy: stamp.by,
  };
}
