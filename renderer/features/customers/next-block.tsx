import { Button } from "@mantine/core";
import { useLocation } from "wouter";
import { bookSummary } from "#renderer/book/chasing.ts";
import { customerFile } from "#renderer/book/customer-file.ts";
import { useAsAt, useBook, useIsPast } from "#renderer/book/use-book.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import { paths } from "#renderer/state/paths.ts";
import { Day } from "#renderer/ui/day.tsx";
import { ADD_ADDRESS, type NextStep } from "#shared/chasing/next-step.ts";
import { Block } from "./pane-block.tsx";

/** What to do next with this customer, from when, and why, with the way to do it. */
export function NextBlock({ customerId }: { readonly customerId: string }) {
  const book = useBook();
  const asAt = useAsAt();
  const file = customerFile(book, customerId);
  if (!file) return null;
  const { next, stage, lastContactText } = bookSummary(book, file, asAt);
  return (
    <Block title="Next">
      <p className="b6">
        {next.kind === "none" ? "Nothing to do" : next.title}
        {next.on !== null && next.on > asAt && (
          <span className="t2">
            {" "}
            from <Day on={next.on} style="near" />
          </span>
        )}
      </p>
      {next.why && <p className="t2 s12">{next.why}</p>}
      <NextAction next={next} customerId={customerId} />
      <p className="t3 s12" style={{ marginTop: 6 }}>
        Stage: {stage.name}.{lastContactText && ` ${lastContactText}.`}
      </p>
    </Block>
  );
}

function NextAction({ next, customerId }: { readonly next: NextStep; readonly customerId: string }) {
  const [, navigate] = useLocation();
  const open = useOpenForm((state) => state.open);
  const isPast = useIsPast();
  if (next.kind === "letter") {
    return (
      <Button
        variant="default"
        fullWidth
        mt={6}
        onClick={() => navigate(paths.newLetter(customerId, "friendly-reminder"))}
      >
        Preview letter
      </Button>
    );
  }
  if (next.kind === "post-letter") {
    return (
      <Button variant="default" fullWidth mt={6} onClick={() => navigate(paths.letter(next.letterId))}>
        Open letter
      </Button>
    );
  }
  if (next.kind === "call") {
    return (
      <Button variant="default" fullWidth mt={6} disabled={isPast} onClick={() => open({ kind: "call", customerId })}>
        Record a call
      </Button>
    );
  }
  if (next.kind === "confirm" && next.title === ADD_ADDRESS) {
    return (
      <Button
        variant="default"
        fullWidth
        mt={6}
        disabled={isPast}
        onClick={() => open({ kind: "customer", customerId })}
      >
        {ADD_ADDRESS}
      </Button>
    );
  }
  if (next.kind === "decide") {
    return (
      <Button variant="default" fullWidth mt={6} onClick={() => navigate(paths.cases())}>
        Decide
      </Button>
    );
  }
  return null;
}
