import { LinkButton } from '@strapi/design-system';
import { Question } from '@strapi/icons';
import { handbookAddress, type Chapter } from './chapters';
import { useKitWords } from '../words/words';

/** From a screen to the chapter that explains it, in a window of its own: what is being filled in stays. */
export function HelpLink({ chapter }: { readonly chapter: Chapter }) {
  const words = useKitWords();
  return (
    <LinkButton
      variant="tertiary"
      startIcon={<Question />}
      href={handbookAddress(chapter)}
      target="_blank"
      rel="noreferrer"
    >
      {words('handbook')}
    </LinkButton>
  );
}
