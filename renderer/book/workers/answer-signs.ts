import { riskGrade } from "#shared/insight/signs/risk-grade.ts";
import { signRecordOf } from "#shared/insight/signs/sign-record.ts";
import type { SignsAnswer, SignsRequest } from "./sign-messages.ts";

/** What the worker does with a question; pure, so that it can be answered in place where there are no workers. */
export function answerSigns({ kind, id, files, asAt, settings, locale }: SignsRequest): SignsAnswer {
  return kind === "risks"
    ? { kind, id, risks: files.map((file) => riskGrade(file, asAt, settings, locale)) }
    : { kind, id, records: files.map((file) => signRecordOf(file, asAt, settings)) };
}
