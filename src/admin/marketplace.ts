/** The vendor's shop offers nothing that a council's server may install by itself; Strapi has no switch for its link. */
export function hideMarketplace(): void {
  const style = document.createElement('style');
  style.textContent = 'a[href$="/marketplace"] { display: none !important; }';
  document.head.append(style);
}
