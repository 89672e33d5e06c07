import { paperParties } from './paper-kinds.ts';
import type { Bilingual, FormField, TemplateStep, Topic } from './template.ts';

/** What nothing from inspection to keys may depend on (contract Art. 11(3)1). */
const forbidden: ReadonlySet<Topic> = new Set(['tax', 'property-fee', 'property-paper']);

/** Words by which a step says that it is about taxes, property fees or property papers, whatever its topic claims. */
const words = [
  /契税|税费|税款|税票|印花税|[缴完纳交]税/,
  /(物业|物管)(公司|企业|中心|服务|管理|相关)*(费|押金|保证金)|装修(管理|施工|服务)*(费|押金|保证金)/,
  /(物业|物管)(公司|企业|中心|服务|管理|相关)*(协议|合同|文件|承诺)|装修(管理|施工|服务)*(协议|合同|承诺)/,
  /管理规约|(业主|管理)公约/,
  /\b(deed|stamp|transfer) (tax|duty)\b|\btax(es)?\b/i,
  /\b(property|estate|building) (company |service |management )*(fee|charge|deposit)s?\b|\bmanagement (fee|charge)s?\b/i,
  /\b(property|estate|building) (company |service |management )*(agreement|contract|paper)s?\b/i,
  /\brenovation (fee|deposit|agreement|contract|undertaking)s?\b|\binterim (community )?rules\b/i,
];

/**
 * The forbidden topics a step asks for, by what it is and by what it says, also in the name of its stage. Telling about
 * them is no asking.
 */
export function forbiddenIn(step: TemplateStep, stageName: Bilingual): boolean {
  switch (step.kind) {
    case 'voucher':
      return forbidden.has(step.topic) || speaksOf(stageName, step.title);
    case 'check-papers':
      return (
        step.papers.some(({ topic }) => forbidden.has(topic)) ||
        speaksOf(stageName, step.title, ...step.papers.map(({ name }) => name))
      );
    case 'sign':
      return paperParties[step.paper] === 'property' || speaksOf(stageName, step.title, step.statement);
    case 'print':
      return step.papers.some((paper) => paperParties[paper] === 'property') || speaksOf(stageName, step.title);
    case 'form':
      return speaksOf(stageName, step.title, ...step.fields.flatMap(askedBy));
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

/** What a field makes somebody say: its question and, where one must be chosen, the answers there are. */
function askedBy({ required, label, options = [] }: FormField): readonly Bilingual[] {
  return required ? [label, ...options.map(({ name }) => name)] : [];
}

function speaksOf(...texts: readonly (Bilingual | undefined)[]): boolean {
  return texts.some((text) => text && words.some((word) => word.test(text.zh) || word.test(text.en)));
}
