import { randomUUID } from 'node:crypto';
import { dotPng } from '../../tests/support/hub/photo.ts';
import { expectStatus } from './loads.mjs';

const withPhotos = 12;

/** The first so many defects the dictionary knows, one part after the other; the first ones with two photos each. */
export async function findDefects({ hub, headers, client, id, count }) {
  const view = await client.case({ params: { id } });
  const { dictionary } = view.stages.flatMap(({ steps }) => steps).find((step) => step.id === 'inspect').definition;
  const problemsOf = new Map(dictionary.parts.map((part) => [part.id, part.problems]));
  const defects = dictionary.rooms.flatMap(({ id: room, parts }) =>
    parts.map((part) => ({ room, part, problem: problemsOf.get(part)[0] })),
  );
  for (const [index, defect] of defects.slice(0, count).entries()) {
    const photos = index < withPhotos ? [await sendPhoto(hub, headers, id), await sendPhoto(hub, headers, id)] : [];
    const params = { id, stepId: 'inspect', itemId: randomUUID() };
    await client.putInspectionItem({ params, body: { item: defectItem(defect, photos) } });
  }
}

/** One defect as a tablet tells it. */
export function defectItem({ room, part, problem }, photos = []) {
  const note = '靠窗一侧有水迹，约两掌宽，请物业和施工单位一起复查。';
  const recordedAt = new Date().toISOString();
  return { kind: 'defect', room, part, problem, severity: 'affects-use', note, photos, recordedAt };
}

async function sendPhoto(hub, headers, caseId) {
  const body = new FormData();
  body.append('key', randomUUID());
  body.append('file', new Blob([dotPng]), 'photo.png');
  const answer = await fetch(`${hub.url}/api/v1/cases/${caseId}/files`, { method: 'POST', headers, body });
  return JSON.parse(expectStatus({ status: answer.status, text: await answer.text() }, 200, 201).text).id;
}
