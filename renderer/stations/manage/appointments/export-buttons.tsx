import { Button } from 'antd';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { appointmentWords } from '#shared/i18n/appointments.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { fetchFile } from '../parts/fetch-file.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { saveFile } from '../parts/save-file.ts';
import { useCommand } from '../parts/use-command.ts';

/** Lists with names and phones for whoever calls or writes. */
export function ExportButtons({ date }: { readonly date: CalendarDate }) {
  const t = useWords(appointmentWords);
  const { language } = useLanguage();
  const { headers } = useHub();
  const fetched = useCommand(async (body: { readonly date: CalendarDate; readonly kind: 'calls' | 'texts' }) => {
    const url = callUrl(contract.exportAppointments, {});
    saveFile(`keyturn-${body.kind}-${body.date}.csv`, await fetchFile(url, headers(), { ...body, language }));
  });
  return (
    <span>
      <Button loading={fetched.busy} onClick={() => void fetched.run({ date, kind: 'calls' })}>
        {t('exportCalls')}
      </Button>{' '}
      <Button loading={fetched.busy} onClick={() => void fetched.run({ date, kind: 'texts' })}>
        {t('exportTexts')}
      </Button>
      <ProblemNote problem={fetched.problem} />
    </span>
  );
}
