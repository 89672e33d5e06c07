import type { Database } from 'better-sqlite3';

/**
 * What is past its time is found by its end, and what is of a household by the household: a nightly run is to read what goes,
 * not all that stays. Deleting a print job looks for its repeats, deleting words for the steps that name them. A month's report
 * asks for its few refusals among hundreds of thousands of entries.
 */
export function up(db: Database): void {
  db.exec(`
CREATE INDEX print_jobs_over ON print_jobs (state, state_at);
CREATE INDEX print_jobs_repeats ON print_jobs (repeats_id) WHERE repeats_id IS NOT NULL;
CREATE INDEX reminder_answers_named ON reminder_answers (at) WHERE closed = 1 AND staff_id IS NOT NULL;
CREATE INDEX display_intervals_over ON display_intervals (to_at) WHERE journal_seq IS NOT NULL;
CREATE INDEX tickets_over ON tickets (ended_at) WHERE case_id IS NULL;
CREATE INDEX tickets_case ON tickets (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX cases_household ON cases (household_id);
CREATE INDEX documents_household ON documents (household_id) WHERE household_id IS NOT NULL;
CREATE INDEX mailings_household ON mailings (household_id);
CREATE INDEX texts_household ON texts (household_id) WHERE household_id IS NOT NULL;
CREATE INDEX case_steps_words ON case_steps (words_id) WHERE words_id IS NOT NULL;
CREATE INDEX journal_refused ON journal (at) WHERE type = 'case.refused';
`);
}
