import type { BookReader } from "#renderer/book/book.ts";
import { customerFile } from "#renderer/book/customer-file.ts";
import { fitAddress } from "#renderer/documents/geometry/fit-address.ts";
import { windowProfile } from "#renderer/documents/geometry/window-profiles.ts";
import { missingGlyphs } from "#renderer/documents/glyphs/missing-glyphs.ts";
import type { DocumentLayout, Logo, PrintDocument } from "#renderer/documents/letter-document.ts";
import { announcedParts, fileForLetter } from "#shared/cases/letter-view.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { entitlement } from "#shared/interest/entitlement.ts";
import { interestTerms } from "#shared/interest/interest-on-invoice.ts";
import type { ChargingLevel } from "#shared/interest/letter-charge.ts";
import { formatCheckpoint } from "#shared/journal/checkpoint.ts";
import { addressReturned } from "#shared/letters/address-returned.ts";
import { type AskedPart, buildLetterFacts, type LetterRefusal } from "#shared/letters/build-letter-facts.ts";
import { buildStatementFacts } from "#shared/letters/build-statement-facts.ts";
import { chooseLanguage, letterLocale } from "#shared/letters/choose-language.ts";
import { composeLetter, type LetterText } from "#shared/letters/compose-letter.ts";
import { ownWording } from "#shared/letters/edited-wording.ts";
import { type LetterExtra, letterExtra } from "#shared/letters/letter-extra.ts";
import type { LetterFacts } from "#shared/letters/letter-facts.ts";
import { letterProof } from "#shared/letters/letter-proof.ts";
import { letterUsesMoney } from "#shared/letters/letter-traits.ts";
import { type LetterFault, lintLetter } from "#shared/letters/lint-letter.ts";
import { payByDay } from "#shared/letters/pay-by-day.ts";
import { offsetOf, usualPrinter } from "#shared/letters/printers.ts";
import type { LetterEnclosure, LetterKind } from "#shared/letters/rows.ts";
import type { StatementFacts } from "#shared/letters/statement-facts.ts";
import type { KindWording, Wording } from "#shared/letters/wording.ts";
import type { Currency } from "#shared/money/currency.ts";
import { type Minor, minor, ZERO } from "#shared/money/minor.ts";
import { fail, type Result, succeed } from "#shared/result/result.ts";
import type { Printer } from "#shared/settings/settings.ts";
import { draftCharge } from "./draft-charge.ts";
import { otherCustomers } from "./other-customers.ts";
import { withEnclosures } from "./with-enclosures.ts";

/** What the user may choose for one letter; null means the usual. */
export type DraftChoices = {
  readonly currency: Currency;
  readonly payByOn: CalendarDate | null;
  readonly payByDays: number;
  readonly deliveryDays: number;
  readonly claimsInterest: boolean;
  readonly statementForm: "open" | "activity";
  readonly statementFromOn: CalendarDate | null;
  /** The last day shown; absent or null: the day of the letter. */
  readonly statementUntilOn?: CalendarDate | null;
  readonly chargeMinor: Minor;
  /** The level that speaks: its charge is added where it may be made. */
  readonly level?: ChargingLevel | null;
  /** Words written for this letter alone. */
  readonly words?: KindWording;
  readonly asked?: readonly AskedPart[];
  /** Id of the dispute or offer it is about; absent or empty: the latest one. */
  readonly aboutId?: string;
  readonly extra?: Readonly<Record<string, string>>;
};

export type DraftInput = {
  readonly customerId: string;
  readonly kind: LetterKind;
  readonly number: string;
  readonly on: CalendarDate;
  readonly wording: (language: string) => Wording | null;
  readonly logo: Logo | null;
  readonly choices: DraftChoices;
};

export type LetterDraft = {
  readonly facts: LetterFacts;
  readonly text: LetterText;
  readonly document: PrintDocument;
  readonly statement: StatementFacts | null;
  readonly faults: readonly LetterFault[];
  /** Why the address does not fit the window; empty when it does. */
  readonly addressProblem: string;
  readonly profileId: string;
  readonly enclosures: readonly LetterEnclosure[];
  /** Numbers of invoices whose copy should go with the letter and is not kept. */
  readonly copiesMissing: readonly string[];
};

