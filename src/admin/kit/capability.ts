/** What a capability may add to the panel; its register.tsx says so in one screen, and app.tsx lists them all. */
import type {
  BulkActionComponent,
  DocumentActionComponent,
  PanelComponent,
} from '@strapi/content-manager/strapi-admin';
import type { Check } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import type { ownWords } from './own-words';

/** An entry of the menu, and the page that it opens. */
type MenuLink = Parameters<StrapiApp['addMenuLink']>[0];

/** A page that something other than the menu leads to. */
interface Page {
  readonly path: string;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

/** A card of the home page; they stand in the order of their places. */
export interface HomeCard {
  readonly place: number;
  readonly id: string;
  readonly title: MenuLink['intlLabel'];
  readonly icon: typeof Check;
  readonly component: ComponentType;
  readonly permissions?: readonly { readonly action: string; readonly subject: string | null }[];
}

export interface Capability {
  readonly messages?: ReturnType<typeof ownWords>['messages'];
  readonly menu?: readonly MenuLink[];
  readonly pages?: readonly Page[];
  readonly cards?: readonly HomeCard[];
  /** Beside the form of a record. */
  readonly panels?: readonly PanelComponent[];
  /** In the head of a list. */
  readonly listButtons?: readonly { readonly name: string; readonly Component: ComponentType }[];
  /** The panel's own buttons of a record and of a list, changed. */
  readonly documentAction?: (stock: DocumentActionComponent) => DocumentActionComponent;
  readonly bulkAction?: (stock: BulkActionComponent) => BulkActionComponent;
  /** Inputs that replace those of the panel. */
  readonly inputs?: (app: StrapiApp) => void;
}
