import { SegmentedControl } from "@mantine/core";
import { countText } from "#renderer/state/locale.ts";
import type { NewKinds } from "#shared/imports/new-kinds.ts";
import { useImportFlow } from "./import-flow.ts";

/** Asks what the new customers are: what may be claimed from them, and how they are chased, depends on it. */
export function NewKindsBar({
  count,
  onChoose,
}: {
  readonly count: number;
  readonly onChoose: (kinds: NewKinds) => void;
}) {
  const kinds = useImportFlow((flow) => flow.newKinds);
  return (
    <section
      className="row"
      aria-label="What the new customers are"
      style={{ padding: "8px 18px", background: "var(--panel)", borderTop: "1px solid var(--line)", flexWrap: "wrap" }}
    >
      <span className="b6 s12">
        {count === 1 ? "The new customer is a" : `The ${countText(count)} new customers are`}
      </span>
      <SegmentedControl
        aria-label="The new customers are"
        value={kinds.are}
        onChange={(are) => onChoose({ ...kinds, are })}
        data={[
          { value: "businesses", label: count === 1 ? "Business" : "Businesses" },
          { value: "consumers", label: count === 1 ? "Consumer" : "Consumers" },
          ...(count === 1 ? [] : [{ value: "some-of-each" as const, label: "Some of each" }]),
        ]}
      />
      <span className="t2 s12" role="status" style={{ flex: "1 1 320px" }}>
        {WORDS[kinds.are]}
        {kinds.are === "some-of-each" && ` ${countText(kinds.consumerLines.size)} of ${countText(count)} ticked.`}
      </span>
    </section>
  );
}

const WORDS: Readonly<Record<NewKinds["are"], string>> = {
  businesses: "Their page can say otherwise later: sole trader, consumer, public body.",
  consumers:
    "No statutory interest or fixed sums are asked of consumers, and they are chased by the policy for individuals.",
  "some-of-each": "Tick the consumers below, by Space or the box; the others are businesses.",
};
