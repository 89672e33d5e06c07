import type { InspectionDictionary } from '#shared/domain/flow/template.ts';
import type { Finding } from '../offline/entries.ts';

type Room = InspectionDictionary['rooms'][number];

/** How far a room is: parts judged, parts left, defects. */
export type RoomProgress = {
  readonly room: Room;
  readonly left: readonly string[];
  readonly defects: number;
  readonly absent: boolean;
};

/** How far each room is, in the order one walks. */
export function roomsProgress(
  { rooms }: InspectionDictionary,
  findings: readonly Finding[],
  absentRooms: readonly string[],
): readonly RoomProgress[] {
  return rooms.map((room) => {
    const here = findings.flatMap(({ item }) => (item.kind !== 'meter' && item.room === room.id ? [item] : []));
    const judged = new Set(here.map(({ part }) => part));
    return {
      room,
      left: room.parts.filter((part) => !judged.has(part)),
      defects: here.filter(({ kind }) => kind === 'defect').length,
      absent: absentRooms.includes(room.id),
    };
  });
}

/** Meters nobody has read yet. */
export function metersLeft({ meters }: InspectionDictionary, findings: readonly Finding[]): readonly string[] {
  const read = new Set(findings.flatMap(({ item }) => (item.kind === 'meter' ? [item.meter] : [])));
  return meters.filter(({ id }) => !read.has(id)).map(({ id }) => id);
}

/** The room to go on with: the next one on the way, and round, that still has something to look at. */
export function nextRoom(rooms: readonly RoomProgress[], from: string | null): Room | null {
  const at = rooms.findIndex(({ room }) => room.id === from);
  const round = [...rooms.slice(at + 1), ...rooms.slice(0, Math.max(0, at))];
  return round.find(({ left, absent }) => left.length > 0 && !absent)?.room ?? null;
}
