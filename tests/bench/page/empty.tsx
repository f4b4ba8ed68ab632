import { createRoot } from "react-dom/client";

/** The least a React page can be: what a cold start is compared with. */
const root = document.getElementById("root");
if (root) createRoot(root).render(<h1>Empty</h1>);
