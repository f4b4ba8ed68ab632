import { useEffect, useRef, useState } from "react";
import type { OpenPdf } from "./pdf-pages.ts";

/** One page of a PDF on a canvas, with its text for screen readers. */
export function PdfPage({
  pdf,
  page,
  widthPx,
  label,
}: {
  readonly pdf: OpenPdf;
  readonly page: number;
  readonly widthPx: number;
  /** `Letter L-0219, page 1 of 2` */
  readonly label: string;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState("");
  useEffect(() => {
    let isGone = false;
    const target = canvas.current;
    if (!target) return;
    // Drawn beside and copied over in one go, so that the page never blinks while the user types.
    const sheet = document.createElement("canvas");
    pdf
      .draw(page, sheet, widthPx)
      .then((words) => {
        if (isGone) return;
        target.width = sheet.width;
        target.height = sheet.height;
        target.getContext("2d")?.drawImage(sheet, 0, 0);
        setText(words);
      })
      .catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [pdf, page, widthPx]);
  return (
    <>
      <canvas ref={canvas} role="img" aria-label={label} className="sheet" style={{ width: widthPx }} />
      <div className="sheet-text">{text}</div>
    </>
  );
}
