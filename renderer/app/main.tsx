import "@fontsource-variable/inter/index.css";
import "@mantine/core/styles.css";
import "@mantine/dates/styles.css";
import "@mantine/notifications/styles.css";
import "@mantine/spotlight/styles.css";
import "#renderer/ui/tokens.css";
import "#renderer/ui/parts.css";
import "#renderer/ui/panels.css";
import "#renderer/ui/tables.css";
import "./shell.css";
import { createRoot } from "react-dom/client";
import { chooseHost } from "#renderer/host/choose-host.ts";
import { App } from "./app.tsx";
import { StartUp } from "./start-up.tsx";

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <App>
      <StartUp host={chooseHost()} />
    </App>,
  );
}
