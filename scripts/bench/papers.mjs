import { openConnection } from './connection.mjs';
import { expectStatus, timed } from './loads.mjs';
import { signIn, startHub } from './processes.mjs';
import { createRawPaper } from './raw-paper.mjs';
import { summarise } from './statistics.mjs';

const rounds = 5;
const perRound = 40;
const kilobyte = 1024;

/** The slip of a handover number (the longest one: six stages), from the request to the last byte. */
export async function measurePapers({ sites, report }) {
  const hub = await startHub(await sites.empty());
  const connection = await openConnection(hub.url, await signIn(hub));
  const homes = await connection.get('/api/v1/homes');
  const unitId = /unit_[0-9A-Z]+/.exec(homes.text)?.[0];
  const body = JSON.stringify({ serviceId: 'svc_handover', unitId });
  const { id } = JSON.parse(expectStatus(await connection.post('/api/v1/tickets', { body }), 201).text);
  const path = `/api/v1/tickets/${id}/slip.pdf`;
  const drawRaw = createRawPaper();
  const slip = () => timed(async () => expectStatus(await connection.get(path), 200));

  for (let count = 0; count < perRound; count++) {
    await slip();
    await drawRaw();
  }
  const [ours, bare] = [[], []];
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    const [slips, papers] = [[], []];
    for (let count = 0; count < perRound; count++) {
      const { ms, result } = await slip();
      slips.push(ms);
      bytes = Math.max(bytes, result.text.length);
      papers.push((await timed(drawRaw)).ms);
    }
    ours.push(slips);
    bare.push(papers);
  }
  connection.close();
  await hub.stop();

  const [measured, raw] = [summarise(ours), summarise(bare)];
  const baseline = 'raw pdfkit, one line in both weights';
  const gate = {
    what: 'slip as PDF, warm, p50',
    unit: 'ms',
    goal: 25,
    measured: measured.p50,
    spread: measured.medians,
  };
  report.gate({ ...gate, baseline, bare: raw.p50, atMost: 6 });
  report.note('slip as PDF, warm', { p99Ms: measured.p99 });
  const size = { what: 'slip as PDF, size', unit: 'KB', goal: 40, measured: bytes / kilobyte };
  report.gate({ ...size, baseline: 'what a slip may weigh', bare: 40, atMost: 1 });
}
