import { darkTheme, lightTheme } from '@strapi/design-system';

/** A calm blue instead of the vendor's purple; text in these colours keeps a contrast of 4.5:1. */
export const theme = {
  light: {
    ...lightTheme,
    colors: {
      ...lightTheme.colors,
      neutral500: '#6b6b87',
      primary100: '#eef4fa',
      primary200: '#d3e3f2',
      primary500: '#2f6ea8',
      primary600: '#1f5c99',
      primary700: '#174877',
      buttonPrimary500: '#2f6ea8',
      buttonPrimary600: '#1f5c99',
      warning600: '#8f4d0e',
      warning700: '#7a420c',
    },
  },
  dark: {
    ...darkTheme,
    colors: {
      ...darkTheme.colors,
      primary100: '#16202b',
      primary200: '#2b4a68',
      primary500: '#3f82c0',
      primary600: '#6ba6dc',
      primary700: '#8dbce6',
      buttonPrimary500: '#2f6ea8',
      buttonPrimary600: '#1f5c99',
    },
  },
};
