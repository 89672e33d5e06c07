import { noticeWords } from '#shared/i18n/notices.ts';
import type { PublicNotice } from '#shared/protocol/notice-view.ts';
import { useWords } from '../../lib/language.tsx';
import { dayOf } from './day-of.ts';

/** So many letters of the hash tell versions apart for a person; the whole of it is in print. */
export const shortHash = 8;

/** Number, issuer, dates, version and short hash: what says which paper this is. Empty fields are left out. */
export function NoticeFacts({
  notice,
  className,
}: {
  readonly notice: PublicNotice;
  readonly className?: string | undefined;
}) {
  const t = useWords(noticeWords);
  const { fields, version, contentHash, publishedAt } = notice;
  const certified = fields.number !== null || fields.issuer !== null || fields.issuedOn !== null;
  const facts = [
    [t('number'), fields.number],
    [t('issuer'), fields.issuer],
    [t('issuedOn'), fields.issuedOn],
    [t('expiresOn'), fields.expiresOn ?? (certified ? t('noExpiry') : null)],
  ] as const;
  const given = facts.filter(([, value]) => value !== null);
  return (
    <div className={className}>
      {given.length > 0 && (
        <dl>
          {given.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <p>
        <span>{t('version', { version })}</span>
        <span>{t('hash', { hash: contentHash.slice(0, shortHash) })}</span>
        <span>{t('publishedOn', { date: dayOf(publishedAt) })}</span>
      </p>
    </div>
  );
}
