import { ProgressBar } from '@strapi/design-system';
import { styled } from 'styled-components';

/** The design system draws the bar the other way round: dark where nothing is done yet. */
export const Progress = styled(ProgressBar)`
  background-color: ${({ theme }) => theme.colors.neutral200};

  & > * {
    background-color: ${({ theme }) => theme.colors.primary600};
  }
`;
