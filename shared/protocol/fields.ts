import './no-eval.ts';
import { z } from 'zod';
import { isCalendarDate } from '../domain/time/business-day.ts';
import type {
  BackupId,
  BulkJobId,
  CareId,
  CaseId,
  DeskId,
  DeskPlanId,
  DocumentId,
  FileId,
  NoticeId,
  NoticeVersionId,
  PrinterId,
  PrintJobId,
  ServiceId,
  SignatureId,
  SignInSheetId,
  StaffId,
  StageId,
  StationId,
  TicketId,
  UnitId,
} from '../domain/ids.ts';

const idText = z.string().regex(/^[a-z]{2,12}_[0-9A-Za-z-]{1,40}$/, 'not an id');
const idOf = <Id extends string>() => idText.transform((value) => value as Id);

export const ticketId = idOf<TicketId>();
export const unitId = idOf<UnitId>();
export const serviceId = idOf<ServiceId>();
export const stageId = idOf<StageId>();
export const deskId = idOf<DeskId>();
export const staffId = idOf<StaffId>();
export const stationId = idOf<StationId>();
export const caseId = idOf<CaseId>();
export const fileId = idOf<FileId>();
export const documentId = idOf<DocumentId>();
export const signatureId = idOf<SignatureId>();
export const noticeId = idOf<NoticeId>();
export const noticeVersionId = idOf<NoticeVersionId>();
export const printerId = idOf<PrinterId>();
export const printJobId = idOf<PrintJobId>();
export const deskPlanId = idOf<DeskPlanId>();
export const bulkJobId = idOf<BulkJobId>();
export const backupId = idOf<BackupId>();
export const careId = idOf<CareId>();
export const signInSheetId = idOf<SignInSheetId>();

/** A line of words a person typed: trimmed, no control characters. */
export function words(max: number) {
  return (
    z
      .string()
      .trim()
      .min(1)
      .max(max)
      // eslint-disable-next-line no-control-regex -- control characters are what is refused
      .regex(/^[^\u0000-\u001f\u007f]*$/u, 'no control characters')
  );
}

/** A reason that goes into the erasable table (design: what people wrote). */
export const reason = words(200);
/** ISO 8601 in UTC, as the hub stamps it. */
export const instantText = z.iso.datetime();
export const calendarDate = z.string().refine(isCalendarDate, 'not a date YYYY-MM-DD');
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time HH:mm');
/** Four or more digits; never a number, so that leading zeros stay. */
export const pin = z.string().regex(/^\d{4,12}$/, 'four to twelve digits');
/** Yes or no in a query, where everything is text; callers in TypeScript say it as it is. */
export const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((said) => said === 'true')]);
/** Areas and money are decimal strings everywhere. */
export const decimalText = z.string().regex(/^-?\d+\.\d{2}$/);
/** An unguessable code: base64url of at least 128 bits. */
export const secretCode = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/, 'not a code');

/** A list answer. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item) });
}

export const idParams = <T extends z.ZodType>(id: T) => z.object({ id });
