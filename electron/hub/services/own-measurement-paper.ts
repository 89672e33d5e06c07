import { hash } from 'node:crypto';
import type { GridCell, PaperBlock } from '#shared/domain/papers/paper-model.ts';
import { amountText, codeWord, word } from '#shared/domain/papers/words.ts';
import { localTime } from '#shared/domain/time/business-day.ts';
import { ownMeasurementPaperWord } from '#shared/i18n/own-measurement-paper.ts';
import { missingFigureWords } from '#shared/i18n/settlement.ts';
import type { OwnMeasurement } from '#shared/protocol/own-measurement.ts';
import type { SitePaperFields } from '../documents/site-paper.ts';
import type { House } from './house.ts';

/**
 * What a home measured as its owner takes it away from a kiosk: the figures, how each came about, nobody's name. The hash
 * at the foot is over what is printed of the home: as long as the figures stay, every print of them has the same one.
 */
export function measurementPaper(house: House, measurement: OwnMeasurement, language: 'zh-CN' | 'en'): SitePaperFields {
  const { siteName, siteNameEn, timeZone } = house.directory.settings();
  const madeAt = house.now();
  const madeAtText = localTime(madeAt, timeZone).replace('T', ' ').slice(0, 16);
  const blocks = measurementBlocks(measurement);
  const contentHash = hash('sha256', JSON.stringify([measurement.home, blocks]), 'hex');
  return {
    paper: 'a4',
    title: ownMeasurementPaperWord('title'),
    siteName: { zh: siteName, en: siteNameEn },
    bilingual: language === 'en',
    madeAt,
    under: ownMeasurementPaperWord('under', { home: measurement.home, time: madeAtText }),
    reference: measurement.home,
    blocks,
    pictures: [],
    foot: [
      ownMeasurementPaperWord('hashLine', { hash: contentHash }).zh,
      ownMeasurementPaperWord('journalLine', { seq: house.journal.head().seq }).zh,
    ],
    link: null,
  };
}

function measurementBlocks(measurement: OwnMeasurement): readonly PaperBlock[] {
  const { found, missing } = measurement;
  const areas: PaperBlock = { kind: 'grid', cells: areaCells(measurement) };
  if (found === null) {
    return [
      areas,
      { kind: 'heading', text: ownMeasurementPaperWord('missing') },
      {
        kind: 'list',
        items: missing.map((code) => ({ zh: missingFigureWords['zh-CN'][code], en: missingFigureWords.en[code] })),
      },
    ];
  }
  return [
    areas,
    { kind: 'heading', text: word('computation') },
    { kind: 'list', items: found.computation },
    { kind: 'grid', cells: resultCells(found) },
    { kind: 'note', text: ownMeasurementPaperWord('note') },
  ];
}

function areaCells(measurement: OwnMeasurement): readonly GridCell[] {
  const { basis, contractArea, measuredArea, contractInnerArea, measuredInnerArea, found } = measurement;
  const area = (label: Parameters<typeof word>[0], value: string | null): GridCell[] =>
    value === null ? [] : [{ label: word(label), value: word('squareMetres', { area: value }) }];
  return [
    ...area('contractArea', contractArea),
    ...area('measuredArea', measuredArea),
    ...area('contractInnerArea', contractInnerArea),
    ...area('measuredInnerArea', measuredInnerArea),
    ...area('difference', found?.difference ?? null),
    ...(found ? [{ label: word('ratio'), value: word('percent', { percent: found.ratioPercent }) }] : []),
    { label: word('basis'), value: codeWord(basis) },
  ];
}

function resultCells(found: NonNullable<OwnMeasurement['found']>): readonly GridCell[] {
  const { mayRescind, reason } = found;
  const rescission =
    reason === null
      ? word(mayRescind === null ? 'rescindUnknown' : mayRescind ? 'rescindYes' : 'rescindNo')
      : codeWord(`reason-${reason}`);
  return [
    { label: word('buyerPays'), value: amountText(found.buyerPays), wide: true },
    { label: word('refund'), value: amountText(found.refund), wide: true },
    { label: word('sellerBears'), value: amountText(found.sellerBears), wide: true },
    { label: word('mayRescind'), value: rescission, wide: true },
  ];
}
