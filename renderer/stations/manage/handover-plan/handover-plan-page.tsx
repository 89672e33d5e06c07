import { Tabs } from 'antd';
import { handoverPlanWords } from '#shared/i18n/handover-plan.ts';
import { useWords } from '../../../lib/language.tsx';
import { Page } from '../parts/page.tsx';
import { PropertyExport } from './property-export.tsx';
import { SignInSheets } from './sign-in-sheets.tsx';
import { StockTable } from './stock-table.tsx';
import { Timeline } from './timeline.tsx';

/** What has to be ready before the handover (交付计划): tasks, sign-in sheets, stock, and what the property company gets. */
export function HandoverPlanPage() {
  const t = useWords(handoverPlanWords);
  return (
    <Page title={t('title')} explain={t('explain')}>
      <Tabs
        destroyOnHidden
        items={[
          { key: 'timeline', label: t('tabTimeline'), children: <Timeline /> },
          { key: 'sheets', label: t('tabSheets'), children: <SignInSheets /> },
          { key: 'stock', label: t('tabStock'), children: <StockTable /> },
          { key: 'property', label: t('tabProperty'), children: <PropertyExport /> },
        ]}
      />
    </Page>
  );
}
