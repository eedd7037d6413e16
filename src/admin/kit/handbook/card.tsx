import { Flex, Typography } from '@strapi/design-system';
import { CHAPTERS, handbookAddress, type Chapter } from './chapters';

const LINKS = [
  { words: '人人都要知道的几件事', to: handbookAddress() },
  ...Object.entries(CHAPTERS).map(([chapter, role]) => ({
    words: `${role}的一天`,
    to: handbookAddress(chapter as Chapter),
  })),
];

/** The handbook, on the home page. */
export function HandbookCard() {
  return (
    <Flex tag="ul" aria-label="操作手册" direction="column" alignItems="stretch" gap={2} width="100%">
      {LINKS.map(({ words, to }) => (
        <li key={to}>
          <Typography tag="a" textColor="primary600" href={to} target="_blank" rel="noreferrer">
            {words}
          </Typography>
        </li>
      ))}
    </Flex>
  );
}
