import { type SiteProfile, siteProfile } from '#shared/domain/profile/profile.ts';
import { type RetentionRule, retentionTable } from '#shared/domain/retention/retention-table.ts';
import { resourceFile } from '../resource-file.ts';
import { readProfileFile } from './profile-file.ts';

/** A profile that comes with the product, such as `national`. Throws when it is missing or faulty: the product is broken then. */
export function readProfile(id: string): SiteProfile {
  return siteProfile.parse(readProfileFile(id).settings);
}

/**
 * The retention table of a profile: of one that a site made for itself, the national one. Throws when it is faulty or leaves a
 * kind out: the product is broken then.
 */
export function readRetention(id: string): readonly RetentionRule[] {
  return retentionTable.parse(readProfileFile(comesWithTheProduct(id) ? id : 'national').retention);
}

function comesWithTheProduct(id: string): boolean {
  try {
    return resourceFile('profiles', `${id}.yaml`) !== '';
  } catch {
    return false;
  }
}
