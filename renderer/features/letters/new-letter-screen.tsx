import { Button, SegmentedControl, Switch } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { Link, useLocation, useSearchParams } from "wouter";
import type { BookReader } from "#renderer/book/book.ts";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { windowProfile } from "#renderer/documents/geometry/window-profiles.ts";
import { DocumentPreview } from "#renderer/documents/preview/document-preview.tsx";
import { useRendered } from "#renderer/documents/preview/use-rendered.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { paths } from "#renderer/state/paths.ts";
import { Choice } from "#renderer/ui/choice.tsx";
import { DateInput } from "#renderer/ui/date-input.tsx";
import { EmptyState } from "#renderer/ui/empty-state.tsx";
import { ScreenHead } from "#renderer/ui/screen-head.tsx";
import { addMonths } from "#shared/dates/calendar-date.ts";
import { ownWording } from "#shared/letters/edited-wording.ts";
import { type KindGroup, kindsForCustomer } from "#shared/letters/kinds-for-customer.ts";
import { letterNumber, nextLetterSequence } from "#shared/letters/letter-number.ts";
import { LETTER_KIND_NAMES, letterUsesMoney } from "#shared/letters/letter-traits.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import type { KindWording } from "#shared/letters/wording.ts";
import { AboutChoice } from "./about-choice.tsx";
import { describeRefusal } from "./describe-refusal.ts";
import { type DraftChoices, draftLetter, openCurrencies } from "./draft-letter.ts";
import { FaultList } from "./fault-list.tsx";
import { LetterSummary } from "./letter-summary.tsx";
import { OwnFields } from "./own-fields.tsx";
import { OwnWords } from "./own-words.tsx";
import { useLetterActs } from "./use-letter-acts.ts";
import { useLogo } from "./use-logo.ts";
import { usePrintKey } from "./use-print-key.ts";
import { useWordings, type WordingOf } from "./use-wordings.ts";
import { usualChoices } from "./usual-choices.ts";

type NewLetterProps = { readonly customerId: string; readonly kind: LetterKind };

/** Write one letter or statement by hand: choices at the left, the page as it will be printed at the right. */
export function NewLetterScreen(props: NewLetterProps) {
  return <NewLetter key={`${props.customerId}/${props.kind}`} {...props} />;
}

