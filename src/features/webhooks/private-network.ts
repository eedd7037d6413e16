/** Addresses that lead into a network of one's own: a message is not sent there unless somebody has said so. */
import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

const V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '224.0.0.0/3',
];
/** A v4 address dressed as v6 is one of the list above. Of the last, the address inside would have to be looked at. */
const V6 = ['::/127', 'fc00::/7', 'fe80::/10', 'ff00::/8', '64:ff9b::/96'];

const own = new BlockList();
for (const [networks, family] of [
  [V4, 'ipv4'],
  [V6, 'ipv6'],
] as const) {
  for (const network of networks) {
    const [address = '', bits = ''] = network.split('/');
    own.addSubnet(address, Number(bits), family);
  }
}

export const isPrivate = (address: string): boolean =>
  own.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

export class PrivateNetwork extends Error {}

/** @throws for a host that is written as a private address; of such a host nobody looks up the name */
export function refusePrivate(host: string): void {
  const address = host.replace(/^\[|\]$/g, '');
  if (isIP(address) !== 0 && isPrivate(address)) throw new PrivateNetwork(address);
}

/** Looks a name up for the connection itself, so that what was checked is what is connected to. */
export const publicLookup: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) callback(error, []);
    else if (addresses.some(({ address }) => isPrivate(address))) callback(new PrivateNetwork(host), []);
    else if (options.all) callback(null, addresses);
    else callback(null, addresses[0]?.address ?? '', addresses[0]?.family);
  });
};
