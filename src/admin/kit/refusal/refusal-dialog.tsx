import { Button, DesignSystemProvider, Modal, Typography } from '@strapi/design-system';
import { useEffect, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { theme } from '../theme';
import { cureOf } from './cures';
import { Reasons } from './reasons';
import type { Shown, ShownRefusal } from './shown';
import { IntlProvider, useIntl } from 'react-intl';
import { KIT_MESSAGES, useKitWords } from '../words/words';

const PANEL = '/admin';
const REFUSED = 'refused';

/** The panel's own notice says the same in one long sentence, and would lie over the dialog. */
const WITHOUT_NOTICE = `body.${REFUSED} [role='alert'] { display: none; }`;

/** What is cured elsewhere opens beside the form, which stays as it was filled in. */
function Dialog({ refusal, close }: { readonly refusal: ShownRefusal; readonly close: () => void }) {
  const words = useKitWords();
  const { locale } = useIntl();
  const here = location.pathname.slice(PANEL.length);
  useEffect(() => {
    document.body.classList.add(REFUSED);
    return () => {
      document.body.classList.remove(REFUSED);
    };
  }, []);
  return (
    <DesignSystemProvider locale={locale} theme={theme[refusal.theme]}>
      <Modal.Root open onOpenChange={close}>
        <Modal.Content>
          <Modal.Header>
            <Modal.Title>{words('dialog.title')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Reasons
              blockers={refusal.blockers}
              cure={({ policy }) => {
                const cure = cureOf(policy, refusal, here);
                return (
                  cure && (
                    <Typography
                      variant="pi"
                      fontWeight="bold"
                      textColor="primary600"
                      tag="a"
                      href={PANEL + cure.to}
                      target="_blank"
                      rel="noreferrer"
                    >
                      {words('dialog.new-window', { cure: words(cure.word) })}
                    </Typography>
                  )
                );
              }}
            />
          </Modal.Body>
          <Modal.Footer>
            <Button type="button" variant="tertiary" onClick={close}>
              {words('dialog.back')}
            </Button>
          </Modal.Footer>
        </Modal.Content>
      </Modal.Root>
    </DesignSystemProvider>
  );
}

/** The language of the panel: the dialog stands beside it, and so has words of its own. */
const languageOf = (lang: string): keyof typeof KIT_MESSAGES => (lang === 'en' ? 'en' : 'zh-Hans');

function Dialogs({ shown }: { readonly shown: Shown }) {
  const refusal = useSyncExternalStore(shown.subscribe, shown.current);
  if (!refusal) return null;
  const language = languageOf(document.documentElement.lang);
  return (
    <IntlProvider locale={language} messages={KIT_MESSAGES[language]}>
      <Dialog refusal={refusal} close={shown.close} />
    </IntlProvider>
  );
}

/** Puts the dialog beside the panel: Strapi has no place for one that every screen shares. */
export function mountRefusals(shown: Shown): void {
  const style = document.createElement('style');
  style.textContent = WITHOUT_NOTICE;
  document.head.append(style);
  const place = document.createElement('div');
  document.body.append(place);
  createRoot(place).render(<Dialogs shown={shown} />);
}
