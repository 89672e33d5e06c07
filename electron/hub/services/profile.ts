import type { SiteProfile } from '#shared/domain/profile/profile.ts';
import type { Tx } from '../store/commands.ts';
import type { House } from './house.ts';

/** Changes the rules of the city and the project; the journal names the parts that changed. */
export function saveProfile(house: House, tx: Tx, profile: SiteProfile): SiteProfile {
  const before: Record<string, unknown> = { ...house.directory.profile() };
  const fields = Object.entries(profile)
    .filter(([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value))
    .map(([name]) => name);
  if (fields.length === 0) return profile;
  house.books.plan.saveProfile(JSON.stringify(profile));
  tx.append({ type: 'profile.saved', subjectId: house.directory.siteId, payload: { fields } });
  tx.afterwards(house.directory.reload);
  return profile;
}
