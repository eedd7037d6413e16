import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Link } from 'react-router-dom';
import { ROOM } from './api';
import { Tile } from '../kit/tile';
import { useWords } from './words/words';

/** Beside the form of a room: the way to its page. */
export const RoomPanel: PanelComponent = ({ model, document }) => {
  const words = useWords();
  if (model !== ROOM || !document?.documentId) return null;
  return {
    title: words('panel'),
    content: (
      <Tile as={Link} to={`/room-profile/${document.documentId}`}>
        {words('panel.open')}
      </Tile>
    ),
  };
};
