/** What somebody comes in with, in words of our own: what a browser says of itself is not kept. */
export const browserNames = ['chrome', 'firefox', 'safari', 'edge', 'samsung', 'opera', 'other'] as const;
export const deviceNames = ['android', 'iphone', 'ipad', 'windows', 'mac', 'chromebook', 'linux', 'other'] as const;
export type BrowserName = (typeof browserNames)[number];
export type DeviceName = (typeof deviceNames)[number];
export type Device = { readonly browser: BrowserName; readonly device: DeviceName };

// In this order: Edge, Opera and Samsung also call themselves Chrome, and Chrome calls itself Safari.
const browsers: readonly (readonly [RegExp, BrowserName])[] = [
  [/\bEdg(e|A|iOS)?\//, 'edge'],
  [/\b(OPR|Opera|OPT|OPiOS)\b/, 'opera'],
  [/\bSamsungBrowser\//, 'samsung'],
  [/\b(Firefox|FxiOS)\//, 'firefox'],
  [/\b(Chrome|Chromium|HeadlessChrome|CriOS)\//, 'chrome'],
  [/\bSafari\//, 'safari']
];
const devices: readonly (readonly [RegExp, DeviceName])[] = [
  [/\biPhone\b|\biPod\b/, 'iphone'],
  [/\biPad\b/, 'ipad'],
  [/\bAndroid\b/, 'android'],
  [/\bCrOS\b/, 'chromebook'],
  [/\bWindows\b/, 'windows'],
  [/\bMacintosh\b/, 'mac'],
  [/\bLinux\b/, 'linux']
];

/** The family of browser and of device in what a browser says of itself; 'other' where we do not know it. */
export function deviceOf(userAgent: string): Device {
  const said = userAgent.slice(0, 500);
  const first = <Name>(list: readonly (readonly [RegExp, Name])[]): Name | undefined =>
    list.find(([pattern]) => pattern.test(said))?.[1];
  return { browser: first(browsers) ?? 'other', device: first(devices) ?? 'other' };
}

const known = <Name extends string>(names: readonly Name[], text: string): Name | undefined =>
  names.find((name) => name === text);

/** The words as they were kept. */
export const deviceKept = (kept: { browser: string; device: string }): Device => ({
  browser: known(browserNames, kept.browser) ?? 'other',
  device: known(deviceNames, kept.device) ?? 'other'
});
