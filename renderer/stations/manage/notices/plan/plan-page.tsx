import { Button } from 'antd';
import { useState } from 'react';
import { noticePlanWords } from '#shared/i18n/manage-notice-plan.ts';
import type { NoticePlanView } from '#shared/protocol/notice-rules.ts';
import { useWords } from '../../../../lib/language.tsx';
import { useLive } from '../../../../lib/use-hub.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Card, Page } from '../../parts/page.tsx';
import { Said } from '../../parts/said.tsx';
import { aboutNotices, type Kinds, kindsById } from '../parts/use-notices.ts';
import { KindDrawer } from './kind-drawer.tsx';
import { PeriodForm } from './period-form.tsx';
import { RemovedRules } from './removed-rules.tsx';
import { RuleDrawer } from './rule-drawer.tsx';
import { RuleTable } from './rule-table.tsx';

/** Which rules ask for which notices here: city, dates, what was added and what was taken away with its reason. */
export function PlanPage() {
  const t = useWords(noticePlanWords);
  const [adding, setAdding] = useState<'rule' | 'kind' | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const both = useLive(async ({ client }) => {
    const [plan, kinds] = await Promise.all([client.noticePlan({}), client.noticeKinds({})]);
    return { plan, kinds: kindsById(kinds.items) };
  }, aboutNotices);
  const added = async (words: string) => {
    setAdding(null);
    setDone(words);
    await both.reload();
  };
  return (
    <Page
      title={t('planTitle')}
      explain={t('planExplain')}
      actions={
        <>
          <Button onClick={() => setAdding('kind')}>{t('addKind')}</Button>
          <Button type="primary" onClick={() => setAdding('rule')}>
            {t('addRule')}
          </Button>
        </>
      }
    >
      {done === null ? null : <Said tone="done">{done}</Said>}
      <Loaded of={both}>
        {({ plan, kinds }) => (
          <>
            <Content plan={plan} kinds={kinds} onChanged={both.reload} />
            <RuleDrawer
              open={adding === 'rule'}
              kinds={[...kinds.values()]}
              onAdded={() => added(t('ruleAdded'))}
              onClose={() => setAdding(null)}
            />
            <KindDrawer
              open={adding === 'kind'}
              onAdded={(name) => added(t('kindAdded', { name }))}
              onClose={() => setAdding(null)}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

type Props = { readonly plan: NoticePlanView; readonly kinds: Kinds; readonly onChanged: () => Promise<void> };

function Content({ plan, kinds, onChanged }: Props) {
  const t = useWords(noticePlanWords);
  return (
    <>
      <Card title={t('cityPeriods')}>
        <PeriodForm key={JSON.stringify(plan.plan)} plan={plan} onSaved={onChanged} />
      </Card>
      <Card title={t('rules')} aside={String(plan.rules.length)}>
        <RuleTable rules={plan.rules} kinds={kinds} onChanged={onChanged} />
      </Card>
      {plan.removed.length > 0 ? (
        <Card title={t('removed')} aside={String(plan.removed.length)}>
          <RemovedRules removed={plan.removed} kinds={kinds} onChanged={onChanged} />
        </Card>
      ) : null}
    </>
  );
}
