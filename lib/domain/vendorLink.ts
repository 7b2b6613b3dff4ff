/** An address that the vendor sent along, fit to be followed. */
export type VendorLink = { href: string; host: string };

/** @returns null for what is no https address, whoever sent it */
export function vendorLinkOf(url: string | null): VendorLink | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href, host } = new URL(url);
  return protocol === 'https:' ? { href, host } : null;
}
