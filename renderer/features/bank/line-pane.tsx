import { Button, Radio, Stack } from "@mantine/core";
import { useState } from "react";
import { bookBankLines } from "#renderer/data/commands/imports/book-bank-lines.ts";
import { ignoreBankLines } from "#renderer/data/commands/imports/ignore-bank-lines.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { useLocale } from "#renderer/state/locale.ts";
import { Day } from "#renderer/ui/day.tsx";
import { Kbd } from "#renderer/ui/kbd.tsx";
import { Money } from "#renderer/ui/money.tsx";
import { Tag } from "#renderer/ui/tag.tsx";
import type { Booking } from "#shared/bank/book-line.ts";
import { confidenceOf, type Suggestion } from "#shared/bank/match.ts";
import type { BankLine } from "#shared/bank/rows.ts";
import { CONFIDENCE } from "./bank-columns.tsx";
import { bookingOf, suggestionWords, targetWords } from "./booking.ts";
import { SplitForm } from "./split-form.tsx";
import { useLineKeys } from "./use-line-keys.ts";

type Mode = "suggestions" | "split" | "on-account";

/** One line with what it may be, and the four things that can be done with it. */
export function LinePane({
  line,
  suggestions,
  isPast,
}: {
  readonly line: BankLine;
  readonly suggestions: readonly Suggestion[] | null;
  readonly isPast: boolean;
}) {
  const run = useRun();
  const locale = useLocale((state) => state.locale);
  const [mode, setMode] = useState<Mode>("suggestions");
  const [choice, setChoice] = useState(0);
  const isOpen = line.state === "open" && !isPast;
  const chosen = suggestions?.[choice] ?? null;
  const book = (booking: Booking, why: string) => run(bookBankLines, { bookings: [{ lineId: line.id, booking, why }] });
  const accept = () => chosen && void book(bookingOf(chosen), suggestionWords(chosen, locale));
  const setAside = (isIgnored: boolean) => void run(ignoreBankLines, { lineIds: [line.id], isIgnored });
  const isIn = line.amountMinor > 0;
  useLineKeys(isOpen && mode === "suggestions", {
    a: accept,
    s: () => isIn && setMode("split"),
    o: () => isIn && setMode("on-account"),
    x: () => setAside(true),
  });
  return (
    <aside
      className="scroll"
      aria-label="Chosen line"
      style={{
        borderLeft: "1px solid var(--line)",
        background: "var(--panel)",
        padding: 16,
        display: "grid",
        gap: 12,
        alignContent: "start",
      }}
    >
      <LineFacts line={line} />
      {isOpen && mode === "suggestions" && <Choices suggestions={suggestions} choice={choice} onChoice={setChoice} />}
      {isOpen && mode !== "suggestions" && (
        <SplitForm
          line={line}
          startId={chosen?.customerId ?? ""}
          isOnAccount={mode === "on-account"}
          onBook={book}
          onCancel={() => setMode("suggestions")}
        />
      )}
      {isOpen && mode === "suggestions" && (
        <div className="row" style={{ flexWrap: "wrap" }}>
          <Button disabled={!chosen} onClick={accept}>
            Accept&nbsp;<Kbd>A</Kbd>
          </Button>
          <Button variant="default" disabled={!isIn} onClick={() => setMode("split")}>
            Split&nbsp;<Kbd>S</Kbd>
          </Button>
          <Button variant="default" disabled={!isIn} onClick={() => setMode("on-account")}>
            On account&nbsp;<Kbd>O</Kbd>
          </Button>
          <Button variant="default" onClick={() => setAside(true)}>
            Set aside&nbsp;<Kbd>X</Kbd>
          </Button>
        </div>
      )}
      {line.state === "matched" && <p className="t2">{line.why || "Booked by hand."}</p>}
      {line.state === "ignored" && !isPast && (
        <Button variant="default" onClick={() => setAside(false)}>
          Take up again
        </Button>
      )}
    </aside>
  );
}

function LineFacts({ line }: { readonly line: BankLine }) {
  const facts = [
    ["Reference", line.reference],
    ["Text", line.text],
    ["From account", line.payerAccount],
    ["To account", line.account],
  ].filter(([, value]) => value !== "");
  return (
    <div>
      <h2 className="row" style={{ fontSize: 15, fontWeight: 600, justifyContent: "space-between" }}>
        <span>{line.payer || "No name"}</span>
        <Money minor={line.amountMinor} currency={line.currency} />
      </h2>
      <p className="t2 s12">
        <Day on={line.on} style="near" />
      </p>
      <dl
        style={{ display: "grid", gridTemplateColumns: "96px 1fr", gap: "3px 8px", margin: "8px 0 0" }}
        className="s12"
      >
        {facts.map(([label, value]) => (
          <div key={label} style={{ display: "contents" }}>
            <dt className="t2">{label}</dt>
            <dd style={{ margin: 0, overflowWrap: "anywhere" }}>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Choices({
  suggestions,
  choice,
  onChoice,
}: {
  readonly suggestions: readonly Suggestion[] | null;
  readonly choice: number;
  readonly onChoice: (index: number) => void;
}) {
  const locale = useLocale((state) => state.locale);
  if (!suggestions) return <p className="t2">Looking for a match.</p>;
  if (suggestions.length === 0)
    return (
      <p className="t2">
        Nothing names a customer or fits an amount. Split it by hand, put it on account, or set it aside.
      </p>
    );
  return (
    <Radio.Group label="Suggested" value={String(choice)} onChange={(value) => onChoice(Number(value))}>
      <Stack gap={8} mt={6}>
        {suggestions.map((suggestion, index) => {
          const { tone, label } = CONFIDENCE[confidenceOf(suggestion)];
          return (
            <Radio
              key={`${suggestion.customerId}${suggestion.kind}${index}`}
              value={String(index)}
              label={
                <>
                  <span className="row">
                    <strong className="b6">{suggestion.customerName}</strong> <Tag tone={tone}>{label}</Tag>
                  </span>
                  <span className="s12">{targetWords(suggestion)}</span>
                </>
              }
              description={suggestionWords(suggestion, locale)}
            />
          );
        })}
      </Stack>
    </Radio.Group>
  );
}
