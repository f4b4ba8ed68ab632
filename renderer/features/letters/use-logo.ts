import { useEffect, useState } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { useStore } from "#renderer/data/use-run.tsx";
import type { Logo } from "#renderer/documents/letter-document.ts";

/** The company's logo as letters take it; null while there is none or it is being read. */
export function useLogo(): Logo | null {
  const { host } = useStore();
  const book = useBook();
  const file = book.get("files", book.setting("company").logoFileId);
  const [logo, setLogo] = useState<Logo | null>(null);
  const sha256 = file?.sha256 ?? "";
  const mediaType = file?.mediaType ?? "";
  useEffect(() => {
    let isGone = false;
    if (sha256 === "") {
      setLogo(null);
      return;
    }
    void host.files.get({ sha256 }).then(async (kept) => {
      if (!kept.ok) return;
      const read = await readLogo(kept.value.bytes, mediaType);
      if (!isGone) setLogo(read);
    });
    return () => {
      isGone = true;
    };
  }, [host, sha256, mediaType]);
  return logo;
}

async function readLogo(bytes: Uint8Array, mediaType: string): Promise<Logo | null> {
  const blob = new Blob([bytes as BlobPart], { type: mediaType });
  const picture = await createImageBitmap(blob).catch(() => null);
  if (!picture) return null;
  const { width, height } = picture;
  picture.close();
  return { dataUrl: `data:${mediaType};base64,${base64(bytes)}`, width, height };
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
