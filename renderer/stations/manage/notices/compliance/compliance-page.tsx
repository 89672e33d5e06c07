import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import type { CallAnswer } from '#shared/protocol/call.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { type Contract, contract } from '#shared/protocol/contract.ts';
import type { NoticeView } from '#shared/protocol/notice-view.ts';
import type { ComplianceItemView } from '#shared/protocol/notice-rules.ts';
import { useWords } from '../../../../lib/language.tsx';
import { useLive } from '../../../../lib/use-hub.tsx';
import { DownloadButton } from '../../parts/download-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Card, Page } from '../../parts/page.tsx';
import { useSteers } from '../../use-steers.ts';
import { routeHash } from '../../route.ts';
import styles from '../notices.module.css';
import { aboutNotices } from '../parts/use-notices.ts';
import { ComplianceTable } from './compliance-table.tsx';
import { Counts } from './counts.tsx';

type Compliance = CallAnswer<Contract['noticeCompliance']>;

const worstFirst = ['missing', 'not-shown', 'expiring', 'upcoming', 'ok'] as const;

/** What must be public here today and how it stands. */
export function CompliancePage() {
  const t = useWords(manageNoticeWords);
  const steers = useSteers();
  const board = useLive(async ({ client }) => {
    const [compliance, notices] = await Promise.all([client.noticeCompliance({}), client.notices({})]);
    return { compliance, notices: notices.items };
  }, aboutNotices);
  return (
    <Page
      title={t('complianceTitle')}
      explain={t('complianceExplain')}
      actions={
        steers && board.data !== null && board.data.compliance.items.length > 0 ? (
          <DownloadButton
            url={callUrl(contract.compliancePdf, {})}
            name={`keyturn-compliance-${board.data.compliance.date}.pdf`}
          >
            {t('compliancePdf')}
          </DownloadButton>
        ) : null
      }
    >
      <Loaded of={board}>{({ compliance, notices }) => <Board compliance={compliance} notices={notices} />}</Loaded>
    </Page>
  );
}

function Board({ compliance, notices }: { readonly compliance: Compliance; readonly notices: readonly NoticeView[] }) {
  const t = useWords(manageNoticeWords);
  const { items } = compliance;
  if (items.length === 0) return <Nothing open={compliance.modes.length > 0} />;
  const groups = worstFirst
    .map((state) => ({ state, lines: items.filter((item: ComplianceItemView) => item.state === state) }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <>
      <Counts of={compliance} />
      {groups.map(({ state, lines }) => (
        <Card key={state} title={t(`group-${state}`)} aside={String(lines.length)}>
          <ComplianceTable label={t(`group-${state}`)} today={compliance.date} lines={lines} notices={notices} />
        </Card>
      ))}
    </>
  );
}

function Nothing({ open }: { readonly open: boolean }) {
  const t = useWords(manageNoticeWords);
  const steers = useSteers();
  return (
    <div className={styles.empty}>
      <h2>{t(open ? 'noneRequired' : 'planMissingTitle')}</h2>
      <p>{t(open ? 'noneRequiredText' : steers ? 'planMissingText' : 'planMissingTell')}</p>
      {steers ? (
        <a className={styles.button} href={routeHash('notice-plan')}>
          {t('toPlan')}
        </a>
      ) : null}
    </div>
  );
}
