import type { LetterText } from "./compose-letter.ts";
import type { LetterFacts } from "./letter-facts.ts";
import type { LetterFault } from "./lint-letter.ts";
import type { LetterKind } from "./rows.ts";

type Threat = "claim" | "agency" | "stop" | "crime";

/** Words of a threat in the languages letters are written in; whole words or stems, case does not matter. */
const WORDS: Readonly<Record<Threat, readonly RegExp[]>> = {
  claim: [
    /\b(?:county )?court\b/i,
    /\blegal (?:action|proceedings)\b/i,
    /\bissue (?:a )?(?:claim|proceedings)\b/i,
    /\b(?:sue|lawsuit)\b/i,
    /\bgericht|mahnbescheid|klage\b/i,
    /\btribunal|assigner|poursuites|injonction de payer\b/i,
    /\btribunal(?:es)?|demanda judicial|acciones legales|monitorio\b/i,
    /\btribunale|decreto ingiuntivo|azione legale\b/i,
    /\brechtbank|dagvaard|gerechtelijke\b/i,
  ],
  agency: [
    /\bcollection agency\b/i,
    /\binkasso/i,
    /\brecouvrement par un\b/i,
    /\bagencia de cobro/i,
    /\brecupero crediti\b/i,
    /\bincassobureau\b/i,
  ],
  stop: [
    /\bstop (?:supply|deliver)/i,
    /\blieferstopp\b/i,
    /\bsuspendre (?:les|nos) livraisons\b/i,
    /\bsuspender(?:emos)? (?:el|los) (?:suministro|pedidos)/i,
    /\bsospendere le forniture\b/i,
    /\blevering(?:en)? stop/i,
  ],
  crime: [
    /\b(?:police|criminal|prosecut|fraud|bailiff)/i,
    /\b(?:polizei|strafanzeige|betrug)/i,
    /\b(?:plainte pénale|escroquerie)/i,
    /\b(?:policía|estafa|querella)/i,
    /\b(?:polizia|truffa|querela)/i,
    /\b(?:politie|oplichting|aangifte)/i,
  ],
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
  const words = [text.subject, ...text.opening, ...text.next].join("\n");
  const allowed = new Set(ALLOWED[facts.kind] ?? []);
  const faults: LetterFault[] = [];
  for (const [threat, patterns] of Object.entries(WORDS) as [Threat, readonly RegExp[]][]) {
    if (allowed.has(threat)) continue;
    const found = patterns.map((pattern) => pattern.exec(words)).find((match) => match !== null);
    if (found) faults.push({ level: "stop", kind: "threat-above-stage", detail: found[0] });
  }
  return faults;
}
