import '#shared/protocol/no-eval.ts';
import '@fontsource-variable/noto-sans-sc';
import '@fontsource-variable/noto-serif-sc';
import '../ui/tokens.css';
import '../ui/latin-marks.css';
import '../ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageProvider } from '../lib/language.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Screen } from './screens.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root element');
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <ErrorBoundary>
        <Screen path={location.pathname} />
      </ErrorBoundary>
    </LanguageProvider>
  </StrictMode>,
);
