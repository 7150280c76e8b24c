import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON
} from '@simplewebauthn/browser';

// The only script that any page needs, and only for passkeys: it shows what waits for a browser that has them, asks for
// the passkey when the button of such a form is pressed, and lets the form go with the answer.
if (browserSupportsWebAuthn()) {
  for (const waiting of document.querySelectorAll<HTMLElement>('[data-needs-passkeys]')) waiting.hidden = false;
  for (const instead of document.querySelectorAll<HTMLElement>('[data-without-passkeys]')) instead.hidden = true;
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) prepare(form);
}

function prepare(form: HTMLFormElement): void {
  const answer = form.elements.namedItem('answer') as HTMLInputElement;
  // Somebody who comes back with the back button is asked anew.
  window.addEventListener('pageshow', () => (answer.value = ''));
  form.addEventListener('submit', (event) => {
    if (answer.value !== '') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void ask(form, answer);
  });
}

async function ask(form: HTMLFormElement, answer: HTMLInputElement): Promise<void> {
  const sorry = form.querySelector<HTMLElement>('[data-passkey-failed]')!;
  sorry.hidden = true;
  const options: unknown = JSON.parse(form.dataset['options']!);
  try {
    const given =
      form.dataset['passkey'] === 'make'
        ? await startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON })
        : await startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON });
    answer.value = JSON.stringify(given);
    form.submit();
  } catch {
    sorry.hidden = false;
    sorry.focus();
  }
}
