import { Button, Drawer, Space } from 'antd';
import type { CaseId } from '#shared/domain/ids.ts';
import { caseWords } from '#shared/i18n/manage-cases.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useWords } from '../../../lib/language.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { peopleOfCase } from '../personal-data/data-subject.ts';
import { PersonalDataButton } from '../personal-data/personal-data-button.tsx';
import { routeHash } from '../route.ts';
import { CaseActions } from './case-actions.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CasePeople } from './case-people.tsx';
import { CaseStages } from './case-stages.tsx';
import { Decisions } from './decisions.tsx';
import { InTheWay } from './in-the-way.tsx';
import { PrintRefusal } from './print-refusal.tsx';
import { Unsettled } from './unsettled.tsx';

type Props = { readonly id: CaseId; readonly onClose: () => void };

/** One case beside the list: what it is stuck at and why, and what a supervisor can do about it. */
export function CaseDrawer({ id, onClose }: Props) {
  const m = useWords(manageWords);
  const t = useWords(caseWords);
  const say = useBilingual();
  const one = useLive(
    ({ client }) => client.case({ params: { id } }),
    ({ type }) => /^(case|step|inspection|document|ticket)\./.test(type),
  );
  const nameOf = (view: CaseView) => {
    const names = new Map<string, string>();
    for (const stage of view.stages) {
      names.set(stage.id, say(stage.name));
      for (const { id: step, definition } of stage.steps) names.set(step, say(definition.title));
    }
    return (wanted: string) => names.get(wanted) ?? wanted;
  };
  const titleOf = ({ unit, ticket }: CaseView) => {
    const home = unit?.label ?? t('visitor');
    return ticket ? t('caseOf', { home, number: ticket.number }) : home;
  };
  return (
    <Drawer
      title={one.data ? titleOf(one.data) : t('caseTitle')}
      open
      onClose={onClose}
      size={760}
      closable={{ 'aria-label': m('close') }}
      extra={
        <Space>
          <PersonalDataButton of={peopleOfCase(id, one.data ? titleOf(one.data) : t('caseTitle'))} />
          <Button href={routeHash('journal', { subject: id })}>{t('journalOf')}</Button>
        </Space>
      }
    >
      <Loaded of={one}>
        {(view) => (
          <>
            <CaseFacts view={view} />
            <CasePeople view={view} />
            <InTheWay view={view} nameOf={nameOf(view)} />
            <PrintRefusal view={view} />
            <Unsettled view={view} reload={one.reload} />
            <CaseActions view={view} reload={one.reload} />
            <Decisions view={view} nameOf={nameOf(view)} />
            <CaseStages view={view} nameOf={nameOf(view)} reload={one.reload} />
          </>
        )}
      </Loaded>
    </Drawer>
  );
}
