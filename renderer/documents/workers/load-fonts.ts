import boldUrl from "../../../assets/fonts/inter-bold.ttf?url";
import regularUrl from "../../../assets/fonts/inter-regular.ttf?url";
import semiboldUrl from "../../../assets/fonts/inter-semibold.ttf?url";
import type { FontBytes } from "./render-pdf.ts";

/** The letter fonts from the program's own files. Throws with words when one cannot be read. */
export async function loadFonts(): Promise<FontBytes> {
  const read = async (url: string) => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`The letter font could not be read (${response.status}).`);
    return new Uint8Array(await response.arrayBuffer());
  };
  const [regular, semibold, bold] = await Promise.all([read(regularUrl), read(semiboldUrl), read(boldUrl)]);
  return { "inter-regular.ttf": regular, "inter-semibold.ttf": semibold, "inter-bold.ttf": bold };
}
