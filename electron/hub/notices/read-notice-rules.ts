import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type NoticeCatalogue, noticeCatalogue } from '#shared/domain/notices/catalogue.ts';
import { type CityNotices, cityNotices } from '#shared/domain/notices/notice-rules.ts';
import { readProfileFile } from '../profiles/profile-file.ts';
import { resourceFile } from '../resource-file.ts';

/** Provinces and cities a site can be in, in the order they are offered; `national` where none of them is right. */
export const noticeCities: readonly string[] = ['national', 'hainan', 'shandong', 'qingdao', 'chongqing'];

/** The catalogue that comes with the product. Throws when it is faulty: the product is broken then. */
export function readNoticeKinds(): NoticeCatalogue {
  const { kinds } = noticeCatalogue.parse(parse(readFileSync(resourceFile('notices', 'kinds.yaml'), 'utf8')));
  return new Map(kinds.map((kind) => [kind.id, kind]));
}

/**
 * What a place asks for, its base's rules included: the `notices` of `resources/profiles/{id}.yaml`. Throws when there is no
 * such profile or it is faulty.
 */
export function readCity(id: string): CityNotices {
  const { settings, rules } = readProfileFile(id);
  return cityNotices.parse({ id, name: settings.name, rules });
}
