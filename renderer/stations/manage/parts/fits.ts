import type { FormItemProps } from 'antd';
import type { z } from 'zod';

/** A rule of a form field taken from the contract itself, so that the page and the hub never disagree. */
export function fits(schema: z.ZodType, message: string): NonNullable<FormItemProps['rules']>[number] {
  return {
    validator: (_rule: unknown, value: unknown) =>
      schema.safeParse(value).success ? Promise.resolve() : Promise.reject(new Error(message)),
  };
}
