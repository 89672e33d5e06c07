import type { CalendarDate, Instant, LocalDateTime } from '#shared/domain/ids.ts';
import { businessDayAt, businessDayOf, instantOf, localTime } from '#shared/domain/time/business-day.ts';

const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kathmandu'];
const starts = ['00:00', '02:30', '04:00', '23:30'];
const dates = ['2026-01-01', '2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01', '2026-12-31'] as CalendarDate[];

/** Business days and wall-clock times around midnights and clock changes, for comparing machines of different zones. */
export function daysAndTimes(): unknown {
  return zones.flatMap((timeZone) =>
    dates.map((date) => ({
      timeZone,
      days: starts.map((dayStart) => businessDayOf(date, { timeZone, dayStart })),
      times: ['00:00', '01:30', '02:30', '03:59', '04:00', '23:59'].map((time) =>
        instantOf(`${date}T${time}` as LocalDateTime, timeZone),
      ),
      around: momentsAround(Date.parse(`${date}T00:00:00Z`)).map((at) => [
        localTime(at, timeZone),
        ...starts.map((dayStart) => businessDayAt(at, { timeZone, dayStart }).date),
      ]),
    })),
  );
}

function momentsAround(at: Instant): Instant[] {
  return Array.from({ length: 20 }, (_, index) => at + (index - 10) * 3 * 3_600_000 + 1);
}

// Run as a program it says what this machine thinks, and in which zone it is.
if (process.argv[1] === import.meta.filename) {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const offset = new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset();
  console.log(JSON.stringify({ timeZone, offset, answers: daysAndTimes() }));
}
