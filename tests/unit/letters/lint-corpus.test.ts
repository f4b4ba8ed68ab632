import { describe, expect, test } from "vitest";
import { day } from "#shared/dates/calendar-date.ts";
import { describeFault } from "#shared/letters/describe-fault.ts";
import type { KindWording } from "#shared/letters/wording.ts";
import { clean, KINDS, lint, on } from "./letter-scene.ts";

describe("the check before printing: a corpus of seeded faults", () => {
  const own = (text: string): KindWording => ({
    name: "x",
    subject: [{ when: [], text: "Reminder: {total}" }],
    opening: [{ when: [], text }],
    next: [],
  });

  test("a field without a value", () => {
    const kinds = lint("friendly-reminder", "en-GB", own("Your plan {planNumber}"), { extra: {} }).map(
      (fault) => fault.kind,
    );
    expect(kinds).toEqual(["unfilled-field"]);
  });

  test.each([
    ["a stray bracket", "friendly-reminder", "en-GB", "Pay total} now", "stray-bracket"],
    ["a doubled amount", "friendly-reminder", "en-GB", "Please pay £1,450.50 £1,450.50 now", "doubled-field"],
    ["a doubled word", "friendly-reminder", "en-GB", "Please send please send your payment payment", "doubled-field"],
    [
      "court in a friendly reminder",
      "friendly-reminder",
      "en-GB",
      "or we will take you to court",
      "threat-above-stage",
    ],
    ["Klage in a first reminder", "friendly-reminder", "de", "sonst erheben wir Klage", "threat-above-stage"],
    ["tribunal in a second reminder", "second-reminder", "fr", "nous saisirons le tribunal", "threat-above-stage"],
    ["juzgado in a reminder", "second-reminder", "es", "acudiremos al juzgado", "threat-above-stage"],
    [
      "decreto ingiuntivo in a reminder",
      "second-reminder",
      "it",
      "chiederemo un decreto ingiuntivo",
      "threat-above-stage",
    ],
    ["rechtbank in a reminder", "second-reminder", "nl", "wij gaan naar de rechtbank", "threat-above-stage"],
    ["the police at any stage", "letter-before-action", "en-GB", "we will call the police", "threat-above-stage"],
    ["Strafanzeige at any stage", "letter-before-action", "de", "wir erstatten Strafanzeige", "threat-above-stage"],
    [
      "a collection agency in a second reminder",
      "second-reminder",
      "en-GB",
      "a collection agency will come",
      "threat-above-stage",
    ],
    ["court in a letter before action", "letter-before-action", "en-GB", "we will go to court", null],
    ["an innocent gerichtet", "friendly-reminder", "de", "Ihr Schreiben war an uns gerichtet", null],
    ["another customer's name", "friendly-reminder", "en-GB", "as agreed with Castlegate", "other-customer"],
  ] as const)("%s", (_name, kind, language, text, expected) => {
    const kinds = lint(kind, language, own(text)).map((fault) => fault.kind);
    if (expected) expect(kinds).toContain(expected);
    else expect(kinds).toEqual([]);
  });

  test.each([
    ["a pay-by day that is past", { payByOn: day("2026-11-16") }, "pay-by-past"],
    ["the letter's own day", { payByOn: on }, "pay-by-past"],
    ["before it can have arrived", { payByOn: day("2026-11-19") }, "pay-by-before-arrival"],
    ["a Sunday", { payByOn: day("2026-11-29") }, "pay-by-not-a-working-day"],
    ["no pay-by day", { payByOn: null }, "no-pay-by"],
    [
      "no address",
      { recipient: { ...clean("friendly-reminder", "en-GB").recipient, addressLines: ["x"] } },
      "address-missing",
    ],
    [
      "a consumer charged interest",
      { customerKind: "individual", totals: { ...clean("friendly-reminder", "en-GB").totals, interestMinor: 1 } },
      "claim-not-allowed",
    ],
    [
      "a total that does not add up",
      { totals: { ...clean("friendly-reminder", "en-GB").totals, totalMinor: 1 } },
      "totals-differ",
    ],
    [
      "nothing to pay",
      { items: [], totals: { ...clean("friendly-reminder", "en-GB").totals, demandedMinor: 0, totalMinor: 0 } },
      "nothing-demanded",
    ],
    [
      "a line of nothing",
      { items: clean("friendly-reminder", "en-GB").items.map((item) => ({ ...item, demandedMinor: 0 })) },
      "zero-line",
    ],
    [
      "an invoice that is not overdue",
      { items: clean("friendly-reminder", "en-GB").items.map((item) => ({ ...item, daysLate: 0 })) },
      "not-overdue",
    ],
    [
      "wording of another language",
      { language: { asked: "sl", used: "en-GB", how: "company-default" } },
      "wrong-language",
    ],
    [
      "nobody who signs",
      { sender: { ...clean("friendly-reminder", "en-GB").sender, signatory: { name: "", job: "" } } },
      "no-signatory",
    ],
  ])("%s", (_name, changed, expected) => {
    expect(lint("friendly-reminder", "en-GB", undefined, changed).map((fault) => fault.kind)).toContain(expected);
  });

  test.each([
    ["letter-before-action", "2026-11-30", "pay-by-too-soon"],
    ["letter-before-action", "2026-12-01", null],
    ["letter-of-claim", "2026-12-16", "pay-by-too-soon"],
    ["letter-of-claim", "2026-12-17", null],
  ] as const)("%s to %s: the days the protocol gives", (kind, payByOn, expected) => {
    const kinds = lint(kind, "en-GB", undefined, { payByOn: day(payByOn) }).map((fault) => fault.kind);
    expect(kinds).toEqual(expected ? [expected] : []);
  });
});

