import type { JournalPayloads, JournalType, WordsRef } from '#shared/domain/journal/events.ts';
import type { StaffId, UnitId } from '#shared/domain/ids.ts';
import type { CaseDecision } from '#shared/protocol/case-list.ts';
import type { JournalRow } from '../../store/journal-rows.ts';
import type { House } from '../house.ts';
import { isoTime } from '../ticket-view.ts';
import type { LoadedCase } from './load-case.ts';

const decided = {
  'step.waived': 'waived',
  'step.reopened': 'reopened',
  'case.escort-set': 'escort',
  'case.deemed': 'deemed',
  'case.withdrawn': 'withdrawn',
  'case.begun-again': 'again',
  'ticket.handed-over': 'desk',
} as const satisfies Partial<Readonly<Record<JournalType, CaseDecision['what']>>>;
type Decided = keyof typeof decided;

const isDecided = (type: string): type is Decided => type in decided;

/** What was decided over a case with a reason, newest first: the journal says what, the sealed words say why. */
export function caseDecisions(house: House, { row, key }: LoadedCase): CaseDecision[] {
  const ticketId = row.unit_id === null ? null : house.floor.ticketOfUnit(row.unit_id as UnitId);
  const entries = [row.id, ...(ticketId === null ? [] : [ticketId])].flatMap((subject) =>
    (Object.keys(decided) as Decided[]).flatMap((type) => house.journal.page({ subject, type, limit: 50 })),
  );
  return entries
    .toSorted((a, b) => b.seq - a.seq)
    .flatMap((entry) => {
      const found = decisionOf(house, entry);
      if (!found) return [];
      const { words, ...decision } = found;
      // Of a visit the words are the site's, of a case the household's.
      const said =
        decision.what === 'desk' ? house.privacy.readWords(words.textId) : house.privacy.readWordsOf(key, words.textId);
      const staffName = personOf(house, entry.actor_id);
      return [{ ...decision, at: isoTime(entry.at), staffName, reason: said ?? '' }];
    });
}

type Found = Pick<CaseDecision, 'what' | 'stepId' | 'to'> & { readonly words: WordsRef };

function decisionOf(house: House, { type, payload }: JournalRow): Found | null {
  if (!isDecided(type)) return null;
  const told = JSON.parse(payload) as Partial<
    JournalPayloads['step.waived'] &
      JournalPayloads['step.reopened'] &
      JournalPayloads['case.escort-set'] &
      JournalPayloads['ticket.handed-over']
  >;
  if (!told.reason) return null;
  const desk = told.deskId === undefined ? undefined : house.directory.desk(told.deskId);
  const to = desk ? { zh: desk.name, en: desk.nameEn } : personNamed(house, told.staffId ?? null);
  return { what: decided[type], stepId: told.stepId ?? null, to, words: told.reason };
}

function personNamed(house: House, id: StaffId | null): CaseDecision['to'] {
  const name = personOf(house, id);
  return name === null ? null : { zh: name, en: name };
}

function personOf(house: House, id: string | null): string | null {
  return id === null ? null : (house.directory.person(id)?.name ?? null);
}
