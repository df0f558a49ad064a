import { createRoot } from 'react-dom/client';
import './api/bridges.ts';
import { App } from './app/app.tsx';
import { readStyleNonce } from './app/style-nonce.ts';

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no #app');
createRoot(place).render(<App client={window.app} styleNonce={readStyleNonce(document)} />);