function NewLetter({ customerId, kind }: NewLetterProps) {
  const book = useBook();
  const on = useAsAt();
  const isPast = useIsPast();
  const [, navigate] = useLocation();
  const customer = book.get("customers", customerId);
  const currencies = useMemo(() => openCurrencies(book, customerId), [book, customerId]);
  const [changed, setChanged] = useState<Partial<DraftChoices>>({});
  const [search] = useSearchParams();
  const asked = search.get("about") ?? "";
  const choices = useMemo(
    () => ({ ...usualChoices(book, customerId, kind), aboutId: asked, ...changed }),
    [book, customerId, kind, asked, changed],
  );
  const wording = useWordings();
  const logo = useLogo();
  const number = letterNumber(nextLetterSequence(book.all("letters"), book.setting("letters").nextLetterNumber));
  const draft = useMemo(
    () => (wording ? draftLetter(book, { customerId, kind, number, on, wording, logo, choices }) : null),
    [book, customerId, kind, number, on, wording, logo, choices],
  );
  const ready = draft?.ok ? draft.value : null;
  const file = customerFile(book, customerId);
  const ownStart = ready ? ownWordsOf(book, wording, ready.text.language) : null;
  const title = LETTER_KIND_NAMES[kind];
  const rendered = useRendered(ready?.document ?? null, {
    title: `${title} ${number}`,
    author: book.setting("company").name,
    createdAt: `${on}T00:00:00.000Z`,
  });
  const acts = useLetterActs();
  const open = useOpenForm((state) => state.open);
  const [isBusy, setBusy] = useState(false);
  const isStopped = ready?.faults.some((fault) => fault.level === "stop") ?? true;
  const finish = async (thenPrint: boolean) => {
    if (!ready || isBusy) return;
    setBusy(true);
    const prepared = await acts.prepare([{ draft: ready, channel: "post", levelId: "" }], null);
    setBusy(false);
    const id = prepared?.letterIds[0];
    if (id) navigate(`${paths.letter(id)}${thenPrint ? "?print=1" : ""}`);
  };
  usePrintKey(() => void finish(true), !isPast && !isStopped && !isBusy);
  if (!customer) return <EmptyState title="This customer is not in the books" />;
  const set = (values: Partial<DraftChoices>) => setChanged({ ...changed, ...values });
  return (
    <>
      <ScreenHead
        title={`${title} to ${customer.name}`}
        context={
          <>
            <Link href={paths.customer(customerId, "letters")}>{customer.code}</Link> · {number}
          </>
        }
      >
        <Button variant="default" disabled={isPast || isStopped} loading={isBusy} onClick={() => finish(false)}>
          Keep without printing
        </Button>
        <Button
          leftSection={<IconPrinter size={14} aria-hidden />}
          disabled={isPast || isStopped}
          loading={isBusy}
          onClick={() => finish(true)}
        >
          Keep and print
        </Button>
      </ScreenHead>
      <div style={{ display: "grid", gridTemplateColumns: "340px minmax(0, 1fr)", flex: 1, minHeight: 0 }}>
        <section className="scroll page" aria-label="Choices" data-pane>
          <div style={{ display: "grid", gap: 12 }}>
            <Choice
              label="Letter"
              value={kind}
              onChange={(value) => navigate(paths.newLetter(customerId, value), { replace: true })}
              searchable
              data={kindChoices(file ? kindsForCustomer(file, on) : [], kind)}
            />
            {currencies.length > 1 && (
              <Choice
                label="Currency"
                value={choices.currency}
                onChange={(value) => set({ currency: value })}
                data={[...currencies]}
              />
            )}
            {kind === "own" && ownStart && (
              <OwnWords start={ownStart} language={ready?.text.language ?? ""} onChange={(words) => set({ words })} />
            )}
            {file && (
              <AboutChoice
                file={file}
                kind={kind}
                aboutId={choices.aboutId ?? ""}
                onChange={(aboutId) => set({ aboutId })}
              />
            )}
            <OwnFields kind={kind} extra={choices.extra ?? {}} onChange={(extra) => set({ extra })} />
            {kind === "statement" && <StatementChoices choices={choices} set={set} />}
            {letterUsesMoney(kind) && ready?.facts.payByOn !== null && (
              <DateInput
                label={kind === "plan-proposal" ? "Answer by" : "Please pay by"}
                value={ready?.facts.payByOn ?? choices.payByOn}
                minDate={on}
                onChange={(payByOn) => set({ payByOn })}
              />
            )}
            {letterUsesMoney(kind) && !ready?.facts.ask && customer.kind !== "individual" && (
              <Switch
                label="Claim interest and fixed sums"
                checked={choices.claimsInterest}
                onChange={(event) => set({ claimsInterest: event.currentTarget.checked })}
              />
            )}
            {draft && !draft.ok && (
              <p role="alert" className="alert warn">
                <span className="tx">
                  {describeRefusal(draft.error, choices.currency, book.setting("company").locale)}{" "}
                  {draft.error.kind === "no-address" && (
                    <button type="button" className="linkb" onClick={() => open({ kind: "customer", customerId })}>
                      Add the address
                    </button>
                  )}
                </span>
              </p>
            )}
            {ready && <LetterSummary draft={ready} />}
            {ready && <FaultList faults={ready.faults} customerId={customerId} />}
          </div>
        </section>
        <section
          aria-label="The page"
          data-pane
          style={{ display: "flex", minHeight: 0, minWidth: 0, borderLeft: "1px solid var(--line)" }}
        >
          {ready && (
            <DocumentPreview
              pdf={rendered.pdf}
              isMaking={rendered.isMaking}
              problem={rendered.problem}
              label={`${title} ${number} to ${customer.name}`}
              profile={windowProfile(ready.profileId)}
              addressProblem={ready.addressProblem}
            />
          )}
        </section>
      </div>
    </>
  );
}

/** What an own letter begins from: the company's own words for it, else the shipped ones. */
function ownWordsOf(book: BookReader, wording: WordingOf | null, language: string): KindWording | null {
  const edited = ownWording(book.setting("wording"), language, "own");
  return edited?.words ?? wording?.(language)?.kinds.own ?? null;
}

function kindChoices(groups: readonly KindGroup[], kind: LetterKind) {
  const items = (kinds: readonly LetterKind[]) => kinds.map((value) => ({ value, label: LETTER_KIND_NAMES[value] }));
  const isThere = groups.some((group) => group.kinds.includes(kind));
  const others = isThere ? [] : [{ group: "This letter", items: items([kind]) }];
  return [...others, ...groups.map((group) => ({ group: group.title, items: items(group.kinds) }))];
}

function StatementChoices({
  choices,
  set,
}: {
  readonly choices: DraftChoices;
  readonly set: (values: Partial<DraftChoices>) => void;
}) {
  const on = useAsAt();
  return (
    <>
      <SegmentedControl
        aria-label="What the statement shows"
        value={choices.statementForm}
        onChange={(value) => set({ statementForm: value })}
        data={[
          { value: "open", label: "What is open" },
          { value: "activity", label: "Everything" },
        ]}
      />
      {choices.statementForm === "activity" && (
        <DateInput
          label="From"
          description="Earlier entries are brought forward in one line"
          clearable
          value={choices.statementFromOn}
          maxDate={on}
          onChange={(statementFromOn) => set({ statementFromOn })}
        />
      )}
      {choices.statementForm === "activity" && choices.statementFromOn === null && (
        <Button variant="subtle" onClick={() => set({ statementFromOn: addMonths(on, -3) })}>
          Only the last three months
        </Button>
      )}
    </>
  );
}
