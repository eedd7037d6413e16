import { styled } from 'styled-components';

/** What a thumb hits without looking. */
export const TARGET = '4.8rem';

/** A large link that takes the whole width. */
export const Tile = styled.a`
  display: block;
  min-height: ${TARGET};
  padding: 1.2rem 1.6rem;
  font-size: 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  text-decoration: none;
  color: inherit;
  &:hover {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
`;
