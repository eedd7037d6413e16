import { PRODUCT } from '../../words/labels/labels';

const STORED_LANGUAGE = 'strapi-admin-language';
const SHIPPED_TITLE = ' | Strapi';
const TITLE = ` | ${PRODUCT}`;

/** A new browser starts in Chinese; a language that someone has chosen stays. */
export function startInChinese(): void {
  const language = localStorage.getItem(STORED_LANGUAGE) ?? 'zh-Hans';
  localStorage.setItem(STORED_LANGUAGE, language);
  // Strapi sets the attribute only when the language changes; screen readers need it from the start.
  document.documentElement.lang = language;
  renameTitles();
}

// Every page writes "… | Strapi" into the title, and there is no setting for it.
function renameTitles(): void {
  const rename = () => {
    if (document.title === 'Strapi Admin') document.title = PRODUCT;
    if (document.title.endsWith(SHIPPED_TITLE)) {
      document.title = `${document.title.slice(0, -SHIPPED_TITLE.length)}${TITLE}`;
    }
  };
  rename();
  new MutationObserver(rename).observe(document.head, {
    childList: true,
    subtree: true,
    characterData: true,
  });
}
