import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useAsAt } from "#renderer/book/use-book.ts";
import { type SheetForm, useSaveSheet } from "#renderer/data/use-save-sheet.ts";
import { type ExportColumn, type ExportSheet, listSheet } from "#shared/exports/sheet.ts";
import { type SortState, sortRows } from "./sort-rows.ts";
import { usePrintSheet } from "./use-print-sheet.ts";

const FORMS: readonly { readonly form: SheetForm; readonly label: string }[] = [
  { form: "csv", label: "CSV" },
  { form: "xlsx", label: "Excel" },
];

type List = { readonly label: string; readonly sheet: () => ExportSheet };

/** Saves the list as it is shown, filter and order too, as CSV or Excel; `more` are lists that go with it. */
export function ExportMenu<Row>({
  title,
  rows,
  columns,
  sort = null,
  more = [],
  print,
  label,
  isIcon = false,
}: {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly columns: readonly (ExportColumn<Row> & { readonly id?: string })[];
  readonly sort?: SortState;
  readonly more?: readonly List[];
  /** What is printed, where that is another list than the one shown; null where the screen prints by itself. */
  readonly print?: List | null;
  /** What the button is called where a screen has several; begins with Export, which it shows. */
  readonly label?: string;
  /** Only the icon, where a narrow head has no room for the word. */
  readonly isIcon?: boolean;
}) {
  const asAt = useAsAt();
  const save = useSaveSheet();
  const printSheet = usePrintSheet();
  const isEmpty = rows.length === 0 && more.length === 0;
  const shown = (): ExportSheet => {
    const sortBy = sort ? columns.find((column) => column.id === sort.column)?.sortBy : undefined;
    return listSheet(`${title} ${asAt}`, columns, sortRows(rows, sort, sortBy));
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        {isIcon ? (
          <ActionIcon variant="default" size={28} aria-label={label ?? "Export"} title="Export" disabled={isEmpty}>
            <IconDownload size={14} stroke={1.7} aria-hidden />
          </ActionIcon>
        ) : (
          <Button
            variant="default"
            aria-label={label}
            disabled={isEmpty}
            leftSection={<IconDownload size={14} stroke={1.7} aria-hidden />}
          >
            Export
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        {print !== null && (
          <Menu.Item onClick={() => void printSheet((print?.sheet ?? shown)())}>
            {print?.label ?? "Print this list"}
          </Menu.Item>
        )}
        {[{ label: "This list", sheet: shown }, ...more].map(({ label, sheet }) =>
          FORMS.map((each) => (
            <Menu.Item key={`${label} ${each.form}`} onClick={() => void save(sheet(), each.form)}>
              {label} as {each.label}
            </Menu.Item>
          )),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
