import type { LetterSettings, Printer } from "#shared/settings/settings.ts";
import type { PaperOffset } from "./rows.ts";

export type PrinterProblem = { readonly field: "name" | "offsetXmm" | "offsetYmm"; readonly message: string };

type Stored = Pick<LetterSettings, "offsetXmm" | "offsetYmm" | "printers" | "usualPrinterId">;

const USUAL_ID = "usual";
const MOST_MM = 30;

/** The printers of the office, at least one. Where none is named, the one offset is that of the usual printer. */
export function printersOf(settings: Stored): readonly Printer[] {
  const { printers = [] } = settings;
  return printers.length > 0 ? printers : [unnamed(settings)];
}

/** The printer of this id, the usual one where it is not there any more. */
export function printerOf(settings: Stored, id: string): Printer {
  const printers = printersOf(settings);
  const find = (wanted: string) => printers.find((printer) => printer.id === wanted);
  return find(id) ?? find(settings.usualPrinterId ?? "") ?? printers[0] ?? unnamed(settings);
}

/** The printer that letters are drawn for. */
export function usualPrinter(settings: Stored): Printer {
  return printerOf(settings, settings.usualPrinterId ?? "");
}

/** Settings with these printers; the usual one's offset stays where it stood before printers had names. */
export function withPrinters<Settings extends Stored>(
  settings: Settings,
  printers: readonly Printer[],
  usualPrinterId: string,
): Settings {
  const changed = { ...settings, printers, usualPrinterId };
  const { id, offsetXmm, offsetYmm } = usualPrinter(changed);
  return { ...changed, usualPrinterId: id, offsetXmm, offsetYmm };
}

export function offsetOf(printer: Pick<Printer, "offsetXmm" | "offsetYmm">): PaperOffset {
  return { rightMm: millimetres(printer.offsetXmm), downMm: millimetres(printer.offsetYmm) };
}

/**
 * How far kept pages move when they come out of this printer; null for not at all. `drawnWith` is the offset they were
 * drawn with; where that was not noted, the usual printer's.
 */
export function moveFor(printer: Printer, settings: Stored, drawnWith: PaperOffset | undefined): PaperOffset | null {
  const wanted = offsetOf(printer);
  const drawn = drawnWith ?? offsetOf(usualPrinter(settings));
  const moved = {
    rightMm: hundredths(wanted.rightMm - drawn.rightMm),
    downMm: hundredths(wanted.downMm - drawn.downMm),
  };
  return moved.rightMm === 0 && moved.downMm === 0 ? null : moved;
}

/** What is wrong with a printer among the others, field by field. */
export function printerProblems(printer: Printer, all: readonly Printer[]): readonly PrinterProblem[] {
  const name = tidy(printer.name);
  const isTaken = all.some((other) => other.id !== printer.id && tidy(other.name) === name);
  const problems: PrinterProblem[] = [];
  if (name === "") problems.push({ field: "name", message: "Give the printer a name" });
  else if (isTaken) problems.push({ field: "name", message: "Another printer has this name" });
  for (const field of ["offsetXmm", "offsetYmm"] as const) {
    const isRight = readMillimetres(printer[field]) !== null;
    if (!isRight) problems.push({ field, message: "Millimetres between -30 and 30, like 1.5" });
  }
  return problems;
}

/** Millimetres as typed; anything that is not a number, or more than 30, counts as none. */
export function millimetres(text: string): number {
  return readMillimetres(text) ?? 0;
}

function unnamed({ offsetXmm, offsetYmm }: Stored): Printer {
  return { id: USUAL_ID, name: "Usual printer", offsetXmm, offsetYmm };
}

function readMillimetres(text: string): number | null {
  const value = Number(text.replace(",", "."));
  return Number.isFinite(value) && Math.abs(value) <= MOST_MM ? value : null;
}

function tidy(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLocaleLowerCase("en");
}

/** To a hundredth of a millimetre, so that two equal offsets leave nothing. */
function hundredths(mm: number): number {
  return Math.round(mm * 100) / 100 + 0;
}
