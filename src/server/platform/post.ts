import { createTransport, type Transporter } from 'nodemailer';
import { configuration } from '../../configuration.ts';
import { origin } from './origin.ts';

export type Parcel = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly calendar: string | null;
  /** The page where one stops this kind of mail. */
  readonly stopUrl: string | null;
};

let transport: Transporter | null = null;

/** Whether mail can leave this house at all. */
export const hasPost = (): boolean => configuration().SMTP_URL !== undefined;

/** Hands a mail to the mail server; throws where the server did not take it. */
export async function post(parcel: Parcel): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = configuration();
  transport ??= createTransport({ url: SMTP_URL!, connectionTimeout: 10_000, socketTimeout: 20_000 });
  const stop = parcel.stopUrl ? { 'List-Unsubscribe': `<${parcel.stopUrl}>` } : {};
  await transport.sendMail({
    from: MAIL_FROM ?? `Samenredzaam <no-reply@${new URL(origin()).hostname}>`,
    to: { name: '', address: parcel.to },
    subject: parcel.subject,
    text: parcel.text,
    html: parcel.html,
    messageId: parcel.messageId,
    headers: { 'Auto-Submitted': 'auto-generated', ...stop },
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(parcel.calendar ? { icalEvent: { method: methodOf(parcel.calendar), content: parcel.calendar } } : {})
  });
}

const methodOf = (calendar: string): string => (calendar.includes('METHOD:CANCEL') ? 'CANCEL' : 'PUBLISH');

/** Lets go of the connections to the mail server. */
export function closePost(): void {
  transport?.close();
  transport = null;
}
