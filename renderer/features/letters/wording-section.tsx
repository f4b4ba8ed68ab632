import { useState } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { Choice } from "#renderer/ui/choice.tsx";
import { LETTER_LANGUAGES } from "#shared/letters/choose-language.ts";
import { ownWording, wordingRow } from "#shared/letters/edited-wording.ts";
import { LETTER_KIND_NAMES } from "#shared/letters/letter-traits.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import { useWordings } from "./use-wordings.ts";
import { WordingEditor } from "./wording-editor.tsx";

/** The company's own words for a kind of letter, with the page beside them as it will be printed. */
export function WordingSection() {
  const [language, setLanguage] = useState<string>("en-GB");
  const [kind, setKind] = useState<LetterKind>("friendly-reminder");
  return (
    <div style={{ display: "grid", gap: 10 }}>
      <div className="row">
        <Choice
          label="Language"
          value={language}
          onChange={setLanguage}
          data={LETTER_LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          w={160}
        />
        <Choice
          label="Letter"
          value={kind}
          onChange={(value) => setKind(value as LetterKind)}
          data={Object.entries(LETTER_KIND_NAMES).map(([value, label]) => ({ value, label }))}
          w={240}
        />
      </div>
      <Words key={`${language}/${kind}`} language={language} kind={kind} />
    </div>
  );
}

const LANGUAGE_NAMES: Readonly<Record<(typeof LETTER_LANGUAGES)[number], string>> = {
  "en-GB": "English (UK)",
  "en-US": "English (US)",
  de: "German",
  fr: "French",
  es: "Spanish",
  it: "Italian",
  nl: "Dutch",
};

function Words({ language, kind }: { readonly language: string; readonly kind: LetterKind }) {
  const rows = useBook().setting("wording");
  const shipped = useWordings()?.(language)?.kinds[kind];
  const row = wordingRow(rows, language, kind);
  const own = ownWording(rows, language, kind);
  if (!shipped) return <p className="t2">Reading the words…</p>;
  const key = `${row?.revision ?? 0} ${row?.isShipped === true}`;
  return <WordingEditor key={key} start={own?.words ?? shipped} shipped={shipped} language={language} kind={kind} />;
}
