import { httpSms } from './http-sms.ts';
import { smtp } from './smtp.ts';
import { inbox, missingTransports, type Transports } from './transport.ts';
import { whatsapp } from './whatsapp.ts';

export type NotifySettings = {
	SMTP_URL?: string;
	MAIL_FROM?: string;
	SMS_URL?: string;
	SMS_TOKEN?: string;
	SMS_BODY?: string;
	WHATSAPP_URL?: string;
	WHATSAPP_TOKEN?: string;
};

/** In a demo nothing leaves the machine, whatever is set. */
export function openTransports(settings: NotifySettings, { demo }: { demo: boolean }): Transports {
	if (demo) return { sms: inbox, email: inbox, whatsapp: inbox };
	const { SMTP_URL, MAIL_FROM, SMS_URL, SMS_TOKEN, SMS_BODY, WHATSAPP_URL, WHATSAPP_TOKEN } =
		settings;
	return {
		email:
			SMTP_URL && MAIL_FROM ? smtp({ url: SMTP_URL, from: MAIL_FROM }) : missingTransports.email,
		sms: SMS_URL
			? httpSms({ url: SMS_URL, token: SMS_TOKEN, body: SMS_BODY })
			: missingTransports.sms,
		whatsapp:
			WHATSAPP_URL && WHATSAPP_TOKEN
				? whatsapp({ url: WHATSAPP_URL, token: WHATSAPP_TOKEN })
				: missingTransports.whatsapp,
	};
}
