import type { ServiceView } from '#shared/protocol/floor.ts';

/** What can be given to a visitor who comes for no particular home. */
export function walkInServices(services: readonly ServiceView[]): readonly ServiceView[] {
  return services.filter((service) => service.active && !service.guided);
}

/** What a household may come for: those that need its home first. */
export function homeServices(services: readonly ServiceView[]): readonly ServiceView[] {
  const active = services.filter((service) => service.active);
  return [...active.filter((service) => service.guided), ...active.filter((service) => !service.guided)];
}

/** What a waiting visitor may change to, and whether a home has to be found first. */
export function changeOffers(
  services: readonly ServiceView[],
  ticket: { readonly serviceId: string; readonly unitIds: readonly string[] },
): readonly { readonly service: ServiceView; readonly needsHome: boolean }[] {
  return homeServices(services)
    .filter((service) => service.id !== ticket.serviceId)
    .map((service) => ({ service, needsHome: service.guided && ticket.unitIds.length === 0 }));
}
