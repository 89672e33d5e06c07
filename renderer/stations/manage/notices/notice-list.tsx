import { noticeGroups } from '#shared/domain/notices/catalogue.ts';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import { noticeWords } from '#shared/i18n/notices.ts';
import type { NoticeVersionView, NoticeView } from '#shared/protocol/notice-view.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { lately } from '../parts/moment-text.ts';
import { Card } from '../parts/page.tsx';
import { routeHash } from '../route.ts';
import styles from './notices.module.css';
import { StateMark } from './parts/state-mark.tsx';
import { type Kinds, publicVersion } from './parts/use-notices.ts';

type Props = { readonly notices: readonly NoticeView[]; readonly kinds: Kinds };

/** All notices by group, each with what is public and what is on its way. */
export function NoticeList({ notices, kinds }: Props) {
  const t = useWords(manageNoticeWords);
  const n = useWords(noticeWords);
  if (notices.length === 0) {
    return (
      <div className={styles.empty}>
        <h2>{t('noNotices')}</h2>
        <p>{t('noNoticesText')}</p>
      </div>
    );
  }
  const groups = noticeGroups
    .map((group) => ({ group, own: notices.filter(({ kind }) => kinds.get(kind)?.group === group) }))
    .filter(({ own }) => own.length > 0);
  return groups.map(({ group, own }) => (
    <Card key={group} title={n(`group-${group}`)} aside={String(own.length)}>
      <table className={styles.lines} aria-label={n(`group-${group}`)}>
        <thead>
          <tr>
            <th scope="col">{t('title')}</th>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('since')}</th>
          </tr>
        </thead>
        <tbody>
          {own.map((notice) => (
            <Line key={notice.id} notice={notice} kinds={kinds} />
          ))}
        </tbody>
      </table>
    </Card>
  ));
}

function Line({ notice, kinds }: { readonly notice: NoticeView; readonly kinds: Kinds }) {
  const t = useWords(manageNoticeWords);
  const say = useBilingual();
  const { timeZone } = useSite();
  const kind = kinds.get(notice.kind);
  const [newest] = notice.versions;
  const shown = publicVersion(notice);
  const both = shown && newest && shown.id !== newest.id ? [shown, newest] : newest ? [newest] : [];
  return (
    <tr>
      <th scope="row">
        <a className={styles.plainLink} href={routeHash('notices', { notice: notice.id })}>
          {say(notice.title)}
        </a>
      </th>
      <td>{kind ? say(kind.name) : notice.kind}</td>
      <td>
        {both.map((version) => (
          <div key={version.id}>
            <StateMark state={version.state} /> {t('versionNo', { version: version.version })}
          </div>
        ))}
      </td>
      <td>{newest ? lately(lastChange(newest), timeZone) : ''}</td>
    </tr>
  );
}

function lastChange({ endedAt, publishedAt, submittedAt, madeAt }: NoticeVersionView): string {
  return endedAt ?? publishedAt ?? submittedAt ?? madeAt;
}
