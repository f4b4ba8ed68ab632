import { command } from "#renderer/data/command.ts";
import { buildSample } from "#renderer/data/sample/build-sample.ts";
import type { SampleFile } from "#renderer/data/sample/sample-file.ts";
import { fail, succeed } from "#shared/result/result.ts";

/** Fills an empty sample store. Refused wherever there is anything already: sample and real data never mix. */
export const loadSample = command<{ readonly file: SampleFile; readonly isSampleStore: boolean }>({
  name: "load-sample",
  decide: ({ book, today, newId }, { file, isSampleStore }) => {
    if (!isSampleStore || book.head.seq > 0) {
      return fail({ kind: "not-empty", message: "The sample company only goes into an empty store of its own." });
    }
    return succeed({
      changes: buildSample(file, today, newId),
      subject: null,
      summary: "Sample company opened",
      output: null,
    });
  },
});
