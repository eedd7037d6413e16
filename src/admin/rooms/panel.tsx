import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Link } from 'react-router-dom';
import { ROOM } from './api';
import { Tile } from '../kit/tile';

/** Beside the form of a room: the way to its page. */
export const RoomPanel: PanelComponent = ({ model, document }) => {
  if (model !== ROOM || !document?.documentId) return null;
  return {
    title: '议事室档案',
    content: (
      <Tile as={Link} to={`/room-profile/${document.documentId}`}>
        全部情况和还缺什么
      </Tile>
    ),
  };
};
