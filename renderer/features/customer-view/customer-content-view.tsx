import { assertNever } from '#shared/domain/assert-never.ts';
import type { Language } from '#shared/i18n/words.ts';
import type { CustomerContent } from '#shared/protocol/customer.ts';
import { SpokenIn } from '../../lib/language.tsx';
import { AnsweredView } from './answered-view.tsx';
import type { SendAnswer } from './answering.ts';
import { ConsentView } from './consent-view.tsx';
import { DocumentView } from './document-view.tsx';
import { DoneView } from './done-view.tsx';
import { FiguresView } from './figures-view.tsx';
import { IdleView } from './idle-view.tsx';
import { InspectionView } from './inspection-view.tsx';
import { ItemsView } from './items-view.tsx';
import { NoticesView } from './notices-view.tsx';
import { PapersView } from './papers-view.tsx';
import { PointView } from './point-view.tsx';
import { PointsView } from './points-view.tsx';
import { RateView } from './rate-view.tsx';
import { SettlementView } from './settlement-view.tsx';
import { SignView } from './sign-view.tsx';
import { TextView } from './text-view.tsx';
import { WelcomeView } from './welcome-view.tsx';

type Props = {
  readonly content: CustomerContent;
  readonly language: Language;
  /** null: to look at only, as the desk's mirror does, or while the screen is cut off. */
  readonly onAnswer: SendAnswer | null;
};

/** What a customer screen shows, as large as its box; drawn for about 1220 by 660. */
export function CustomerContentView({ content, language, onAnswer }: Props) {
  return (
    <SpokenIn language={language}>
      <div lang={language} style={{ height: '100%' }}>
        {/* What was drawn or chosen belongs to one paper, step or consent, and ends with it. */}
        <Shown key={subjectOf(content)} content={content} onAnswer={onAnswer} />
      </div>
    </SpokenIn>
  );
}

function Shown({ content, onAnswer }: Omit<Props, 'language'>) {
  switch (content.kind) {
    case 'idle':
      return <IdleView />;
    case 'welcome':
      return <WelcomeView content={content} />;
    case 'papers':
      return <PapersView content={content} />;
    case 'point':
      return <PointView content={content} />;
    case 'points':
      return <PointsView content={content} />;
    case 'notices':
      return <NoticesView content={content} onAnswer={onAnswer} />;
    case 'figures':
      return <FiguresView content={content} />;
    case 'settlement':
      return <SettlementView content={content} />;
    case 'items':
      return <ItemsView content={content} />;
    case 'text':
      return <TextView content={content} />;
    case 'inspection':
      return <InspectionView content={content} />;
    case 'document':
      return <DocumentView content={content} />;
    case 'sign':
      return <SignView content={content} onAnswer={onAnswer} />;
    case 'rate':
      return <RateView content={content} onAnswer={onAnswer} />;
    case 'consent':
      return <ConsentView content={content} onAnswer={onAnswer} />;
    case 'answered':
      return <AnsweredView content={content} />;
    case 'done':
      return <DoneView content={content} />;
    default:
      return assertNever(content, 'customer content');
  }
}

function subjectOf(content: CustomerContent): string {
  switch (content.kind) {
    case 'sign':
      return `sign ${content.document.id} ${JSON.stringify(content.signer)}`;
    case 'document':
      return `document ${content.document.id}`;
    case 'rate':
    case 'consent':
    case 'notices':
      return `${content.kind} ${content.stepId}`;
    default:
      return content.kind;
  }
}
