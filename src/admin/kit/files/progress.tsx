import { Button, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { useKitWords } from '../words/words';

interface RunningProps {
  readonly words: string;
  readonly done: number;
  /** 0 while nobody knows. */
  readonly total: number;
  readonly cancel: () => void;
}

/** How far long work is, and the way out of it. */
export function RunningWork({ words, done, total, cancel }: RunningProps) {
  const kitWords = useKitWords();
  const share = total === 0 ? 0 : Math.round((100 * done) / total);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} role="status">
      <Typography>{words}</Typography>
      {total > 0 && <ProgressBar value={share} aria-label={words} style={{ width: '100%' }} />}
      <Flex>
        <Button type="button" variant="tertiary" onClick={cancel}>
          {kitWords('cancel')}
        </Button>
      </Flex>
    </Flex>
  );
}
