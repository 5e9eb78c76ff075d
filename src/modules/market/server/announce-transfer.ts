import type { ImageRefusal } from '#platform/media.ts';
import { ok, refuse, type Result } from '#platform/result.ts';
import { inTransaction, type Visit } from '#platform/server/context.ts';
import { inSchool } from '#platform/server/in-school.ts';
import { acceptImage } from '#platform/server/media/accept-image.ts';
import { matchBy } from '../rules-expiry.ts';
import { enterOrder } from './guest-orders.ts';
import { lockOrder, type LockedOrder } from './take-step.ts';

type Waits = 'wrong_state' | 'not_by_transfer';

/**
 * The buyer sends a photo of the receipt. It proves nothing: the maker looks at her account. It belongs
 * to her, so that nobody else sees the buyer's bank.
 */
export async function announceTransfer(
	visit: Visit,
	code: string,
	photo: File,
): Promise<Result<undefined, Waits | ImageRefusal>> {
	const { ctx, orderId } = await enterOrder(visit, code);
	const before = await inTransaction(ctx, (tx) => lockOrder(tx, orderId));
	const waits = checkWaits(before);
	if (!waits.ok) return waits;
	// Outside of the transaction: a large picture would hold the order for seconds.
	const asMaker = { ...ctx, actor: { id: before.makerId, roles: [] } };
	const image = await acceptImage(asMaker, photo, { access: 'private' });
	if (!image.ok) return image;

	return inTransaction(ctx, async (tx) => {
		const still = checkWaits(await lockOrder(tx, orderId));
		if (!still.ok) return still;
		await inSchool(tx)
			.updateTable('market.payment')
			.set({ state: 'announced', receipt_file: image.value.id })
			.where('order_id', '=', orderId)
			.execute();
		await inSchool(tx)
			.updateTable('market.shop_order')
			.set({ expires_at: matchBy(tx.now) })
			.where('id', '=', orderId)
			.execute();
		return ok(undefined);
	});
}

function checkWaits({ state, payment }: LockedOrder): Result<undefined, Waits> {
	if (payment.method !== 'transfer') return refuse('not_by_transfer');
	const open = state === 'placed' || state === 'accepted';
	const unpaid = payment.state === 'awaited' || payment.state === 'announced';
	return open && unpaid ? ok(undefined) : refuse('wrong_state');
}
