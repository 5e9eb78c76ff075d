import type { Ctx } from '#platform/server/context.ts';
import { newId } from '#platform/server/id.ts';
import { inSchool } from '#platform/server/in-school.ts';
import type { AccountKind, Entry } from '../rules-ledger.ts';
import type { LockedOrder } from './take-step.ts';

type Order = Pick<LockedOrder, 'id' | 'shopId' | 'makerId'>;

/**
 * Writes the rows of one movement of an order's money under one transaction id. A kind is written
 * once an order, so that a confirmation which comes twice moves nothing twice.
 */
export async function writeTransfers(tx: Ctx, order: Order, entries: readonly Entry[]) {
	const transaction_id = newId();
	for (const { kind, debit, credit, amount } of entries)
		await inSchool(tx)
			.insertInto('market.transfer', {
				id: newId(),
				transaction_id,
				order_id: order.id,
				kind,
				debit_account_id: await accountOf(tx, debit, ownerOf(tx, order, debit)),
				credit_account_id: await accountOf(tx, credit, ownerOf(tx, order, credit)),
				amount,
				currency: 'MAD',
				once_key: `${order.id}:${kind}`,
				made_at: tx.now,
			})
			.onConflict((row) => row.columns(['school_id', 'once_key']).doNothing())
			.execute();
}

/** A maker's money is hers; a courier's and a delivery's are counted by shop, the buyers' by school. */
const ownerOf = ({ school }: Ctx, { makerId, shopId }: Order, kind: AccountKind) =>
	({ maker: makerId, courier: shopId, delivery: shopId, buyer: school.id })[kind];

export async function accountOf(tx: Ctx, kind: AccountKind, owner_id: string): Promise<string> {
	const known = await findAccount(tx, kind, owner_id);
	if (known) return known.id;
	await inSchool(tx)
		.insertInto('market.account', { id: newId(), kind, owner_id, currency: 'MAD' })
		.onConflict((row) => row.columns(['school_id', 'kind', 'owner_id', 'currency']).doNothing())
		.execute();
	return accountOf(tx, kind, owner_id);
}

/** Undefined before any money of that kind moved. */
export const findAccount = (ctx: Ctx, kind: AccountKind, ownerId: string) =>
	inSchool(ctx)
		.selectFrom('market.account')
		.select('id')
		.where('kind', '=', kind)
		.where('owner_id', '=', ownerId)
		.where('currency', '=', 'MAD')
		.executeTakeFirst();
