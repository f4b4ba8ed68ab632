import { describe, expect, test } from "vitest";
import {
  moveFor,
  printerOf,
  printerProblems,
  printersOf,
  usualPrinter,
  withPrinters,
} from "#shared/letters/printers.ts";
import { defaultSettings } from "#shared/settings/default-settings.ts";
import type { LetterSettings, Printer } from "#shared/settings/settings.ts";

const old: LetterSettings = { ...defaultSettings.letters, offsetXmm: "1,5", offsetYmm: "-2" };
const printer = (id: string, offsetXmm = "0", offsetYmm = "0", name = id): Printer => ({
  id,
  name,
  offsetXmm,
  offsetYmm,
});
const front = printer("front", "1", "0");
const back = printer("back", "-0.5", "2");
const two = withPrinters(old, [front, back], "back");

describe("the printers of the office", () => {
  test("settings from before printers had names have one, with the one offset", () => {
    expect(printersOf(old)).toEqual([{ id: "usual", name: "Usual printer", offsetXmm: "1,5", offsetYmm: "-2" }]);
    expect(usualPrinter(old).name).toBe("Usual printer");
  });

  test("the usual one's offset stays where it stood before", () => {
    expect(two).toMatchObject({ usualPrinterId: "back", offsetXmm: "-0.5", offsetYmm: "2" });
    expect(usualPrinter(two)).toBe(back);
  });

  test("when the usual one is removed, the first is usual", () => {
    expect(withPrinters(two, [front], "back")).toMatchObject({ usualPrinterId: "front", offsetXmm: "1" });
  });

  test("a printer that is not there any more is the usual one", () => {
    expect(printerOf(two, "front")).toBe(front);
    expect(printerOf(two, "gone")).toBe(back);
  });
});

describe("kept pages", () => {
  test.each([
    ["drawn for the same printer stay", back, undefined, null],
    ["move by what is between the two printers", front, undefined, { rightMm: 1.5, downMm: -2 }],
    ["know what they were drawn with", front, { rightMm: 1, downMm: 0 }, null],
    ["move when the printer was measured again", back, { rightMm: 0.1, downMm: 1.8 }, { rightMm: -0.6, downMm: 0.2 }],
  ] as const)("%s", (_, chosen, drawnWith, moved) => {
    expect(moveFor(chosen, two, drawnWith)).toEqual(moved);
  });
});

test.each([
  [printer("a", "1.5", "-30"), []],
  [printer("a", "1,5", ""), []],
  [printer("a", "0", "0", "  "), ["Give the printer a name"]],
  [printer("a", "0", "0", "FRONT "), ["Another printer has this name"]],
  [
    printer("a", "31", "wide"),
    ["Millimetres between -30 and 30, like 1.5", "Millimetres between -30 and 30, like 1.5"],
  ],
])("what is wrong with a printer is said field by field", (row, messages) => {
  expect(printerProblems(row, [front, row]).map(({ message }) => message)).toEqual(messages);
});
