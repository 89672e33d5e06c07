import type { StaffId } from '#shared/domain/ids.ts';
import { appWords } from '#shared/i18n/app.ts';
import { caseWords } from '#shared/i18n/cases.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import type { Sending } from '../../../features/cases/use-sending.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { errorText } from '../../../lib/error-text.ts';
import { ChoiceDialog } from '../choice-dialog.tsx';

type Props = { readonly caseView: CaseView; readonly send: Sending['send']; readonly onCancel: () => void };

/** Who goes along with the household (B4, E3): those at the guides' places first, then all others at work. */
export function EscortDialog({ caseView, send, onCancel }: Props) {
  const t = useWords(caseWords);
  const app = useWords(appWords);
  const { language } = useLanguage();
  const desks = useLive(
    async ({ client }) => (await client.desks({})).items,
    (event) => event.type.startsWith('desk.'),
  );
  const people = (desks.data ?? [])
    .filter((desk) => desk.staffId !== null && desk.state !== 'closed')
    .toSorted((a, b) => Number(b.kind === 'guide') - Number(a.kind === 'guide') || a.number - b.number)
    .map((desk) => ({
      id: desk.staffId ?? '',
      name: desk.staffName ?? '',
      aside: language === 'en' ? desk.nameEn : desk.name,
    }));
  const none = { id: '', name: t('noEscort'), aside: '' };
  const choices = caseView.escort ? [...people, none] : people;
  const waitingText = desks.error ? errorText(desks.error, language) : app('loading');
  return (
    <ChoiceDialog
      title={t('escortTitle')}
      text={t('escortText')}
      choices={choices}
      none={desks.data ? t('escortNobody') : waitingText}
      onCancel={onCancel}
      onGo={(id) => {
        const params = { id: caseView.id };
        const staffId = id === '' ? null : (id as StaffId);
        void send(JSON.stringify(['escort', params, id]), (client, idempotencyKey) =>
          client.setEscort({ params, body: { version: caseView.version, staffId } }, { idempotencyKey }),
        );
      }}
    />
  );
}
