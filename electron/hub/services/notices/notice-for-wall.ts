import type { Bilingual } from '#shared/domain/flow/template.ts';
import { localTime } from '#shared/domain/time/business-day.ts';
import { noticePaperWords } from '#shared/i18n/notice-papers.ts';
import { fillIn } from '#shared/i18n/words.ts';
import type { DocumentPress } from '../../documents/document-press.ts';
import type { SitePaperFields } from '../../documents/site-paper.ts';
import { openSealedFiles } from '../../store/sealed-files.ts';
import type { KnownVersionRow } from '../../store/notices.ts';
import type { House } from '../house.ts';
import { kindOf, pagesOf } from './load-version.ts';
import { writtenBlocks } from './written-blocks.ts';
import { writtenNotice } from './written-notice.ts';

type Word = keyof (typeof noticePaperWords)['zh-CN'];
type Values = Readonly<Record<string, string | number>>;

/** A word of papers about notices, in both languages. */
export function paperWord(key: Word, values: Values = {}): Bilingual {
  return { zh: fillIn(noticePaperWords['zh-CN'][key], values), en: fillIn(noticePaperWords.en[key], values) };
}

/** What a paper about notices says; the site is named by itself, the time too where nobody gives one. */
export type NoticePaperFields = Omit<SitePaperFields, 'siteName' | 'madeAt'> & { readonly madeAt?: number };

/** Sets a paper about notices, off the loop. */
export function renderNoticePaper(
  house: House,
  press: () => DocumentPress,
  fields: NoticePaperFields,
): Promise<Uint8Array> {
  const { siteName, siteNameEn } = house.directory.settings();
  const whole = { madeAt: house.now(), ...fields, siteName: { zh: siteName, en: siteNameEn } };
  return press().render({ kind: 'site-paper', fields: whole });
}

/** A notice for the wall, its version and hash at the foot. Throws not-found where a page is not drawn. */
export async function noticeForWall(
  house: House,
  press: () => DocumentPress,
  row: KnownVersionRow,
  paper: 'a4' | 'a3',
): Promise<Uint8Array> {
  const title = JSON.parse(row.title) as Bilingual;
  const files = openSealedFiles(house.folder);
  const pictures = await Promise.all(
    pagesOf(row).map(async ({ page, screen }) => ({ bytes: await files.read(screen), alt: `${title.zh} ${page}` })),
  );
  const base = house.phoneBase();
  const line = versionLine(house, row);
  return renderNoticePaper(house, press, {
    paper,
    title,
    bilingual: true,
    // The same version prints the same, whenever.
    madeAt: row.published_at ?? row.made_at,
    under: line,
    reference: `V${row.version}`,
    blocks: row.body === null ? [] : writtenBlocks(writtenNotice(house, row)),
    pictures,
    foot: [
      line.zh,
      paperWord('hashLine', { hash: row.content_hash ?? '' }).zh,
      ...(row.file === null ? [] : [paperWord('fileLine', { hash: row.file }).zh]),
      ...(base === null ? [] : [paperWord('codeLine').zh]),
    ],
    link: base === null ? null : `${base}/n/${row.code}`,
  });
}

function versionLine(house: House, row: KnownVersionRow): Bilingual {
  const { name } = kindOf(house, row.kind);
  const key = row.state === 'published' ? 'versionLine' : 'notPublic';
  const date = localTime(row.published_at ?? row.made_at, house.directory.settings().timeZone).slice(0, 10);
  const said = (kind: string) => paperWord(key, { kind, version: row.version, date });
  return { zh: said(name.zh).zh, en: said(name.en).en };
}
