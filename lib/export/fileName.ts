/**
 * What to call a file with what a view shows, without its ending: "sidelight-users-production-cust12345-2026-11-21".
 *
 * @param what is in it, "users"
 * @param tenant as it is known to us; what is no letter, digit or underscore becomes a hyphen
 * @param day ISO calendar day on which it is taken
 */
export function exportName(what: string, tenant: string, day: string): string {
  return `sidelight-${what}-${tenant.replace(/\W+/g, '-')}-${day}`;
}
