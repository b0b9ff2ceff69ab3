import { endOtherSessions } from '@/api/generated/sdk.gen';
import { answerOf } from './auth-error';
import { loadSdk } from './load-sdk';

type Values = Record<string, string>;

function formFields(values: Values): { id: string; value: string }[] {
  return Object.entries(values).map(([id, value]) => ({ id, value }));
}

export async function signIn(values: { email: string; password: string }): Promise<void> {
  const { EmailPassword } = await loadSdk();
  await answerOf(EmailPassword.signIn({ formFields: formFields(values) }));
}

export async function signUp(values: Values): Promise<void> {
  const { EmailPassword } = await loadSdk();
  await answerOf(EmailPassword.signUp({ formFields: formFields(values) }));
}

export async function endSession(): Promise<void> {
  const { Session } = await loadSdk();
  await Session.signOut();
}

/** Ends every session of the person; this one too, and what the browser remembers of it. */
export async function endEverySession(): Promise<void> {
  await endOtherSessions({ query: { all: true } });
  await endSession();
}

export async function sendPasswordReset(email: string): Promise<void> {
  const { EmailPassword } = await loadSdk();
  await answerOf(EmailPassword.sendPasswordResetEmail({ formFields: formFields({ email }) }));
}

/** The token is read from the page's own address. */
export async function setNewPassword(password: string): Promise<void> {
  const { EmailPassword } = await loadSdk();
  await answerOf(EmailPassword.submitNewPassword({ formFields: formFields({ password }) }));
}

export async function sendVerification(): Promise<'sent' | 'already_verified'> {
  const { EmailVerification } = await loadSdk();
  const answer = await answerOf(
    EmailVerification.sendVerificationEmail().then((result) =>
      result.status === 'OK' ? { status: 'OK' as const, sent: true } : { status: 'OK' as const, sent: false },
    ),
  );
  return answer.sent ? 'sent' : 'already_verified';
}

/** The token is read from the page's own address. */
export async function verifyEmail(): Promise<true> {
  const { EmailVerification } = await loadSdk();
  await answerOf(EmailVerification.verifyEmail());
  return true;
}

/** Renews the session without a request of ours; false when it is over. */
export async function renewSession(): Promise<boolean> {
  const { Session } = await loadSdk();
  return Session.attemptRefreshingSession();
}
