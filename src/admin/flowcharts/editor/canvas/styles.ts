import { styled } from 'styled-components';

/** The page: as high as the window, the form beside the chart; on narrow screens under it. */
export const EditorFrame = styled.main`
  display: flex;
  flex-direction: column;
  height: 100vh;
  height: 100dvh;
  min-width: 0;
  background: ${({ theme }) => theme.colors.neutral100};

  .board {
    display: flex;
    flex: 1;
    min-height: 0;
  }

  @media (max-width: 63.9rem) {
    height: auto;
    min-height: 100vh;

    .board {
      flex-direction: column;
    }
  }
`;

export const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
  align-items: center;
  padding: 1.2rem 1.6rem;
  background: ${({ theme }) => theme.colors.neutral0};
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};

  .grow {
    flex: 1 1 16rem;
    min-width: 0;
  }
`;

export const Side = styled.aside`
  display: flex;
  flex: 0 0 38rem;
  flex-direction: column;
  gap: 1.2rem;
  padding: 1.2rem;
  overflow-y: auto;
  border-left: 1px solid ${({ theme }) => theme.colors.neutral200};

  .card {
    display: flex;
    flex-direction: column;
    gap: 1.6rem;
    padding: 1.6rem;
    background: ${({ theme }) => theme.colors.neutral0};
    border: 1px solid ${({ theme }) => theme.colors.neutral150};
    border-radius: 4px;
  }

  .finding {
    display: flex;
    gap: 0.8rem;
    align-items: flex-start;
    width: 100%;
    padding: 0.6rem 0;
    font: inherit;
    text-align: left;
    background: none;
    border: 0;
  }

  button.finding {
    cursor: pointer;
  }

  .numbers {
    flex: none;
    min-width: 2rem;
    padding: 0.2rem 0.5rem;
    font-size: 1.2rem;
    font-weight: 700;
    color: #fff;
    text-align: center;
    background: #8a5a00;
    border-radius: 1rem;
  }

  .numbers.is-blocking {
    background: #b72b1a;
  }

  @media (max-width: 63.9rem) {
    flex: none;
    border-left: 0;
  }
`;
