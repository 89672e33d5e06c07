import { assertNever } from '#shared/domain/assert-never.ts';
import { kioskWords, placeText } from '#shared/i18n/kiosk.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { type Building, type HomeChoice, nextQuestion } from './choose-home.ts';
import { ChoiceGrid } from './choice-grid.tsx';
import { KioskButton } from './kiosk-button.tsx';
import { type StepProps, StepPage } from './step-page.tsx';

type Props = StepProps & { readonly choice: HomeChoice; readonly homes: readonly Building[] };

const questionWords = {
  building: 'chooseBuilding',
  entrance: 'chooseEntrance',
  floor: 'chooseFloor',
  room: 'chooseRoom',
} as const;

/** Which home, by tapping: building, entrance where there are several, floor, room. */
export function HomePage({ choice, homes, ...step }: Props) {
  const t = useWords(kioskWords);
  const { language } = useLanguage();
  const question = nextQuestion(homes, choice);
  const { dispatch } = step;
  const choose = (more: HomeChoice) => dispatch({ type: 'place-chosen', choice: { ...choice, ...more } });
  const tiles = () => {
    switch (question.ask) {
      case 'building':
        return question.options.map((building) => ({
          key: building,
          text: placeText(building, language),
          onChoose: () => choose({ building }),
        }));
      case 'entrance':
        return question.options.map((entrance) => ({
          key: String(entrance),
          text: entrance === null ? t('floorUnknown') : placeText(entrance, language),
          onChoose: () => choose({ entrance }),
        }));
      case 'floor':
        return question.options.map((floor) => ({
          key: String(floor),
          text: floor === null ? t('floorUnknown') : t('floorTile', { floor }),
          onChoose: () => choose({ floor }),
        }));
      case 'room':
        return question.options.map((room) => ({
          key: room.unitId,
          text: room.room,
          onChoose: () => dispatch({ type: 'room-chosen', unitId: room.unitId }),
        }));
      default:
        return assertNever(question);
    }
  };
  return (
    <StepPage
      {...step}
      title={t(questionWords[question.ask])}
      {...(question.options.length === 0 ? { hint: t('noHomes') } : {})}
    >
      <ChoiceGrid tiles={tiles()} dense={question.ask === 'floor'} />
      {question.ask === 'building' && !step.flow.elder ? (
        <KioskButton onClick={() => dispatch({ type: 'scan-asked' })}>{t('scanInstead')}</KioskButton>
      ) : null}
    </StepPage>
  );
}
