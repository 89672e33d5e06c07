import { assertNever } from '#shared/domain/assert-never.ts';
import { phoneWords } from '#shared/i18n/phone.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { FollowedTicket } from './followed-ticket.tsx';
import styles from './phone.module.css';
import { TopBar } from '../../features/light-page/top-bar.tsx';
import { useFollowing } from './use-following.ts';

/** The customer's phone at `/t/{code}`: the way of one number, and nothing of the person. */
export function Phone() {
  const t = useWords(phoneWords);
  const { language } = useLanguage();
  const following = useFollowing(location.pathname.split('/')[2] ?? '');
  return (
    <div className={styles.phone}>
      <TopBar otherLanguage={t('otherLanguage')}>
        <p className={styles.site}>
          {following.kind !== 'shown'
            ? null
            : language === 'en'
              ? following.ticket.siteNameEn
              : following.ticket.siteName}
        </p>
      </TopBar>
      {following.kind === 'shown' ? <FollowedTicket following={following} /> : <Words kind={following.kind} />}
    </div>
  );
}

function Words({ kind }: { readonly kind: 'asking' | 'unreachable' | 'unknown' }) {
  const t = useWords(phoneWords);
  switch (kind) {
    case 'asking':
      return <Notice text={t('loading')} />;
    case 'unreachable':
      return <Notice title={t('unreachableTitle')} text={t('unreachableText')} />;
    case 'unknown':
      return <Notice title={t('unknownTitle')} text={t('unknownText')} />;
    default:
      return assertNever(kind);
  }
}
