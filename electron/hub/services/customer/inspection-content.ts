import type { Bilingual, StepOf } from '#shared/domain/flow/template.ts';
import type { CustomerContent } from '#shared/protocol/customer.ts';
import { inspectionOf } from '../cases/case-findings.ts';
import type { LoadedCase } from '../cases/load-case.ts';
import type { House } from '../house.ts';

type Named = { readonly id: string; readonly name: Bilingual };

/** What was found in the home, in the words of the dictionary. */
export function inspectionContent(house: House, loaded: LoadedCase, step: StepOf<'inspect'>): CustomerContent {
  const { rooms, parts, problems } = step.dictionary;
  const items = inspectionOf(house, loaded)
    .filter(({ stepId }) => stepId === step.id)
    .map(({ item }) => item);
  const defects = items.flatMap((item) => {
    if (item.kind !== 'defect') return [];
    const room = nameOf(rooms, item.room);
    const part = nameOf(parts, item.part);
    const where = { zh: `${room.zh} · ${part.zh}`, en: `${room.en} · ${part.en}` };
    return [{ where, problem: nameOf(problems, item.problem), agreedDate: item.agreedDate ?? null }];
  });
  return { kind: 'inspection', title: step.title, defects, fine: items.filter(({ kind }) => kind === 'fine').length };
}

function nameOf(list: readonly Named[], id: string): Bilingual {
  return list.find((one) => one.id === id)?.name ?? { zh: id, en: id };
}
