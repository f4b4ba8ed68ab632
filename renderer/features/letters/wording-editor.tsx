import { Button, Select } from "@mantine/core";
import { useMemo, useRef, useState } from "react";
import { useBook, useIsPast } from "#renderer/book/use-book.ts";
import { saveSetting } from "#renderer/data/commands/records/save-setting.ts";
import { useRun } from "#renderer/data/use-run.tsx";
import { readClock } from "#renderer/state/clock.ts";
import { Instant } from "#renderer/ui/instant.tsx";
import { TextArea } from "#renderer/ui/text-field.tsx";
import { withWording, wordingRow } from "#shared/letters/edited-wording.ts";
import { LETTER_KIND_NAMES } from "#shared/letters/letter-traits.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import { blockFaults, type KindWording, type WordingBlock } from "#shared/letters/wording.ts";
import { readBlocks, writeBlocks } from "#shared/letters/wording-text.ts";
import { insertAt, insertCondition } from "./insert-at.ts";
import { InsertCondition, InsertField } from "./insert-field.tsx";
import { wordingFaultWords } from "./wording-fault-words.ts";
import { WordingPreview } from "./wording-preview.tsx";

type Part = "subject" | "opening" | "next";

const PARTS: readonly { readonly id: Part; readonly label: string; readonly rows: number }[] = [
  { id: "subject", label: "Subject line (the first that applies)", rows: 2 },
  { id: "opening", label: "Above the table", rows: 7 },
  { id: "next", label: "Below the total", rows: 6 },
];

type EditorProps = {
  readonly start: KindWording;
  readonly shipped: KindWording;
  readonly language: string;
  readonly kind: LetterKind;
};

/** The words of one kind in one language beside the page as it will be printed. */
export function WordingEditor({ start, shipped, language, kind }: EditorProps) {
  const book = useBook();
  const run = useRun();
  const isPast = useIsPast();
  const [texts, setTexts] = useState(() => textsOf(start));
  const words = useMemo(() => wordsOf(start.name, texts), [texts, start.name]);
  const faults = PARTS.flatMap(({ id }) => partFaults(words[id], id));
  const row = wordingRow(book.setting("wording"), language, kind);
  const isOwn = row !== undefined && row.isShipped !== true;
  const isChanged = JSON.stringify(texts) !== JSON.stringify(textsOf(start));
  const save = (value: KindWording | null) =>
    run(saveSetting, {
      id: "wording",
      value: withWording(book.setting("wording"), language, kind, value, readClock().at),
      label: `Wording of ${LETTER_KIND_NAMES[kind]}`,
    });
  return (
    <div
      style={{ display: "grid", gridTemplateColumns: "minmax(320px, 1fr) minmax(320px, 1fr)", gap: 12, minHeight: 560 }}
    >
      <div style={{ display: "grid", gap: 8, alignContent: "start" }}>
        <PartFields texts={texts} setTexts={setTexts} words={words} language={language} />
        <div className="row" style={{ flexWrap: "wrap" }}>
          <Button disabled={isPast || faults.length > 0 || !isChanged} onClick={() => save(words)}>
            Save these words
          </Button>
          {isChanged && (
            <Button variant="default" onClick={() => setTexts(textsOf(start))}>
              Take back what I typed
            </Button>
          )}
          {isOwn && (
            <Button variant="default" disabled={isPast} onClick={() => save(null)}>
              Back to the shipped words
            </Button>
          )}
        </div>
        <p className="t3 s12">
          {isOwn
            ? `Your own words, version ${row.revision}. Each letter keeps the version it had.`
            : "The shipped words."}
        </p>
        <Versions row={row} shipped={shipped} onChoose={(chosen) => setTexts(textsOf(chosen))} />
      </div>
      <WordingPreview words={words} language={language} kind={kind} isFaulty={faults.length > 0} />
    </div>
  );
}

function PartFields({
  texts,
  setTexts,
  words,
  language,
}: {
  readonly texts: Texts;
  readonly setTexts: (texts: Texts) => void;
  readonly words: KindWording;
  readonly language: string;
}) {
  const areas = useRef<Partial<Record<Part, HTMLTextAreaElement | null>>>({});
  const [focused, setFocused] = useState<Part>("opening");
  const insert = (added: string, put: typeof insertAt) => {
    const area = areas.current[focused];
    const done = put(texts[focused], area?.selectionStart ?? texts[focused].length, added);
    setTexts({ ...texts, [focused]: done.text });
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(done.cursor, done.cursor);
    });
  };
  return (
    <>
      {PARTS.map(({ id, label, rows }) => (
        <TextArea
          key={id}
          ref={(area) => {
            areas.current[id] = area;
          }}
          label={label}
          value={texts[id]}
          minRows={rows}
          autosize
          spellCheck
          lang={language}
          error={partFaults(words[id], id)[0] ?? null}
          onFocus={() => setFocused(id)}
          onChange={(typed) => setTexts({ ...texts, [id]: typed })}
        />
      ))}
      <div className="row">
        <InsertField onInsert={(text) => insert(text, insertAt)} />
        <InsertCondition onInsert={(text) => insert(text, insertCondition)} />
      </div>
      <p className="t2 s12">
        Both go where the cursor is. An empty line begins a new paragraph; a condition in square brackets in front of
        one prints it only then.
      </p>
    </>
  );
}

/** Earlier words, to look at and take again. */
function Versions({
  row,
  shipped,
  onChoose,
}: {
  readonly row: ReturnType<typeof wordingRow>;
  readonly shipped: KindWording;
  readonly onChoose: (words: KindWording) => void;
}) {
  const [chosen, setChosen] = useState<string | null>(null);
  const earlier = row?.earlier ?? [];
  if (!row) return null;
  const versions = new Map([
    ["shipped", { words: shipped, label: "The shipped words" }],
    ...earlier.map(({ revision, words }) => [String(revision), { words, label: `Your version ${revision}` }] as const),
  ]);
  const at = earlier.find((version) => String(version.revision) === chosen)?.at;
  return (
    <div className="row" style={{ alignItems: "flex-end" }}>
      <Select
        label="Look at other words"
        placeholder="Choose a version"
        w={220}
        data={[...versions].map(([value, { label }]) => ({ value, label }))}
        value={chosen}
        onChange={(value) => {
          setChosen(value);
          const found = value ? versions.get(value) : undefined;
          if (found) onChoose(found.words);
        }}
      />
      {at && (
        <span className="t3 s12">
          replaced <Instant at={at} />
        </span>
      )}
    </div>
  );
}

type Texts = Readonly<Record<Part, string>>;

function textsOf(words: KindWording): Texts {
  return { subject: writeBlocks(words.subject), opening: writeBlocks(words.opening), next: writeBlocks(words.next) };
}

function wordsOf(name: string, texts: Texts): KindWording {
  return {
    name,
    subject: readBlocks(texts.subject),
    opening: readBlocks(texts.opening),
    next: readBlocks(texts.next),
  };
}

function partFaults(blocks: readonly WordingBlock[], part: Part): readonly string[] {
  if (blocks.length === 0 && part === "subject") return ["Write a subject line."];
  return blocks.flatMap((block) => blockFaults(block, part)).map(wordingFaultWords);
}
