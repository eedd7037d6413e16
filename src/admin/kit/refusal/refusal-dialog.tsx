import { Button, DesignSystemProvider, Modal, Typography } from '@strapi/design-system';
import { useEffect, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { theme } from '../theme';
import { cureOf } from './cures';
import { Reasons } from './reasons';
import type { Shown, ShownRefusal } from './shown';

const PANEL = '/admin';
const REFUSED = 'refused';

/** The panel's own notice says the same in one long sentence, and would lie over the dialog. */
const WITHOUT_NOTICE = `body.${REFUSED} [role='alert'] { display: none; }`;

/** What is cured elsewhere opens beside the form, which stays as it was filled in. */
function Dialog({ refusal, close }: { readonly refusal: ShownRefusal; readonly close: () => void }) {
  const here = location.pathname.slice(PANEL.length);
  useEffect(() => {
    document.body.classList.add(REFUSED);
    return () => {
      document.body.classList.remove(REFUSED);
    };
  }, []);
  return (
    <DesignSystemProvider locale="zh-Hans" theme={theme[refusal.theme]}>
      <Modal.Root open onOpenChange={close}>
        <Modal.Content>
          <Modal.Header>
            <Modal.Title>没有保存，填写的内容都在</Modal.Title>
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
                      {cure.words}（新窗口）
                    </Typography>
                  )
                );
              }}
            />
          </Modal.Body>
          <Modal.Footer>
            <Button type="button" variant="tertiary" onClick={close}>
              回到表单
            </Button>
          </Modal.Footer>
        </Modal.Content>
      </Modal.Root>
    </DesignSystemProvider>
  );
}

function Dialogs({ shown }: { readonly shown: Shown }) {
  const refusal = useSyncExternalStore(shown.subscribe, shown.current);
  return refusal && <Dialog refusal={refusal} close={shown.close} />;
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
