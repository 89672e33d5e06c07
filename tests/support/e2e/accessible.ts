import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const wcag22aa = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** No fault by WCAG 2.2 AA on the page as it stands; with `clearly`, text contrast of at least 7:1 as well. */
export async function expectAccessible(page: Page, what: string, clearly = false): Promise<void> {
  const rules = clearly ? { 'color-contrast-enhanced': { enabled: true } } : {};
  const { violations } = await new AxeBuilder({ page })
    .withTags(wcag22aa)
    .options({ runOnly: wcag22aa, rules })
    .analyze();
  const faults = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, any }) => `${target.join(' ')} (${any[0]?.message ?? ''})`).join('; ')}`,
  );
  expect(faults, what).toEqual([]);
}
