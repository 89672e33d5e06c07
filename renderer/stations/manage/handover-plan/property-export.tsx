import { Button } from 'antd';
import { useState } from 'react';
import { handoverPlanWords } from '#shared/i18n/handover-plan.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useHub, useLive } from '../../../lib/use-hub.tsx';
import { fetchFile } from '../parts/fetch-file.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Card } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Said } from '../parts/said.tsx';
import { saveFile } from '../parts/save-file.ts';
import { useCommand } from '../parts/use-command.ts';
import styles from './handover-plan.module.css';

/** What goes to the property company, with how many homes are left without their owners. */
export function PropertyExport() {
  const t = useWords(handoverPlanWords);
  const { language } = useLanguage();
  const { headers } = useHub();
  const [done, setDone] = useState(false);
  const look = useLive(
    ({ client }) => client.propertyExportLook({}),
    ({ type }) => /^(roster|household|case\.consent|step)/.test(type),
  );
  const fetched = useCommand(async (asked: { readonly language: typeof language }) => {
    saveFile('keyturn-property.csv', await fetchFile(callUrl(contract.exportToProperty, {}), headers(), asked));
    setDone(true);
  });
  return (
    <Card title={t('tabProperty')}>
      <p>{t('propertyExplain')}</p>
      <Loaded of={look}>
        {({ homes, withConsent, withoutConsent, notMeasured, withoutHeatedArea }) => (
          <>
            <ul>
              <li>{t('propertyHomes', { homes })}</li>
              <li>{t('propertyWith', { count: withConsent })}</li>
              <li>
                <b>{t('propertyWithout', { count: withoutConsent })}</b>
              </li>
              {notMeasured > 0 ? <li>{t('propertyNotMeasured', { count: notMeasured })}</li> : null}
              {withoutHeatedArea > 0 ? <li>{t('propertyNoHeated', { count: withoutHeatedArea })}</li> : null}
            </ul>
            <div className={styles.row}>
              <Button
                type="primary"
                disabled={homes === 0}
                loading={fetched.busy}
                onClick={() => void fetched.run({ language })}
              >
                {t('propertyExport')}
              </Button>
            </div>
          </>
        )}
      </Loaded>
      <ProblemNote problem={fetched.problem} />
      {done && !fetched.problem ? <Said tone="done">{t('propertyDone')}</Said> : null}
    </Card>
  );
}
