import type { LetterText } from "./compose-letter.ts";
import type { LetterFacts } from "./letter-facts.ts";
import type { LetterFault } from "./lint-letter.ts";
import type { LetterKind } from "./rows.ts";

type Threat = "claim" | "agency" | "stop" | "crime";

/** Words of a threat by language; `*` stands for any ending. Whole words, case does not matter. */
const WORDS: Readonly<Record<string, Readonly<Record<Threat, readonly string[]>>>> = {
  en: {
    claim: [
      "court",
      "courts",
      "legal action",
      "legal proceedings",
      "issue a claim",
      "issue proceedings",
      "sue",
      "lawsuit",
    ],
    agency: ["collection agency", "debt collector*"],
    stop: ["stop supply*", "stop deliver*"],
    crime: ["police", "criminal*", "prosecut*", "fraud*", "bailiff*"],
  },
  de: {
    claim: ["gericht", "gerichts", "gerichtlich*", "mahnbescheid*", "klage", "klagen", "verklagen"],
    agency: ["inkasso*"],
    stop: ["lieferstopp*", "liefersperre*"],
    crime: ["polizei*", "strafanzeige*", "betrug*", "gerichtsvollzieher*"],
  },
  fr: {
    claim: ["tribunal", "tribunaux", "assigner", "assignation", "poursuites", "injonction de payer"],
    agency: ["société de recouvrement", "huissier*"],
    stop: ["suspendre les livraisons", "suspendre nos livraisons"],
    crime: ["police", "plainte", "escroquerie", "pénal*"],
  },
  es: {
    claim: ["juzgado*", "tribunal*", "demanda judicial", "acciones legales", "monitorio"],
    agency: ["agencia de cobro*", "empresa de recobro*"],
    stop: ["suspender el suministro", "suspender los pedidos"],
    crime: ["policía", "estafa*", "querella*", "penal*"],
  },
  it: {
    claim: ["tribunale", "decreto ingiuntivo", "azione legale", "azioni legali", "causa legale"],
    agency: ["recupero crediti"],
    stop: ["sospendere le forniture"],
    crime: ["polizia", "carabinieri", "truffa*", "querela*", "penale*"],
  },
  nl: {
    claim: ["rechtbank", "rechter", "dagvaard*", "gerechtelijk*"],
    agency: ["incasso*"],
    stop: ["leverstop", "levering stop*"],
    crime: ["politie", "aangifte*", "oplichting", "deurwaarder*"],
  },
};

/** How far a kind may go. A threat that is not meant at that stage is a defect, and one of crime never stands. */
const ALLOWED: Readonly<Partial<Record<LetterKind, readonly Threat[]>>> = {
  "final-reminder": ["agency", "stop"],
  "letter-before-action": ["claim", "agency", "stop"],
  "letter-of-claim": ["claim", "agency"],
  "plan-agreement": ["claim"],
  "plan-default": ["claim", "agency"],
  "settlement-offer": ["claim"],
  "stop-supply": ["stop"],
  "stop-lifted": ["stop"],
  "agency-referral": ["agency", "claim"],
  own: ["claim", "agency", "stop"],
};

/** Threats a letter makes that its stage does not carry. Announcing the letter before action is not one. */
export function threatFaults(facts: LetterFacts, text: LetterText): readonly LetterFault[] {
  const said = [text.subject, ...text.opening, ...text.next].join("\n");
  const allowed = new Set(ALLOWED[facts.kind] ?? []);
  const faults: LetterFault[] = [];
  const words = WORDS[text.language.split("-")[0] ?? ""] ?? {};
  for (const [threat, phrases] of Object.entries(words) as [Threat, readonly string[]][]) {
    if (allowed.has(threat)) continue;
    const found = phrases.map((phrase) => pattern(phrase).exec(said)).find((match) => match !== null);
    if (found) faults.push({ level: "stop", kind: "threat-above-stage", detail: found[0] });
  }
  return faults;
}

const patterns = new Map<string, RegExp>();

function pattern(phrase: string): RegExp {
  let made = patterns.get(phrase);
  if (!made) {
    const body = phrase.replace(/\*$/, "\\p{L}*").replace(/ /g, "\\s+");
    made = new RegExp(`(?<!\\p{L})${body}(?!\\p{L})`, "iu");
    patterns.set(phrase, made);
  }
  return made;
}
