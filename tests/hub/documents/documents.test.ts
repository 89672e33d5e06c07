import { hash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openRecord } from '#hub/services/documents/signature-record.ts';
import type { Power } from '#shared/domain/flow/facts.ts';
import type { CaseId, DocumentId } from '#shared/domain/ids.ts';
import type { DocumentView } from '#shared/protocol/case-view.ts';
import type { DrawnSignature } from '#shared/protocol/documents.ts';
import { bearer, refusalOf } from '../../support/hub/clients.ts';
import { checkWhoIsHere } from '../../support/hub/complete-steps.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { fileUpload } from '../../support/hub/roster-file.ts';
import { hasTool, textOf } from './read-pdf.ts';

let site: HandoverSite;
let caseId: CaseId;
beforeEach(async () => {
  site = await openHandoverSite();
  caseId = (await site.client('clerk').openCase({ body: { flowId: 'handover', unitId: site.unit(1) } })).id;
  await checkWhoIsHere(site.client('clerk'), caseId);
});
afterEach(() => site.close());

const sha256 = (bytes: Uint8Array) => hash('sha256', bytes, 'hex');
const make = (
  kind: 'area-statement' | 'settlement-statement' | 'handover-certificate' | 'flow-sheet' = 'area-statement',
) => site.client('clerk').makeDocument({ body: { kind, caseId } });

async function pdf(id: DocumentId, version: 'frozen' | 'signed' | 'newest' = 'newest') {
  const response = await site.server().inject({
    url: `/api/v1/documents/${id}.pdf?version=${version}`,
    headers: bearer(site.tokens.clerk),
  });
  return { status: response.statusCode, bytes: response.rawPayload, type: response.headers['content-type'] };
}

/** A loop and a line, as a finger draws them. */
function drawn(document: Pick<DocumentView, 'sha256'>, changes: Partial<DrawnSignature> = {}): DrawnSignature {
  return {
    sha256: document.sha256,
    signer: { capacity: 'owner', owner: 0 },
    strokes: [
      Array.from({ length: 24 }, (_, step): [number, number] => [
        Math.round(60 + 40 * Math.cos(step / 3)),
        Math.round(50 + 35 * Math.sin(step / 3)),
      ]),
      [
        [130, 20],
        [170, 80],
        [230, 30],
      ],
    ],
    padRatio: 300,
    timing: [[0, 10, 20]],
    ...changes,
  };
}

const sign = (document: DocumentView, changes: Partial<DrawnSignature> = {}) =>
  site.client('clerk').signDocument({ params: { id: document.id }, body: drawn(document, changes) });
const verify = (number: string, given?: string) =>
  site.as(null).verifyDocument({ params: { number }, query: given === undefined ? {} : { hash: given } });

/** Somebody acts for the family now: papers name who came. */
async function bringAgent(...powers: Power[]): Promise<void> {
  await site.client('clerk').setSituation({
    params: { id: caseId },
    body: {
      version: (await site.client('clerk').case({ params: { id: caseId } })).version,
      situation: {
        present: [0],
        agent: {
          name: '安代办',
          idType: 'id-card',
          idNumber: '990000198001010011',
          phone: null,
          powers,
          validUntil: null,
        },
        spouseAbsent: false,
        minor: false,
        succession: 'none',
        paymentChanged: false,
      },
    },
  });
}

/** Changes the database behind the hub's back. */
function tamper(sql: string): void {
  const db = new Sqlite(join(site.folder, 'keyturn.db'));
  try {
    db.exec(sql);
  } finally {
    db.close();
  }
}

