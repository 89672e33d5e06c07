import { type SiteProfile, siteProfile } from '#shared/domain/profile/profile.ts';
import { readProfileFile } from './profile-file.ts';

/** A profile that comes with the product, such as `national`. Throws when it is missing or faulty: the product is broken then. */
export function readProfile(id: string): SiteProfile {
  return siteProfile.parse(readProfileFile(id).settings);
}
