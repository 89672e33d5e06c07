import { paperParties } from './paper-kinds.ts';
import type { Bilingual, TemplateStep, Topic } from './template.ts';

/** What nothing from inspection to keys may depend on (contract Art. 11(3)1). */
const forbidden: ReadonlySet<Topic> = new Set(['tax', 'property-fee', 'property-paper']);

/** Words by which a step says that it is about taxes, property fees or property papers, whatever its topic claims. */
const words = [
  /契税|税费|税款|税票|印花税|[缴完纳交]税/,
  /物业(服务|管理)?(费|押金|保证金)|装修(管理)?(费|押金|保证金)/,
  /物业(服务|管理)?(协议|合同|文件|承诺)|装修(管理|施工|服务)?(协议|合同|承诺)/,
  /\b(deed|stamp|transfer) (tax|duty)\b|\btax(es)?\b/i,
  /\bproperty (service |management )?(fee|charge|deposit)s?\b|\brenovation (fee|deposit)s?\b/i,
  /\bproperty (service |management )?(agreement|contract|paper)s?\b|\brenovation (agreement|contract|undertaking)s?\b/i,
];

/** The forbidden topics a step asks for, by what it is and by what it says. Telling about them is no asking. */
export function forbiddenIn(step: TemplateStep): boolean {
  switch (step.kind) {
    case 'voucher':
      return forbidden.has(step.topic) || speaksOf(step.title);
    case 'check-papers':
      return speaksOf(step.title) || step.papers.some((paper) => forbidden.has(paper.topic) || speaksOf(paper.name));
    case 'sign':
      return paperParties[step.paper] === 'property' || speaksOf(step.title);
    case 'print':
      return speaksOf(step.title) || step.papers.some((paper) => paperParties[paper] === 'property');
    case 'form':
      return speaksOf(step.title) || step.fields.some(({ required, label }) => required && speaksOf(label));
    case 'confirm-figures':
    case 'inspect':
    case 'consent':
      return speaksOf(step.title);
    // To tell of a fee, and to give somebody a text, asks for nothing.
    case 'explain':
    case 'read-notices':
    case 'settle':
    case 'hand-over-items':
    case 'rate':
      return false;
  }
}

function speaksOf({ zh, en }: Bilingual): boolean {
  return words.some((word) => word.test(zh) || word.test(en));
}