describe('making a paper', () => {
  test('the paper is numbered by kind and day, frozen with its hash, and journaled without a name', async () => {
    const document = await make();
    expect(document.number).toBe('MJ-20261128-0001');
    expect(document.toSign).toEqual([{ capacity: 'owner', owner: 0 }]);
    const { status, bytes, type } = await pdf(document.id);
    expect([status, type]).toEqual([200, 'application/pdf']);
    expect(sha256(bytes)).toBe(document.sha256);
    const [entry] = (await site.client('supervisor').journal({ query: { limit: 5, subject: document.id } })).items;
    expect(entry?.type).toBe('document.made');
    expect(entry?.payload).toEqual({
      number: document.number,
      kind: 'area-statement',
      caseId,
      stepId: 'area-statement-signed',
      contentHash: document.contentHash,
      sha256: document.sha256,
    });
  });

  test('asked for again with nothing changed, it is the same paper', async () => {
    const [first, second] = await Promise.all([make(), make()]);
    expect(second).toEqual(first);
    expect((await make('settlement-statement')).number).toBe('JS-20261128-0001');
  });

  test('with other figures a new one replaces it, which can be signed no more', async () => {
    const first = await make();
    await bringAgent();
    const second = await make();
    expect(second.number).toBe('MJ-20261128-0002');
    expect((await site.client('clerk').document({ params: { id: first.id } })).superseded).toBe(true);
    expect(await refusalOf(sign(first))).toBe('409 document-changed');
    expect((await verify(first.number)).superseded).toBe(true);
  });

  test('an agent beside an owner signs only what the power of attorney covers; the rest is the owner’s alone', async () => {
    const owner = { capacity: 'owner', owner: 0 };
    await bringAgent('inspect', 'settle');
    expect((await make('area-statement')).toSign).toEqual([owner]);
    expect((await make('settlement-statement')).toSign).toEqual([owner, { capacity: 'agent' }]);
  });

  test('what is missing is named, field by field, and nothing is printed', async () => {
    const refused: unknown = await make('handover-certificate').catch((problem: unknown) => problem);
    expect(refused).toMatchObject({
      code: 'paper-incomplete',
      details: { issues: [{ path: '/fields/noticesShown', message: 'missing' }] },
    });
    expect(site.rows('SELECT id FROM documents')).toEqual([]);
  });

  test('a case nobody has, and a step the flow does not have, are not found', async () => {
    const ask = (body: object) =>
      refusalOf(site.client('clerk').makeDocument({ body: { kind: 'flow-sheet', caseId, ...body } }));
    expect(await ask({ caseId: 'case_none' as CaseId })).toBe('404 not-found');
    expect(await ask({ stepId: 'no-such-step' })).toBe('404 not-found');
    expect(await refusalOf(site.client('clerk').document({ params: { id: 'doc_none' } }))).toBe('404 not-found');
    expect((await pdf('doc_none' as DocumentId)).status).toBe(404);
  });

  test('a kind of paper nobody knows is refused, and nothing is printed', async () => {
    const body = { kind: 'free-flat-certificate' as 'flow-sheet', caseId };
    const refused: unknown = await site
      .client('clerk')
      .makeDocument({ body })
      .catch((problem: unknown) => problem);
    expect(refused).toMatchObject({ status: 422, details: { issues: [{ path: '/body/kind' }] } });
    expect(site.rows('SELECT id FROM documents')).toEqual([]);
  });

  test('a kiosk, a stranger and a customer screen that shows something else see no paper', async () => {
    const { id } = await make();
    expect(await refusalOf(site.client('kiosk').document({ params: { id } }))).toMatch(/^40[13] /);
    const bare = await site.server().inject({ url: `/api/v1/documents/${id}.pdf` });
    expect(bare.statusCode).toBe(401);
  });
});

