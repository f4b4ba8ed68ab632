import { ActionIcon, CopyButton, Tooltip } from "@mantine/core";
import { IconCheck, IconCopy, IconPhoneCall } from "@tabler/icons-react";
import { useIsPast } from "#renderer/book/use-book.ts";
import { useOpenForm } from "#renderer/state/open-form.ts";
import type { CustomerFile } from "#shared/chasing/customer-file.ts";
import { callContactOf } from "#shared/chasing/recipient-of.ts";

/** Whom to telephone, on which number, and when they are best reached. */
export function CardContact({ file }: { readonly file: CustomerFile }) {
  const contact = callContactOf(file.customer);
  const isPast = useIsPast();
  const open = useOpenForm((state) => state.open);
  if (!contact) {
    return (
      <p className="warn s12">
        No telephone number on file.{" "}
        <button
          type="button"
          className="linkb"
          disabled={isPast}
          onClick={() => open({ kind: "customer", customerId: file.customer.id })}
        >
          Add a contact
        </button>
      </p>
    );
  }
  return (
    <div className="row" style={{ flexWrap: "wrap" }}>
      <IconPhoneCall size={16} stroke={1.7} color="var(--acctx)" aria-hidden />
      <span className="b6">{contact.name}</span>
      {contact.job && <span className="t2">{contact.job}</span>}
      <span className="b6 n" style={{ fontSize: 14.5 }}>
        {contact.phone}
      </span>
      <CopyButton value={contact.phone}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? "Copied" : "Copy the number"}>
            <ActionIcon onClick={copy} aria-label="Copy the number">
              {copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
      <span className="sp" />
      {contact.bestTime && <span className="t2 s12">Best {contact.bestTime}</span>}
    </div>
  );
}
