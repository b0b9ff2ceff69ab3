import SuperTokens from 'supertokens-web-js';
import EmailPassword from 'supertokens-web-js/recipe/emailpassword';
import EmailVerification from 'supertokens-web-js/recipe/emailverification';
import Session from 'supertokens-web-js/recipe/session';
import { siteConfig } from '@/config/site-config';
import { mayHaveSession } from './load-sdk';

const { authApiDomain } = siteConfig();

// With neither of its two notes the SDK would ask to renew a session that this browser never had.
if (!mayHaveSession()) document.cookie = 'st-last-access-token-update=0; path=/; samesite=lax';

// From here on the SDK's wrapper around `fetch` renews the session whenever the API answers 401.
SuperTokens.init({
  appInfo: {
    appName: 'P2P Sandbox',
    apiDomain: authApiDomain || window.location.origin,
    apiBasePath: '/auth',
  },
  recipeList: [EmailPassword.init(), EmailVerification.init(), Session.init()],
});

export { EmailPassword, EmailVerification, Session };
