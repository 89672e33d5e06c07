import type { DeskId } from '#shared/domain/ids.ts';
import { appWords } from '#shared/i18n/app.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import type { TicketView } from '#shared/protocol/tickets.ts';
import { errorText } from '../../lib/error-text.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { useLive } from '../../lib/use-hub.tsx';
import { ChoiceDialog } from './choice-dialog.tsx';
import { freeColleagues } from './my-desk.ts';

type Props = {
  readonly ticket: TicketView;
  readonly ownDeskId: DeskId;
  readonly onCancel: () => void;
  readonly onGo: (deskId: DeskId) => void;
};

/** To a colleague whose desk is open and free; the list follows the floor while it is shown. */
export function HandOverDialog({ ticket, ownDeskId, onCancel, onGo }: Props) {
  const t = useWords(deskWords);
  const app = useWords(appWords);
  const { language } = useLanguage();
  const desks = useLive(
    async ({ client }) => (await client.desks({})).items,
    (event) => event.type.startsWith('desk.') || event.type.startsWith('ticket.'),
  );
  const choices = freeColleagues(desks.data ?? [], ownDeskId, ticket.stageId).map((desk) => ({
    id: desk.id,
    name: [language === 'en' ? desk.nameEn : desk.name, desk.staffName].filter(Boolean).join(' · '),
    aside: desk.openStageIds.includes(ticket.stageId) ? t('sameStage') : '',
  }));
  const waitingText = desks.error ? errorText(desks.error, language) : app('loading');
  return (
    <ChoiceDialog
      title={t('handOverTitle', { number: ticket.number })}
      text={t('handOverText')}
      choices={choices}
      none={desks.data ? t('handOverNone') : waitingText}
      onCancel={onCancel}
      onGo={onGo}
    />
  );
}
