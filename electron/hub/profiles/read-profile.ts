import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type SiteProfile, siteProfile } from '#shared/domain/profile/profile.ts';
import { resourceFile } from '../resource-file.ts';

/** A profile that comes with the product, such as `national`. Throws when it is missing or faulty: the product is broken then. */
export function readProfile(id: string): SiteProfile {
  const profile = siteProfile.parse(parse(readFileSync(resourceFile('profiles', `${id}.yaml`), 'utf8')));
  if (profile.id !== id) throw new Error(`the profile in ${id}.yaml calls itself ${profile.id}`);
  return profile;
}
