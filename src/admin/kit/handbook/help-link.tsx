import { LinkButton } from '@strapi/design-system';
import { Question } from '@strapi/icons';
import { handbookAddress, type Chapter } from './chapters';

/** From a screen to the chapter that explains it, in a window of its own: what is being filled in stays. */
export function HelpLink({ chapter }: { readonly chapter: Chapter }) {
  return (
    <LinkButton
      variant="tertiary"
      startIcon={<Question />}
      href={handbookAddress(chapter)}
      target="_blank"
      rel="noreferrer"
    >
      操作手册
    </LinkButton>
  );
}
