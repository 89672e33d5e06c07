/** What the journal can be narrowed to: the beginning of an entry's type. */
export const journalGroups = {
  all: '',
  ticket: 'ticket.',
  desk: 'desk.',
  unit: 'unit.',
  roster: 'roster.',
  case: 'case.',
  step: 'step.',
  flow: 'flow.',
  day: 'day.',
  staff: 'staff.',
  station: 'station.',
  service: 'service.',
  stage: 'stage.',
  settings: 'settings.',
  voice: 'voice.',
  paper: 'paper-numbers.',
} as const;
