import type { StageId } from '#shared/domain/ids.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import type { Workplace } from '#shared/protocol/floor.ts';
import type { TicketView } from '#shared/protocol/tickets.ts';
import { useWords } from '../../lib/language.tsx';
import { ChoiceDialog } from './choice-dialog.tsx';
import type { House } from './use-house.ts';

type Props = {
  readonly ticket: TicketView;
  readonly route: Workplace['route'];
  readonly house: House;
  readonly onCancel: () => void;
  readonly onGo: (stageId: StageId) => void;
};

/** To the line of another stage of the visit's own route. */
export function TransferDialog({ ticket, route, house, onCancel, onGo }: Props) {
  const t = useWords(deskWords);
  const choices = route
    .filter((stage) => stage.stageId !== ticket.stageId)
    .map((stage) => ({
      id: stage.stageId,
      name: house.stageName(stage.stageId) || stage.stageName,
      aside: stage.state === 'done' ? t('stageDone') : '',
    }));
  return (
    <ChoiceDialog
      title={t('transferTitle', { number: ticket.number })}
      text={t('transferText')}
      choices={choices}
      none={t('onlyStage')}
      onCancel={onCancel}
      onGo={onGo}
    />
  );
}
