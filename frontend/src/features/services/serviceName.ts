import type { ServiceNameFragment } from '../../api/gen/graphql';

/** A domain name as people write it (« crème-fouettée.com »), everything else by its own name. */
export function serviceName(service: ServiceNameFragment): string {
  return service.__typename === 'DomainService' ? service.unicodeName : service.name;
}
