/** Large targets, one column, the buttons where the thumb is. */
import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';
import { TARGET } from '../kit/tile';

export const Sheet = styled(Box)`
  max-width: 64rem;
  margin: 0 auto;
  input:not([type='radio']):not([type='checkbox']):not([type='file']),
  button,
  [role='combobox'] {
    min-height: ${TARGET};
  }
  textarea {
    min-height: 12rem;
  }
  button span {
    font-size: 1.6rem;
  }
  /* Smaller letters make a telephone zoom in on the field. */
  input,
  textarea {
    font-size: 1.6rem;
  }
`;

export const Choice = styled.label<{ readonly $chosen: boolean }>`
  display: flex;
  align-items: center;
  gap: 1.2rem;
  min-height: ${TARGET};
  padding: 0.8rem 1.2rem;
  border: 1px solid ${({ theme, $chosen }) => ($chosen ? theme.colors.primary600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $chosen }) => ($chosen ? theme.colors.primary100 : theme.colors.neutral0)};
  cursor: pointer;
  & > input {
    flex: none;
    width: 2rem;
    height: 2rem;
    accent-color: ${({ theme }) => theme.colors.primary600};
  }
`;

/** Answers that belong together, without the browser's own frame. */
export const Choices = styled.fieldset`
  display: flex;
  flex-direction: column;
  gap: 0.8rem;
  margin: 0;
  padding: 0;
  border: none;
`;

/** Stays at the lower edge while the questions scroll. */
export const Buttons = styled.div`
  position: sticky;
  bottom: 0;
  display: flex;
  gap: 1.2rem;
  padding: 1.2rem 0;
  background: ${({ theme }) => theme.colors.neutral100};
  & > * {
    flex: 1;
  }
`;
