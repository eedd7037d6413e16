import { styled } from 'styled-components';

/** The canvas is white paper in both themes, as the chart on the wall is. */
export const CanvasFrame = styled.div`
  position: relative;
  flex: 1;
  min-width: 0;
  color: #212134;
  background: #fff;

  .stage-node {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 0.4rem;
    justify-content: center;
    padding: 0.8rem 1.2rem;
    font-size: 1.4rem;
    background: #fff;
    border: 1px solid #8e8ea9;
    border-left: 8px solid;
    border-radius: 6px;
    box-shadow: 0 1px 3px rgb(33 33 52 / 15%);
  }

  .stage-node.is-start,
  .stage-node.is-end {
    border-radius: 24px;
  }

  .stage-node strong {
    font-size: 1.6rem;
    font-weight: 600;
  }

  .stage-facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 0.8rem;
    font-size: 1.2rem;
    color: #4a4a6a;
  }

  .stage-facts em {
    font-style: normal;
    font-weight: 700;
  }

  .stage-node.is-selected {
    outline: 3px solid #1f5c99;
    outline-offset: 1px;
  }

  .stage-node.is-blocked,
  .step-label.is-blocked {
    border-color: #d02b20;
    outline: 2px solid #d02b20;
  }

  .react-flow__node:focus-visible {
    outline: 3px dashed #1f5c99;
    outline-offset: 4px;
  }

  .react-flow__edge:focus-visible .react-flow__edge-path {
    stroke: #1f5c99;
    stroke-width: 4;
  }

  .react-flow__handle {
    width: 14px;
    height: 14px;
    background: #fff;
    border: 2px solid #1f5c99;
  }

  @media (pointer: coarse) {
    .react-flow__handle {
      width: 22px;
      height: 22px;
    }
  }

  .step-label {
    position: absolute;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem;
    align-items: center;
    justify-content: center;
    max-width: 26rem;
    padding: 0.2rem 0.6rem;
    font-size: 1.3rem;
    pointer-events: all;
    cursor: pointer;
    background: #fff;
    border: 1px solid #dcdce4;
    border-radius: 4px;
  }

  .step-label.is-selected {
    border-color: #1f5c99;
    box-shadow: 0 0 0 2px #1f5c99;
  }

  .chips {
    display: contents;
  }

  .chip {
    padding: 0.1rem 0.6rem;
    font: inherit;
    font-size: 1.1rem;
    color: #174877;
    cursor: help;
    background: #eef4fa;
    border: 1px solid #9fbfdd;
    border-radius: 1rem;
  }

  .numbers {
    padding: 0 0.6rem;
    font-size: 1.2rem;
    font-weight: 700;
    color: #fff;
    background: #8a5a00;
    border-radius: 1rem;
  }

  .numbers.is-blocking {
    background: #b72b1a;
  }

  .stage-node .numbers {
    position: absolute;
    top: -1rem;
    right: 1.2rem;
  }

  .react-flow__controls-button {
    width: 36px;
    height: 36px;
  }

  @media (max-width: 63.9rem) {
    flex: none;
    height: 62vh;
    min-height: 32rem;

    .minimap {
      transform: scale(0.6);
      transform-origin: bottom right;
    }
  }

  @media (max-width: 36rem) {
    .minimap {
      display: none;
    }
  }
`;
