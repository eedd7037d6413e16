import { pauseAfter } from '../../../../src/engine/outbox/lease';
import { isPrivate, PrivateNetwork, refusePrivate } from '../../../../src/features/webhooks/private-network';
import { keyOf, signedHeaders } from '../../../../src/features/webhooks/sign';

describe('a private network', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '::1',
    '::',
    'fd00::1',
    'fe80::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
  ])('has %s', (address) => {
    expect(isPrivate(address)).toBe(true);
  });

  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2400:3200::1', '::ffff:8.8.8.8'])(
    'has not %s',
    (address) => {
      expect(isPrivate(address)).toBe(false);
    },
  );

  it('is found in an address however it is written', () => {
    for (const url of ['http://[::1]/', 'http://2130706433/', 'http://0x7f.1/', 'http://127.1/']) {
      expect(() => {
        refusePrivate(new URL(url).hostname);
      }).toThrow(PrivateNetwork);
    }
    expect(() => {
      refusePrivate('shangliang.example');
    }).not.toThrow();
  });
});

describe('a signature', () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const now = new Date(1614265330 * 1000);

  it('is the one that the example of the standard gives', () => {
    const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', body: '{"test": 2432232314}' };
    expect(signedHeaders(message, { secrets: [secret], now })).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('comes once for each secret while one replaces the other, and never without one', () => {
    const message = { id: 'm', body: '' };
    const both = signedHeaders(message, { secrets: [secret, secret], now });
    expect(both['webhook-signature']?.split(' ')).toHaveLength(2);
    expect(() => signedHeaders(message, { secrets: [], now })).toThrow('WEBHOOK_SECRET');
    expect(() => keyOf('whsec_short')).toThrow('24 bytes');
  });
});

it('pauses twice as long after every failure, up to an hour', () => {
  expect([1, 2, 3, 9, 10, 2000].map((failures) => pauseAfter(failures, 10))).toEqual([
    10, 20, 40, 2560, 3600, 3600,
  ]);
});
