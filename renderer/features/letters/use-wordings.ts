import { useCallback, useEffect, useState } from "react";
import { loadWording } from "#renderer/documents/load-wording.ts";
import { LETTER_LANGUAGES } from "#shared/letters/choose-language.ts";
import type { Wording } from "#shared/letters/wording.ts";

export type WordingOf = (language: string) => Wording | null;

/** The words of every language once they are read; null while they are on their way. */
export function useWordings(): WordingOf | null {
  const [wordings, setWordings] = useState<ReadonlyMap<string, Wording> | null>(null);
  useEffect(() => {
    let isGone = false;
    void Promise.all(LETTER_LANGUAGES.map(loadWording)).then((all) => {
      if (!isGone) setWordings(new Map(all.map((wording) => [wording.language, wording])));
    });
    return () => {
      isGone = true;
    };
  }, []);
  const find = useCallback((language: string) => wordings?.get(language) ?? null, [wordings]);
  return wordings ? find : null;
}
