import { installPackages, run } from './toolchain.mjs';

installPackages();
run('node', 'tests/write-documents.ts');
