import { Input } from 'antd';
import type { NoticeField, NoticeKind } from '#shared/domain/notices/catalogue.ts';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import { noticeWords } from '#shared/i18n/notices.ts';
import { useWords } from '../../../../lib/language.tsx';
import styles from '../notices.module.css';
import { Field } from './field.tsx';
import { useFaultText } from './use-fault-text.ts';
import type { Draft } from './use-draft.ts';

type Props = { readonly draft: Draft; readonly kind: NoticeKind };

/** Number, issuer and dates, each with what is wrong with it. */
export function CertificateFields({ draft, kind }: Props) {
  const t = useWords(manageNoticeWords);
  const n = useWords(noticeWords);
  const fault = useFaultText(draft);
  const { typed, change } = draft;
  const asked: readonly NoticeField[] = [
    'number',
    'issuer',
    'issuedOn',
    ...(kind.expires || typed.fields.expiresOn !== '' ? (['expiresOn'] as const) : []),
  ];
  return (
    <div className={styles.pair}>
      {asked.map((field) => (
        <Field
          key={field}
          label={n(field)}
          hint={kind.needs.includes(field) ? t('needed') : t('optional')}
          fault={fault(field)}
        >
          {(ids, status) => (
            <Input
              {...ids}
              {...status}
              type={field === 'issuedOn' || field === 'expiresOn' ? 'date' : 'text'}
              maxLength={120}
              value={typed.fields[field]}
              onChange={({ target }) => change((now) => ({ ...now, fields: { ...now.fields, [field]: target.value } }))}
            />
          )}
        </Field>
      ))}
    </div>
  );
}
