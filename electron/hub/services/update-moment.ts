import { localTime } from '#shared/domain/time/business-day.ts';
import type { UpdateMoment } from '#shared/protocol/update-moment.ts';
import { version } from '../version.ts';
import type { House } from './house.ts';

/** What decides whether an update would disturb anybody now. */
export function viewUpdateMoment(house: House): UpdateMoment {
  const { timeZone, dayStart } = house.directory.settings();
  return {
    version,
    localTime: localTime(house.now(), timeZone).slice(11, 16),
    dayStart,
    peopleInHouse: house.floor.size() > 0,
    desksOpen: house.directory.desks().some((desk) => desk.state !== 'closed'),
  };
}
