import { Flex, Typography } from '@strapi/design-system';
import { useCatalogue } from '../use-catalogue';
import { useKitWords } from '../words/words';
import { CHAPTERS, handbookAddress, type Chapter } from './chapters';

/** The handbook, on the home page. */
export function HandbookCard() {
  const words = useKitWords();
  const { roles } = useCatalogue();
  const links = [
    { text: words('handbook.start'), to: handbookAddress() },
    ...Object.entries(CHAPTERS).map(([chapter, role]) => ({
      text: words('handbook.day', { role: roles[role] }),
      to: handbookAddress(chapter as Chapter),
    })),
  ];
  return (
    <Flex
      tag="ul"
      aria-label={words('handbook')}
      direction="column"
      alignItems="stretch"
      gap={2}
      width="100%"
    >
      {links.map(({ text, to }) => (
        <li key={to}>
          <Typography tag="a" textColor="primary600" href={to} target="_blank" rel="noreferrer">
            {text}
          </Typography>
        </li>
      ))}
    </Flex>
  );
}
