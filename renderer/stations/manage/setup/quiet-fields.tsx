import { Button, Form, Input } from 'antd';
import { mostQuietSpans } from '#shared/domain/reminders/quiet-hours.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import { settings } from '#shared/protocol/site.ts';
import { useWords } from '../../../lib/language.tsx';
import styles from './setup.module.css';

const fits = (spans: unknown) => settings.shape.quietHours.safeParse(spans).success;

/** When owners are not rung (H5): spans of the day, each from and to. */
export function QuietFields() {
  const t = useWords(setupWords);
  // What is wrong lies between the spans, so it is said below them all, and gone with the change that mends it.
  const typed: unknown = Form.useWatch('quietHours');
  const validator = (_rule: unknown, spans: unknown) =>
    fits(spans) ? Promise.resolve() : Promise.reject(new Error(t('quietRule')));
  return (
    <fieldset className={styles.quiet} aria-label={t('quietHours')}>
      <Form.List name="quietHours" rules={[{ validator }]}>
        {(spans, { add, remove }) => (
          <>
            {spans.length === 0 ? <p className={styles.hint}>{t('quietNone')}</p> : null}
            {spans.map(({ key, name }) => (
              <div key={key} className={styles.span}>
                <Form.Item name={[name, 'from']} noStyle>
                  <Input type="time" aria-label={t('quietFrom', { n: name + 1 })} />
                </Form.Item>
                {t('quietUntil')}
                <Form.Item name={[name, 'to']} noStyle>
                  <Input type="time" aria-label={t('quietTo', { n: name + 1 })} />
                </Form.Item>
                <Button type="text" aria-label={t('quietRemove', { n: name + 1 })} onClick={() => remove(name)}>
                  ×
                </Button>
              </div>
            ))}
            {typed === undefined || fits(typed) ? null : <output className={styles.fault}>{t('quietRule')}</output>}
            <Button disabled={spans.length >= mostQuietSpans} onClick={() => add({ from: '', to: '' })}>
              {t('quietAdd')}
            </Button>
          </>
        )}
      </Form.List>
      <p className={styles.hint}>{t('quietHint')}</p>
    </fieldset>
  );
}
