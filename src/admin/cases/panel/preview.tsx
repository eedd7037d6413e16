import { Button, Flex, Link, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import { DateText } from '../../kit/date-text';
import { Refused } from '../../kit/refusal/refused';
import { usePreviewCaseMutation, type PreviewLink } from './api';
import { useWords } from './words/words';
import { refusalFrom } from '../../kit/refusal/refusal-from';
import type { Refusal } from '../../kit/refusal/refusal';

interface PreviewProps {
  readonly documentId: string;
  readonly locale: string | null;
}

/** Makes a link and opens it. The window is opened by the click itself: one opened later would be held back. */
function usePreview({ documentId, locale }: PreviewProps) {
  const [make, { isLoading }] = usePreviewCaseMutation();
  const [link, setLink] = useState<PreviewLink | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const open = async () => {
    const shown = window.open('', '_blank');
    const answer = await make({ documentId, locale });
    if ('error' in answer) {
      shown?.close();
      setRefusal(refusalFrom(answer.error));
      return;
    }
    setRefusal(null);
    setLink(answer.data);
    if (!shown) return;
    shown.opener = null;
    shown.location.replace(answer.data.path);
  };
  return { busy: isLoading, link, open, refusal };
}

/** What the case will look like on the site, for whoever is given the link while it lasts. */
export function Preview(props: PreviewProps) {
  const words = useWords();
  const unsaved = useForm('CasePreview', ({ modified }) => modified);
  const { busy, link, open, refusal } = usePreview(props);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Button
        type="button"
        variant="secondary"
        fullWidth
        loading={busy}
        disabled={unsaved}
        onClick={() => void open()}
      >
        {words('preview')}
      </Button>
      <Typography variant="pi" textColor="neutral600">
        {words(unsaved ? 'preview-unsaved' : 'preview-help')}
      </Typography>
      {link && (
        <Typography variant="pi">
          <Link href={link.path} isExternal>
            {words('preview-link')}
          </Link>{' '}
          {words('preview-until')} <DateText value={link.until} />
        </Typography>
      )}
      <Refused refusal={refusal} />
    </Flex>
  );
}
