import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type NoticeCatalogue, noticeCatalogue } from '#shared/domain/notices/catalogue.ts';
import type { CityNotices } from '#shared/domain/notices/notice-rules.ts';
import { resourceFile } from '../resource-file.ts';

/** Cities whose rules come with the product. */
export const noticeCities: readonly string[] = ['national'];

/** The catalogue that comes with the product. Throws when it is faulty: the product is broken then. */
export function readNoticeKinds(): NoticeCatalogue {
  const { kinds } = noticeCatalogue.parse(parse(readFileSync(resourceFile('notices', 'kinds.yaml'), 'utf8')));
  return new Map(kinds.map((kind) => [kind.id, kind]));
}

/** What a city asks for. */
export function readCity(id: string): CityNotices {
  return { id, name: { zh: '全国通用', en: 'National rules' }, rules: [] };
}
