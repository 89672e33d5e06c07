import type { Dispatch } from 'react';
import { kioskNoticeWords } from '#shared/i18n/kiosk-notices.ts';
import type { DisplayReporter } from '../../../features/notices/display-reporter.ts';
import { useWords } from '../../../lib/language.tsx';
import type { Resource } from '../../../lib/use-hub.tsx';
import { Advice } from '../advice.tsx';
import { KioskButton } from '../kiosk-button.tsx';
import type { KioskEvent, KioskFlow, Page } from '../kiosk-flow.ts';
import { StepPage } from '../step-page.tsx';
import { LibraryPage } from './library-page.tsx';
import { NoticeReader } from './notice-reader.tsx';
import { type Library, listed } from './use-library.ts';

type Props = {
  readonly flow: KioskFlow;
  readonly page: Page & { kind: 'notices' | 'notice' };
  readonly dispatch: Dispatch<KioskEvent>;
  readonly library: Resource<Library>;
  readonly reporter: DisplayReporter;
};

/** The library, or the notice taken from it; and what is to be said when either is not there. */
export function NoticesView({ flow, page, dispatch, library, reporter }: Props) {
  const t = useWords(kioskNoticeWords);
  const step = { flow, dispatch, crumbs: null };
  if (!library.data) {
    return (
      <StepPage {...step}>
        {library.error === null ? (
          <Advice live text={t('opening')} />
        ) : (
          <Advice live text={t('failed')}>
            <KioskButton kind="main" onClick={() => void library.reload()}>
              {t('tryAgain')}
            </KioskButton>
          </Advice>
        )}
      </StepPage>
    );
  }
  const { items, phoneBase } = library.data;
  if (page.kind === 'notices') {
    const own = listed(library.data);
    return own.length === 0 ? (
      <StepPage {...step}>
        <Advice title={t('emptyTitle')} text={t('emptyText')} />
      </StepPage>
    ) : (
      <LibraryPage flow={flow} dispatch={dispatch} notices={own} narrowing={page.narrowing} />
    );
  }
  const notice = items.find(({ id }) => id === page.id);
  if (!notice) {
    return (
      <StepPage {...step}>
        <Advice live title={t('gone')} text={t('goneText')}>
          <KioskButton kind="main" onClick={() => dispatch({ type: 'went-back' })}>
            {t('toLibrary')}
          </KioskButton>
        </Advice>
      </StepPage>
    );
  }
  if (notice.versionId !== page.versionId) {
    return (
      <StepPage {...step}>
        <Advice live title={t('replaced')} text={t('replacedText', { version: notice.version })}>
          <KioskButton kind="main" onClick={() => dispatch({ type: 'notice-opened', notice })}>
            {t('openNew')}
          </KioskButton>
        </Advice>
      </StepPage>
    );
  }
  const address = phoneBase === null ? null : `${phoneBase}/n/${notice.code}`;
  return (
    <NoticeReader
      key={notice.versionId}
      notice={notice}
      address={address}
      reporter={reporter}
      flow={flow}
      dispatch={dispatch}
    />
  );
}
