import type { CaseView, StepView } from '#shared/protocol/case-view.ts';
import type { Client } from '#shared/protocol/client.ts';

/** Finds all of a home fine that nobody judged yet, reads its meters, and answers the inspection's result. */
export async function inspectAll(
  client: Client,
  { id, inspection }: CaseView,
  step: StepView,
  recordedAt: string,
): Promise<unknown> {
  const { definition } = step;
  if (definition.kind !== 'inspect') throw new Error(`${step.id} inspects nothing`);
  const { dictionary } = definition;
  const judged = new Set(
    inspection.map(({ item }) => (item.kind === 'meter' ? item.meter : `${item.room} ${item.part}`)),
  );
  const fine = dictionary.rooms.flatMap(({ id: room, parts }) =>
    parts
      .filter((part) => !judged.has(`${room} ${part}`))
      .map((part) => ({ kind: 'fine' as const, room, part, recordedAt })),
  );
  const meters = dictionary.meters
    .filter((meter) => !judged.has(meter.id))
    .map((meter) => ({ kind: 'meter' as const, meter: meter.id, reading: '12', photos: [], recordedAt }));
  for (const item of [...fine, ...meters]) {
    const params = { id, stepId: step.id, itemId: crypto.randomUUID() };
    await client.putInspectionItem({ params, body: { item } });
  }
  const now = await client.case({ params: { id } });
  const defects = now.inspection.filter(({ item }) => item.kind === 'defect').length;
  const conclusion = defects > 0 ? 'accept-after-repair' : 'accept';
  return { conclusion, absentRooms: [], items: now.inspection.length };
}
