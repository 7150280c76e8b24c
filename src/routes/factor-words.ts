import { m } from '#messages';
import type { BrowserName, Device, DeviceName } from '#domain/sessions/device.ts';

const browsers = {
  chrome: () => 'Chrome',
  firefox: () => 'Firefox',
  safari: () => 'Safari',
  edge: () => 'Edge',
  samsung: () => 'Samsung Internet',
  opera: () => 'Opera',
  other: m.device_other_browser
} satisfies Record<BrowserName, () => string>;

const devices = {
  android: m.device_android,
  iphone: () => 'iPhone',
  ipad: () => 'iPad',
  windows: () => 'Windows',
  mac: () => 'Mac',
  chromebook: () => 'Chromebook',
  linux: () => 'Linux',
  other: m.device_other
} satisfies Record<DeviceName, () => string>;

/** A device as people call it: "Chrome op Windows". */
export const deviceInWords = ({ browser, device }: Device): string =>
  m.device_on({ browser: browsers[browser](), device: devices[device]() });

/** The same above a card: it begins as a sentence does. */
export const deviceAsTitle = (device: string): string => device.charAt(0).toUpperCase() + device.slice(1);

type FactorReason = 'wrong-code' | 'too-often' | 'too-old' | 'not-fresh' | 'not-right' | 'gone';

const sentences = {
  'wrong-code': m.second_wrong_code,
  'too-often': m.sign_in_too_often,
  'too-old': m.second_too_old,
  'not-fresh': m.second_too_old,
  'not-right': m.second_not_right,
  gone: m.form_gone
} satisfies Record<FactorReason, () => string>;

/** What to say beside the field, or above the form, when something that was shown is not right. */
export const factorErrors = ({ reason, field }: { reason: FactorReason; field?: string }): Record<string, string> => ({
  [field ?? 'form']: sentences[reason]()
});
