import type { NoticeKind } from '#shared/domain/notices/catalogue.ts';
import { type NoticePlan, type NoticeRule, noticePlan } from '#shared/domain/notices/notice-rules.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { NoticePlanView } from '#shared/protocol/notice-rules.ts';
import { noticeCities } from '../../notices/read-notice-rules.ts';
import type { Tx } from '../../store/commands.ts';
import type { House } from '../house.ts';
import { kindOf } from './load-version.ts';

type RuleName = Pick<NoticeRule, 'kind' | 'mode'>;

/** The plan as Manage shows it, with every rule in force and those said not to hold here. */
export function viewPlan(house: House): NoticePlanView {
  const { removed, ...plan } = house.notices.plan();
  const city = house.notices.city();
  return {
    plan,
    cities: house.notices.cities().map(({ id, name }) => ({ id, name })),
    rules: [...house.notices.rules()],
    removed: removed.map(({ kind, mode, textId }) => ({
      kind,
      mode,
      reason: house.privacy.readWords(textId),
      rule: city.rules.find((rule) => isNamed(rule, { kind, mode })) ?? null,
    })),
  };
}

/** Sets the city and when the site sells and hands over. Throws unknown-city. */
export function savePlan(house: House, tx: Tx, input: Pick<NoticePlan, 'city' | 'periods'>): void {
  if (!noticeCities.includes(input.city)) throw new AppError('unknown-city');
  const before = house.notices.plan();
  const fields = (['city', 'periods'] as const).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(input[name]),
  );
  if (fields.length === 0) return;
  keep(house, tx, { ...before, ...input });
  tx.append({ type: 'notice.plan-saved', subjectId: input.city, payload: { fields } });
}

/** Adds a kind of the site's own. Throws kind-exists. */
export function addKind(house: House, tx: Tx, kind: NoticeKind): void {
  if (house.notices.kinds().has(kind.id)) throw new AppError('kind-exists');
  const before = house.notices.plan();
  keep(house, tx, { ...before, ownKinds: [...before.ownKinds, kind] });
  tx.append({ type: 'notice.kind-added', subjectId: kind.id, payload: {} });
}

/** Requires a kind beyond what the city asks for. Throws unknown-kind, rule-exists. */
export function addRule(house: House, tx: Tx, rule: NoticeRule): void {
  kindOf(house, rule.kind);
  const plan = house.notices.plan();
  const ofCity = house.notices.city().rules.some((one) => isNamed(one, rule));
  const standing = ofCity && !plan.removed.some((one) => isNamed(one, rule));
  if (standing || plan.added.some((one) => isNamed(one, rule))) throw new AppError('rule-exists');
  keep(house, tx, { ...plan, added: [...plan.added, rule] });
  tx.append({ type: 'notice.rule-added', subjectId: rule.kind, payload: { mode: rule.mode } });
}

/**
 * Says that a rule does not hold here. The city's stays named with the reason; the site's own goes. Throws unknown-rule.
 */
export function removeRule(house: House, tx: Tx, name: RuleName, words: string): void {
  const plan = house.notices.plan();
  const own = plan.added.some((one) => isNamed(one, name));
  const ofCity = house.notices.city().rules.some((one) => isNamed(one, name));
  if (!own && (!ofCity || plan.removed.some((one) => isNamed(one, name)))) throw new AppError('unknown-rule');
  const reason = house.privacy.keepWords(house.newId('txt'), words);
  keep(
    house,
    tx,
    own
      ? { ...plan, added: plan.added.filter((one) => !isNamed(one, name)) }
      : { ...plan, removed: [...plan.removed, { ...name, textId: reason.textId }] },
  );
  tx.append({ type: 'notice.rule-removed', subjectId: name.kind, payload: { mode: name.mode, reason } });
}

/** Lets a removed rule hold again. Throws unknown-rule. */
export function restoreRule(house: House, tx: Tx, name: RuleName): void {
  const plan = house.notices.plan();
  if (!plan.removed.some((one) => isNamed(one, name))) throw new AppError('unknown-rule');
  keep(house, tx, { ...plan, removed: plan.removed.filter((one) => !isNamed(one, name)) });
  tx.append({ type: 'notice.rule-restored', subjectId: name.kind, payload: { mode: name.mode } });
}

const isNamed = (one: RuleName, { kind, mode }: RuleName) => one.kind === kind && one.mode === mode;

function keep(house: House, tx: Tx, plan: NoticePlan): void {
  house.books.plan.saveNoticePlan(JSON.stringify(noticePlan.parse(plan)));
  tx.afterwards(house.notices.reload);
}
