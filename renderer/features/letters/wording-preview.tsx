import { useMemo } from "react";
import { useAsAt, useBook } from "#renderer/book/use-book.ts";
import { windowProfile } from "#renderer/documents/geometry/window-profiles.ts";
import { DocumentPreview } from "#renderer/documents/preview/document-preview.tsx";
import { useRendered } from "#renderer/documents/preview/use-rendered.ts";
import { composeLetter } from "#shared/letters/compose-letter.ts";
import { LETTER_KIND_NAMES } from "#shared/letters/letter-traits.ts";
import type { LetterKind } from "#shared/letters/rows.ts";
import type { KindWording } from "#shared/letters/wording.ts";
import { documentLayout } from "./draft-letter.ts";
import { exampleFacts } from "./example-facts.ts";
import { useWordings } from "./use-wordings.ts";

/** The page with words as they are typed, to a made-up customer. */
export function WordingPreview({
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
