import { putSetting } from "#renderer/data/changes.ts";
import { command } from "#renderer/data/command.ts";
import { succeed } from "#shared/result/result.ts";
import type { SettingId, SettingsById } from "#shared/settings/settings.ts";

export type SettingInput = {
  [Id in SettingId]: { readonly id: Id; readonly value: SettingsById[Id]; readonly label: string };
}[SettingId];

/** Changes one setting; `label` names it in the history: `Company details`. */
export const saveSetting = command<SettingInput>({
  name: "save-setting",
  decide: ({ book }, { id, value, label }) =>
    succeed({
      changes: [putSetting(book, id, value as never)],
      subject: { table: "settings", key: id },
      summary: `${label} changed`,
      output: null,
    }),
});
