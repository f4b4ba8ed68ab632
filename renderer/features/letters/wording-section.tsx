import { Button, Select, Textarea } from "@mantine/core";
import { useMemo, useState } from "react";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { saveSetting } from "#renderer/data/commands/save-setting.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { windowProfile } from "#renderer/documents/geometry/window-profiles.ts";
import { DocumentPreview } from "#renderer/documents/preview/document-preview.tsx";
import { useRendered } from "#renderer/documents/preview/use-rendered.ts";
import { LETTER_LANGUAGES } from "#shared/letters/choose-language.ts";
import { composeLetter } from "#shared/letters/compose-letter.ts";
import { CONDITIONS } from "#shared/letters/letter-conditions.ts";
import { LETTER_KIND_NAMES } from "#shared/letters/letter-traits.ts";
import { MERGE_FIELDS } from "#shared/letters/merge-fields.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import { blockFaults, type KindWording, type WordingBlock } from "#shared/letters/wording.ts";
import { readBlocks, writeBlocks } from "#shared/letters/wording-text.ts";
import { documentLayout } from "./draft-letter.ts";
import { exampleFacts } from "./example-facts.ts";
import { useWordings } from "./use-wordings.ts";
import { wordingFaultWords } from "./wording-fault-words.ts";

type Part = "subject" | "opening" | "next";

const PARTS: readonly { readonly id: Part; readonly label: string; readonly rows: number }[] = [
  { id: "subject", label: "Subject line (the first that applies)", rows: 2 },
  { id: "opening", label: "Above the table", rows: 7 },
  { id: "next", label: "Below the total", rows: 6 },
];

/** The company's own words for a kind of letter, with the page beside them as it will be printed. */
export function WordingSection() {
  const [language, setLanguage] = useState<string>("en-GB");
  const [kind, setKind] = useState<LetterKind>("friendly-reminder");
  return (
    <div style={{ display: "grid", gap: 10 }}>
      <div className="row">
        <Select
          label="Language"
          allowDeselect={false}
          value={language}
          onChange={(value) => value && setLanguage(value)}
          data={[...LETTER_LANGUAGES]}
          w={120}
        />
        <Select
          label="Letter"
          allowDeselect={false}
          value={kind}
          onChange={(value) => value && setKind(value as LetterKind)}
          data={Object.entries(LETTER_KIND_NAMES).map(([value, label]) => ({ value, label }))}
          w={240}
        />
      </div>
      <WordingEditor key={`${language}/${kind}`} language={language} kind={kind} />
    </div>
  );
}

function WordingEditor({ language, kind }: { readonly language: string; readonly kind: LetterKind }) {
  const book = useBook();
  const wordings = useWordings();
  const wording = wordings?.(language) ?? null;
  const edited = book.setting("wording").find((row) => row.language === language && row.kind === kind);
  const shipped = wording?.kinds[kind];
  const start = edited?.words ?? shipped;
  if (!wording || !start) return <p className="t2">Reading the words…</p>;
  return (
    <OpenEditor
      key={edited?.revision ?? 0}
      start={start}
      shipped={shipped ?? start}
      language={language}
      kind={kind}
      revision={edited?.revision ?? 0}
    />
  );
}

