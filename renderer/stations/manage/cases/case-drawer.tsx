import { Drawer } from 'antd';
import type { CaseId } from '#shared/domain/ids.ts';
import { caseWords } from '#shared/i18n/manage-cases.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { CaseActions } from './case-actions.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseStages } from './case-stages.tsx';

type Props = { readonly id: string | null; readonly onClose: () => void };

/** One case beside the list: what it is stuck at and why, and what a supervisor can do about it. */
export function CaseDrawer({ id, onClose }: Props) {
  const m = useWords(manageWords);
  const t = useWords(caseWords);
  return (
    <Drawer
      title={t('caseTitle')}
      open={id !== null}
      onClose={onClose}
      size={760}
      destroyOnHidden
      closable={{ 'aria-label': m('close') }}
    >
      {id === null ? null : <OpenCase key={id} id={id as CaseId} />}
    </Drawer>
  );
}

function OpenCase({ id }: { readonly id: CaseId }) {
  const { language } = useLanguage();
  const one = useLive(
    ({ client }) => client.case({ params: { id } }),
    (event) => /^(case|step|inspection|document)\./.test(event.type),
  );
  const nameOf = (view: CaseView) => {
    const names = new Map<string, string>();
    for (const stage of view.stages) {
      names.set(stage.id, language === 'en' ? stage.name.en : stage.name.zh);
      for (const { id: step, definition } of stage.steps) {
        names.set(step, language === 'en' ? definition.title.en : definition.title.zh);
      }
    }
    return (wanted: string) => names.get(wanted) ?? wanted;
  };
  return (
    <Loaded of={one}>
      {(view) => (
        <>
          <CaseFacts view={view} />
          <CaseStages view={view} nameOf={nameOf(view)} reload={one.reload} />
          <CaseActions view={view} reload={one.reload} />
        </>
      )}
    </Loaded>
  );
}
