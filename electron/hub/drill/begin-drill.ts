import type { LocalDateTime } from '#shared/domain/ids.ts';
import { instantOf } from '#shared/domain/time/business-day.ts';
import { createFastClock, type FastClock } from '../clock.ts';
import { copySiteForDrill, type DrillSite } from './copy-site.ts';

/** Staff come a little before the doors open. */
const startTime = '08:20';

/** Copies a site and sets the clock of the copy to the morning of the day drilled. */
export async function beginDrill(
  data: string,
  speed: number,
): Promise<{ readonly site: DrillSite; readonly clock: FastClock }> {
  const site = await copySiteForDrill(data, Date.now());
  const startAt = instantOf(`${site.date}T${startTime}` as LocalDateTime, site.settings.timeZone);
  return { site, clock: createFastClock(startAt, speed) };
}