export type DraftRefusal =
  | LetterRefusal
  | { readonly kind: "no-customer" }
  | { readonly kind: "no-wording"; readonly language: string }
  | { readonly kind: "nothing-on-account" };

/** One letter or statement from the books, ready to be drawn, with everything that is wrong with it. Pure. */
export function draftLetter(book: BookReader, input: DraftInput): Result<LetterDraft, DraftRefusal> {
  const file = customerFile(book, input.customerId);
  if (!file) return fail({ kind: "no-customer" });
  const language = chooseLanguage(file.customer.language, book.setting("company").locale);
  const wording = input.wording(language.used);
  if (!wording) return fail({ kind: "no-wording", language: language.used });
  const plain = letterFacts(book, file, input, extraOf(book, file, input, wording, letterLocale(language)));
  if (!plain.ok) return plain;
  const { facts, enclosures, missing } = withEnclosures(book, plain.value);
  const edited = ownWording(book.setting("wording"), wording.language, input.kind);
  const own = input.choices.words;
  const text = own
    ? composeLetter(facts, { ...wording, version: `${wording.version}+written` }, own)
    : composeLetter(facts, editedVersion(wording, edited?.revision), edited?.words);
  if (!text.ok) return text;
  const layout = documentLayout(book, input.logo);
  const statement = input.kind === "statement" ? statementOf(book, file, input) : null;
  if (statement && statement.lines.length === 0 && statement.items.length === 0)
    return fail({ kind: "nothing-on-account" });
  const addressProblem = addressProblemOf(facts, layout.profileId);
  const document: PrintDocument = statement
    ? { kind: "statement", facts, statement, text: text.value, layout }
    : { kind: "letter", facts, text: text.value, layout };
  const faults = faultsOf(book, file, input, facts, text.value, addressProblem, statement);
  return succeed({
    facts,
    text: text.value,
    document,
    statement,
    faults,
    addressProblem,
    profileId: layout.profileId,
    enclosures,
    copiesMissing: missing,
  });
}

function extraOf(
  book: BookReader,
  file: CustomerFile,
  input: DraftInput,
  wording: Wording,
  locale: string,
): LetterExtra {
  return letterExtra({
    file,
    kind: input.kind,
    on: input.on,
    payByOn: payByOf(book, input),
    currency: input.choices.currency,
    locale,
    labels: wording.labels,
    agencies: new Map(book.all("agencies").map((agency) => [agency.id, agency.name])),
    aboutId: input.choices.aboutId ?? "",
  });
}

function letterFacts(
  book: BookReader,
  file: CustomerFile,
  input: DraftInput,
  { extra, asked: covered, payByOn = payByOf(book, input), ...own }: LetterExtra,
): Result<LetterFacts, LetterRefusal> {
  const { choices, kind, number, on } = input;
  const company = book.setting("company");
  const asked = choices.asked ?? covered ?? announcedParts(file, kind, on);
  const shared = {
    file: fileForLetter(file, kind, on),
    kind,
    number,
    on,
    payByOn,
    currency: choices.currency,
    company,
    signatory: signatoryOf(book),
    lateReasons: book.setting("lateReasons"),
    chargeMinor: draftCharge(book, file, choices, on),
    ...(asked ? { asked } : {}),
    extra: { ...extra, ...choices.extra },
    ...own,
  };
  const plain = buildLetterFacts({ ...shared, proof: null });
  if (!plain.ok) return plain;
  if (kind === "statement") return succeed(withStatementTotal(plain.value, statementOf(book, file, input)));
  if (!choices.claimsInterest || own.ask) return plain;
  const terms = interestTerms(book.setting("interest"), book.setting("rates"));
  const invoiceIds = plain.value.items.map((item) => item.invoiceId);
  const { sheet } = letterProof(file, invoiceIds, choices.currency, on, terms);
  return sheet ? buildLetterFacts({ ...shared, proof: sheet }) : plain;
}

function payByOf(book: BookReader, { kind, on, choices }: DraftInput): CalendarDate | null {
  if (choices.payByOn) return choices.payByOn;
  if (!letterUsesMoney(kind)) return null;
  return payByDay({
    on,
    payByDays: choices.payByDays,
    deliveryDays: choices.deliveryDays,
    calendar: workingCalendar(book),
  });
}

