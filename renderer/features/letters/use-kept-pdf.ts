import { useEffect, useState } from "react";
import { useStore } from "#renderer/data/use-run.tsx";
import { type OpenPdf, openPdf } from "#renderer/documents/preview/pdf-pages.ts";

export type KeptPdf = { readonly pdf: OpenPdf | null; readonly bytes: Uint8Array | null; readonly problem: string };

const NOTHING: KeptPdf = { pdf: null, bytes: null, problem: "" };

/** The kept bytes of a file, opened to be shown. */
export function useKeptPdf(sha256: string): KeptPdf {
  const { host } = useStore();
  const [kept, setKept] = useState<KeptPdf>(NOTHING);
  useEffect(() => {
    let isGone = false;
    let opened: OpenPdf | null = null;
    setKept(NOTHING);
    if (sha256 === "") return;
    void host.files.get({ sha256 }).then(async (file) => {
      if (isGone) return;
      if (!file.ok) {
        setKept({ ...NOTHING, problem: "the kept page cannot be read from the disk. Restore it from a backup" });
        return;
      }
      opened = await openPdf(file.value.bytes);
      if (isGone) opened.close();
      else setKept({ pdf: opened, bytes: file.value.bytes, problem: "" });
    });
    return () => {
      isGone = true;
      opened?.close();
    };
  }, [host, sha256]);
  return kept;
}
