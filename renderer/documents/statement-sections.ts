import type { Content, ContentSection } from "pdfmake/interfaces";
import { minor, sumMinor } from "#shared/money/minor.ts";
import { pt } from "./geometry/paper.ts";
import { windowProfile } from "./geometry/window-profiles.ts";
import type { StatementDocument } from "./letter-document.ts";
import { infoRows } from "./letter-sections.ts";
import { CONTENT_TOP_MM, pageFrame } from "./page-frame.ts";
import { addressBlock } from "./parts/address-block.ts";
import { infoBlock } from "./parts/info-block.ts";
import { moneyWords } from "./parts/money-words.ts";
import { paymentSlip } from "./parts/payment-slip.ts";
import { activityTable, ageingLine, openItemTable } from "./parts/statement-tables.ts";
import { TYPE } from "./parts/type-scale.ts";

/** A statement of account: what is open or everything since a day, how old it is, and the remittance slip. */
export function statementSections(document: StatementDocument): ContentSection[] {
  const { facts, statement, text, layout } = document;
  const profile = windowProfile(layout.profileId);
  const words = moneyWords(facts.currency, facts.locale);
  // What is in dispute stands on the account but is not asked for on the slip (rule 25).
  const disputed = sumMinor(statement.items, (item) => item.disputedMinor);
  const payable = { ...facts, totals: { ...facts.totals, totalMinor: minor(facts.totals.totalMinor - disputed) } };
  const owes = payable.totals.totalMinor > 0;
  const slip = owes ? paymentSlip(payable, text.labels, profile) : [];
  const frame = pageFrame({ facts, labels: text.labels, profile, layout, slip });
  const table = statement.form === "open" ? openItemTable : activityTable;
  const content: Content[] = [
    ...addressBlock(facts, profile, layout),
    infoBlock(infoRows(facts, text.labels), profile),
    { text: text.subject, bold: true, fontSize: TYPE.subject, margin: [0, pt(profile.bodyY - CONTENT_TOP_MM), 0, 6] },
    ...text.opening.map<Content>((words) => ({ text: words, lineHeight: 1.2, margin: [0, 0, 0, 5] })),
    table(statement, text.labels, words, facts.locale),
    ageingLine(statement, text.labels, words),
    ...text.next.map<Content>((words) => ({ text: words, lineHeight: 1.2, margin: [0, 8, 0, 0] })),
  ];
  return [frame.section(content, owes ? "with-slip" : "plain")];
}
