import type { CanvasElement, Content, TableCell } from "pdfmake/interfaces";
import type { ReportBars } from "../report-document.ts";
import { GREY, INK, TYPE } from "./type-scale.ts";

const HEIGHT_PT = 120;
const BAR_PT = 22;
/** From light to dark, so that bands differ on a black and white printer too. */
const SHADES = ["#d7e2e4", "#e6bf62", "#d67f35", "#a5402a", "#5e1524"];
const ONE_SHADE = ["#7fa8ad"];

/** Bars beside each other with what each stands for below, drawn as plain rectangles. */
export function reportBars({ bands, columns }: ReportBars): Content {
  const totals = columns.map(({ values }) => values.reduce((sum, value) => sum + Math.max(0, value), 0));
  const most = Math.max(1, ...totals);
  const shades = bands.length > 1 ? SHADES : ONE_SHADE;
  const drawn = columns.map<TableCell>(({ values }) => ({ canvas: bar(values, most, shades), alignment: "center" }));
  const labels = columns.map<TableCell>(({ label, text }) => ({
    text: `${label}\n${text}`,
    alignment: "center",
    fontSize: TYPE.tiny,
    color: GREY,
  }));
  const legend: Content[] = bands.length > 1 ? [legendLine(bands, shades)] : [];
  return {
    stack: [
      ...legend,
      {
        table: { widths: columns.map(() => "*"), body: [drawn, labels], dontBreakRows: true },
        layout: {
          hLineWidth: (index) => (index === 1 ? 0.8 : 0),
          hLineColor: () => INK,
          vLineWidth: () => 0,
          paddingLeft: () => 0,
          paddingRight: () => 0,
        },
      },
    ],
    unbreakable: true,
  };
}

function bar(values: readonly number[], most: number, shades: readonly string[]): CanvasElement[] {
  const scale = HEIGHT_PT / most;
  const rects: CanvasElement[] = [{ type: "rect", x: 0, y: 0, w: BAR_PT, h: HEIGHT_PT, color: "#ffffff" }];
  let foot = HEIGHT_PT;
  values.forEach((value, band) => {
    const height = Math.max(0, value) * scale;
    if (height <= 0) return;
    foot -= height;
    const color = shades[Math.min(band, shades.length - 1)] ?? GREY;
    rects.push({ type: "rect", x: 0, y: foot, w: BAR_PT, h: height, color, lineWidth: 0.5, lineColor: "#ffffff" });
  });
  return rects;
}

function legendLine(bands: readonly string[], shades: readonly string[]): Content {
  return {
    columns: bands.map((band, at) => ({
      columns: [
        {
          width: 10,
          canvas: [{ type: "rect", x: 0, y: 1, w: 7, h: 7, color: shades[Math.min(at, shades.length - 1)] ?? GREY }],
        },
        { width: "auto", text: band, fontSize: TYPE.tiny, color: GREY },
      ],
      width: "auto",
      columnGap: 2,
    })),
    columnGap: 12,
    margin: [0, 0, 0, 4],
  };
}
