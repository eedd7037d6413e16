// Rooms for measurements, and the party organisations that lead them.
import { batches, copyTies, insertNumbered, withoutId } from './bulk.mjs';
import { partyOrganizationRow, roomRow } from './generated.mjs';

const ROOM_TIES = ['responsible_committee', 'rule', 'flowchart'];
/** So many rooms a party organisation leads. */
const LED = 10;

/** The party organisations of so many rooms, made after the one that leads `model`, which is the first of them. */
async function addPartyOrganizations(trx, model, count) {
  const { organization_id: id } = await trx('rooms_party_organization_lnk')
    .where({ room_id: model.id })
    .first();
  const first = await trx('organizations').where({ id }).first();
  const numbers = Array.from({ length: Math.max(0, Math.ceil(count / LED) - 1) }, (_, n) => n);
  const rows = numbers.map((n) => partyOrganizationRow(withoutId(first), n));
  const made = await insertNumbered(trx, 'organizations', rows);
  await copyTies(trx, 'organizations', ['area'], { model: id, rows: made });
  return [first, ...made];
}

/** Fills up to so many rooms, each in a district and led by a party organisation. */
export async function addRooms(trx, count) {
  const model = await trx('rooms').orderBy('id').first();
  const districts = await trx('areas').where({ level: 'district' }).orderBy('id');
  const known = await trx('rooms').count({ count: 'id' }).first();
  const bodies = await addPartyOrganizations(trx, model, count);
  const districtOf = (n) => districts[n % districts.length];
  for (const numbers of batches(Number(known.count), count)) {
    const rows = numbers.map((n) => roomRow(withoutId(model), n, districtOf(n)));
    const made = await insertNumbered(trx, 'rooms', rows);
    await copyTies(trx, 'rooms', ROOM_TIES, { model: model.id, rows: made });
    const tied = (other) => made.map((room, at) => ({ room_id: room.id, ...other(numbers[at]) }));
    const leader = (n) => ({ organization_id: bodies[Math.floor(n / LED)].id });
    await insertNumbered(
      trx,
      'rooms_district_lnk',
      tied((n) => ({ area_id: districtOf(n).id })),
    );
    await insertNumbered(trx, 'rooms_party_organization_lnk', tied(leader));
  }
}
