import { useState } from 'react';
import type { z } from 'zod';
import type { CaseId } from '#shared/domain/ids.ts';
import type { Contract } from '#shared/protocol/contract.ts';
import { useHub } from '../../lib/use-hub.tsx';

type Opened = z.output<Contract['openCasePeople']['answer']>;

/** The people of a case, masked until somebody opens them, which is recorded; hidden again on request. */
export function useOpenedPeople(id: CaseId) {
  const { client } = useHub();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const open = async () => {
    setProblem(null);
    try {
      setOpened(await client.openCasePeople({ params: { id } }));
    } catch (refused) {
      setProblem(refused);
    }
  };
  return { opened, problem, toggle: () => (opened ? setOpened(null) : void open()) };
}
