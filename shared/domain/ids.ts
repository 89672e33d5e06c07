/** A string that names one kind of thing only, so that a desk id can't be passed where a ticket id belongs. */
type Id<Kind extends string> = string & { readonly __id: Kind };

export type SiteId = Id<'site'>;
export type UnitId = Id<'unit'>;
export type HouseholdId = Id<'household'>;
export type ServiceId = Id<'service'>;
export type StageId = Id<'stage'>;
export type CaseId = Id<'case'>;
export type TicketId = Id<'ticket'>;
export type DeskId = Id<'desk'>;
export type StationId = Id<'station'>;
export type StaffId = Id<'staff'>;
export type TextId = Id<'text'>;
export type FileId = Id<'file'>;
export type DocumentId = Id<'document'>;
export type SignatureId = Id<'signature'>;
export type NoticeId = Id<'notice'>;
export type NoticeVersionId = Id<'notice-version'>;
export type PrinterId = Id<'printer'>;
export type PrintJobId = Id<'print-job'>;
export type CareId = Id<'care'>;
export type BulkJobId = Id<'bulk-job'>;
export type BackupId = Id<'backup'>;
export type DeskPlanId = Id<'desk-plan'>;
export type SignInSheetId = Id<'sign-in-sheet'>;

/** Milliseconds since the epoch, UTC. Only the hub stamps them. */
export type Instant = number;
/** A plain calendar date `YYYY-MM-DD`: a business day of the site, or a date written in a contract. */
export type CalendarDate = string & { readonly __date: true };
/** A wall-clock time at the site, `YYYY-MM-DDTHH:mm`, as written in an appointment list. */
export type LocalDateTime = string & { readonly __local: true };
