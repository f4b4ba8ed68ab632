import { IconCheck } from "@tabler/icons-react";

/** Where the person is in a row of steps, in words and shape. */
export function StepMarks<Id extends string>({
  steps,
  current,
}: {
  readonly steps: readonly { readonly id: Id; readonly label: string }[];
  readonly current: Id;
}) {
  const at = steps.findIndex((step) => step.id === current);
  return (
    <ol aria-label="Steps" className="row" style={{ listStyle: "none", margin: 0, padding: 0, gap: 10 }}>
      {steps.map((step, index) => (
        <li
          key={step.id}
          aria-current={index === at ? "step" : undefined}
          className={`row s12 ${index === at ? "b6" : "t2"}`}
          style={{ gap: 6 }}
        >
          <span
            aria-hidden
            style={{
              display: "grid",
              placeItems: "center",
              width: 20,
              height: 20,
              borderRadius: 10,
              fontSize: 11,
              border: `1px solid ${index <= at ? "var(--acc)" : "var(--line2)"}`,
              background: index < at ? "var(--acc)" : index === at ? "var(--accbg)" : "transparent",
              color: index < at ? "var(--panel)" : "var(--acctx)",
            }}
          >
            {index < at ? <IconCheck size={12} stroke={2.4} /> : index + 1}
          </span>
          {step.label}
        </li>
      ))}
    </ol>
  );
}
