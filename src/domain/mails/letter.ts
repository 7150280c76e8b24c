/** The kinds of mail a person may receive; each can be stopped on its own, but for signing in and keeping that safe. */
export const mailKinds = [
  'sign-in',
  'security',
  'welcome',
  'proposal',
  'ask-news',
  'appointment',
  'reminder',
  'how-was-it',
  'loan',
  'check-in',
  'lapse',
  'thanks',
  'talk',
  'proxy',
  'desk-news',
  'hand-over',
  'concern'
] as const;
export type MailKind = (typeof mailKinds)[number];

/**
 * Mail that asks for no quiet hours and cannot be stopped: without it somebody else could sign in unseen, or nobody would
 * hear that something felt wrong.
 */
export const comesAlways = (kind: string): boolean => ['sign-in', 'security', 'concern'].includes(kind);

/** A mail in words: plain sentences, at most one button, at most one code. */
export type Letter = {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly code?: string;
  readonly action?: { readonly label: string; readonly path: string };
};

/** What stands under every letter: from whom, and how to stop this kind of mail. */
export type LetterFoot = { readonly from: string; readonly stop?: { readonly label: string; readonly url: string } };

type Written = {
  readonly letter: Letter;
  readonly foot: LetterFoot;
  readonly origin: string;
  readonly locale: string;
  readonly direction: string;
};

/** The letter as plain text, wrapped by nobody so that every mail program may do it. */
export function letterAsText({ letter, foot, origin }: Written): string {
  const parts = [...letter.paragraphs];
  if (letter.code) parts.push(letter.code);
  if (letter.action) parts.push(`${letter.action.label}:\n${origin}${letter.action.path}`);
  parts.push(`-- \n${foot.from}`);
  if (foot.stop) parts.push(`${foot.stop.label}:\n${foot.stop.url}`);
  return parts.join('\n\n') + '\n';
}

/** The letter as HTML without images, fonts or anything that tells that it was opened. */
export function letterAsHtml({ letter, foot, origin, locale, direction }: Written): string {
  const body = letter.paragraphs.map((text) => `<p>${escaped(text).replaceAll('\n', '<br>')}</p>`);
  if (letter.code)
    body.push(`<p style="font-size:28px;letter-spacing:4px;font-weight:bold">${escaped(letter.code)}</p>`);
  if (letter.action) body.push(`<p>${button(origin + letter.action.path, letter.action.label)}</p>`);
  const stop = foot.stop
    ? `<br><a href="${escaped(foot.stop.url)}" style="color:#4e5d5a">${escaped(foot.stop.label)}</a>`
    : '';
  return `<!doctype html><html lang="${locale}" dir="${direction}"><head><meta charset="utf-8"><title>${escaped(letter.subject)}</title></head>
<body style="margin:0;background:#fbf7f0"><div style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;color:#1d2b2a;font:18px/1.6 sans-serif">
${body.join('\n')}
<p style="color:#4e5d5a;font-size:15px">${escaped(foot.from)}${stop}</p></div></body></html>
`;
}

const button = (url: string, label: string): string =>
  `<a href="${escaped(url)}" style="display:inline-block;padding:14px 24px;border-radius:12px;background:#1e6b57;color:#ffffff;text-decoration:none;font-weight:bold">${escaped(label)}</a>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
