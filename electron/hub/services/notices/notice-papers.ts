import type { Bilingual } from '#shared/domain/flow/template.ts';
import { coveredMs, gapsBetween, longestPauseMs } from '#shared/domain/notices/display.ts';
import { joinedStretches } from '#shared/domain/notices/evidence.ts';
import type { PaperBlock, PaperText } from '#shared/domain/papers/paper-model.ts';
import { localTime } from '#shared/domain/time/business-day.ts';
import type { DocumentPress } from '../../documents/document-press.ts';
import type { House } from '../house.ts';
import type { Stations } from '../stations.ts';
import { type NoticePaperFields, paperWord, renderNoticePaper } from './notice-for-wall.ts';
import { complianceBoard } from './compliance-board.ts';
import { displayEvidence, type EvidenceQuestion } from './display-evidence.ts';

/** Papers about notices: gathered here, set in the press. */
export type NoticePapers = {
  readonly compliance: () => Promise<Uint8Array>;
  /** Throws not-found, invalid. */
  readonly evidence: (question: EvidenceQuestion) => Promise<Uint8Array>;
};

/** `press` makes the PDFs off the loop. */
export function createNoticePapers(house: House, stations: Stations, press: () => DocumentPress): NoticePapers {
  const render = (fields: NoticePaperFields) => renderNoticePaper(house, press, fields);
  return {
    compliance() {
      const board = complianceBoard(house);
      const { seq, hash } = house.journal.head();
      return render({
        paper: 'a4',
        title: paperWord('complianceTitle'),
        bilingual: false,
        under: paperWord('complianceUnder', { date: board.date, required: board.required, valid: board.valid }),
        reference: board.date,
        blocks: complianceBlocks(board),
        pictures: [],
        foot: [`${paperWord('evidenceHead').zh} ${seq} ${hash}`],
        link: null,
      });
    },
    async evidence(question) {
      const evidence = displayEvidence(house, stations, question);
      const { entries, chain } = evidence;
      const { timeZone } = house.directory.settings();
      const at = (time: number) => localTime(time, timeZone).replace('T', ' ');
      return render({
        paper: 'a4',
        title: paperWord('evidenceTitle'),
        bilingual: true,
        under: paperWord('evidenceUnder', { from: at(question.from), to: at(question.to) }),
        reference: at(evidence.madeAt),
        blocks: evidenceBlocks(evidence, at),
        pictures: [],
        foot: [
          `${paperWord('evidenceChain').zh} ${entries[0]?.seq ?? chain.head.seq}–${chain.head.seq}`,
          `${paperWord('evidenceHead').zh} ${chain.head.hash}`,
        ],
        link: null,
      });
    },
  };
}

/** Two kinds to a line, the worst first, down and then across: what a city asks for stands on one page. */
function complianceBlocks({ items }: ReturnType<typeof complianceBoard>): PaperBlock[] {
  if (items.length === 0) return [{ kind: 'note', text: paperWord('complianceNone') }];
  const half = Math.ceil(items.length / 2);
  const cells = (item: (typeof items)[number] | undefined): PaperText[] => {
    if (!item) return ['', ''];
    const { name, mode, state, daysLeft, rule } = item;
    const said = paperWord(`state-${state}`, { days: daysLeft ?? 0, date: rule.from });
    const where = paperWord(`mode-${mode}`);
    return [name, { zh: `${where.zh} · ${said.zh}`, en: `${where.en} · ${said.en}` }];
  };
  return [
    {
      kind: 'table',
      columns: [
        { title: paperWord('complianceKind'), share: 3 },
        { title: paperWord('complianceState'), share: 2 },
        { title: paperWord('complianceKind'), share: 3 },
        { title: paperWord('complianceState'), share: 2 },
      ],
      rows: items.slice(0, half).map((item, index) => ({ cells: [...cells(item), ...cells(items[half + index])] })),
    },
  ];
}

function evidenceBlocks(evidence: ReturnType<typeof displayEvidence>, at: (time: number) => string): PaperBlock[] {
  const { question, versions, stations, seals } = evidence;
  const period = { from: question.from, to: question.to };
  const wanted = seals
    .flatMap(({ entry, intervals }) => intervals.map((one) => ({ ...one, entry })))
    .filter(({ from, to }) => to > period.from && from < period.to)
    .filter(({ stationId }) => question.stationId === null || stationId === question.stationId)
    .filter(({ versionId }) => {
      if (question.noticeId === null) return true;
      return versions.some((one) => one.versionId === versionId && one.noticeId === question.noticeId);
    });
  const named = new Set(wanted.map(({ versionId }) => versionId as string));
  const shown = versions.filter(({ versionId }) => named.has(versionId));
  const nameOf = (id: string) => stations.find((one) => one.id === id)?.name ?? id;
  const titleOf = (id: string): PaperText => {
    const found = versions.find(({ versionId }) => versionId === id);
    return found ? { zh: `${found.title.zh} V${found.version}`, en: `${found.title.en} V${found.version}` } : id;
  };
  const gaps = gapsBetween(wanted, period);
  const grid: PaperBlock = {
    kind: 'grid',
    cells: [
      {
        label: paperWord('evidenceNotice'),
        value: question.noticeId === null ? paperWord('evidenceAll') : (shown[0]?.title ?? question.noticeId),
        wide: true,
      },
      {
        label: paperWord('evidenceScreen'),
        value: question.stationId === null ? paperWord('evidenceAll') : nameOf(question.stationId),
        wide: true,
      },
      { label: paperWord('evidenceTotal'), value: hours(coveredMs(wanted, period)) },
      { label: paperWord('evidenceGaps'), value: String(gaps.length) },
    ],
  };
  if (wanted.length === 0) return [grid, { kind: 'note', text: paperWord('evidenceNone') }];
  return [
    grid,
    { kind: 'heading', text: paperWord('evidenceVersions') },
    {
      kind: 'table',
      columns: [
        { title: paperWord('version'), share: 4 },
        { title: paperWord('published'), share: 3 },
        { title: paperWord('hash'), share: 5 },
      ],
      rows: shown.map(({ versionId, publishedAt, endedAt, contentHash }) => ({
        cells: [
          titleOf(versionId),
          `${at(publishedAt ?? 0)} – ${endedAt === null ? paperWord('stillPublic').zh : at(endedAt)}`,
          contentHash,
        ],
      })),
    },
    { kind: 'heading', text: paperWord('evidenceStretches') },
    {
      kind: 'table',
      columns: [
        { title: paperWord('evidenceScreen'), share: 3 },
        { title: paperWord('version'), share: 4 },
        { title: paperWord('from'), share: 3 },
        { title: paperWord('to'), share: 3 },
        { title: paperWord('painted'), share: 2.4, align: 'right' },
        { title: paperWord('showings'), share: 1.4, align: 'right' },
        { title: paperWord('entry'), share: 1.6, align: 'right' },
      ],
      rows: joinedStretches(wanted, longestPauseMs).map((one) => ({
        cells: [
          nameOf(one.stationId),
          titleOf(one.versionId),
          at(one.from),
          at(one.to),
          hours(one.paintedMs),
          String(one.showings),
          String(one.entry),
        ],
      })),
    },
    ...(gaps.length === 0
      ? []
      : ([
          { kind: 'heading', text: paperWord('evidenceGapList') },
          { kind: 'list', items: gaps.map(({ from, to }) => `${at(from)} – ${at(to)}`) },
        ] satisfies PaperBlock[])),
    { kind: 'note', text: paperWord('evidenceNote') },
  ];
}

function hours(ms: number): Bilingual {
  const minutes = Math.round(ms / 60_000);
  return paperWord('hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