function OpenEditor({
  start,
  shipped,
  language,
  kind,
  revision,
}: {
  readonly start: KindWording;
  readonly shipped: KindWording;
  readonly language: string;
  readonly kind: LetterKind;
  readonly revision: number;
}) {
  const book = useBook();
  const run = useRun();
  const isPast = useIsPast();
  const [texts, setTexts] = useState<Readonly<Record<Part, string>>>(() => ({
    subject: writeBlocks(start.subject),
    opening: writeBlocks(start.opening),
    next: writeBlocks(start.next),
  }));
  const words = useMemo<KindWording>(
    () => ({
      name: start.name,
      subject: readBlocks(texts.subject),
      opening: readBlocks(texts.opening),
      next: readBlocks(texts.next),
    }),
    [texts, start.name],
  );
  const faults = PARTS.flatMap(({ id }) => partFaults(words[id], id));
  const save = (value: KindWording | null) => {
    const others = book.setting("wording").filter((row) => row.language !== language || row.kind !== kind);
    const own = value ? [{ language, kind, revision: revision + 1, words: value }] : [];
    return run(saveSetting, {
      id: "wording",
      value: [...others, ...own],
      label: `Wording of ${LETTER_KIND_NAMES[kind]}`,
    });
  };
  return (
    <div
      style={{ display: "grid", gridTemplateColumns: "minmax(320px, 1fr) minmax(320px, 1fr)", gap: 12, minHeight: 560 }}
    >
      <div style={{ display: "grid", gap: 8, alignContent: "start" }}>
        {PARTS.map(({ id, label, rows }) => (
          <Textarea
            key={id}
            label={label}
            value={texts[id]}
            minRows={rows}
            autosize
            spellCheck
            lang={language}
            error={partFaults(words[id], id)[0] ?? null}
            onChange={(event) => setTexts({ ...texts, [id]: event.currentTarget.value })}
          />
        ))}
        <p className="t2 s12">
          An empty line begins a new paragraph. Put a condition in square brackets in front of one to print it only
          then: <code>[one-invoice, has-credit]</code>.
        </p>
        <Vocabulary onPick={(text) => void navigator.clipboard?.writeText(text)} />
        <div className="row">
          <Button disabled={isPast || faults.length > 0} onClick={() => save(words)}>
            Save these words
          </Button>
          {revision > 0 && (
            <Button variant="default" disabled={isPast} onClick={() => save(null)}>
              Back to the shipped words
            </Button>
          )}
          {revision === 0 && start === shipped && <span className="t3 s12">These are the shipped words.</span>}
        </div>
      </div>
      <WordingPreview words={words} language={language} kind={kind} isFaulty={faults.length > 0} />
    </div>
  );
}

function WordingPreview({
  words,
  language,
  kind,
  isFaulty,
}: {
  readonly words: KindWording;
  readonly language: string;
  readonly kind: LetterKind;
  readonly isFaulty: boolean;
}) {
  const book = useBook();
  const on = useAsAt();
  const wordings = useWordings();
  const document = useMemo(() => {
    const wording = wordings?.(language);
    if (!wording || isFaulty) return null;
    const facts = exampleFacts(book.setting("company"), book.setting("users")[0] ?? null, kind, language, on);
    const text = composeLetter(facts, wording, words);
    return text.ok ? { kind: "letter" as const, facts, text: text.value, layout: documentLayout(book, null) } : null;
  }, [book, wordings, words, language, kind, isFaulty, on]);
  const rendered = useRendered(document, { title: "Example", author: "", createdAt: "2000-01-01T00:00:00.000Z" });
  return (
    <div className="panel" style={{ display: "flex", minHeight: 0, height: 640 }}>
      <DocumentPreview
        pdf={rendered.pdf}
        isMaking={rendered.isMaking}
        problem={rendered.problem}
        label={`Example of ${LETTER_KIND_NAMES[kind]}`}
        profile={windowProfile(book.setting("letters").windowProfile)}
        addressProblem={null}
      />
    </div>
  );
}

function Vocabulary({ onPick }: { readonly onPick: (text: string) => void }) {
  return (
    <FieldsAndConditions
      groups={[
        { title: "Fields", items: Object.entries(MERGE_FIELDS).map(([name, about]) => ({ text: `{${name}}`, about })) },
        {
          title: "Conditions",
          items: Object.entries(CONDITIONS).map(([name, about]) => ({ text: `[${name}]`, about })),
        },
      ]}
      onPick={onPick}
    />
  );
}

function FieldsAndConditions({
  groups,
  onPick,
}: {
  readonly groups: readonly {
    readonly title: string;
    readonly items: readonly { readonly text: string; readonly about: string }[];
  }[];
  readonly onPick: (text: string) => void;
}) {
  return groups.map((group) => (
    <details key={group.title}>
      <summary className="cap">{group.title}: click to copy</summary>
      <div style={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 2, marginTop: 4 }}>
        {group.items.map((item) => (
          <button
            key={item.text}
            type="button"
            className="linkb s12"
            title={item.about}
            onClick={() => onPick(item.text)}
          >
            {item.text}
          </button>
        ))}
      </div>
    </details>
  ));
}

function partFaults(blocks: readonly WordingBlock[], part: Part): readonly string[] {
  if (blocks.length === 0 && part === "subject") return ["Write a subject line."];
  return blocks.flatMap((block) => blockFaults(block, part)).map(wordingFaultWords);
}
