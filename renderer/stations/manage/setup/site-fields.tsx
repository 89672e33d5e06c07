import { Form, Input, Switch } from 'antd';
import type { SiteSettings } from '#shared/domain/settings/site-settings.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import { settings } from '#shared/protocol/site.ts';
import { useWords } from '../../../lib/language.tsx';
import { Card } from '../parts/page.tsx';
import { fits } from '../parts/fits.ts';
import { CountField } from './count-field.tsx';
import { QuietFields } from './quiet-fields.tsx';
import styles from './setup.module.css';

const fields = settings.shape;

/** All settings of a site in four groups. */
export function SiteFields() {
  const t = useWords(setupWords);
  return (
    <>
      <div className={styles.stack}>
        <Card title={t('siteIdentity')}>
          <Form.Item<SiteSettings>
            name="siteName"
            label={t('siteName')}
            extra={t('siteNameHint')}
            required
            rules={[fits(fields.siteName, t('siteNameRule'))]}
          >
            <Input />
          </Form.Item>
          <Form.Item<SiteSettings>
            name="siteNameEn"
            label={t('siteNameEn')}
            required
            rules={[fits(fields.siteNameEn, t('siteNameEnRule'))]}
          >
            <Input />
          </Form.Item>
        </Card>
        <Card title={t('siteLine')}>
          <CountField name="maxOvertakes" label="maxOvertakes" hint="maxOvertakesHint" unit="times" min={0} max={100} />
          <div className={styles.pair}>
            <CountField
              name={['appointmentWindow', 'earlyMinutes']}
              label="early"
              hint="windowHint"
              unit="minutesUnit"
              min={0}
              max={600}
            />
            <CountField name={['appointmentWindow', 'lateMinutes']} label="late" unit="minutesUnit" min={0} max={600} />
          </div>
          <CountField
            name="leastCallsBeforeNoShow"
            label="leastCalls"
            hint="leastCallsHint"
            unit="times"
            min={1}
            max={20}
          />
          <CountField name="returnPlaces" label="returnPlaces" hint="returnPlacesHint" unit="places" min={0} max={50} />
          <Form.Item<SiteSettings>
            name="mayChoose"
            label={t('mayChoose')}
            extra={t('mayChooseHint')}
            valuePropName="checked"
          >
            <Switch />
          </Form.Item>
        </Card>
      </div>
      <div className={styles.stack}>
        <Card title={t('siteDay')}>
          <Form.Item<SiteSettings>
            name="timeZone"
            label={t('timeZone')}
            extra={t('timeZoneHint')}
            required
            rules={[fits(fields.timeZone, t('timeZoneRule'))]}
          >
            <Input />
          </Form.Item>
          <Form.Item<SiteSettings>
            name="dayStart"
            label={t('dayStart')}
            extra={t('dayStartHint')}
            required
            rules={[fits(fields.dayStart, t('dayStartRule'))]}
          >
            <Input type="time" className={styles.count ?? ''} />
          </Form.Item>
        </Card>
        <Card title={t('siteKiosk')}>
          <CountField name="wrongTriesPerUnit" label="wrongTries" hint="wrongTriesHint" unit="times" min={1} max={20} />
        </Card>
        <Card title={t('quietHours')}>
          <QuietFields />
        </Card>
      </div>
    </>
  );
}
