import { openPaperFonts } from '#hub/documents/fonts.ts';
import { renderPaper } from '#hub/documents/paper.ts';
import { paperKinds } from '#shared/domain/flow/paper-kinds.ts';
import { homePaperKinds } from '#shared/domain/papers/document-kinds.ts';
import { casePaper } from '../../tests/hub/documents/case-paper-fields.ts';
import { completePaper } from '../../tests/support/papers/every-paper.ts';
import { openConnection } from './connection.mjs';
import { expectStatus, oneByOne, timed } from './loads.mjs';
import { signIn, startHub } from './processes.mjs';
import { createRawPaper } from './raw-paper.mjs';
import { summarise } from './statistics.mjs';

const rounds = 5;
const perRound = 40;
const ticketsPerRound = 150;
const pressesAtOnce = 4;
const kilobyte = 1024;
/** The paper every household gets: 入住通知书. */
const measured = 'handover-notice';

/** Papers of a case, warm: time and size of the notice, the dearest kind, and tickets while the press is busy. */
export async function measureDocuments({ sites, report }) {
  await measurePaper(report);
  await measureTickets(sites, report);
}

async function measurePaper(report) {
  const fonts = openPaperFonts();
  const drawRaw = createRawPaper();
  const kinds = [...paperKinds, ...homePaperKinds].map((kind) => ({ kind, request: casePaper(completePaper(kind)) }));
  const notice = kinds.find(({ kind }) => kind === measured).request;
  for (let count = 0; count < perRound; count++) {
    await renderPaper(notice, fonts);
    await drawRaw();
  }
  const [ours, bare] = [[], []];
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    const [papers, raws] = [[], []];
    for (let count = 0; count < perRound; count++) {
      const { ms, result } = await timed(() => renderPaper(notice, fonts));
      papers.push(ms);
      bytes = result.length;
      raws.push((await timed(drawRaw)).ms);
    }
    ours.push(papers);
    bare.push(raws);
  }
  const [paper, raw] = [summarise(ours), summarise(bare)];
  const what = `${measured} as PDF, warm`;
  const baseline = 'raw pdfkit, one line in both weights';
  const p50 = { what: `${what}, p50`, unit: 'ms', goal: 12, measured: paper.p50, spread: paper.medians };
  report.gate({ ...p50, baseline, bare: raw.p50, atMost: 6 });
  report.note(what, { p99Ms: paper.p99 });
  const size = { what: `${measured}, size`, unit: 'KB', goal: 60, measured: bytes / kilobyte };
  report.gate({ ...size, baseline: 'what a notice may weigh', bare: 60, atMost: 1 });
  for (const { kind, request } of kinds) report.note(kind, await costOf(request, fonts));
}

async function costOf(request, fonts) {
  const times = [];
  let pdf = await renderPaper(request, fonts);
  for (let count = 0; count < perRound / 2; count++) {
    const { ms, result } = await timed(() => renderPaper(request, fonts));
    times.push(ms);
    pdf = result;
  }
  const { p50, p99 } = summarise([times]);
  return { p50Ms: p50, p99Ms: p99, sizeKb: pdf.length / kilobyte };
}

/** Tickets one after the other, while nothing is printed and while the press has always several slips waiting. */
async function measureTickets(sites, report) {
  const hub = await startHub(await sites.empty());
  const token = await signIn(hub);
  const connection = await openConnection(hub.url, token);
  const body = JSON.stringify({ serviceId: 'svc_enquiry' });
  const { id } = JSON.parse(expectStatus(await connection.post('/api/v1/tickets', { body }), 201).text);
  const tickets = () => oneByOne(connection, '/api/v1/tickets', body, ticketsPerRound);
  await tickets();
  const [idle, busy] = [[], []];
  let slips = 0;
  for (let round = 0; round < rounds; round++) {
    idle.push(await tickets());
    const press = await keepBusy(hub, token, `/api/v1/tickets/${id}/slip.pdf`);
    busy.push(await tickets());
    slips += await press.stop();
  }
  connection.close();
  await hub.stop();
  const [calm, loaded] = [summarise(idle), summarise(busy)];
  const what = 'ticket while the press is busy';
  const baseline = 'the same while it is idle';
  report.gate({ what: `${what}, p99`, unit: 'ms', measured: loaded.p99, baseline, bare: calm.p99, atMost: 2 });
  report.note(what, { p50Ms: loaded.p50, idleP50Ms: calm.p50, slipsMeanwhile: slips });
}

async function keepBusy(hub, token, path) {
  const until = new AbortController();
  const work = Array.from({ length: pressesAtOnce }, async () => {
    const connection = await openConnection(hub.url, token);
    let printed = 0;
    while (!until.signal.aborted) {
      expectStatus(await connection.get(path), 200);
      printed++;
    }
    connection.close();
    return printed;
  });
  return {
    async stop() {
      until.abort();
      const counts = await Promise.all(work);
      return counts.reduce((sum, count) => sum + count, 0);
    },
  };
}
