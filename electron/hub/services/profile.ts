import { readTemplate } from '#shared/domain/flow/read-template.ts';
import type { SiteProfile, VersionedProfile } from '#shared/domain/profile/profile.ts';
import { settingChanges } from '#shared/domain/settings/setting-changes.ts';
import { profileFields } from '#shared/domain/settings/setting-fields.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { Tx } from '../store/commands.ts';
import type { House } from './house.ts';

/**
 * Changes the rules of the city and the project; the journal names the parts that changed, and what they were before and
 * after. Throws profile-changed when somebody saved others since, rules-break-flow when a flow that was sound is no longer.
 */
export function saveProfile(house: House, tx: Tx, { version, ...profile }: VersionedProfile): VersionedProfile {
  const known = house.directory.profile();
  if (version !== known.version) {
    throw new AppError('profile-changed', undefined, { details: { version: known.version } });
  }
  const before: Record<string, unknown> = { ...known };
  const fields = Object.entries(profile)
    .filter(([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value))
    .map(([name]) => name);
  if (fields.length === 0) return known;
  refuseBrokenFlows(house, profile);
  const changes = settingChanges(known, profile, profileFields);
  const saved = { ...profile, version: version + 1 };
  house.books.plan.saveProfile(JSON.stringify(saved));
  tx.append({ type: 'profile.saved', subjectId: house.directory.siteId, payload: { fields, changes } });
  tx.afterwards(house.directory.reload);
  return saved;
}

/** What may hold the keys decides which vouchers a flow may ask for before them, so every flow is read again. */
function refuseBrokenFlows(house: House, profile: SiteProfile): void {
  for (const { template } of house.flows.newest()) {
    const reading = readTemplate(template, profile);
    const [fault] = reading.ok || !readTemplate(template, house.directory.profile()).ok ? [] : reading.faults;
    if (!fault) continue;
    throw new AppError('rules-break-flow', undefined, {
      details: { flow: template.name.zh, flowEn: template.name.en, fault: fault.message.zh, faultEn: fault.message.en },
      issues: [{ path: '/body/keysBlockedBy', message: fault.message.zh }],
    });
  }
}
