export type SortState = { readonly column: string; readonly down: boolean } | null;

/** What a click on a heading does: up, then down, then as it came. */
export function nextSort(sort: SortState, column: string): SortState {
  if (sort?.column !== column) return { column, down: false };
  return sort.down ? null : { column, down: true };
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** Sorts by a value of each row; equal rows keep their order, null comes last either way. */
export function sortRows<Row>(
  rows: readonly Row[],
  sort: SortState,
  readValue: ((row: Row) => string | number | null) | undefined,
): readonly Row[] {
  if (!sort || !readValue) return rows;
  const keyed = rows.map((row, index) => ({ row, index, value: readValue(row) }));
  const direction = sort.down ? -1 : 1;
  keyed.sort((first, second) => {
    if (first.value === null || second.value === null) {
      return first.value === second.value ? first.index - second.index : first.value === null ? 1 : -1;
    }
    const order =
      typeof first.value === "number" && typeof second.value === "number"
        ? first.value - second.value
        : collator.compare(String(first.value), String(second.value));
    return order === 0 ? first.index - second.index : order * direction;
  });
  return keyed.map((entry) => entry.row);
}
