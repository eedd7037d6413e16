import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useRef, useState, type ChangeEvent } from 'react';
import { PHOTO_KEY } from '../check';
import type { Photo } from '../entry';
import type { Part } from '../form';
import { wordsOf } from '../labels';
import { shrink } from './shrink';
import { useWords } from '../words/words';
import type { PartProps } from './part-props';

type PhotoPartProps = PartProps & { readonly part: Extract<Part, { part: 'photo' }> };

/** One photograph from the telephone's camera, never without the words for those who cannot see it. */
export function PhotoPart({ part, draft, change, lacked }: PhotoPartProps) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState(false);
  const { photo } = draft.entry;
  const { label } = wordsOf(part);
  const set = (next: Photo | null) => {
    change((entry) => ({ ...entry, photo: next }));
  };
  const take = async (file: File) => {
    setFailed(false);
    try {
      const name = `${file.name.replace(/\.[^.]*$/, '')}.jpg`;
      set({ name, data: await shrink(file), alt: photo?.alt ?? '' });
    } catch {
      setFailed(true);
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="pi" fontWeight="bold">
        {words('optional', { label })}
      </Typography>
      {photo && (
        <Box>
          <img src={photo.data} alt={photo.alt} style={{ maxWidth: '100%', maxHeight: '24rem' }} />
          <Typography variant="pi" textColor="neutral600" tag="p">
            {words('photo.small')}
          </Typography>
        </Box>
      )}
      <Button type="button" variant="secondary" onClick={() => input.current?.click()}>
        {words(photo ? 'photo.change' : 'photo.take')}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept="image/*"
        capture="environment"
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void take(file);
        }}
      />
      {failed && (
        <Typography textColor="danger700" role="alert">
          {words('photo.failed')}
        </Typography>
      )}
      {photo && (
        <>
          <Field.Root
            name="photo-alt"
            required
            hint={words('photo.alt.help')}
            error={lacked.has(PHOTO_KEY) ? words('missing.alt') : undefined}
          >
            <Field.Label>{words('photo.alt')}</Field.Label>
            <TextInput
              value={photo.alt}
              onChange={(event: ChangeEvent<HTMLInputElement>) => {
                set({ ...photo, alt: event.target.value });
              }}
            />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
          <Button
            type="button"
            variant="tertiary"
            onClick={() => {
              set(null);
            }}
          >
            {words('photo.remove')}
          </Button>
        </>
      )}
    </Flex>
  );
}
