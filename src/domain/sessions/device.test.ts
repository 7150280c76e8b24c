import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deviceKept, deviceOf } from './device.ts';

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36', 'chrome', 'windows'],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0', 'edge', 'windows'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1', 'safari', 'iphone'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) CriOS/141.0 Mobile Safari/604.1', 'chrome', 'iphone'],
  ['Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) Version/12.1 Mobile Safari/604.1', 'safari', 'ipad'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15', 'safari', 'mac'],
  [
    'Mozilla/5.0 (Linux; Android 8.0; SM-G930F) SamsungBrowser/7.2 Chrome/59.0 Mobile Safari/537.36',
    'samsung',
    'android'
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'firefox', 'linux'],
  ['Mozilla/5.0 (X11; CrOS x86_64 15633.69.0) Chrome/119.0 Safari/537.36', 'chrome', 'chromebook'],
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/120.0 Safari/537.36 OPR/106.0', 'opera', 'windows'],
  ['', 'other', 'other'],
  ['curl/8.5.0', 'other', 'other']
])('%s', (userAgent, browser, device) => {
  expect(deviceOf(userAgent)).toEqual({ browser, device });
});

test('whatever is said, only our own words are kept, and they come back as they were', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2000 }), (userAgent) => {
      const device = deviceOf(userAgent);
      expect(deviceKept(device)).toEqual(device);
    })
  );
});