describe("threats in every language", () => {
  const own = (text: string): KindWording => ({
    name: "x",
    subject: [{ when: [], text: "{total}" }],
    opening: [{ when: [], text }],
    next: [],
  });
  /** Court, agency, stop of supply, crime: as people write them. */
  const THREATS: Readonly<Record<string, readonly [string, string, string, string]>> = {
    "en-GB": ["we will issue proceedings", "a debt collector will call", "we will stop supplying you", "this is fraud"],
    "en-US": [
      "we will file a lawsuit",
      "a collection agency will call",
      "we will stop deliveries",
      "we will prosecute you",
    ],
    de: [
      "wir beantragen den Mahnbescheid",
      "wir beauftragen ein Inkassobüro",
      "es gilt ein Lieferstopp",
      "das ist Betrug",
    ],
    fr: [
      "nous engagerons des poursuites",
      "un huissier passera",
      "nous allons suspendre nos livraisons",
      "nous porterons plainte",
    ],
    es: [
      "iniciaremos acciones legales",
      "una agencia de cobro le llamará",
      "vamos a suspender el suministro",
      "esto es una estafa",
    ],
    it: [
      "avvieremo azioni legali",
      "il recupero crediti la chiamerà",
      "possiamo sospendere le forniture",
      "questa è una truffa",
    ],
    nl: ["wij gaan u dagvaarden", "een incassobureau belt u", "er geldt een leverstop", "wij doen aangifte"],
  };

  test.each(Object.entries(THREATS))("%s: none stands in a friendly or second reminder", (language, threats) => {
    for (const kind of ["courtesy", "friendly-reminder", "second-reminder", "plan-missed"] as const) {
      for (const threat of threats) {
        const kinds = lint(kind, language, own(threat)).map((fault) => fault.kind);
        expect([kind, threat, kinds]).toEqual([kind, threat, ["threat-above-stage"]]);
      }
    }
  });

  test.each(Object.entries(THREATS))(
    "%s: of crime none stands in any letter, of court one before action",
    (language, threats) => {
      const [court, , , crime] = threats;
      for (const kind of KINDS) {
        expect(lint(kind, language, own(crime)).map((fault) => fault.kind)).toContain("threat-above-stage");
      }
      expect(lint("letter-before-action", language, own(court))).toEqual([]);
    },
  );

  test("every fault says what to do about it", () => {
    for (const fault of lint("friendly-reminder", "en-GB", own("{planNumber} {planNumber}"), {
      extra: {},
      payByOn: null,
    })) {
      expect(describeFault(fault).length).toBeGreaterThan(10);
    }
  });
});
