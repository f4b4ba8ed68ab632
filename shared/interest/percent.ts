import { fail, type Result, succeed } from "../result/result.ts";

/** A percentage as an exact decimal: `units` / 10^`scale`; 11.75 % is 1175 / 10^2. Never a float. */
export type Percent = { readonly units: number; readonly scale: number };

export type PercentError = { readonly kind: "not-a-percentage"; readonly text: string };

const SHAPE = /^([-+−]?)(\d{1,5})(?:[.,](\d{1,6}))?\s*%?$/;

/** Reads `11.75`, `11,75 %`, `-0.88`. At most six decimals. */
export function parsePercent(text: string): Result<Percent, PercentError> {
  const match = SHAPE.exec(text.trim());
  if (!match) return fail({ kind: "not-a-percentage", text });
  const fraction = (match[3] ?? "").replace(/0+$/, "");
  const size = Number(`${match[2]}${fraction}`);
  const negative = match[1] === "-" || match[1] === "−";
  return succeed({ units: negative && size !== 0 ? -size : size, scale: fraction.length });
}

/** An exact percentage from a literal or from shipped data. Throws a RangeError for anything else. */
export function percent(text: string): Percent {
  const parsed = parsePercent(text);
  if (!parsed.ok) throw new RangeError(`Not a percentage: ${text}`);
  return parsed.value;
}

export function addPercent(first: Percent, second: Percent): Percent {
  const scale = Math.max(first.scale, second.scale);
  return trimmed(unitsAt(first, scale) + unitsAt(second, scale), scale);
}

export function timesPercent(value: Percent, factor: number): Percent {
  return trimmed(value.units * factor, value.scale);
}

/** Below zero, zero or above zero as `first` is less than, equal to or more than `second`. */
export function comparePercent(first: Percent, second: Percent): number {
  const scale = Math.max(first.scale, second.scale);
  return unitsAt(first, scale) - unitsAt(second, scale);
}

/** Rounds up to the next half point (Belgium, law of 2 August 2002, art. 5). */
export function roundUpToHalf(value: Percent): Percent {
  const whole = 10 ** value.scale;
  const doubled = value.units * 2;
  const rest = ((doubled % whole) + whole) % whole;
  return trimmed(((doubled - rest) / whole + (rest > 0 ? 1 : 0)) * 5, 1);
}

/** Rounds to a whole percent, halves up (Netherlands, non-commercial statutory rate). */
export function roundToWhole(value: Percent): Percent {
  const whole = 10 ** value.scale;
  return { units: Math.floor((value.units * 2 + whole) / (whole * 2)), scale: 0 };
}

/** The exact decimal with at least `minimum` decimals and a hyphen-minus: `8.10`, `12.625`, `-0.88`. */
export function percentText(value: Percent, minimum = 2): string {
  const scale = Math.max(value.scale, minimum);
  const digits = String(Math.abs(unitsAt(value, scale))).padStart(scale + 1, "0");
  const sign = value.units < 0 ? "-" : "";
  return scale === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** `scale` is never below the value's own, so the power is a whole number. */
function unitsAt(value: Percent, scale: number): number {
  return value.units * 10 ** (scale - value.scale);
}

function trimmed(units: number, scale: number): Percent {
  let shortUnits = units;
  let shortScale = scale;
  while (shortScale > 0 && shortUnits % 10 === 0) {
    shortUnits /= 10;
    shortScale -= 1;
  }
  return { units: shortUnits === 0 ? 0 : shortUnits, scale: shortScale };
}
