import type { ReportPayloads } from '#shared/domain/report/report-events.ts';

type Values = Readonly<Record<string, string | number>>;

/** What entries about reports have to say. */
export const reportTellers: {
  readonly [T in keyof ReportPayloads]: (told: { readonly payload: ReportPayloads[T] }) => Values;
} = {
  'report.exported': ({ payload: { from, to } }) => ({ from, to }),
};
