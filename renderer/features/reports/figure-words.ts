import type { Figure } from "#shared/insight/figures/figure.ts";
import { figureDefinitions } from "#shared/insight/figures/figure-definitions.ts";
import type { ReportWords } from "./use-report-scene.ts";

/** A figure as it is read: `42 days`, `82%`; a dash when there is nothing to make it from. */
export function figureText({ id, value }: Figure): string {
  return value === null ? "—" : valueText(figureDefinitions[id].unit, value);
}

export function valueText(unit: "days" | "share" | "count", value: number): string {
  if (unit === "share") return `${Math.round(value * 100)}%`;
  const rounded = Math.round(value);
  if (unit === "count") return String(rounded);
  return `${rounded} ${rounded === 1 ? "day" : "days"}`;
}

/** `Down from 52 days a year ago`, `As a year ago`, or that there was none. */
export function besideYearAgo(now: Figure, yearAgo: Figure): string {
  if (yearAgo.value === null) return "no figure a year ago";
  if (now.value === null) return `${figureText(yearAgo)} a year ago`;
  const [after, before] = [figureText(now), figureText(yearAgo)];
  if (after === before) return "as a year ago";
  return `${now.value < yearAgo.value ? "down" : "up"} from ${before} a year ago`;
}

/** Whether the change is for the better; null when nothing can be said. */
export function isBetter(now: Figure, yearAgo: Figure): boolean | null {
  if (now.value === null || yearAgo.value === null || figureText(now) === figureText(yearAgo)) return null;
  return now.value < yearAgo.value === (figureDefinitions[now.id].better === "lower");
}

/** The parts of a figure as texts: what it is made of, and how much. */
export function partTexts(figure: Figure, say: ReportWords): readonly (readonly [string, string])[] {
  return figure.parts.map((part) => [
    part.label,
    part.unit === "money"
      ? say.money(part.amountMinor)
      : part.unit === "days"
        ? `${part.value.toLocaleString(undefined, { maximumFractionDigits: 1 })} days`
        : valueText(part.unit, part.value),
  ]);
}
