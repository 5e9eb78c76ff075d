import { cardUrl } from '#modules/identity/index.server.ts';
import { qrSvg } from '#platform/qr.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Ctx } from '#platform/server/context.ts';
import { installation } from '#platform/server/installation.ts';
import { renderPdf } from '#platform/server/pdf/render-pdf.ts';
import { pick } from '#platform/text.ts';
import { cardWords } from '../text.ts';
import { cardsTemplate } from './cards-template.ts';
import { getSchool } from './get-school.ts';
import { giveCard } from './give-card.ts';

type Cards = { pdf: Uint8Array<ArrayBuffer>; given: number };

/**
 * New cards for these members as a PDF to print: eight on a sheet of A4. Those who may have none
 * (coordinators, who left, who is in another school too) are left out; a stranger's id is a 404.
 */
export async function renderCards(
	ctx: Ctx,
	memberIds: readonly string[],
): Promise<Result<Cards, 'no_cards'>> {
	return inTransaction(ctx, async (tx) => {
		const cards = [];
		for (const memberId of new Set(memberIds)) {
			const card = await giveCard(tx, memberId);
			if (card.ok) cards.push(card.value);
		}
		if (!cards.length) return refuse('no_cards');
		const school = await getSchool(tx);
		const data = {
			school: pick(school.name, tx.locale).text,
			town: school.town,
			words: cardWords(),
			cards: cards.map(({ name, secret }) => ({
				name,
				qr: qrSvg(cardUrl(installation().origin, secret)),
			})),
		};
		const { locale, now } = tx;
		const title = `${cardWords().title} · ${data.school}`;
		const pdf = await renderPdf({ template: cardsTemplate, data, title, locale, now });
		return ok({ pdf, given: cards.length });
	});
}
