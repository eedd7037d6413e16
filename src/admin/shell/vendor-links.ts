/**
 * Links of the panel that lead nowhere for a council: the vendor's shop and prices, and settings of what this server
 * keeps switched off or in code. Strapi shows them to every administrator and has no switch for them.
 */
const NOWHERE = [
  // The shop installs into the source code, which a running server does not have.
  '[href^="https://market.strapi.io"]',
  '[href^="https://strapi.io/pricing"]',
  // Fields are changed in code (schema.json); on a running server this screen only shows them.
  '[href$="/plugins/content-type-builder"]',
  '[href$="/settings/list-plugins"]',
  // Remote transfer is off: it would write past every gate.
  '[href*="/settings/transfer-tokens"]',
  // No mail is sent, and nobody signs up on the website.
  '[href$="/settings/email"]',
  '[href*="/settings/users-permissions/"]',
  '[href*="/collection-types/plugin::users-permissions."]',
] as const;

/** The link, the line it stands in, and the section that holds nothing else. */
const hidden = (link: string): string[] => [
  `nav a${link}`,
  `main a${link}`,
  `nav li:has(> a${link})`,
  `nav li:has(> div + ol > li > a${link}):not(:has(> ol > li > a:not(${link})))`,
];

/** Takes these links out of the panel; an address typed by hand still leads there. */
export function hideVendorLinks(): void {
  const style = document.createElement('style');
  style.textContent = `${NOWHERE.flatMap(hidden).join(',\n')} { display: none !important; }`;
  document.head.append(style);
}
