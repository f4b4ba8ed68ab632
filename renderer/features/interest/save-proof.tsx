import { Button, Menu } from "@mantine/core";
import { IconTable } from "@tabler/icons-react";
import type { ProofSheet } from "#shared/interest/proof-sheet.ts";
import { useProofActs } from "./use-proof-acts.ts";

/** Saves a proof of interest for a spreadsheet, as CSV or Excel; `sheet` is null while there is none. */
export function SaveProof({ sheet, title }: { readonly sheet: ProofSheet | null; readonly title: string }) {
  const acts = useProofActs();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" disabled={!sheet} leftSection={<IconTable size={14} aria-hidden />}>
          Save proof
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => sheet && void acts.save(sheet, title, "csv")}>As CSV</Menu.Item>
        <Menu.Item onClick={() => sheet && void acts.save(sheet, title, "xlsx")}>As Excel</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
