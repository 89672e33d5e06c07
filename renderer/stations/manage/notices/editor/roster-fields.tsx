import { Input } from 'antd';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import { noticeWords } from '#shared/i18n/notices.ts';
import { useWords } from '../../../../lib/language.tsx';
import styles from '../notices.module.css';
import { Field } from './field.tsx';
import type { TypedDraft } from './typed-draft.ts';
import type { Draft } from './use-draft.ts';

/** What stands beside the price table; its figures are the roster's. */
export function PriceFields({ draft: { typed, change, unfinished } }: { readonly draft: Draft }) {
  const t = useWords(manageNoticeWords);
  const n = useWords(noticeWords);
  const { price } = typed;
  const write = (part: Partial<TypedDraft['price']>) => change((now) => ({ ...now, price: { ...now.price, ...part } }));
  const lacks = (place: string) => (unfinished.some((one) => one.place === place) ? t('fault-field-missing') : null);
  return (
    <>
      <p className={styles.quiet}>{t('priceFromRoster')}</p>
      <div className={styles.pair}>
        <Line label={t('buildings')} value={price.buildings} onWrite={(buildings) => write({ buildings })} />
        <Line
          label={n('hotline')}
          value={price.hotline}
          fault={lacks('hotline')}
          onWrite={(hotline) => write({ hotline })}
        />
      </div>
      {(['discounts', 'agencyFees'] as const).map((field) => (
        <div key={field} className={styles.pair}>
          {(['zh', 'en'] as const).map((language) => (
            <Field
              key={language}
              label={t(language === 'zh' ? 'chinese' : 'english', { name: n(field) })}
              fault={language === 'zh' ? lacks(field) : null}
            >
              {(ids, status) => (
                <Input.TextArea
                  {...ids}
                  {...status}
                  lang={language === 'zh' ? 'zh-CN' : 'en'}
                  autoSize={{ minRows: 2, maxRows: 10 }}
                  value={price[field][language]}
                  onChange={({ target }) => write({ [field]: { ...price[field], [language]: target.value } })}
                />
              )}
            </Field>
          ))}
        </div>
      ))}
    </>
  );
}

/** Who measured; the figures by building are the roster's. */
export function SurveyFields({ draft: { typed, change } }: { readonly draft: Draft }) {
  const t = useWords(manageNoticeWords);
  const n = useWords(noticeWords);
  const { survey } = typed;
  const write = (part: Partial<TypedDraft['survey']>) =>
    change((now) => ({ ...now, survey: { ...now.survey, ...part } }));
  return (
    <>
      <p className={styles.quiet}>{t('surveyFromRoster')}</p>
      <div className={styles.pair}>
        <Line label={n('surveyor')} value={survey.surveyor} onWrite={(surveyor) => write({ surveyor })} />
        <Line
          label={n('reportNumber')}
          value={survey.reportNumber}
          onWrite={(reportNumber) => write({ reportNumber })}
        />
        <Line
          label={n('reportedOn')}
          type="date"
          value={survey.reportedOn}
          onWrite={(reportedOn) => write({ reportedOn })}
        />
        <Line label={t('buildings')} value={survey.buildings} onWrite={(buildings) => write({ buildings })} />
      </div>
    </>
  );
}

type LineProps = {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'date';
  readonly fault?: string | null;
  readonly onWrite: (value: string) => void;
};

function Line({ label, value, type = 'text', fault = null, onWrite }: LineProps) {
  return (
    <Field label={label} fault={fault}>
      {(ids, status) => (
        <Input {...ids} {...status} type={type} value={value} onChange={({ target }) => onWrite(target.value)} />
      )}
    </Field>
  );
}