function statementOf(book: BookReader, file: CustomerFile, { on, choices }: DraftInput): StatementFacts {
  return buildStatementFacts({
    file,
    asAt: choices.statementUntilOn ?? on,
    currency: choices.currency,
    ageing: book.setting("ageing"),
    form: choices.statementForm,
    fromOn: choices.statementForm === "activity" ? choices.statementFromOn : null,
  });
}

/** A statement names the balance of the account, not a demand. */
function withStatementTotal(facts: LetterFacts, statement: StatementFacts): LetterFacts {
  const totals = { ...facts.totals, totalMinor: statement.closingMinor, interestMinor: ZERO, fixedMinor: ZERO };
  return { ...facts, payByOn: null, totals };
}

function faultsOf(
  book: BookReader,
  file: CustomerFile,
  input: DraftInput,
  facts: LetterFacts,
  text: LetterText,
  addressProblem: string,
  statement: StatementFacts | null,
): readonly LetterFault[] {
  const printed = [
    facts.sender.name,
    facts.sender.tagline,
    ...facts.sender.addressLines,
    ...facts.recipient.addressLines,
    text.subject,
    text.salutation,
    ...text.opening,
    ...text.next,
    ...facts.items.map((item) => `${item.number}${item.description}`),
    ...(statement?.lines ?? []).map((line) => `${line.number}${line.description}`),
  ];
  const back = addressReturned(file.letters, file.customer.address, input.on);
  const returned: LetterFault[] = back ? [{ level: "warn", kind: "address-returned", detail: back.letter.number }] : [];
  const found = lintLetter({
    facts,
    text,
    today: input.on,
    calendar: workingCalendar(book),
    deliveryDays: input.choices.deliveryDays,
    claimsAllowed: entitlement(file.customer, book.setting("interest")).kind === "claim",
    ratesMissing: ratesMissing(book, file, input, facts),
    addressProblem,
    missingGlyphs: missingGlyphs(printed.join("")),
    otherNames: otherCustomers(book, file),
  });
  return [...found, ...returned];
}

function ratesMissing(book: BookReader, file: CustomerFile, input: DraftInput, facts: LetterFacts): readonly string[] {
  if (!input.choices.claimsInterest) return [];
  const terms = interestTerms(book.setting("interest"), book.setting("rates"));
  const invoiceIds = facts.items.map((item) => item.invoiceId);
  return letterProof(file, invoiceIds, facts.currency, input.on, terms).unknown;
}

/** What the paper and a printer need; the usual printer where none is given. */
export function documentLayout(book: BookReader, logo: Logo | null, printer?: Printer): DocumentLayout {
  const settings = book.setting("letters");
  const offset = offsetOf(printer ?? usualPrinter(settings));
  return {
    profileId: settings.windowProfile,
    offsetXmm: offset.rightMm,
    offsetYmm: offset.downMm,
    letterhead: settings.letterhead ?? "own",
    logo,
    checkpoint: formatCheckpoint(book.head),
    foldMarks: true,
  };
}

export function workingCalendar(book: BookReader) {
  return { weekendDays: book.setting("weekendDays"), holidays: new Set(book.setting("holidays")) };
}

function addressProblemOf(facts: LetterFacts, profileId: string): string {
  const fit = fitAddress(facts.recipient.addressLines, windowProfile(profileId));
  if (fit.fits) return "";
  if (fit.why === "too-many-lines") return `Address has ${fit.lineCount} lines: the window takes ${fit.allowed}.`;
  return `"${fit.line}" is too long for the window.`;
}

function signatoryOf(book: BookReader) {
  const users = book.setting("users").filter((user) => user.active);
  const { signatoryId } = book.setting("letters");
  return users.find((user) => user.id === signatoryId) ?? users[0] ?? null;
}

function editedVersion(wording: Wording, revision: number | undefined): Wording {
  return revision === undefined ? wording : { ...wording, version: `${wording.version}+own ${revision}` };
}

/** The currencies in which something stands open, the customer's own first. */
export function openCurrencies(book: BookReader, customerId: string): readonly Currency[] {
  const customer = book.get("customers", customerId);
  const found = new Set<Currency>(customer ? [customer.currency] : []);
  for (const entry of book.ledger(customerId).entries) found.add(entry.currency);
  return [...found];
}

export const NO_CHARGE = minor(0);
