/** What the cards of the home page are made of. */
import { DAY } from '../../domain/dates';
import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { Amount, Desk } from '../../domain/desk/desk';
import { useDeskQuery } from './use-desk';
import { useKitWords } from './words/words';

/** A card: all cards read the one desk, each shows its part. */
export function Card({ children }: { readonly children: (desk: Desk) => ReactNode }) {
  const words = useKitWords();
  const { data, isError } = useDeskQuery(undefined, { refetchOnMountOrArgChange: true });
  if (isError) return <Widget.Error>{words('no-desk')}</Widget.Error>;
  if (!data) return <Widget.Loading>{words('loading')}</Widget.Loading>;
  return <Box width="100%">{children(data)}</Box>;
}

/** How many there are, in words. */
export function useInAll(): (amount: Amount) => string {
  const words = useKitWords();
  return ({ total, orMore }) => words(orMore ? 'in-all-more' : 'in-all', { total });
}

/** Nothing there, and what would bring something. */
export function Nothing({ children }: { readonly children: ReactNode }) {
  return (
    <Typography textColor="neutral600" tag="p">
      {children}
    </Typography>
  );
}

export function Rows({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Flex tag="ul" aria-label={label} direction="column" alignItems="stretch" gap={1}>
      {children}
    </Flex>
  );
}

const Target = styled(Link)`
  display: block;
  padding: ${({ theme }) => theme.spaces[2]};
  border-radius: ${({ theme }) => theme.borderRadius};
  text-decoration: none;
  color: inherit;
  &:hover {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;

interface RowProps {
  readonly to: string;
  readonly title: string;
  readonly detail: ReactNode;
  readonly badge?: ReactNode;
}

/** One line of work; all of it is the link. */
export function Row({ to, title, detail, badge }: RowProps) {
  return (
    <Box tag="li">
      <Target to={to}>
        <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
          <Flex direction="column" alignItems="flex-start" gap={1} minWidth={0}>
            <Typography fontWeight="semiBold" textColor="neutral800">
              {title}
            </Typography>
            <Typography variant="pi" textColor="neutral600">
              {detail}
            </Typography>
          </Flex>
          {badge && <Box shrink={0}>{badge}</Box>}
        </Flex>
      </Target>
    </Box>
  );
}

/** Whole days since a moment. */
export const daysSince = (moment: string): number =>
  Math.max(0, Math.floor((Date.now() - Date.parse(moment)) / DAY));

// After a month without a step somebody should ask why.
const LONG = 30;

/** How long something has waited. */
export function Waited({ since }: { readonly since: string | null }) {
  const words = useKitWords();
  if (since === null) return null;
  const days = daysSince(since);
  return (
    <Badge variant={days >= LONG ? 'danger' : 'secondary'}>
      {days === 0 ? words('today') : words('days', { days })}
    </Badge>
  );
}

/** The parts that are there, with a dot between. */
export const joined = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ');
