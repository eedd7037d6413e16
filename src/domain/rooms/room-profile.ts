/** A room's page: what the server gives and the panel shows. Days are `YYYY-MM-DD`, places degrees of longitude and latitude. */
import type { Citation } from '../law/clause';
import type { Readiness, SixHaves } from './room-readiness';
import type { FourOnes } from '../law/vocabulary';

export interface ProfileRoom {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly acceptance: string;
  readonly pilot: boolean;
  readonly address: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly introduction: string | null;
  readonly experience: string | null;
  readonly establishedOn: string | null;
  readonly district: string | null;
  readonly party: string | null;
  readonly committee: string | null;
  readonly rule: string | null;
  readonly ruleId: string | null;
  readonly ruleState: string | null;
  readonly chart: string | null;
  readonly chartId: string | null;
  readonly chartRelease: string | null;
}

/** A record that the page leads to. */
export interface ProfileLine {
  readonly id: string;
  readonly title: string;
  readonly detail: string | null;
  readonly on: string | null;
}

export interface ProfilePlace {
  readonly id: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
}

export interface ProfileSign {
  readonly id: string;
  readonly serial: string;
  readonly state: string;
  readonly place: string | null;
  readonly hungOn: string | null;
}

export interface ProfilePhoto {
  readonly url: string;
  readonly alt: string | null;
}

/** What hangs on a room. */
export interface ProfileRecords {
  readonly room: ProfileRoom;
  readonly photos: readonly ProfilePhoto[];
  /** Rooms of the same district that have a place on the map, this one among them if it has. */
  readonly places: readonly ProfilePlace[];
  readonly signs: readonly ProfileSign[];
  readonly groups: readonly ProfileLine[];
  readonly topics: readonly ProfileLine[];
  readonly sessions: readonly ProfileLine[];
  readonly outcomes: readonly ProfileLine[];
}

/** What a clause asks of every room, and how far this one is. */
export type Scored<Key extends string> = Pick<Citation, 'clause' | 'quote'> & {
  readonly list: readonly Readiness<Key>[];
};

export interface RoomProfile extends ProfileRecords {
  readonly fourOnes: Scored<FourOnes>;
  readonly sixHaves: Scored<SixHaves>;
}

/** What every room is called in full stands above a map, and need not stand at every point. */
export const nameOnMap = (name: string): string => name.replace(/“有事好商量”协商议事室$/, '');
