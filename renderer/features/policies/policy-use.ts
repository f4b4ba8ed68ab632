import type { BookReader } from "#renderer/book/book.ts";
import { bookRules } from "#renderer/book/chasing.ts";
import { policyOf } from "#shared/chasing/chasing-rules.ts";
import type { ChasingPolicy } from "#shared/letters/policy.ts";

/** Every policy, those in use first by name, those put away last. */
export function allPolicies(book: BookReader): readonly ChasingPolicy[] {
  return [...bookRules(book).policies.values()].sort(
    (first, second) => Number(first.archived) - Number(second.archived) || first.name.localeCompare(second.name),
  );
}

/** Choices of a policy field: what is not put away, and the one that is chosen already. */
export function policyOptions(book: BookReader, chosenId: string): readonly { value: string; label: string }[] {
  return allPolicies(book)
    .filter((policy) => !policy.archived || policy.id === chosenId)
    .map(({ id, name, archived }) => ({ value: id, label: archived ? `${name} (put away)` : name }));
}

/** How many customers each policy decides for today, closed ones left out. */
export function policyCounts(book: BookReader): ReadonlyMap<string, number> {
  const rules = bookRules(book);
  const counts = new Map<string, number>();
  for (const customer of book.all("customers")) {
    if (customer.closedOn !== null) continue;
    const { id } = policyOf(customer, rules);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** The groups customers are in, as they are written, each once. */
export function customerGroups(book: BookReader): readonly string[] {
  const found = new Map<string, string>();
  for (const { group } of book.all("customers")) {
    const key = group.trim().toLowerCase();
    if (key !== "" && !found.has(key)) found.set(key, group.trim());
  }
  for (const { group } of book.setting("groupPolicies")) {
    const key = group.trim().toLowerCase();
    if (!found.has(key)) found.set(key, group.trim());
  }
  return [...found.values()].sort((first, second) => first.localeCompare(second));
}
