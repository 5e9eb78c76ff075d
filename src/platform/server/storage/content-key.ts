/** `scope/ab/abcd…`: a folder never holds more than a 256th of a scope. */
export function contentKey(scope: string, hash: string) {
	if (!/^[a-z0-9-]+$/.test(scope)) throw new Error(`not a scope: ${scope}`);
	if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error(`not a hash: ${hash}`);
	return `${scope}/${hash.slice(0, 2)}/${hash}`;
}
