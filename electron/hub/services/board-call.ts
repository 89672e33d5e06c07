import type { BoardCall } from '#shared/protocol/floor.ts';
import type { JournalRow } from '../store/journal-rows.ts';
import type { House } from './house.ts';

/** What public screens show of a call, from its journal entry: names as they are now. */
export function boardCall(house: House, row: JournalRow): BoardCall | null {
  const { number, stageId, deskId } = JSON.parse(row.payload) as { number: string; stageId: string; deskId: string };
  const desk = house.directory.desk(deskId);
  const stage = house.directory.stage(stageId);
  if (!desk || !stage) return null;
  return {
    number,
    deskName: desk.name,
    deskNameEn: desk.nameEn,
    deskNumber: desk.number,
    deskKind: desk.kind,
    stageName: stage.name,
    stageNameEn: stage.nameEn,
    calledAt: new Date(row.at).toISOString(),
  };
}
