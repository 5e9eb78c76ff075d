import type { Visit } from '#platform/server/context.ts';

type Text = { to: string; text: string };
type Courier = (tx: Visit, text: Text) => Promise<void>;

let courier: Courier = async () => {};
export const useCourier = (another: Courier) => void (courier = another);

/** Hands a text over in the caller's transaction, so that it goes out exactly when its code exists. */
export const sendText: Courier = (tx, text) => courier(tx, text);
