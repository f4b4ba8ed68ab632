import { IconCheck } from "@tabler/icons-react";

export type RunStage = "choose" | "check" | "post";

const STAGES: readonly { readonly id: RunStage; readonly label: string }[] = [
  { id: "choose", label: "Choose" },
  { id: "check", label: "Check" },
  { id: "post", label: "Print and post" },
];

/** Where the run is: what is done, what is being done, what comes. */
export function RunSteps({ stage }: { readonly stage: RunStage }) {
  const at = STAGES.findIndex((item) => item.id === stage);
  return (
    <ol className="runsteps" aria-label="Steps of the run">
      {STAGES.map((item, index) => (
        <li
          key={item.id}
          className={index < at ? "done" : index === at ? "on" : ""}
          aria-current={index === at ? "step" : undefined}
        >
          <span className="dot" aria-hidden>
            {index < at ? <IconCheck size={12} /> : index + 1}
          </span>
          {item.label}
        </li>
      ))}
    </ol>
  );
}
