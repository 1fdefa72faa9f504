import type { AllowedActionFragment } from '../../api/gen/graphql';

export function mayRenew(service: { actions: readonly AllowedActionFragment[] }): boolean {
  return service.actions.some((action) => action.name === 'RENEW' && action.allowed);
}
