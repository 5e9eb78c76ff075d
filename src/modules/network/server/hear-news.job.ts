import * as v from 'valibot';
import { defineJob } from '#platform/server/jobs.ts';
import { announce } from './announce.ts';
import { forgetCertificate } from './forget-certificate.ts';
import { enterCircle } from './join-circle.ts';
import { noteMaker } from './note-maker.ts';

const maybe = v.nullable(v.string());

/** Who joins a school enters the circles of her craft and her region. */
export const hearMember = defineJob({
	name: 'network.hear_member',
	input: v.object({ memberId: v.string(), craftId: maybe, regionCode: maybe }),
	async run(tx, { memberId, craftId, regionCode }) {
		await noteMaker(tx, memberId, { craft_id: craftId, region_code: regionCode });
		if (craftId) await enterCircle(tx, memberId, { craftId });
		if (regionCode) await enterCircle(tx, memberId, { regionCode });
	},
});

export const hearCertificate = defineJob({
	name: 'network.hear_certificate',
	input: v.object({ learnerId: v.string(), craftId: maybe, code: v.string() }),
	async run(tx, { learnerId, craftId, code }) {
		await noteMaker(tx, learnerId, { craft_id: craftId, certificate_code: code });
		await announce(tx, { makerId: learnerId, kind: 'certificate', cause: code, params: { code } });
	},
});

export const hearRevocation = defineJob({
	name: 'network.hear_revocation',
	input: v.object({ learnerId: v.string(), code: v.string() }),
	run: forgetCertificate,
});

/** A shop is public, and so is its maker from then on. */
export const hearShop = defineJob({
	name: 'network.hear_shop',
	input: v.object({ makerId: v.string(), slug: v.string(), regionCode: v.string() }),
	async run(tx, { makerId, slug, regionCode }) {
		await noteMaker(tx, makerId, { region_code: regionCode, shop_slug: slug, listed: true });
		await announce(tx, { makerId, kind: 'shop', cause: slug, params: { slug } });
	},
});

export const hearPiece = defineJob({
	name: 'network.hear_piece',
	input: v.object({ makerId: v.string(), craftId: v.string() }),
	async run(tx, { makerId, craftId }) {
		await noteMaker(tx, makerId, { craft_id: craftId });
		await enterCircle(tx, makerId, { craftId });
	},
});

export const hearFirstSale = defineJob({
	name: 'network.hear_first_sale',
	input: v.object({ makerId: v.string(), shopId: v.string() }),
	run: (tx, { makerId, shopId }) =>
		announce(tx, { makerId, kind: 'first_sale', cause: shopId, params: {} }),
});
