import type { BookReader } from "#renderer/book/book.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import type { CalendarDate } from "#shared/dates/calendar-date.ts";
import { type ChargingLevel, letterChargeMinor } from "#shared/interest/letter-charge.ts";
import type { AskedPart } from "#shared/letters/build-letter-facts.ts";
import { type Minor, minor } from "#shared/money/minor.ts";

type Choices = {
  readonly chargeMinor: Minor;
  readonly level?: ChargingLevel | null;
  readonly asked?: readonly AskedPart[];
};

/** The charge of the level that speaks, on the oldest invoice the letter lists, where it may be made (rule 21). */
export function draftCharge(book: BookReader, file: CustomerFile, choices: Choices, on: CalendarDate): Minor {
  const oldest = [...(choices.asked ?? [])].sort((first, second) =>
    first.position.item.dueOn < second.position.item.dueOn ? -1 : 1,
  )[0];
  if (!oldest) return choices.chargeMinor;
  const { currency } = book.setting("company");
  const charge = letterChargeMinor(file, oldest.position.item.entry.id, choices.level, currency, { on });
  return minor(choices.chargeMinor + charge);
}
