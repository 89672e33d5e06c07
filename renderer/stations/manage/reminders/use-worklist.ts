import { useEffect, useMemo, useState } from 'react';
import { reminderConcern } from '#shared/domain/reminders/what-concerns.ts';
import type { ReminderList } from '#shared/protocol/reminders.ts';
import { type Resource, useFeed, useFeedState, useHub } from '../../../lib/use-hub.tsx';
import { followWorklist, type WorklistFollower } from './follow-worklist.ts';

export type Worklist = Resource<ReminderList> & Pick<WorklistFollower, 'renew'>;

/** The worklist, kept fresh narrowly: an entry about one home asks for that home, one that concerns no reminder for nothing. */
export function useWorklist(): Worklist {
  const { client } = useHub();
  const { kind } = useFeedState();
  const [data, setData] = useState<ReminderList | null>(null);
  const [error, setError] = useState<unknown>(null);
  const follower = useMemo(
    () =>
      followWorklist((about) => client.reminders({ query: about === undefined ? {} : { about } }), {
        list(now) {
          setData(now);
          setError(null);
        },
        problem: setError,
      }),
    [client],
  );
  useFeed((event) => {
    const concern = reminderConcern(event);
    if (concern === 'all') void follower.renewAll();
    if (concern === 'subject') void follower.renew(String(event.data['subjectId']));
  });
  // Once at first, and again whenever the feed is there again: what was missed meanwhile is in the answer.
  useEffect(() => {
    if (kind !== 'cut-off') void follower.renewAll();
  }, [kind, follower]);
  return { data, error, reload: follower.renewAll, renew: follower.renew };
}
