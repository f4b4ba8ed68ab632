import { Alert, Button, Progress } from "@mantine/core";

/** Long work: what is being done, how long it still takes, and Cancel. `done` from 0 to 1. */
export function Working({
  doing,
  label,
  done,
  secondsLeft,
  onCancel,
}: {
  readonly doing: string;
  readonly label: string;
  readonly done: number;
  readonly secondsLeft: number | null;
  readonly onCancel: () => void;
}) {
  return (
    <Alert variant="light" p="sm" m="sm" role="status">
      <div className="row">
        <span>
          {doing}
          {secondsLeft === null ? "" : `, about ${secondsLeft} s left`}
        </span>
        <div style={{ flex: 1 }}>
          <Progress value={done * 100} aria-label={label} />
        </div>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </Alert>
  );
}
