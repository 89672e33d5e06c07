import type { Generated } from 'kysely';

/** The tables as Kysely sees them; the SQL is in migrations/. Times are UTC milliseconds, flags 0 or 1, lists JSON. */
export type Tables = {
  site: {
    id: string;
    demo: number;
    created_at: number;
    settings: string;
    roster_version: number;
    profile: string | null;
    notice_plan: string | null;
    /** Where backups are copied to. */
    second_folder: string | null;
  };
  stages: { id: string; name: string; name_en: string; prior_minutes: number; sort: number; wait_limit: number | null };
  services: {
    id: string;
    letter: string;
    name: string;
    name_en: string;
    flow: string;
    guided: number;
    /** The flow it leads along; null for a plain service. */
    flow_id: string | null;
    at_kiosk: number;
    active: number;
    sort: number;
  };
  desks: {
    id: string;
    number: number;
    name: string;
    name_en: string;
    kind: string;
    stage_ids: string;
    retired: number;
    state: string;
    open_stage_ids: string;
    staff_id: string | null;
    pause_text_id: string | null;
  };
  staff: { id: string; login: string; name: string; roles: string; active: number; pin_hash: string };
  stations: {
    id: string;
    name: string;
    role: string;
    token_hash: string;
    paired_at: number;
    revoked_at: number | null;
  };
  station_desks: { station_id: string; desk_id: string };
  pairing_codes: {
    code_hash: string;
    role: string;
    expires_at: number;
    used_at: number | null;
    /** Its first two digits. */
    start: string;
    tries: number;
  };
  sessions: {
    token_hash: string;
    staff_id: string;
    station_id: string | null;
    created_at: number;
    expires_at: number;
  };
  households: {
    id: string;
    identity_hash: string;
    wrapped_key: Uint8Array;
    owners: Uint8Array;
    erased_at: number | null;
  };
  units: {
    id: string;
    home_key: string;
    building: string;
    entrance: string | null;
    floor: number | null;
    room: string;
    sort: string;
    layout: string | null;
    contract_area: number;
    measured_area: number | null;
    contract_inner_area: number | null;
    measured_inner_area: number | null;
    measured_shared_area: number | null;
    heated_area: number | null;
    unit_price: number | null;
    total_price: number | null;
    down_payment: number | null;
    paid_amount: number | null;
    area_basis: string | null;
    payment_method: string | null;
    agreed_date: string | null;
    appointment: string | null;
    household_id: string;
    contact: Uint8Array;
    notice_hash: string;
    wrong_tries: number;
    locked: number;
    figures_frozen: number;
  };
  search_keys: { hash: string; unit_id: string };
  texts: { id: string; household_id: string | null; salt: Uint8Array; body: Uint8Array };
  flow_versions: { id: string; version: number; body: string; saved_at: number; saved_by: string | null };
  cases: {
    id: string;
    household_id: string;
    unit_id: string | null;
    service_id: string | null;
    flow_id: string;
    flow_version: number;
    state: string;
    /** Rises with each change. */
    version: number;
    situation: Uint8Array | null;
    /** A visitor's name and phone, the words of a refusal. */
    particulars: Uint8Array | null;
    escort_id: string | null;
    opened_at: number;
    changed_at: number;
    done_at: number | null;
    delivered_on: string | null;
  };
  case_steps: {
    case_id: string;
    step_id: string;
    state: string;
    result: Uint8Array | null;
    words_id: string | null;
    staff_id: string | null;
    at: number;
  };
  case_stages: { case_id: string; stage_id: string; done_at: number; ticket_id: string | null };
  case_drafts: {
    case_id: string;
    step_id: string;
    version: number;
    body: Uint8Array;
    staff_id: string | null;
    at: number;
  };
  case_files: {
    id: string;
    case_id: string;
    key: string;
    file: string;
    sha256: string;
    media_type: string;
    bytes: number;
    width: number;
    height: number;
    staff_id: string | null;
    at: number;
  };
  inspection_items: {
    case_id: string;
    id: string;
    step_id: string;
    recorded_at: number;
    body: Uint8Array;
    staff_id: string | null;
    at: number;
  };
  case_marks: {
    case_id: string;
    step_id: string;
    item_id: string;
    mark: string;
    staff_id: string | null;
    at: number;
  };
  tickets: {
    id: string;
    number: string;
    service_id: string;
    case_id: string | null;
    business_date: string;
    issued_at: number;
    first_arrival: number;
    due: number;
    entered_by_hand: number;
    code: string;
    stage_id: string;
    queued_at: number;
    priority: number;
    place_class: number;
    place_due: number;
    place_arrival: number;
    place_tie: string;
    overtaken: number;
    state: string;
    desk_id: string | null;
    called_at: number | null;
    last_called_at: number | null;
    calls: number | null;
    started_at: number | null;
    held_for: number | null;
    held_at: number | null;
    missed_at: number | null;
    ended_at: number | null;
    last_act: string | null;
  };
  ticket_units: { ticket_id: string; unit_id: string; open: number };
  passages: {
    id: Generated<number>;
    ticket_id: string;
    case_id: string | null;
    stage_id: string;
    desk_id: string | null;
    staff_id: string | null;
    business_date: string;
    queued_at: number;
    called_at: number | null;
    started_at: number | null;
    ended_at: number;
    held_for: number;
    calls: number;
    outcome: string;
  };
  counters: { series: string; business_date: string; last: number };
  paper_numbers: { number: string; printed_at: number; ticket_id: string | null };
  business_days: { date: string; closed_at: number | null; automatic: number | null };
  idempotency: { scope: string; body_hash: string; status: number; answer: string; at: number };
  voice_clips: { language: string; clip: string; sha256: string; media_type: string };
  documents: {
    id: string;
    number: string;
    kind: string;
    case_id: string | null;
    unit_id: string | null;
    /** Null for papers of the site. */
    household_id: string | null;
    step_id: string | null;
    /** What tells papers of one kind apart that replace none of each other. */
    about: string;
    business_date: string;
    made_at: number;
    content_hash: string;
    print: Uint8Array;
    signers: Uint8Array;
    pages: number;
    frozen_sha256: string;
    frozen_file: string;
    signed_sha256: string | null;
    signed_file: string | null;
    superseded_at: number | null;
    wet_ink_required: number;
    wet_ink: Uint8Array | null;
    wet_ink_at: number | null;
    wet_ink_by: string | null;
  };
  signatures: {
    id: string;
    document_id: string;
    signer: string;
    at: number;
    record: Uint8Array;
    witness: Uint8Array | null;
    journal_seq: number;
  };
  notices: { id: string; kind: string; made_at: number };
  notice_versions: {
    id: string;
    notice_id: string;
    version: number;
    state: string;
    title: string;
    form: string;
    fields: string;
    body: string | null;
    file: string | null;
    media_type: string | null;
    file_bytes: number | null;
    file_pages: number;
    /** Why its pages could not be drawn. */
    file_fault: string | null;
    /** Pages drawn so far. */
    pages: string;
    content_hash: string | null;
    code: string;
    /** Rises with each change of a draft. */
    revision: number;
    made_by: string;
    made_at: number;
    submitted_at: number | null;
    published_at: number | null;
    ended_at: number | null;
    reason_id: string | null;
  };
  notice_reviews: {
    version_id: string;
    right: string;
    outcome: string;
    staff_id: string;
    at: number;
    reason_id: string | null;
    /** Who signed, where it was signed on paper. */
    signed_by_id: string | null;
    scan: string | null;
    scan_media_type: string | null;
  };
  notice_playlists: { station_id: string; slots: string };
  display_intervals: {
    id: Generated<number>;
    station_id: string;
    version_id: string;
    notice_id: string;
    from_at: number;
    to_at: number;
    painted_ms: number;
    showings: number;
    pages: string;
    /** The entry that holds its digest; null while it may still grow. */
    journal_seq: number | null;
  };
  printers: {
    id: string;
    name: string;
    address: string;
    papers: string;
    condition: string;
    condition_since: number;
    removed_at: number | null;
  };
  printer_assignments: { station_id: string | null; paper: string; printer_id: string; fallback_id: string | null };
  print_jobs: {
    id: string;
    source: string;
    /** A document, a ticket or a printer. */
    source_id: string;
    language: string;
    paper: string;
    copies: number;
    /** The printer somebody chose; null where the mapping decides. */
    asked_printer_id: string | null;
    printer_id: string | null;
    fallback: number;
    station_id: string | null;
    staff_id: string | null;
    made_at: number;
    repeats_id: string | null;
    repeat_count: number;
    reason_text_id: string | null;
    state: string;
    state_at: number;
    attempts: number;
    asked_at: number;
    not_before: number;
    reason: string | null;
    spool_id: string | null;
    confirmed_by: string | null;
  };
  journal: {
    seq: number;
    at: number;
    site_id: string;
    station_id: string | null;
    actor_id: string | null;
    type: string;
    subject_id: string;
    payload: string;
    prev_hash: string;
    hash: string;
  };
  care_requests: {
    id: string;
    ticket_id: string;
    business_date: string;
    task: string;
    source: string;
    asked_at: number;
    /** When it was seen to, or fell away. */
    ended_at: number | null;
    outcome: string | null;
    staff_id: string | null;
  };
  mailings: {
    unit_id: string;
    household_id: string;
    state: string;
    notice_number: string | null;
    sent_on: string | null;
    published_on: string | null;
    /** Tracking number, newspaper and note. */
    words: Uint8Array;
    changed_at: number;
  };
  desk_plans: {
    id: string;
    date: string;
    name: string;
    segments: string;
    version: number;
    changed_at: number;
    changed_by: string | null;
  };
  bulk_jobs: {
    id: string;
    content: string;
    form: string;
    scope: string;
    staff_id: string | null;
    made_at: number;
    state: string;
    state_at: number;
    homes: number;
    made: number;
    files: number;
    written: number;
    papers: number;
    expires_at: number | null;
    because: string | null;
    key: Uint8Array | null;
  };
  bulk_homes: {
    job_id: string;
    place: number;
    unit_id: string;
    household_id: string;
    file: number;
    made: number;
    faults: string;
    print: Uint8Array | null;
  };
  bulk_files: {
    job_id: string;
    file: number;
    building: string;
    written: number;
    bytes: number;
    pages: number;
    papers: number;
  };
  bulk_papers: {
    number: string;
    job_id: string;
    unit_id: string;
    kind: string;
    business_date: string;
    content_hash: string;
    pages: number;
    withdrawn: number;
  };
  talking_points: { id: string; card: string | null; changed_at: number; added: number };
  follow_up_days: { unit_id: string; anchor: string; day: string };
  reminder_answers: {
    id: string;
    unit_id: string;
    result: string;
    closed: number;
    tries: number;
    at: number;
    staff_id: string | null;
  };
  handover_plan: { one: number; handover_date: string; version: number };
  handover_tasks: {
    id: string;
    /** Of a task the site added itself. */
    own_title: string | null;
    /** In place of the day counted back. */
    due: string | null;
    owner_id: string | null;
    counted: number | null;
    closed: string | null;
    closed_on: string | null;
    closed_by: string | null;
    /** Why it was opened again the last time. */
    reopened_text_id: string | null;
    version: number;
    added: number;
  };
  pack_counts: { building: string; packs: number | null; key_sets: number | null; version: number };
  sign_in_sheets: {
    id: string;
    kind: string;
    held_on: string;
    listed: number;
    present: number;
    /** Its title and people. */
    body: Uint8Array;
    version: number;
    changed_at: number;
  };
  quality_calls: { date: string; staff_id: string; heard: number; missed: number };
  quality_checks: {
    date: string;
    item: string;
    outcome: string;
    remark_id: string | null;
    staff_id: string | null;
    at: number;
  };
  quality_feedback: { date: string; group_id: string; staff_id: string; at: number };
  quality_rounds: {
    date: string;
    hour: number;
    outcome: string;
    remark_id: string | null;
    staff_id: string | null;
    at: number;
  };
  former_homes: { household_id: string; unit_id: string; until_at: number };
  retention_periods: {
    kind: string;
    days: number;
    changed_at: number;
    changed_by: string | null;
    reason_id: string;
  };
  journal_checkpoints: { seq: number; hash: string; at: number };
};
