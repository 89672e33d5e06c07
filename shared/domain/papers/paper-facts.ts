import type { PaymentMethod, IdType } from '../roster/types.ts';
import type { AreaBasis, AreaDifference } from '../settlement/area-difference.ts';
import type { Bilingual, FlowTemplate, StepKind, StepOf } from '../flow/template.ts';
import type { CalendarDate, LocalDateTime } from '../ids.ts';
import type { InspectionItem } from '../flow/inspection.ts';
import type { ResultOf } from '../flow/step-results.ts';
import type { Situation } from '../flow/facts.ts';
import type { SiteProfile } from '../profile/profile.ts';
import type { SettlementView } from '../../protocol/settlement-view.ts';

/** Areas in m² and money in yuan, as decimal texts. */
export type PaperHome = {
  readonly label: string;
  readonly layout: string | null;
  readonly contractArea: string;
  readonly measuredArea: string | null;
  readonly contractInnerArea: string | null;
  readonly measuredInnerArea: string | null;
  readonly measuredSharedArea: string | null;
  readonly unitPrice: string | null;
  readonly totalPrice: string | null;
  readonly downPayment: string | null;
  readonly paidAmount: string | null;
  readonly paymentMethod: PaymentMethod | null;
  /** As the roster names it, before the case changed it (B12). */
  readonly formerPaymentMethod: PaymentMethod | null;
  readonly agreedDate: CalendarDate | null;
};

export type PaperOwner = {
  readonly index: number;
  readonly name: string;
  readonly idType: IdType;
  readonly idNumber: string | null;
  readonly present: boolean;
};

/** A step with what became of it; `at` is the site's wall clock, `2026-11-25 10:20`. */
type StepFact<K extends StepKind> = {
  readonly definition: StepOf<K>;
  readonly state: 'open' | 'done' | 'waived' | 'disputed';
  readonly result: ResultOf<K> | null;
  readonly at: string | null;
  readonly by: string | null;
  /** The household's words of a dispute, or the reason of a waiver. */
  readonly words: string | null;
};
export type PaperStep<K extends StepKind = StepKind> = { readonly [N in K]: StepFact<N> }[K];

export type PaperStage = {
  readonly id: string;
  readonly name: Bilingual;
  readonly done: boolean;
  /** Only those that apply to this case. */
  readonly steps: readonly PaperStep[];
};

/** Keys left with the property company (钥匙托管). */
export type PaperCustody = {
  readonly name: Bilingual;
  readonly count: number;
  readonly reason: string;
  readonly until: CalendarDate;
};

/** Everything the papers of one case are made of. A paper that lacks one of them says which. */
export type PaperFacts = {
  readonly siteName: Bilingual;
  /** Who stands behind the papers, as the site's profile names them. */
  readonly parties: SiteProfile['parties'];
  /** The business day the paper is made on. */
  readonly date: CalendarDate;
  readonly purpose: FlowTemplate['purpose'];
  readonly visitNumber: string | null;
  readonly home: PaperHome | null;
  readonly visitor: { readonly name: string; readonly phone: string | null } | null;
  readonly owners: readonly PaperOwner[];
  readonly agent: Situation['agent'];
  /** An owner whose paper is a passport or a permit. */
  readonly foreign: boolean;
  readonly escort: string | null;
  readonly stages: readonly PaperStage[];
  /** The step that prints the paper or has it signed. */
  readonly stepId: string | null;
  readonly inspection: readonly InspectionItem[];
  /** By the basis of the contract; null while an area is not known. */
  readonly area: {
    readonly basis: AreaBasis;
    readonly found: AreaDifference;
    readonly lines: readonly Bilingual[];
  } | null;
  readonly settlement: SettlementView | null;
  readonly custody: readonly PaperCustody[];
  readonly refusal: { readonly grounds: readonly string[]; readonly words: string | null; readonly at: string } | null;
  readonly deliveredOn: CalendarDate | null;
  /** What late delivery costs up to a day; null where nobody is late or a figure is missing. */
  readonly late: LateFacts | null;
  /** What the move-in notice says beyond the home; null for every other paper. */
  readonly moveIn: MoveInFacts | null;
};

/** Late delivery of one home (contract Art. 12; domain 2.4): base and amount in yuan, the rate of the last day in 万分之. */
export type LateFacts = {
  readonly agreedDate: CalendarDate;
  readonly actualDate: CalendarDate;
  readonly days: number;
  readonly baseKind: 'total-price' | 'paid';
  readonly base: string;
  readonly ratePer10k: string;
  readonly amount: string;
  readonly lines: readonly Bilingual[];
};

/** Where, when and on what grounds a household takes over (domain 3.4 入住通知书). */
export type MoveInFacts = {
  readonly delivery: SiteProfile['delivery'];
  readonly appointment: LocalDateTime | null;
  /** How long before and after the appointment the household is still in its place, in minutes. */
  readonly window: { readonly earlyMinutes: number; readonly lateMinutes: number };
  /** The filed completion inspection as it is public at the site. */
  readonly filing: { readonly number: string; readonly issuedOn: CalendarDate } | null;
  /** What the code on the paper holds: it checks in at the kiosk. */
  readonly checkInCode: string;
};
