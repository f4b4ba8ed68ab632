import { Alert, Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { useBook } from "#renderer/book/use-book.ts";
import { keepFile } from "#renderer/data/commands/records/keep-file.ts";
import { useRun, useStore } from "#renderer/data/use-run.tsx";

const MOST_BYTES = 2 * 1024 * 1024;

/** A PNG or JPEG for the letterhead. */
export function LogoField({
  fileId,
  onChange,
}: {
  readonly fileId: string;
  readonly onChange: (fileId: string) => void;
}) {
  const { host } = useStore();
  const run = useRun();
  const file = useBook().get("files", fileId);
  const [url, setUrl] = useState("");
  const [problem, setProblem] = useState("");
  useEffect(() => {
    let made = "";
    if (file) {
      void host.files.get({ sha256: file.sha256 }).then((kept) => {
        if (!kept.ok) return;
        made = URL.createObjectURL(new Blob([kept.value.bytes as BlobPart], { type: file.mediaType }));
        setUrl(made);
      });
    }
    return () => URL.revokeObjectURL(made);
  }, [file, host]);
  const choose = async () => {
    setProblem("");
    const chosen = await host.openFile({ accept: [".png", ".jpg", ".jpeg"] });
    if (!chosen.ok) return;
    const { name, bytes } = chosen.value;
    const mediaType = imageType(bytes);
    if (!mediaType) return setProblem(`${name} is not a PNG or JPEG picture. Choose another file.`);
    if (bytes.length > MOST_BYTES)
      return setProblem(`${name} is larger than 2 MB. Save a smaller copy and choose that.`);
    const put = await host.files.put({ bytes });
    if (!put.ok) return setProblem("The picture could not be kept. Try again.");
    const kept = await run(
      keepFile,
      {
        sha256: put.value.sha256,
        name,
        mediaType,
        bytes: bytes.length,
        customerId: "",
        kind: "logo",
        description: "Letterhead logo",
      },
      { quiet: true },
    );
    if (kept.ok) onChange(kept.value);
  };
  return (
    <div>
      <span className="b5 s12">Logo</span>
      <div className="row" style={{ marginTop: 4 }}>
        {url && fileId && (
          <img src={url} alt="Your logo" style={{ maxHeight: 48, maxWidth: 200, background: "#fff", padding: 4 }} />
        )}
        <Button variant="default" onClick={choose}>
          {fileId ? "Choose another" : "Choose a picture"}
        </Button>
        {fileId && (
          <Button variant="subtle" onClick={() => onChange("")}>
            Remove
          </Button>
        )}
      </div>
      {problem && (
        <Alert color="red" role="alert" variant="light" mt="sm" p="sm">
          {problem}
        </Alert>
      )}
    </div>
  );
}

function imageType(bytes: Uint8Array): string | null {
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) return "image/png";
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "image/jpeg";
  return null;
}
