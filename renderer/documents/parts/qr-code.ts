import type { CanvasElement, Content } from "pdfmake/interfaces";
import { encode } from "uqr";

/**
 * A QR code as filled rectangles, neighbouring dark squares of a row joined into one. Error correction M, as EPC069-12
 * asks for; `sizePt` is the side of the dark square.
 */
export function qrCode(payload: string, sizePt: number, x: number, y: number): Content {
  const { data, size } = encode(payload, { ecc: "M", border: 0 });
  const module = sizePt / size;
  const bars: CanvasElement[] = [];
  data.forEach((row, line) => {
    let start = -1;
    for (let column = 0; column <= size; column += 1) {
      const dark = row[column] === true;
      if (dark && start < 0) start = column;
      if (!dark && start >= 0) {
        bars.push({
          type: "rect",
          x: start * module,
          y: line * module,
          w: (column - start) * module,
          h: module,
          color: "#000000",
          lineWidth: 0,
        });
        start = -1;
      }
    }
  });
  return { canvas: bars, absolutePosition: { x, y } };
}
