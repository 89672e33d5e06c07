import { Input, Select } from 'antd';
import type { NoticeKind } from '#shared/domain/notices/catalogue.ts';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import { useWords } from '../../../../lib/language.tsx';
import styles from '../notices.module.css';
import { Field } from './field.tsx';
import { useFaultText } from './use-fault-text.ts';
import type { Draft } from './use-draft.ts';

type Props = { readonly draft: Draft; readonly kind: NoticeKind };

/** What it is called in both languages, and how it is made. */
export function TitleFields({ draft, kind }: Props) {
  const t = useWords(manageNoticeWords);
  const { typed, change } = draft;
  const fault = useFaultText(draft);
  const empty = (text: string) => (text.trim() === '' ? t('fault-field-missing') : null);
  return (
    <>
      <div className={styles.pair}>
        <Field label={t('titleZh')} fault={empty(typed.title.zh)}>
          {(ids, status) => (
            <Input
              {...ids}
              {...status}
              lang="zh-CN"
              value={typed.title.zh}
              onChange={({ target }) => change((now) => ({ ...now, title: { ...now.title, zh: target.value } }))}
            />
          )}
        </Field>
        <Field label={t('titleEn')} fault={empty(typed.title.en)}>
          {(ids, status) => (
            <Input
              {...ids}
              {...status}
              lang="en"
              value={typed.title.en}
              onChange={({ target }) => change((now) => ({ ...now, title: { ...now.title, en: target.value } }))}
            />
          )}
        </Field>
      </div>
      {kind.forms.length > 1 ? (
        <Field label={t('form')} fault={fault('form')}>
          {(ids, status) => (
            <Select
              {...ids}
              {...status}
              className={styles.wide ?? ''}
              value={typed.form}
              onChange={(form) => change((now) => ({ ...now, form }))}
              options={kind.forms.map((value) => ({ value, label: t(`form-${value}`) }))}
            />
          )}
        </Field>
      ) : null}
    </>
  );
}
