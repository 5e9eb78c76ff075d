import type { Currency } from '#platform/money.ts';
import type { Json } from '#platform/server/database.ts';
import type { AccountKind, TransferKind } from '../rules-ledger.ts';

declare module '#platform/server/database.ts' {
	interface SchoolTables {
		'market.account': {
			school_id: string;
			id: string;
			kind: AccountKind;
			owner_id: string;
			currency: Currency;
		};
		'market.transfer': {
			school_id: string;
			id: string;
			transaction_id: string;
			order_id: string;
			kind: TransferKind;
			debit_account_id: string;
			credit_account_id: string;
			amount: bigint;
			currency: Currency;
			once_key: string;
			made_at: Date;
		};
	}
	interface SharedTables {
		'market.currency_rate': { currency: Currency; valid_from: string; rate: string };
		'market.trade_rule': {
			key: 'shipping' | 'consumer';
			valid_from: string;
			value: Json<unknown>;
		};
	}
}