describe('signing on a screen', () => {
  test('the last signature makes a version with the strokes drawn in, which names the paper that was signed', async () => {
    const document = await make();
    const signed = await sign(document);
    expect(signed.toSign).toEqual([]);
    expect(signed.signatures).toMatchObject([{ signerName: '郑*', witness: 'clerk', signer: { owner: 0 } }]);
    const { bytes } = await pdf(document.id);
    const view = await site.client('clerk').document({ params: { id: document.id } });
    expect(sha256(bytes)).toBe(view.signedSha256);
    expect(sha256((await pdf(document.id, 'frozen')).bytes)).toBe(document.sha256);
    const entries = (await site.client('supervisor').journal({ query: { limit: 9, subject: document.id } })).items;
    const told = Object.fromEntries(entries.map(({ type, payload }) => [type, payload]));
    expect(told['document.signed']).toMatchObject({ sha256: document.sha256, capacity: 'owner', ownerIndex: 0 });
    expect(told['document.sealed']).toEqual({
      number: document.number,
      frozenSha256: document.sha256,
      signedSha256: view.signedSha256,
      signatureSeqs: [view.signatures[0]?.journalSeq],
    });
    if (!hasTool('pdftotext')) return;
    const text = textOf(bytes);
    for (const part of [
      document.contentHash,
      document.sha256,
      String(view.signatures[0]?.journalSeq),
      '见证：clerk',
      '2026-11-2810:00',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('不是电子认证服务机构出具的可靠电子签名');
  });

  test('who accompanies the family is the witness, whoever holds out the tablet', async () => {
    const { items } = await site.client('supervisor').staff({});
    const staffId = items.find(({ name }) => name === 'guide')?.id ?? null;
    const { version } = await site.client('clerk').case({ params: { id: caseId } });
    await site.client('supervisor').setEscort({ params: { id: caseId }, body: { version, staffId } });
    expect((await sign(await make())).signatures).toMatchObject([{ witness: 'guide' }]);
  });

  test('another document, a second time, and somebody who does not sign are refused', async () => {
    const document = await make();
    expect(await refusalOf(sign({ ...document, sha256: '0'.repeat(64) }))).toBe('409 document-changed');
    expect(await refusalOf(sign(document, { signer: { capacity: 'owner', owner: 1 } }))).toBe('422 nothing-to-sign');
    expect(await refusalOf(sign(document, { signer: { capacity: 'agent' } }))).toBe('422 nothing-to-sign');
    await sign(document);
    expect(await refusalOf(sign(document))).toBe('409 already-signed');
    const sheet = await make('flow-sheet');
    expect(await refusalOf(sign(sheet))).toBe('422 nothing-to-sign');
  });

  test('an agent signs only within the power of attorney, and in its time', async () => {
    const agent = (powers: readonly string[], validUntil: string | null) =>
      site
        .client('clerk')
        .case({ params: { id: caseId } })
        .then(({ version }) =>
          site.client('clerk').setSituation({
            params: { id: caseId },
            body: {
              version,
              situation: {
                present: [],
                agent: {
                  name: '安代办',
                  idType: 'id-card',
                  idNumber: '990000198001010011',
                  phone: null,
                  powers: powers as never,
                  validUntil,
                },
                spouseAbsent: false,
                minor: false,
                succession: 'none',
                paymentChanged: false,
              },
            },
          }),
        );
    await agent(['inspect'], null);
    const asAgent = { signer: { capacity: 'agent' as const } };
    expect(await refusalOf(make('settlement-statement'))).toBe('422 paper-incomplete');
    await agent(['settle', 'sign', 'confirm-area'], '2026-11-27');
    expect(await refusalOf(make('settlement-statement'))).toBe('422 paper-incomplete');
    await agent(['settle', 'sign', 'confirm-area'], '2026-11-28');
    expect(await refusalOf(sign(await make('settlement-statement'), asAgent))).toBe('409 step-hindered');
    await checkWhoIsHere(site.client('clerk'), caseId);
    expect((await sign(await make('settlement-statement'), asAgent)).toSign).toEqual([]);
    // Made while the power held, it is not signed after that was taken back.
    const made = await make();
    expect(made.toSign).toEqual([{ capacity: 'agent' }]);
    await agent(['settle'], null);
    expect(await refusalOf(sign(made, asAgent))).toBe('422 nothing-to-sign');
  });

  test('the timing of strokes is not kept without a consent of its own', async () => {
    const document = await make();
    await sign(document);
    const house = site.hub().house;
    const row = house.books.documents.byId(document.id);
    const [signature] = house.books.documents.signaturesOf(document.id);
    if (!row || !signature) throw new Error('it was signed');
    expect(openRecord(house, row, signature).record).toMatchObject({ timing: null, padRatio: 300, witness: 'clerk' });
  });

  test('a crash between the last signature and the sealed version loses nothing', async () => {
    const document = await make();
    await sign(document);
    const whole = (await pdf(document.id)).bytes;
    expect(sha256(whole)).not.toBe(document.sha256);
    await site.restart();
    // As if the power had gone before the signed version was written down.
    tamper(`UPDATE documents SET signed_sha256 = NULL, signed_file = NULL`);
    const again = (await pdf(document.id)).bytes;
    expect(sha256(again)).toBe(sha256(whole));
  });
});

describe('verifying', () => {
  test('anybody may ask: number, kind, day, and whether a hash is its own; never a name', async () => {
    const document = await make();
    expect(await verify(document.number)).toMatchObject({
      kind: 'area-statement',
      date: '2026-11-28',
      matches: null,
      intact: true,
      hasFile: true,
    });
    expect(await verify(document.number, document.contentHash.slice(0, 16))).toMatchObject({
      matches: true,
      which: 'content',
    });
    expect(await verify(document.number, document.sha256)).toMatchObject({ matches: true, which: 'frozen' });
    expect(await verify(document.number, 'f'.repeat(64))).toMatchObject({ matches: false, which: null });
    await sign(document);
    const { bytes } = await pdf(document.id);
    expect(await verify(document.number, sha256(bytes))).toMatchObject({
      matches: true,
      which: 'signed',
      signatures: 1,
      intact: true,
    });
    expect(JSON.stringify(await verify(document.number))).not.toContain('郑');
    expect(await refusalOf(verify('MJ-20261128-9999'))).toBe('404 not-found');
  });

  test('an uploaded file is the paper byte for byte, or it is not', async () => {
    const document = await make();
    const { bytes } = await pdf(document.id);
    const upload = async (file: Uint8Array) => {
      const { payload, headers } = await fileUpload(file);
      const url = `/api/v1/verify/${document.number}`;
      return (await site.server().inject({ method: 'POST', url, headers, payload })).json<object>();
    };
    expect(await upload(bytes)).toEqual({ matches: true, which: 'frozen' });
    const changed = Buffer.from(bytes);
    changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;
    expect(await upload(changed)).toEqual({ matches: false, which: null });
  });

  test('a byte changed in the stored file is found', async () => {
    const document = await make();
    const file = site.rows<{ frozen_file: string }>('SELECT frozen_file FROM documents')[0]?.frozen_file ?? '';
    const path = join(site.folder, 'files', file.slice(0, 2), file);
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect((await verify(document.number)).intact).toBe(false);
  });

  test.each([
    ['another time of signing', `UPDATE signatures SET at = at + 1`],
    ['another signer', `UPDATE signatures SET signer = 'agent'`],
    ['a record of another signature', `UPDATE signatures SET record = zeroblob(200)`],
    ['a signature taken away', `DELETE FROM signatures`],
    ['another hash of the paper', `UPDATE documents SET frozen_sha256 = replace(hex(zeroblob(32)), '0', 'a')`],
  ])('%s is found', async (_, sql) => {
    const document = await make();
    await sign(document);
    await pdf(document.id);
    expect((await verify(document.number)).intact).toBe(true);
    await site.restart();
    tamper(sql);
    expect((await verify(document.number)).intact).toBe(false);
  });

  test.each([
    ['another time of the mark', `UPDATE documents SET wet_ink_at = wet_ink_at + 1`],
    ['somebody else who marked it', `UPDATE documents SET wet_ink_by = 'stf_somebody'`],
    ['another witness', `UPDATE documents SET wet_ink = zeroblob(60)`],
    ['the mark taken away', `UPDATE documents SET wet_ink = NULL, wet_ink_at = NULL, wet_ink_by = NULL`],
    ['that no ink is asked for', `UPDATE documents SET wet_ink_required = 1 - wet_ink_required`],
    ['a paper in force called replaced', `UPDATE documents SET superseded_at = made_at`],
  ])('of a paper signed in ink, %s is found', async (_, sql) => {
    const document = await make();
    const { version } = await site.client('clerk').case({ params: { id: caseId } });
    const body = { version, documentId: document.id, witness: '专员一' };
    await site.client('clerk').markWetInk({ params: { id: caseId }, body });
    expect((await verify(document.number)).intact).toBe(true);
    tamper(sql);
    expect((await verify(document.number)).intact).toBe(false);
  });

  test.each([
    ['called in force again', `UPDATE documents SET superseded_at = NULL WHERE superseded_at IS NOT NULL`],
    ['replaced at another time', `UPDATE documents SET superseded_at = superseded_at - 1`],
  ])('a replaced paper %s is found', async (_, sql) => {
    const first = await make();
    await bringAgent();
    await make();
    expect(await verify(first.number)).toMatchObject({ superseded: true, intact: true });
    tamper(sql);
    expect((await verify(first.number)).intact).toBe(false);
  });
});

test('nothing of a household lies in plain in the database or among the files', async () => {
  const document = await make('settlement-statement');
  await sign(document);
  await pdf(document.id);
  const stored = [
    ...['keyturn.db', 'keyturn.db-wal'].map((name) => readFileSync(join(site.folder, name))),
    ...readdirSync(join(site.folder, 'files'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
  ];
  const name = Buffer.from('郑清扬');
  expect(stored.length).toBeGreaterThan(3);
  for (const bytes of stored) {
    expect(bytes.includes(name)).toBe(false);
    expect(bytes.includes('"strokes"')).toBe(false);
    expect(bytes.includes('%PDF')).toBe(false);
  }
});

describe('photos of defects', () => {
  const stepId = 'inspect';
  const defect = (photo: string) => ({
    kind: 'defect' as const,
    room: 'bedroom',
    part: 'window',
    problem: 'not-closing',
    severity: 'affects-use' as const,
    photos: [photo],
    recordedAt: '2026-11-28T02:00:00.000Z',
  });

  async function sendPhoto(): Promise<string> {
    const form = new FormData();
    form.set('key', '3f2b8a54-1c7e-4c63-9a31-0d5b8f6a7c11');
    form.set('file', new Blob([new Uint8Array(onePixel())]), 'photo.png');
    const encoded = new Response(form);
    const response = await site.server().inject({
      method: 'POST',
      url: `/api/v1/cases/${caseId}/files`,
      headers: { ...bearer(site.tokens.guide), 'content-type': encoded.headers.get('content-type') ?? '' },
      payload: Buffer.from(await encoded.arrayBuffer()),
    });
    return response.json<{ id: string }>().id;
  }

  const find = (photo: string) =>
    site.client('guide').putInspectionItem({
      params: { id: caseId, stepId, itemId: '0d5b8f6a-7c11-4c63-9a31-3f2b8a541c7e' },
      body: { item: defect(photo) },
    });
  const notice = () => site.client('clerk').makeDocument({ body: { kind: 'repair-notice', caseId } });

  test('they stand behind the notice to whoever mends them', async () => {
    await find(await sendPhoto());
    const made = await notice();
    expect(made.pages).toBe(2);
    expect((await pdf(made.id)).bytes.toString('latin1')).toContain('/Subtype /Image');
  });
});

/** The smallest PNG there is: one grey pixel. */
function onePixel(): Buffer {
  const chunk = (kind: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
