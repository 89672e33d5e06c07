type Entry = { readonly type: string; readonly subjectId: string; readonly payload: Record<string, unknown> };

/** A day's cases counted by nothing but the journal, by rules written down a second time: what a report must agree with. */
export function countCases(
  entries: readonly Entry[],
  flows: Readonly<Record<string, string>>,
  rateSteps: ReadonlySet<string>,
) {
  const purposes = new Map<string, string | undefined>();
  const done = new Set<string>();
  const withdrawn = new Set<string>();
  const stages = new Map<string, number>();
  const homes = new Map<string, readonly string[]>();
  const homeOf = new Map<string, string>();
  const grounds = new Map<string, number>();
  const findings = new Map<string, { readonly caseId: string; readonly kind: unknown }>();
  const settled = new Set<string>();
  let refused = 0;
  for (const { type, subjectId: id, payload } of entries) {
    const step = `${id} ${String(payload['stepId'])}`;
    switch (type) {
      case 'case.opened':
        purposes.set(id, flows[String(payload['flowId'])]);
        homeOf.set(id, String(payload['unitId']));
        break;
      case 'case.done':
        done.add(id);
        break;
      case 'case.reopened':
        done.delete(id);
        break;
      case 'case.withdrawn':
        withdrawn.add(id);
        break;
      case 'ticket.issued':
        homes.set(id, payload['unitIds'] as readonly string[]);
        break;
      case 'ticket.stage-completed':
        for (const home of homes.get(id) ?? []) stages.set(home, (stages.get(home) ?? 0) + 1);
        break;
      case 'case.refused':
        refused += 1;
        for (const ground of payload['grounds'] as readonly string[]) {
          grounds.set(ground, (grounds.get(ground) ?? 0) + 1);
        }
        break;
      case 'inspection.item-kept':
        findings.set(String(payload['itemId']), { caseId: id, kind: payload['kind'] });
        break;
      case 'inspection.item-dropped':
        findings.delete(String(payload['itemId']));
        break;
      case 'step.completed':
        settled.add(step);
        break;
      case 'step.reopened':
        settled.delete(step);
        break;
      default:
        break;
    }
  }
  const of = (purpose: string) => [...purposes].filter(([, one]) => one === purpose).map(([id]) => id);
  const inspected = of('handover').filter((id) => settled.has(`${id} inspect`));
  const defects = [...findings.values()].filter(({ kind, caseId }) => kind === 'defect' && inspected.includes(caseId));
  return {
    accepted: of('handover').filter((id) => done.has(id)).length,
    refused,
    refusedFor: [...grounds].map(([ground, count]) => ({ ground, count })),
    inspectedHomes: inspected.length,
    defects: defects.length,
    toMend: new Set(defects.map(({ caseId }) => caseId)).size,
    signed: of('signing').filter((id) => done.has(id)).length,
    withdrawn: of('signing').filter((id) => withdrawn.has(id)).length,
    /** Signings neither done nor withdrawn, by how many stages they had behind them. */
    stoppedAfter: of('signing')
      .filter((id) => !done.has(id) && !withdrawn.has(id))
      .map((id) => stages.get(homeOf.get(id) ?? '') ?? 0)
      .toSorted((a, b) => a - b),
    rated: [...settled].filter((key) => rateSteps.has(key.split(' ')[1] ?? '')).length,
  };
}
