import { useRef, useState } from "react";
import { TextArea, TextField } from "#renderer/ui/text-field.tsx";
import { blockFaults, type KindWording } from "#shared/letters/wording.ts";
import { readBlocks, writeBlocks } from "#shared/letters/wording-text.ts";
import { insertAt } from "./insert-at.ts";
import { InsertField } from "./insert-field.tsx";
import { wordingFaultWords } from "./wording-fault-words.ts";

/** The words of one letter of the user's own: subject and text, with fields put in at the cursor. */
export function OwnWords({
  start,
  language,
  onChange,
}: {
  readonly start: KindWording;
  readonly language: string;
  /** Null while what is typed has a fault. */
  readonly onChange: (words: KindWording) => void;
}) {
  const [subject, setSubject] = useState(() => writeBlocks(start.subject));
  const [body, setBody] = useState(() => writeBlocks([...start.opening, ...start.next]));
  const area = useRef<HTMLTextAreaElement>(null);
  const change = (nextSubject: string, nextBody: string) => {
    setSubject(nextSubject);
    setBody(nextBody);
    const words = wordsOf(start.name, nextSubject, nextBody);
    if (faultsOf(words).length === 0) onChange(words);
  };
  const [fault] = faultsOf(wordsOf(start.name, subject, body));
  const insert = (text: string) => {
    const done = insertAt(body, area.current?.selectionStart ?? body.length, text);
    change(subject, done.text);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(done.cursor, done.cursor);
    });
  };
  return (
    <div style={{ display: "grid", gap: 8 }}>
      <TextField label="Subject" lang={language} value={subject} onChange={(typed) => change(typed, body)} />
      <TextArea
        ref={area}
        label="Text"
        description="An empty line begins a new paragraph"
        autosize
        minRows={10}
        spellCheck
        lang={language}
        value={body}
        error={fault ? wordingFaultWords(fault) : null}
        onChange={(typed) => change(subject, typed)}
      />
      <div>
        <InsertField onInsert={insert} />
      </div>
    </div>
  );
}

function wordsOf(name: string, subject: string, body: string): KindWording {
  return { name, subject: readBlocks(subject), opening: readBlocks(body), next: [] };
}

function faultsOf({ subject, opening }: KindWording) {
  return [...subject, ...opening].flatMap((block) => blockFaults(block, "text"));
}
