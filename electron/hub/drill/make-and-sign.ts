import type { PaperKind } from '#shared/domain/flow/paper-kinds.ts';
import type { CaseId, DocumentId } from '#shared/domain/ids.ts';
import type { Client } from '#shared/protocol/client.ts';

/** Nobody's name: two strokes on a pad three times as wide as high. */
const strokes: [number, number][][] = [
  [
    [10, 40],
    [60, 30],
    [110, 60],
  ],
  [
    [30, 20],
    [40, 80],
  ],
];

/** Makes a paper of a step and has everybody sign it who has to; answers its id. Throws what the hub refuses. */
export async function makeAndSign(
  client: Client,
  caseId: CaseId,
  stepId: string,
  kind: PaperKind,
): Promise<DocumentId> {
  const made = await client.makeDocument({ body: { kind, caseId, stepId } });
  // Some papers need only one of those who may sign.
  let left = made.toSign;
  for (let [signer] = left; signer; [signer] = left) {
    const body = { sha256: made.sha256, signer, strokes, padRatio: 300, timing: null };
    left = (await client.signDocument({ params: { id: made.id }, body })).toSign;
  }
  return made.id;
}
