import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { StageId } from '#shared/domain/ids.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import type { DeskView as Desk } from '#shared/protocol/floor.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { useSession } from '../../lib/session.tsx';
import { stagesFor } from './my-desk.ts';
import { StagePicker } from './stage-picker.tsx';
import type { House } from './use-house.ts';

type Props = {
  readonly desk: Desk;
  readonly house: House;
  readonly onCancel: () => void;
  readonly onGo: (stageIds: readonly StageId[]) => void;
};

/** Which stages the open desk serves from now on. */
export function StagesDialog({ desk, house, onCancel, onGo }: Props) {
  const t = useWords(deskWords);
  const { language } = useLanguage();
  const { session } = useSession();
  const [ticked, setTicked] = useState<readonly StageId[]>(desk.openStageIds);
  const offered = stagesFor(
    desk,
    session.staff,
    house.stages.map((stage) => stage.id),
  );
  return (
    <Modal
      open
      centered
      title={t('stagesDialogTitle', { desk: language === 'en' ? desk.nameEn : desk.name })}
      onCancel={onCancel}
      footer={[
        <Button key="back" onClick={onCancel}>
          {t('back')}
        </Button>,
        <Button key="go" type="primary" disabled={ticked.length === 0} onClick={() => onGo(ticked)}>
          {t('save')}
        </Button>,
      ]}
    >
      <StagePicker own={desk.stageIds} offered={offered} ticked={ticked} house={house} onChange={setTicked} />
    </Modal>
  );
}
