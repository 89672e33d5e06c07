import { useEffect, useState } from 'react';
import type { z } from 'zod';
import type { CaseId, StaffId } from '#shared/domain/ids.ts';
import type { Contract } from '#shared/protocol/contract.ts';
import { useHub } from '../../lib/use-hub.tsx';

export type Attendant = z.output<Contract['attendCase']['answer']>['items'][number];

const everyMs = 10_000;

/** Says that one has the case open, and who else has. */
export function useAttendance(caseId: CaseId | null, self: StaffId): readonly Attendant[] {
  const { client } = useHub();
  const [others, setOthers] = useState<readonly Attendant[]>([]);
  useEffect(() => {
    if (caseId === null) return undefined;
    let gone = false;
    const attend = async () => {
      const { items } = await client.attendCase({ params: { id: caseId } });
      if (!gone) setOthers(items.filter(({ staffId }) => staffId !== self));
    };
    // Cut off, nobody knows who else is there; the next answer says it.
    const tell = () => void attend().catch(() => undefined);
    tell();
    const timer = setInterval(tell, everyMs);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [client, caseId, self]);
  return others;
}
