import { useMemo } from 'react';
import { useLanguage } from '../../../lib/language.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { type Known, type Names, namesOf } from './names.ts';

const nobody: Known = {
  services: [],
  stages: [],
  desks: [],
  staff: [],
  stations: [],
  homes: [],
  steps: [],
  noticeKinds: [],
  printers: [],
  tasks: [],
};
const renamed =
  /^(service|stage|desk|staff|flow|printer)\.saved$|^station\.paired$|^notice\.kind-added$|^roster\.imported$|^handover-plan\.task-added$/;

/** Names for what the journal speaks of, kept fresh. */
export function useNames(): Names {
  const { language } = useLanguage();
  const known = useLive(
    async ({ client }): Promise<Known> => {
      const [services, stages, desks, staff, stations, homes, flows, kinds, printers, plan] = await Promise.all([
        client.services({}),
        client.stages({}),
        client.desks({}),
        client.staff({}),
        client.stations({}),
        client.homes({}),
        client.flows({}),
        client.noticeKinds({}),
        client.printers({}),
        client.handoverPlan({}),
      ]);
      const templates = await Promise.all(flows.items.map(({ id }) => client.flow({ params: { id }, query: {} })));
      return {
        services: services.items,
        stages: stages.items,
        desks: desks.items,
        staff: staff.items,
        stations: stations.items,
        homes: homes.items,
        noticeKinds: kinds.items,
        printers: printers.items,
        tasks: plan.tasks,
        steps: templates.flatMap(({ template }) => template.stages.flatMap((stage) => stage.steps)),
      };
    },
    ({ type }) => renamed.test(type),
  );
  return useMemo(() => namesOf(known.data ?? nobody, language), [known.data, language]);
}
