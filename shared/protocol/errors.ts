/**
 * The one catalogue of expected errors. `status` is the HTTP status; the words a person reads are in shared/i18n
 * under `error.<code>`. Design: bad input 400/422, conflict of state 409, unknown 404, not signed in 401,
 * not allowed 403, too many tries 429.
 */
export const errorCatalogue = {
  'bad-request': { status: 400, title: 'The request could not be read' },
  'not-signed-in': { status: 401, title: 'Not signed in' },
  'sign-in-failed': { status: 401, title: 'Login or PIN is wrong' },
  'not-allowed': { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 404, title: 'Not found' },
  'too-large': { status: 413, title: 'Too large' },
  'unsupported-media-type': { status: 415, title: 'Unsupported media type' },
  invalid: { status: 422, title: 'Some values are not valid' },
  'idempotency-key-reused': { status: 422, title: 'This Idempotency-Key was used for another request' },
  'unit-required': { status: 422, title: 'This service needs a home' },
  'unknown-service': { status: 422, title: 'Unknown service' },
  'unknown-stage': { status: 422, title: 'Unknown stage' },
  'unknown-unit': { status: 422, title: 'Unknown home' },
  'unknown-desk': { status: 422, title: 'Unknown desk' },
  'stage-not-in-flow': { status: 422, title: 'The service does not pass this stage' },
  'identity-not-confirmed': { status: 422, title: 'The digits do not match' },
  'pairing-code-invalid': { status: 422, title: 'The code is wrong, used or too old' },
  'wrong-date': { status: 422, title: 'Not the current business day' },
  'reason-required': { status: 422, title: 'A reason is required' },
  'letter-taken': { status: 409, title: 'Another service has this letter' },
  'login-taken': { status: 409, title: 'Another person has this login' },
  'desk-number-taken': { status: 409, title: 'Another desk has this number' },
  'in-use': { status: 409, title: 'Still in use' },
  'illegal-transition': { status: 409, title: 'Not possible in this state' },
  'desk-closed': { status: 409, title: 'The desk is not open' },
  'desk-paused': { status: 409, title: 'The desk is paused' },
  'desk-taken': { status: 409, title: 'Somebody else is at this desk' },
  'desk-busy': { status: 409, title: 'The desk still holds a ticket' },
  'another-desk-open': { status: 409, title: 'You are at another desk already' },
  'not-your-desk': { status: 403, title: 'The ticket is at another desk' },
  'too-few-calls': { status: 409, title: 'Call the visitor again first' },
  'choosing-forbidden': { status: 403, title: 'This site calls in order only' },
  'nothing-to-undo': { status: 409, title: 'Nothing to undo' },
  'undo-too-late': { status: 409, title: 'Too late to undo' },
  'acted-on-elsewhere': { status: 409, title: 'Somebody else acted on it since' },
  'station-too-old': { status: 409, title: 'The station must be updated first' },
  'hub-too-old': { status: 409, title: 'The hub must be updated first' },
  'day-closed': { status: 409, title: 'The day is closed' },
  'somebody-is-serving': { status: 409, title: 'Somebody is still being served' },
  'paper-number-unknown': { status: 422, title: 'No such paper number' },
  'paper-number-used': { status: 409, title: 'This paper number is entered already' },
  'arrival-not-today': { status: 422, title: 'The arrival is not on this business day' },
  'roster-changed': { status: 409, title: 'The roster changed meanwhile' },
  'roster-unreadable': { status: 422, title: 'The file could not be read as a roster' },
  'unit-locked': { status: 429, title: 'Too many wrong tries for this home' },
  'see-reception': { status: 422, title: 'Please see reception' },
  'unknown-flow': { status: 422, title: 'Unknown flow' },
  'flow-refused': { status: 422, title: 'The template breaks a rule' },
  'rules-break-flow': { status: 409, title: 'A flow of the site would break the law under these rules' },
  'flow-unsound': { status: 409, title: 'The flow breaks a rule and takes no new cases' },
  'profile-changed': { status: 409, title: 'The rules changed meanwhile' },
  'flow-changed': { status: 409, title: 'The template changed meanwhile' },
  'visitor-required': { status: 422, title: 'This flow is for a visitor' },
  'case-changed': { status: 409, title: 'The case changed meanwhile' },
  'flow-damaged': { status: 409, title: 'The record of this flow is damaged' },
  'handover-done': { status: 409, title: 'The handover of this home is done' },
  'case-not-done': { status: 409, title: 'Only a handover that is done is begun again' },
  'case-closed': { status: 409, title: 'The case is closed' },
  'draft-changed': { status: 409, title: 'Somebody else wrote here meanwhile' },
  'step-hindered': { status: 409, title: 'Something else comes first' },
  'step-settled': { status: 409, title: 'The step is settled already' },
  'steps-missing': { status: 409, title: 'Steps of this stage are missing' },
  'never-waived': { status: 409, title: 'This step is never waived' },
  'not-an-image': { status: 422, title: 'Not a JPEG, PNG or WebP picture' },
  'paper-incomplete': { status: 422, title: 'The paper lacks a field' },
  'glyph-missing': { status: 422, title: 'A character cannot be printed' },
  'document-changed': { status: 409, title: 'The document is not the one that was shown' },
  'already-signed': { status: 409, title: 'Signed already' },
  'nothing-to-sign': { status: 422, title: 'This person does not sign this paper' },
  'nothing-shown': { status: 409, title: 'Something else is shown now' },
  'not-at-desk': { status: 409, title: 'This household is not at the desk now' },
  'other-household': { status: 422, title: 'The home belongs to another household' },
  'unknown-kind': { status: 422, title: 'No such kind of notice' },
  'kind-exists': { status: 409, title: 'A kind of this name exists already' },
  'form-not-for-kind': { status: 422, title: 'This kind of notice is not made this way' },
  'no-draft': { status: 409, title: 'There is no draft' },
  'notice-in-review': { status: 409, title: 'The notice is in review and does not change' },
  'notice-incomplete': { status: 422, title: 'Something of the notice is missing or wrong' },
  'notice-not-in-review': { status: 409, title: 'The notice is not in review' },
  'review-not-asked': { status: 422, title: 'This notice does not ask for that review' },
  'review-not-held': { status: 403, title: 'You do not hold this review right' },
  'own-notice': { status: 403, title: 'Nobody reviews their own notice' },
  'reviewed-already': { status: 409, title: 'This review was given already' },
  'reviews-missing': { status: 409, title: 'Reviews are missing' },
  'not-public': { status: 409, title: 'The notice is not public' },
  'unknown-city': { status: 422, title: 'No rules of that city' },
  'unknown-rule': { status: 422, title: 'No such rule here' },
  'rule-exists': { status: 409, title: 'This is required already' },
  'notice-file-empty': { status: 422, title: 'The file is empty' },
  'notice-file-too-large': { status: 413, title: 'The file is larger than 50 MB' },
  'notice-file-type': { status: 415, title: 'Not a PDF, PNG, JPEG or WebP file' },
  'notice-file-svg': { status: 415, title: 'SVG drawings are not accepted' },
  'notice-file-too-heavy': { status: 422, title: 'The file takes too long or too much memory to draw' },
  'notice-pdf-encrypted': { status: 422, title: 'The PDF is encrypted' },
  'notice-pdf-script': { status: 422, title: 'The PDF holds JavaScript' },
  'notice-pdf-form': { status: 422, title: 'The PDF is a dynamic form (XFA)' },
  'notice-pdf-action': { status: 422, title: 'The PDF starts programs or acts by itself' },
  'notice-pdf-attachment': { status: 422, title: 'The PDF has files attached' },
  'notice-pdf-media': { status: 422, title: 'The PDF holds sound, film or 3D' },
  'notice-pdf-broken': { status: 422, title: 'The PDF cannot be opened' },
  'notice-pdf-too-long': { status: 422, title: 'The PDF has more than 200 pages' },
  'notice-page-broken': { status: 422, title: 'A page cannot be drawn' },
  'notice-picture-broken': { status: 422, title: 'The picture is damaged' },
  'notice-picture-too-large': { status: 422, title: 'The picture has too many pixels' },
  'unknown-printer': { status: 422, title: 'Unknown printer' },
  'printer-name-taken': { status: 409, title: 'Another printer has this name' },
  'printer-unsuitable': { status: 422, title: 'The printer does not take this paper' },
  'print-unanswered': { status: 409, title: 'Somebody must first say whether it printed' },
  'print-job-exists': { status: 409, title: 'Another job has this id' },
  'mailing-incomplete': { status: 422, title: 'The line of the ledger lacks something' },
  'too-many-cards': { status: 409, title: 'There are too many talking points' },
  'notice-number-taken': { status: 409, title: 'Another home has this notice number' },
  'visit-ended': { status: 409, title: 'The visit has ended' },
  'bulk-empty': { status: 422, title: 'No home to make papers for' },
  'bulk-not-ready': { status: 409, title: 'The files are not there' },
  'backup-disk-full': { status: 409, title: 'The disk for backups is full' },
  'backup-damaged': { status: 409, title: 'The backup is damaged' },
  'backup-newer': { status: 409, title: 'The backup was made by a newer Keyturn' },
  'backup-other-site': { status: 409, title: 'The backup is of another site' },
  'backup-folder-unusable': { status: 422, title: 'The folder cannot be written to' },
  'backup-failed': { status: 409, title: 'The backup failed' },
  'rehearsal-date-past': { status: 422, title: 'That day is over' },
  'desk-plan-unsound': { status: 422, title: 'The desk plan has faults' },
  'desk-plan-changed': { status: 409, title: 'Somebody else changed this desk plan meanwhile' },
  'search-running': { status: 409, title: 'Another search is running' },
  'too-many-tries': { status: 429, title: 'Too many tries' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof errorCatalogue;

/** One fault of the input: where it is (JSON pointer-like path) and what is wrong with it. */
export type Issue = { readonly path: string; readonly message: string };

/** An expected outcome that the person who asked must hear of; never a crash. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly issues: readonly Issue[];
  /** Further facts for the caller (ids, codes, seconds to wait); never personal data. */
  readonly details: Readonly<Record<string, string | number | boolean>>;

  constructor(
    code: ErrorCode,
    detail: string = errorCatalogue[code].title,
    more: { issues?: readonly Issue[]; details?: Readonly<Record<string, string | number | boolean>> } = {},
  ) {
    super(detail);
    this.name = 'AppError';
    this.code = code;
    this.issues = more.issues ?? [];
    this.details = more.details ?? {};
  }

  get status(): number {
    return errorCatalogue[this.code].status;
  }
}
